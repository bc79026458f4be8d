package org.threeline.file.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenMarksTest {
    @Test
    void windowsWithOneFileSeeEachOtherByAnyNameOfIt(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.geojson"), "{}");
        Path link = Files.createSymbolicLink(folder.resolve("link.geojson"), file);
        var first = new OpenMarks(folder.resolve("open"), Owner.newWindow());
        var second = new OpenMarks(folder.resolve("open"), Owner.newWindow());
        first.mark(Optional.of(file));
        assertEquals(0, first.others());
        second.mark(Optional.of(link));
        assertEquals(1, first.others());
        assertEquals(1, second.others());
        second.mark(Optional.of(folder.resolve("b.geojson")));
        assertEquals(0, first.others());
        second.mark(Optional.of(file));
        second.mark(Optional.empty());
        assertEquals(0, first.others());
        assertEquals(0, second.others());
    }

    @Test
    void theMarkOfADeadProcessIsTakenAway(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.geojson"), "{}");
        Path marks = folder.resolve("open");
        Process process = new ProcessBuilder("sleep", "60").start();
        var other = new OpenMarks(
                marks,
                new Owner(
                        process.pid(),
                        process.info().startInstant().orElseThrow().toEpochMilli(),
                        1));
        other.mark(Optional.of(file));
        var own = new OpenMarks(marks, Owner.newWindow());
        own.mark(Optional.of(file));
        assertEquals(1, own.others());
        process.destroyForcibly().waitFor();
        assertEquals(0, own.others());
        own.mark(Optional.empty());
        try (var left = Files.list(marks)) {
            assertFalse(left.findAny().isPresent());
        }
    }
}
