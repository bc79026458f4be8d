package org.threeline.session;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.threeline.scenario.Scenario;

/**
 * What an editor went through in a process of its own that was killed.
 *
 * @param atMillis when it was killed, of the epoch
 * @param states the scenarios that it had, the one it opened first
 */
public record Killed(long atMillis, List<State> states) {
    private static final long MOST_SECONDS_TO_BEGIN = 60;

    /**
     * A scenario that an editor had.
     *
     * @param millis since when, of the epoch
     * @param digest tells it from all others
     */
    public record State(long millis, String digest) {}

    public Killed {
        states = List.copyOf(states);
    }

    /**
     * Edits and saves a file as a window does, and is killed in the middle of it.
     *
     * @param millis how long it edits
     * @param state the folder of its journal
     * @param seed of what it does
     */
    public static Killed after(long millis, Path file, Path state, long seed) throws Exception {
        Path folder = Files.createDirectories(state.resolveSibling("said"));
        Path said = folder.resolve("states");
        Path wrong = folder.resolve("wrong");
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
                .redirectError(wrong.toFile())
                .start();
        long end = System.nanoTime() + MOST_SECONDS_TO_BEGIN * 1_000_000_000L;
        while (!Files.readString(said).contains(KilledEditor.READY)) {
            assertTrue(process.isAlive() && System.nanoTime() < end, "the editor did not begin");
            Thread.sleep(20);
        }
        Thread.sleep(millis);
        assertTrue(process.isAlive(), "the editor ended by itself: " + Files.readString(wrong));
        long killed = System.currentTimeMillis();
        process.destroyForcibly().waitFor();
        List<State> states = new ArrayList<>();
        for (String line : Files.readAllLines(said)) {
            String[] words = line.split(" ");
            if (words.length == 3 && words[2].length() == 64) {
                states.add(new State(Long.parseLong(words[1]), words[2]));
            }
        }
        return new Killed(killed, states);
    }

    /** The number of the last of the states that is this scenario; −1 if none is. */
    public int last(Scenario scenario) {
        String digest = KilledEditor.digest(scenario);
        for (int i = states.size() - 1; i >= 0; i--) {
            if (states.get(i).digest().equals(digest)) {
                return i;
            }
        }
        return -1;
    }

    /** How long the editor had worked on what is gone where a state is the last that is left. */
    public long lostMillis(int left) {
        return left + 1 < states.size() ? atMillis - states.get(left + 1).millis() : 0;
    }
}
