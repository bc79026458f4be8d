package org.threeline.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeline.file.LoadedScenario;
import org.threeline.file.ScenarioFile;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Severity;

/**
 * Kills a process at random moments of editing and saving, and opens what is left.
 *
 * <p>{@code -Dthreeline.kills=200} for as many kills, one after the other; {@code -Dthreeline.kills.seed=7} for others.
 * The figures go to standard output.
 */
class KillTest {
    private static final long MOST_LOST_MILLIS = 2000;

    private record State(long millis, String digest) {}

    @Test
    void noFileIsBrokenAndNoMoreThanTwoSecondsAreLost(@TempDir Path folder) throws Exception {
        int kills = Integer.getInteger("threeline.kills", 5);
        long seed = Long.getLong("threeline.kills.seed", 1);
        Path file = folder.resolve("own.scenario.geojson");
        Files.copy(
                Path.of(System.getProperty("threeline.data", "data"), "scenarios", "ft-three-lines.scenario.geojson"),
                file);
        Path state = folder.resolve("state");
        List<Long> losses = new ArrayList<>();
        int fromJournal = 0;
        long bytes = 0;
        for (int i = 0; i < kills; i++) {
            List<State> states = new ArrayList<>();
            long killed = editUntilKilled(file, state, folder.resolve("said"), seed * 1000 + i, states);
            LoadedScenario read = ScenarioFile.read(file);
            assertTrue(
                    read.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR),
                    () -> "file after kill " + read.problems());
            bytes = Math.max(bytes, bytesIn(state));
            int inFile = last(states, read.scenario());
            assertTrue(inFile >= 0, "the file holds a scenario that was");
            Optional<LostWork> lost = LostWork.in(state).stream().findFirst();
            int inJournal = lost.map(l -> last(states, l.scenario().scenario())).orElse(inFile);
            assertTrue(inJournal >= 0, "the journal holds a scenario that was");
            if (inJournal > inFile) {
                fromJournal++;
            }
            int next = Math.max(inFile, inJournal) + 1;
            long lostMillis = next < states.size() ? killed - states.get(next).millis() : 0;
            losses.add(lostMillis);
            assertTrue(lostMillis <= MOST_LOST_MILLIS, () -> "lost " + lostMillis + " ms of work");
            for (LostWork each : LostWork.in(state)) {
                each.discard();
            }
            Files.copy(
                    Path.of(
                            System.getProperty("threeline.data", "data"),
                            "scenarios",
                            "ft-three-lines.scenario.geojson"),
                    file,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        losses.sort(null);
        System.out.printf(
                "%d kills: every file readable; from the journal %d; lost work median %d ms, most %d ms; journal at most %d bytes%n",
                kills, fromJournal, losses.get(losses.size() / 2), losses.get(losses.size() - 1), bytes);
    }

    /** The last of the states that is this scenario; −1 if none is. */
    private static int last(List<State> states, Scenario scenario) {
        String digest = KilledEditor.digest(scenario);
        for (int i = states.size() - 1; i >= 0; i--) {
            if (states.get(i).digest().equals(digest)) {
                return i;
            }
        }
        return -1;
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

    /** Returns when the process was killed. */
    private static long editUntilKilled(Path file, Path state, Path said, long seed, List<State> states)
            throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Dthreeline.data=" + System.getProperty("threeline.data", "data"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledEditor.class.getName(),
                        file.toString(),
                        state.toString(),
                        Long.toString(seed))
                .redirectOutput(said.toFile())
                .redirectError(said.resolveSibling("wrong").toFile())
                .start();
        long end = System.nanoTime() + 60_000_000_000L;
        while (!Files.readString(said).contains("ready")) {
            assertTrue(process.isAlive() && System.nanoTime() < end, "the editor did not begin");
            Thread.sleep(20);
        }
        Thread.sleep(new Random(seed).nextInt(2500));
        assertTrue(process.isAlive(), "the editor ended by itself: " + Files.readString(said.resolveSibling("wrong")));
        long killed = System.currentTimeMillis();
        process.destroyForcibly().waitFor();
        for (String line : Files.readAllLines(said)) {
            String[] words = line.split(" ");
            if (words.length == 3 && words[2].length() == 64) {
                states.add(new State(Long.parseLong(words[1]), words[2]));
            }
        }
        return killed;
    }
}
