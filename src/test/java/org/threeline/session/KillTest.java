package org.threeline.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeline.file.LoadedScenario;
import org.threeline.file.ScenarioFile;
import org.threeline.scenario.Severity;

/**
 * Kills a process at random moments of editing and saving, and opens what is left.
 *
 * <p>{@code -Dthreeline.kills=200} for as many kills, one after the other; {@code -Dthreeline.kills.seed=7} for others.
 * The figures go to {@code target/kills.txt}.
 */
class KillTest {
    private static final long MOST_LOST_MILLIS = 2000;
    private static final int MOST_EDITED_MILLIS = 2500;
    private static final Path ORIGINAL =
            Path.of(System.getProperty("threeline.data", "data"), "scenarios", "ft-three-lines.scenario.geojson");

    @Test
    void noFileIsBrokenAndNoMoreThanTwoSecondsAreLost(@TempDir Path folder) throws Exception {
        int kills = Integer.getInteger("threeline.kills", 5);
        long seed = Long.getLong("threeline.kills.seed", 1);
        Path file = folder.resolve("own.scenario.geojson");
        Path state = folder.resolve("state");
        List<Long> losses = new ArrayList<>();
        int fromJournal = 0;
        long bytes = 0;
        for (int i = 0; i < kills; i++) {
            Files.copy(ORIGINAL, file, StandardCopyOption.REPLACE_EXISTING);
            long each = seed * 1000 + i;
            Killed killed = Killed.after(new Random(each).nextInt(MOST_EDITED_MILLIS), file, state, each);
            LoadedScenario read = ScenarioFile.read(file);
            assertTrue(
                    read.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR),
                    () -> "file after kill " + read.problems());
            bytes = Math.max(bytes, bytesIn(state));
            int inFile = killed.last(read.scenario());
            assertTrue(inFile >= 0, "the file holds a scenario that was");
            List<LostWork> lost = LostWork.in(state);
            int inJournal =
                    lost.isEmpty() ? inFile : killed.last(lost.get(0).scenario().scenario());
            assertTrue(inJournal >= 0, "the journal holds a scenario that was");
            if (inJournal > inFile) {
                fromJournal++;
            }
            long lostMillis = killed.lostMillis(Math.max(inFile, inJournal));
            losses.add(lostMillis);
            assertTrue(lostMillis <= MOST_LOST_MILLIS, () -> "lost " + lostMillis + " ms of work");
            for (LostWork left : lost) {
                left.discard();
            }
        }
        losses.sort(null);
        String figures = String.format(
                Locale.ROOT,
                "%d kills: every file readable; from the journal %d; lost work median %d ms, most %d ms; journal at most %d bytes%n",
                kills,
                fromJournal,
                losses.get(losses.size() / 2),
                losses.get(losses.size() - 1),
                bytes);
        Files.writeString(Files.createDirectories(Path.of("target")).resolve("kills.txt"), figures);
    }

    private static long bytesIn(Path folder) throws IOException {
        long bytes = 0;
        if (Files.isDirectory(folder)) {
            try (var left = Files.list(folder)) {
                for (Path each : left.toList()) {
                    bytes += Files.size(each);
                }
            }
        }
        return bytes;
    }
}
