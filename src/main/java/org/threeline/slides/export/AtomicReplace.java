package org.threeline.slides.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Replaces a file as a whole or not at all.
 *
 * <p>The new content goes to a file beside it, is forced to the disk, checked, and then moved over the old one. When
 * anything fails the old file is as it was and the new one is gone. A symbolic link is followed, not replaced.
 */
final class AtomicReplace {
    private static final int TRIES = 100;

    private AtomicReplace() {}

    /** Writes the content. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Looks at the written file and throws if it is not as it should be. */
    interface Check {
        void accept(Path written) throws IOException;
    }

    static void write(Path target, Content content, Check check) throws IOException {
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path folder = real.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
        Path temporary = null;
        try {
            for (int i = 0; temporary == null; i++) {
                Path candidate = folder.resolve(
                        "." + real.getFileName() + "." + ProcessHandle.current().pid() + "-" + i + ".part");
                try {
                    FileChannel channel =
                            FileChannel.open(candidate, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                    temporary = candidate;
                    try (channel) {
                        var out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                        content.writeTo(out);
                        out.flush();
                        channel.force(true);
                    }
                } catch (FileAlreadyExistsException e) {
                    // Left by a process that was killed and had our number: take the next name.
                    if (i == TRIES) {
                        throw e;
                    }
                }
            }
            check.accept(temporary);
            move(temporary, real);
            temporary = null;
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
