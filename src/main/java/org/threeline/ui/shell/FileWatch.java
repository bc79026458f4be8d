package org.threeline.ui.shell;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.file.recovery.OpenMarks;

/**
 * Looks every other second whether a file was changed by another program, or opened in another window.
 *
 * <p>Time and size are compared, which works on every file system; a file that goes away is no change. Other windows
 * that have the file open are noticed by their {@link OpenMarks}. Thread-safe.
 */
final class FileWatch {
    private static final long SECONDS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);

    private final Runnable changed;
    private final IntConsumer others;
    private final OpenMarks marks;
    private final ScheduledExecutorService clock;
    private Optional<Path> file = Optional.empty();
    private Optional<Stamp> known = Optional.empty();
    private Optional<Path> marked = Optional.empty();
    private int otherWindows;

    private record Stamp(long millis, long bytes) {}

    /**
     * Begins to look; both listeners are called on a thread of its own.
     *
     * @param others told how many other windows have the file open, where that has changed
     */
    FileWatch(OpenMarks marks, Runnable changed, IntConsumer others) {
        this.marks = marks;
        this.changed = changed;
        this.others = others;
        this.clock = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "file-watch");
            thread.setDaemon(true);
            return thread;
        });
        var unused = clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    /** Looks no more, and has no file open any more. */
    void close() {
        follow(Optional.empty());
        clock.execute(this::mark);
        clock.shutdown();
    }

    /** The file as it is now is the one that is known. */
    synchronized void follow(Optional<Path> path) {
        file = path;
        known = path.flatMap(FileWatch::stamp);
    }

    /** Tells other windows what is open here, and asks who else has it. */
    private void mark() {
        Optional<Path> open;
        synchronized (this) {
            open = file;
        }
        try {
            if (!open.equals(marked)) {
                marks.mark(open);
                marked = open;
                otherWindows = 0;
            }
            int now = marks.others();
            if (now != otherWindows) {
                otherWindows = now;
                others.accept(now);
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("other windows are not seen", e);
        }
    }

    private void look() {
        mark();
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
