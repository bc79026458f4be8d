package org.threeline.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;

/**
 * Writes a file as a whole or not at all.
 *
 * <p>Guarantees: whatever goes wrong, and whenever, the target holds either its old or its new content. The new content
 * is written to a temporary file beside the target, forced to the disk, and renamed. The content that is replaced stays
 * in one {@code .bak} beside it, itself replaced as a whole. A symbolic link is followed, not replaced; permissions are
 * kept. Limits: where the file system cannot rename in one step, or forces no directories, a power cut at the moment of
 * renaming may leave the {@code .bak} alone.
 */
public final class AtomicFile {
    private static final String NOT_ORDINARY = "Not an ordinary file";
    private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);

    private AtomicFile() {}

    /** What saving asks of the disk, one step at a time; a test lets each step fail. */
    interface Disk {
        /**
         * Makes a new file that holds the bytes, forced to the disk; the file may be there half made when this fails.
         */
        void create(Path file, byte[] content) throws IOException;

        void copyPermissions(Path from, Path to) throws IOException;

        /** Puts a file in the place of another, in one step where the file system can. */
        void replace(Path source, Path target) throws IOException;

        void forceFolder(Path folder) throws IOException;

        void delete(Path file) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @throws ScenarioException with one of the codes {@code FILE_WRITE_…}; the target is then as it was
     */
    public static void write(Path target, byte[] content) throws ScenarioException {
        write(target, content, new RealDisk());
    }

    /**
     * Writes a file that can be made again, such as a report: like {@link #write}, but keeps no {@code .bak}.
     *
     * @throws ScenarioException with one of the codes {@code FILE_WRITE_…}; the target is then as it was
     */
    public static void replace(Path target, byte[] content) throws ScenarioException {
        write(target, content, false, new RealDisk());
    }

    static void write(Path target, byte[] content, Disk disk) throws ScenarioException {
        write(target, content, true, disk);
    }

    private static void write(Path target, byte[] content, boolean backup, Disk disk) throws ScenarioException {
        try {
            writeThrough(target, content, backup, disk);
        } catch (IOException e) {
            throw new ScenarioException(problem(target, e), e);
        }
    }

    private static void writeThrough(Path target, byte[] content, boolean backup, Disk disk) throws IOException {
        Path file = behindLinks(target);
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "Is a directory");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A device must neither be read to its end for a backup nor be replaced by a file.
            throw new FileSystemException(file.toString(), null, NOT_ORDINARY);
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder");
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder.toString());
        }
        if (Files.exists(file)) {
            if (!Files.isWritable(file)) {
                throw new AccessDeniedException(file.toString());
            }
            if (backup) {
                place(beside(file, ".bak"), Files.readAllBytes(file), file, disk);
            }
        }
        place(file, content, file, disk);
        clearUp(file, folder);
        try {
            disk.forceFolder(folder);
        } catch (IOException e) {
            LOG.debug("folder {} cannot be forced to the disk", folder, e);
        }
    }

    private static void place(Path file, byte[] content, Path permissionsOf, Disk disk) throws IOException {
        Path temporary = beside(file, ".tmp" + ProcessHandle.current().pid());
        try {
            disk.create(temporary, content);
            if (Files.exists(permissionsOf)) {
                disk.copyPermissions(permissionsOf, temporary);
            }
            disk.replace(temporary, file);
        } catch (IOException e) {
            try {
                disk.delete(temporary);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    /** Takes away what processes that were killed while they wrote this file have left. */
    private static void clearUp(Path file, Path folder) {
        String name = String.valueOf(file.getFileName());
        Pattern temporary = Pattern.compile(Pattern.quote(name) + "(?:\\.bak)?\\.tmp([0-9]{1,18})");
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                Matcher matcher = temporary.matcher(String.valueOf(each.getFileName()));
                if (matcher.matches()
                        && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            LOG.debug("what was left in {} stays", folder, e);
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** The file that a chain of symbolic links leads to, though it may not exist yet. */
    static Path followed(Path target) throws ScenarioException {
        try {
            return behindLinks(target);
        } catch (IOException e) {
            throw new ScenarioException(problem(target, e), e);
        }
    }

    private static Path behindLinks(Path target) throws IOException {
        Path file = target;
        for (int hops = 0; Files.isSymbolicLink(file); hops++) {
            if (hops > 40) {
                throw new FileSystemException(target.toString(), null, "Too many levels of symbolic links");
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        return file;
    }

    /** Why a file could not be written, from what the system says; its words are English whatever the language. */
    static Problem problem(Path target, IOException failure) {
        String name = target.toString();
        String reason = Objects.requireNonNullElse(
                failure instanceof FileSystemException system ? system.getReason() : failure.getMessage(), "");
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("quota") || lower.contains("not enough space")) {
            return Problem.error("FILE_WRITE_FULL", "", name);
        }
        if (lower.contains(NOT_ORDINARY.toLowerCase(Locale.ROOT))) {
            return Problem.error("EXPORT_NOT_A_FILE", "", name);
        }
        if (lower.contains("read-only")) {
            return Problem.error("FILE_WRITE_READ_ONLY", "", name);
        }
        if (failure instanceof AccessDeniedException || lower.contains("permission denied")) {
            return Problem.error("FILE_WRITE_DENIED", "", name);
        }
        if (failure instanceof NoSuchFileException || lower.contains("not a directory")) {
            return Problem.error("FILE_WRITE_NO_FOLDER", "", name);
        }
        if (lower.contains("is a directory")) {
            return Problem.error("FILE_WRITE_IS_FOLDER", "", name);
        }
        return Problem.error(
                "FILE_WRITE_FAILED",
                "",
                name,
                reason.isEmpty() ? failure.getClass().getSimpleName() : reason);
    }

    /** The disk itself. */
    static class RealDisk implements Disk {
        private static final Set<OpenOption> NEW =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

        @Override
        public void create(Path file, byte[] content) throws IOException {
            try (FileChannel channel = FileChannel.open(file, NEW)) {
                ByteBuffer rest = ByteBuffer.wrap(content);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
        }

        @Override
        public void copyPermissions(Path from, Path to) throws IOException {
            PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
            PosixFileAttributeView copy = Files.getFileAttributeView(to, PosixFileAttributeView.class);
            if (source != null && copy != null) {
                copy.setPermissions(source.readAttributes().permissions());
            }
        }

        @Override
        public void replace(Path source, Path target) throws IOException {
            try {
                Files.move(source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(source, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }

        @Override
        public void delete(Path file) throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
