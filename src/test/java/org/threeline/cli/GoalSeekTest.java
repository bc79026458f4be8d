package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.cli.SweepTest.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalSeekTest {
    private static final String SCENARIO = Run.DEFAULT_SCENARIO.toString();

    @Test
    void aGoalIsFoundWhereAFigureReachesIt() {
        List<Map<String, String>> rows =
                table(Run.of("sweep", SCENARIO, "--vary", "dmz.depthKm=5:80:1", "--goal", "dmz.separationKm=24"));
        assertEquals(24, Double.parseDouble(rows.get(0).get("dmz.depthKm")), 0.01);
        assertEquals("", rows.get(0).get("jumpsFrom"), "it changes steadily");
    }

    /** By a weapon of the table: its longer range, unless the shorter is asked for; it says how long and by what. */
    @Test
    void aGoalCanBeAWeaponsRange() {
        String[] words = {"sweep", SCENARIO, "--vary", "dmz.depthKm=5:80:1", "--goal", "dmz.separationKm=artillery-155"
        };
        Run longer = Run.of((Object[]) words);
        assertEquals(40, Double.parseDouble(table(longer).get(0).get("dmz.depthKm")), 0.01);
        assertTrue(
                longer.err().contains("155 mm artillery: nominal maximum range 24–40 km, assumed; sought is 40 km."),
                longer.err());
        words[5] += ".min";
        assertEquals(
                24, Double.parseDouble(table(Run.of((Object[]) words)).get(0).get("dmz.depthKm")), 0.01);
        words[5] = "dmz.separationKm=catapult";
        Run unknown = Run.of((Object[]) words);
        assertEquals(2, unknown.status());
        assertTrue(unknown.err().contains("one of: mortar-120, artillery-155, "), unknown.err());
    }

    /** People jump where the edge passes a town: at no depth are there just so many. */
    @Test
    void aGoalThatAFigureJumpsOverSaysFromWhatToWhat() throws Exception {
        String[] words = {"sweep", SCENARIO, "--vary", "dmz.depthKm=38:42:1", "--goal", "dmz.population=1500000"};
        Run run = Run.of((Object[]) words);
        Map<String, String> row = table(run).get(0);
        double from = Double.parseDouble(row.get("jumpsFrom"));
        double to = Double.parseDouble(row.get("dmz.population"));
        assertTrue(from < 1_500_000 && to >= 1_500_000, row.toString());
        String depth = row.get("dmz.depthKm");
        Map<String, String> there = table(Run.of("sweep", SCENARIO, "--vary", "dmz.depthKm=" + depth))
                .get(0);
        assertEquals(to, Double.parseDouble(there.get("dmz.population")));
        double below = Double.parseDouble(depth) - 1e-4;
        Map<String, String> before = table(Run.of("sweep", SCENARIO, "--vary", "dmz.depthKm=" + below))
                .get(0);
        assertEquals(from, Double.parseDouble(before.get("dmz.population")));
        assertTrue(run.err().contains("dmz.population jumps at dmz.depthKm = "), run.err());

        words = Arrays.copyOf(words, 10);
        words[6] = "--format";
        words[7] = "json";
        words[8] = "--lang";
        words[9] = "uk";
        Run json = Run.of((Object[]) words);
        JsonNode found = new ObjectMapper().readTree(json.out());
        assertEquals(from, found.at("/0/jumpsFrom").asDouble());
        assertEquals(to, found.at("/0/dmz.population").asDouble());
        assertTrue(json.err().contains("змінюється стрибком"), json.err());
    }

    /** At 0 km there is no gap, and no figure of one: that is nought, not a name that is unknown. */
    @Test
    void aGoalIsFoundInAGapThatCloses() {
        List<Map<String, String>> rows = table(Run.of(
                "sweep",
                SCENARIO,
                "--vary",
                "ukrainian-defence-line.gapKm=0:20:1",
                "--goal",
                "dmz+ukrainian-defence-line.right.gap.areaKm2=2000"));
        assertEquals(2000, Double.parseDouble(rows.get(0).get("dmz+ukrainian-defence-line.right.gap.areaKm2")), 1);
    }

    @Test
    void aGoalThatIsNeverReachedHasNoRowAndSaysSo() {
        Run run = Run.of("sweep", SCENARIO, "--vary", "dmz.depthKm=38:42:1", "--goal", "dmz.population=1e9");
        assertEquals(List.of(), table(run));
        assertTrue(run.err().contains("dmz.population is 1"), run.err());
        assertTrue(run.err().contains("while dmz.depthKm goes from 38 to 42, never"), run.err());
    }
}
