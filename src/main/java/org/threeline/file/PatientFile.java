package org.threeline.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads a file to a limit, and what is no ordinary file (a pipe, a terminal) only for as long as a reader will wait.
 *
 * <p>A pipe that nobody writes to would keep its reader for ever; the thread that waits for it ends with the program.
 */
final class PatientFile {
    private static final long PATIENCE_SECONDS = 3;

    private PatientFile() {}

    /** A pipe gave nothing, or went on giving, until patience ended. */
    static final class SilentException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads all bytes, or one more than the limit where there are more.
     *
     * @throws SilentException if it is no ordinary file and does not come to an end
     */
    static byte[] read(Path path, int limit) throws IOException {
        boolean patient = Files.isRegularFile(path) || !Files.exists(path);
        return patient ? all(path, limit) : waiting(() -> all(path, limit));
    }

    private static byte[] all(Path path, int limit) throws IOException {
        // Never more, whatever the file grows to meanwhile or pretends to be.
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(limit + 1);
        }
    }

    private static byte[] waiting(Callable<byte[]> reading) throws IOException {
        var task = new FutureTask<byte[]>(reading);
        var thread = new Thread(task, "pipe");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new SilentException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SilentException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }
}
