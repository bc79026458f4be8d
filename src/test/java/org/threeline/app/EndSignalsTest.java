package org.threeline.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.threeline.scenario.Role;
import org.threeline.session.LostWork;

/** The window in a process of its own, which the system asks to end. */
@EnabledOnOs(OS.LINUX)
class EndSignalsTest {
    private static final int TERMINATED = 128 + 15;
    private static final long MOST_SECONDS = 120;
    private static final Path ORIGINAL =
            Path.of(System.getProperty("threeline.data", "data"), "scenarios", "ft-three-lines.scenario.geojson");

    @Test
    void aWindowThatIsAskedToEndEndsInSilenceAndKeepsUnsavedWork(@TempDir Path folder) throws Exception {
        Path file = Files.copy(ORIGINAL, folder.resolve("own.scenario.geojson"));
        Path recovery = folder.resolve("state/threeline/recovery");
        Path said = folder.resolve("said");
        Path wrong = folder.resolve("wrong");
        Process process = window(file, recovery, folder, said, wrong);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
            while (!Files.readString(said).contains(EndedWindow.READY)) {
                assertTrue(
                        process.isAlive() && System.nanoTime() < end,
                        "the window did not come: " + Files.readString(wrong));
                Thread.sleep(50);
            }
            assertTrue(process.supportsNormalTermination(), "what is sent is TERM");
            process.destroy();
            assertTrue(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS), "it goes on");
        } finally {
            process.destroyForcibly();
        }
        assertEquals("", Files.readString(wrong));
        assertEquals(
                List.of(EndedWindow.READY, EndedWindow.CLOSED),
                Files.readAllLines(said),
                "JavaFX ends before the machine does");
        assertEquals(TERMINATED, process.exitValue());
        assertArrayEquals(Files.readAllBytes(ORIGINAL), Files.readAllBytes(file), "nothing is saved unasked");
        List<LostWork> lost = LostWork.in(recovery);
        assertEquals(1, lost.size());
        assertTrue(
                lost.get(0).scenario().scenario().places().anyMatch(p -> p.role() == Role.ANNOTATION),
                "the note is offered to who opens the program again");
    }

    private static Process window(Path file, Path recovery, Path folder, Path said, Path wrong) throws Exception {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // JavaFX without a display, as here; no agents.
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(a -> a.startsWith("--") || a.startsWith("-Dglass.") || a.startsWith("-Dmonocle."))
                .forEach(words::add);
        words.addAll(List.of(
                "-Dprism.order=sw",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-Djava.awt.headless=true",
                "-Dthreeline.data=" + System.getProperty("threeline.data", "data"),
                "-cp",
                System.getProperty("java.class.path"),
                EndedWindow.class.getName(),
                file.toString(),
                recovery.toString()));
        var builder = new ProcessBuilder(words).redirectOutput(said.toFile()).redirectError(wrong.toFile());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        builder.environment().put("XDG_STATE_HOME", folder.resolve("state").toString());
        return builder.start();
    }
}
