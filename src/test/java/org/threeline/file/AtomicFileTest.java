package org.threeline.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeline.scenario.ScenarioException;

class AtomicFileTest {
    private static final byte[] OLD = TestFiles.bytes("old content");
    private static final byte[] NEW = TestFiles.bytes("new content, longer");

    @TempDir
    Path folder;

    @Test
    void aNewFileIsWrittenWithoutBackup() throws Exception {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, NEW);
        assertArrayEquals(NEW, Files.readAllBytes(file));
        assertEquals(1, count());
    }

    @Test
    void whatWasReplacedStaysInOneBackup() throws Exception {
        Path file = folder.resolve("a.txt");
        AtomicFile.write(file, OLD);
        AtomicFile.write(file, NEW);
        AtomicFile.write(file, TestFiles.bytes("newest"));
        assertArrayEquals(NEW, Files.readAllBytes(folder.resolve("a.txt.bak")));
        assertEquals(2, count());
    }

    @Test
    void aSymbolicLinkIsFollowed() throws Exception {
        Path real = Files.createDirectory(folder.resolve("deep")).resolve("real.txt");
        Files.write(real, OLD);
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("deep", "real.txt"));
        AtomicFile.write(link, NEW);
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(NEW, Files.readAllBytes(real));
        assertArrayEquals(OLD, Files.readAllBytes(real.resolveSibling("real.txt.bak")));
    }

    @Test
    void aLinkToItselfIsAFailureNotALoop() throws Exception {
        Path link = folder.resolve("loop");
        Files.createSymbolicLink(link, link);
        assertEquals("FILE_WRITE_FAILED", refused(link, new AtomicFile.RealDisk()));
    }

    @Test
    void permissionsAreKept() throws Exception {
        Path file = folder.resolve("a.txt");
        Files.write(file, OLD);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        AtomicFile.write(file, NEW);
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aFolderAndAMissingFolderAreSaid() {
        assertEquals("FILE_WRITE_IS_FOLDER", refused(folder, new AtomicFile.RealDisk()));
        assertEquals("FILE_WRITE_NO_FOLDER", refused(folder.resolve("no/where.txt"), new AtomicFile.RealDisk()));
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new IOException("No space left on device"), "FILE_WRITE_FULL"),
                Arguments.of(new FileSystemException("f", null, "Disk quota exceeded"), "FILE_WRITE_FULL"),
                Arguments.of(new IOException("There is not enough space on the disk"), "FILE_WRITE_FULL"),
                Arguments.of(new FileSystemException("f", null, "Read-only file system"), "FILE_WRITE_READ_ONLY"),
                Arguments.of(new AccessDeniedException("f"), "FILE_WRITE_DENIED"),
                Arguments.of(new NoSuchFileException("f"), "FILE_WRITE_NO_FOLDER"),
                Arguments.of(new IOException("Input/output error"), "FILE_WRITE_FAILED"));
    }

    /** Wherever it fails, old or new content is there whole, and no scrap is left. */
    @ParameterizedTest
    @MethodSource("failures")
    void aFailureAtAnyStepLosesNothing(IOException failure, String code) throws Exception {
        Path file = folder.resolve("a.txt");
        int steps = 0;
        boolean done = false;
        while (!done) {
            Files.write(file, OLD);
            Files.deleteIfExists(folder.resolve("a.txt.bak"));
            var disk = new FailingDisk(steps, failure);
            try {
                AtomicFile.write(file, NEW, disk);
                done = !disk.failed;
                assertArrayEquals(NEW, Files.readAllBytes(file));
            } catch (ScenarioException e) {
                assertEquals(code, e.problem().code());
                assertArrayEquals(OLD, Files.readAllBytes(file), "step " + steps);
                HostileFilesTest.everySentenceReads(e.problems());
            }
            try (var list = Files.list(folder)) {
                assertTrue(
                        list.allMatch(f ->
                                f.equals(file) || f.getFileName().toString().equals("a.txt.bak")),
                        "step " + steps);
            }
            Path backup = folder.resolve("a.txt.bak");
            assertFalse(Files.exists(backup) && !Arrays.equals(OLD, Files.readAllBytes(backup)));
            steps++;
        }
        assertEquals(8, steps);
    }

    @Test
    void aFullDiskIsSaid() throws Exception {
        Path full = Path.of("/dev/full");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(full));
        var disk = new AtomicFile.RealDisk() {
            @Override
            public void create(Path file, byte[] content) throws IOException {
                super.create(full, content);
            }
        };
        assertEquals("FILE_WRITE_FULL", refused(folder.resolve("a.txt"), disk));
        assertEquals(0, count());
    }

    private static String refused(Path target, AtomicFile.Disk disk) {
        return assertThrows(ScenarioException.class, () -> AtomicFile.write(target, NEW, disk))
                .problem()
                .code();
    }

    private long count() throws IOException {
        try (var list = Files.list(folder)) {
            return list.count();
        }
    }

    /** Fails at one step, half of it done. */
    private static final class FailingDisk extends AtomicFile.RealDisk {
        private final IOException failure;
        private int left;
        private boolean failed;

        FailingDisk(int after, IOException failure) {
            this.left = after;
            this.failure = failure;
        }

        private void step() throws IOException {
            if (left-- == 0) {
                failed = true;
                throw failure;
            }
        }

        @Override
        public void create(Path file, byte[] content) throws IOException {
            if (left == 0) {
                super.create(file, Arrays.copyOf(content, content.length / 2));
            }
            step();
            super.create(file, content);
        }

        @Override
        public void copyPermissions(Path from, Path to) throws IOException {
            step();
            super.copyPermissions(from, to);
        }

        @Override
        public void replace(Path source, Path target) throws IOException {
            step();
            super.replace(source, target);
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            step();
            super.forceFolder(folder);
        }
    }
}
