package org.threeline.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Looks every other second whether a file was changed by another program.
 *
 * <p>Time and size are compared, which works on every file system; a file that goes away is no change. Thread-safe.
 */
final class FileWatch {
    private static final long SECONDS = 2;

    private final Runnable changed;
    private final ScheduledExecutorService clock;
    private Optional<Path> file = Optional.empty();
    private Optional<Stamp> known = Optional.empty();

    private record Stamp(long millis, long bytes) {}

    /** Begins to look; {@code changed} is called on a thread of its own. */
    FileWatch(Runnable changed) {
        this.changed = changed;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "file-watch");
            thread.setDaemon(true);
            return thread;
        });
        var unused = clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Looks no more. */
    void close() {
        clock.shutdownNow();
    }

    /** The file as it is now is the one that is known. */
    synchronized void follow(Optional<Path> path) {
        file = path;
        known = path.flatMap(FileWatch::stamp);
    }

    private void look() {
        synchronized (this) {
            Optional<Stamp> now = file.flatMap(FileWatch::stamp);
            if (now.isEmpty() || now.equals(known)) {
                return;
            }
            known = now;
        }
        changed.run();
    }

    private static Optional<Stamp> stamp(Path path) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Stamp(attributes.lastModifiedTime().toMillis(), attributes.size()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
