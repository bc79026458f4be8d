package org.threeline.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private record Edit(long millis, String digest) {}

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
            Map<Integer, Edit> edits = new HashMap<>();
            long killed = editUntilKilled(file, state, folder.resolve("said"), seed * 1000 + i, edits);
            LoadedScenario read = ScenarioFile.read(file);
            assertTrue(
                    read.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR),
                    () -> "file after kill " + read.problems());
            if (Files.isDirectory(state)) {
                try (var left = Files.list(state)) {
                    for (Path each : left.toList()) {
                        bytes = Math.max(bytes, Files.size(each));
                    }
                }
            }
            Optional<LostWork> lost = LostWork.in(state).stream().findFirst();
            Scenario inFile = read.scenario();
            Scenario recovered = lost.map(l -> l.scenario().scenario())
                    .filter(s -> KilledEditor.number(s) > KilledEditor.number(inFile) || edits.isEmpty())
                    .orElse(inFile);
            int number = KilledEditor.number(recovered);
            if (recovered != inFile) {
                fromJournal++;
            }
            if (edits.containsKey(number)) {
                assertEquals(edits.get(number).digest(), KilledEditor.digest(recovered), "a scenario that was");
            }
            long firstLost = edits.entrySet().stream()
                    .filter(e -> e.getKey() > number)
                    .mapToLong(e -> e.getValue().millis())
                    .min()
                    .orElse(killed);
            losses.add(killed - firstLost);
            assertTrue(
                    killed - firstLost <= MOST_LOST_MILLIS,
                    () -> "lost " + (killed - firstLost) + " ms of work, edits after " + number);
            for (LostWork each : LostWork.in(state)) {
                each.discard();
            }
            // The numbers begin anew.
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

    /** Returns when the process was killed. */
    private static long editUntilKilled(Path file, Path state, Path said, long seed, Map<Integer, Edit> edits)
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
        Thread.sleep(new Random(seed).nextInt(4000));
        assertTrue(process.isAlive(), "the editor ended by itself: " + Files.readString(said.resolveSibling("wrong")));
        long killed = System.currentTimeMillis();
        process.destroyForcibly().waitFor();
        for (String line : Files.readAllLines(said)) {
            String[] words = line.split(" ");
            if (words.length == 4 && words[3].length() == 64) {
                edits.put(Integer.parseInt(words[1]), new Edit(Long.parseLong(words[2]), words[3]));
            }
        }
        return killed;
    }
}
