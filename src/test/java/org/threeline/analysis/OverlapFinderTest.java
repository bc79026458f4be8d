package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Problem;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;

class OverlapFinderTest {
    private static final Plan SQUARES = TestScenarios.coarse(squares(60));

    private static Feature[] squares(int count) {
        var chance = new Random(5);
        Feature[] features = new Feature[count];
        for (int i = 0; i < count; i++) {
            double x = 32 + chance.nextInt(40) / 20.0;
            double y = 48 + chance.nextInt(40) / 20.0;
            features[i] = TestScenarios.drawn(
                    "s" + i,
                    "POLYGON ((%s %s, %s %s, %s %s, %s %s, %s %s))"
                            .formatted(x, y, x + 0.2, y, x + 0.2, y + 0.2, x, y + 0.2, x, y));
        }
        return features;
    }

    /** Every pair is looked at, though only those with boxes that meet are compared. */
    @Test
    void findsAllPairsThatShareGroundInOrder() {
        List<String> found = new ArrayList<>();
        for (Overlap overlap : Analyst.analyse(SQUARES).overlaps()) {
            found.add(overlap.a() + " " + overlap.b());
        }
        List<String> expected = new ArrayList<>();
        List<PlanZone> zones = SQUARES.zones();
        for (int i = 0; i < zones.size(); i++) {
            for (int k = i + 1; k < zones.size(); k++) {
                double shared = zones.get(i)
                        .area()
                        .planar()
                        .intersection(zones.get(k).area().planar())
                        .getArea();
                if (shared > 1e5) {
                    expected.add(
                            zones.get(i).zone().id() + " " + zones.get(k).zone().id());
                }
            }
        }
        assertFalse(expected.isEmpty());
        assertEquals(expected, found);
    }

    @Test
    void ofVeryManyPairsTheFirstAreMeasuredAndThatIsSaid() {
        Findings whole = Analyst.analyse(SQUARES);
        Findings cut = new Analysis(SQUARES, new SurveyMemory(), 5000).findings();
        int found = cut.overlaps().size();
        assertTrue(found > 0 && found < whole.overlaps().size());
        assertEquals(whole.overlaps().subList(0, found), cut.overlaps());
        Problem last = cut.problems().get(cut.problems().size() - 1);
        assertEquals("OVERLAPS_TOO_MANY", last.code());
        assertEquals(List.of(found), last.args());
        assertTrue(whole.problems().stream().noneMatch(p -> p.code().equals("OVERLAPS_TOO_MANY")));
    }
}
