package org.threeline.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets one program of a user at a time look at a file and write it, so that what was seen is what is replaced.
 *
 * <p>The system holds the lock and lets go of it when the process dies. Limits: it lies in the system's folder for
 * temporary files, so that nothing is left beside the user's file; users who share a file have different locks, and
 * without that folder there is none.
 */
final class SaveLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SaveLock.class);
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long PAUSE_MILLIS = 10;

    private final @Nullable FileChannel channel;

    private SaveLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /** Waits until the file is free; goes on without a lock after ten seconds. */
    static SaveLock of(Path file) {
        FileChannel channel = null;
        try {
            channel = FileChannel.open(place(file), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
            while (!locked(channel)) {
                if (System.nanoTime() > end) {
                    throw new IOException("held for too long");
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException e) {
            LOG.info("{} is written without a lock", file, e);
        } catch (InterruptedException e) {
            LOG.info("{} is written without a lock", file, e);
            Thread.currentThread().interrupt();
        }
        return new SaveLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // Another thread of this process has it.
            LOG.trace("waiting", e);
            return false;
        }
    }

    private static Path place(Path file) throws IOException {
        String user =
                System.getProperty("user.name", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir", ""), "threeline-" + user));
        Path folderOfFile = file.toAbsolutePath().getParent();
        String real = folderOfFile != null && Files.isDirectory(folderOfFile)
                ? folderOfFile.toRealPath().resolve(file.getFileName()).toString()
                : file.toAbsolutePath().toString();
        return folder.resolve(UUID.nameUUIDFromBytes(real.getBytes(StandardCharsets.UTF_8)) + ".lock");
    }

    @Override
    public void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.debug("a lock was not closed", e);
            }
        }
    }
}
