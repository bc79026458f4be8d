package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.analysis.UnsureScenarios.uncertain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Intervals.Interval;
import org.threeline.analysis.sweep.Axis;
import org.threeline.analysis.sweep.GoalSeek;
import org.threeline.analysis.sweep.Sweep;
import org.threeline.analysis.sweep.SweepTable;
import org.threeline.analysis.sweep.Variable;
import org.threeline.analysis.sweep.Workshop;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

/** Two zones that take turns on the way outward have two gaps between them on one side: 10–12 km and 30–50 km. */
class GapsOfTwoZonesTest {
    private static final double LENGTH_KM = 222.4;
    private static final Feature[] TURNS = {
        uncertain(TestScenarios.trace("LINESTRING(30 48, 30 50)"), 2, 50),
        TestScenarios.zone("front", TestScenarios.band(Side.RIGHT, 0, 10), TestScenarios.band(Side.RIGHT, 20, 30)),
        TestScenarios.zone("back", TestScenarios.band(Side.RIGHT, 12, 18), TestScenarios.band(Side.RIGHT, 50, 60))
    };

    private static Plan plan;
    private static Findings findings;

    @BeforeAll
    static void measure() {
        plan = TestScenarios.exact(TURNS);
        findings = Analyst.analyse(plan);
    }

    private static List<Gap> sameZones() {
        return findings.gaps().stream()
                .filter(gap -> gap.front().value().equals("front"))
                .toList();
    }

    @Test
    void eachHasItsOwnAreaAndWidth() {
        List<Gap> gaps = sameZones();
        assertEquals(2, gaps.size());
        double[] widths = {2, 20};
        for (int i = 0; i < 2; i++) {
            assertEquals(i + 1, gaps.get(i).behind());
            assertEquals(widths[i], gaps.get(i).meanWidthKm(), 0.005 * widths[i]);
            assertEquals(widths[i] * LENGTH_KM, gaps.get(i).areaKm2(), 0.01 * widths[i] * LENGTH_KM);
        }
    }

    @Test
    void theirWarningsTellWhichIsWhich() {
        List<Problem> warnings = findings.problems().stream()
                .filter(p -> p.code().equals("ZONE_GAP"))
                .toList();
        String english = String.join(
                "\n", warnings.stream().map(p -> p.message(Language.ENGLISH)).toList());
        assertTrue(english.contains("“back”, on the right of the trace, 10 to 12 km from it, lies a gap of"), english);
        assertTrue(english.contains("“back”, on the right of the trace, 30 to 50 km from it, lies a gap of"), english);
        String ukrainian = String.join(
                "\n", warnings.stream().map(p -> p.message(Language.UKRAINIAN)).toList());
        assertTrue(ukrainian.contains("«back», праворуч від лінії, за 30–50 км від неї, є проміжок"), ukrainian);
    }

    @Test
    void noTwoFiguresHaveOneName() {
        Set<String> names = new HashSet<>();
        for (FigureTable.Row row : FigureTable.of(plan.scenario(), findings)) {
            assertTrue(names.add(row.key().column()), row.key().column());
        }
    }

    @Test
    void aSweepTellsBoth() throws Exception {
        SweepTable table = sweep("front", "bands[0].toKm", List.of(10.0));
        List<Gap> gaps = sameZones();
        SweepTable.Row row = table.rows().get(0);
        assertEquals(
                gaps.get(0).areaKm2(),
                row.figure("front+back.right.gap.areaKm2").orElseThrow());
        assertEquals(
                gaps.get(1).areaKm2(),
                row.figure("front+back.right.gap2.areaKm2").orElseThrow());
        assertEquals(
                findings.gaps().stream().mapToDouble(Gap::areaKm2).sum(),
                row.figure(Workshop.GAP).orElseThrow());
    }

    /** The first gap closes on the way: its column says so, and the second stays in its own. */
    @Test
    void aColumnOfASweepIsOfTheSameGroundInEveryRow() throws Exception {
        SweepTable table = sweep("front", "bands[0].toKm", List.of(8.0, 10.0, 13.0));
        double[] first = {4, 2, 0};
        for (int i = 0; i < first.length; i++) {
            SweepTable.Row row = table.rows().get(i);
            double km2 = row.figure("front+back.right.gap.areaKm2").orElseThrow();
            assertEquals(first[i] * LENGTH_KM, km2, 0.01 * first[i] * LENGTH_KM);
            assertEquals(
                    first[i] == 0,
                    row.figure("front+back.right.gap.meanWidthKm").isEmpty());
            assertEquals(20, row.figure("front+back.right.gap2.meanWidthKm").orElseThrow(), 0.1);
            assertEquals(
                    sameZones().get(1).areaKm2(),
                    row.figure("front+back.right.gap2.areaKm2").orElseThrow(),
                    1);
        }
    }

    @Test
    void aGoalIsSoughtWhereAGapClosesToo() throws Exception {
        Variable edge = new Variable(new FeatureId("front"), "bands[0].toKm");
        GoalSeek.Outcome outcome = new GoalSeek(plan.scenario(), edge, "front+back.right.gap.areaKm2", LENGTH_KM)
                .between(15, 8, 1e-3, workshop(), () -> false);
        assertEquals(11, outcome.found().orElseThrow().value(), 0.02);
        assertEquals(0, outcome.least());

        GoalSeek.Outcome width = new GoalSeek(plan.scenario(), edge, "front+back.right.gap.meanWidthKm", 1)
                .between(15, 8, 1e-3, workshop(), () -> false);
        assertEquals(11, width.found().orElseThrow().value(), 0.02);

        GoalSeek none = new GoalSeek(plan.scenario(), edge, "front+nothing.right.gap.areaKm2", 0);
        ScenarioException refused =
                assertThrows(ScenarioException.class, () -> none.between(8, 15, 1e-3, workshop(), () -> false));
        assertEquals("SWEEP_FIGURE", refused.problem().code());
    }

    private static Workshop workshop() {
        return new Workshop(new Planner(UnsureScenarios.Shared.MAP), new Analyst(), UnsureScenarios.Shared.DEEPENER);
    }

    private static SweepTable sweep(String zone, String member, List<Double> values) throws Exception {
        Variable variable = new Variable(new FeatureId(zone), member);
        return Sweep.of(plan.scenario(), List.of(new Axis(variable, values))).run(workshop(), n -> {}, () -> false);
    }

    @Test
    void bothHaveIntervals() {
        Intervals intervals = UnsureScenarios.intervals(100, 1, TURNS);
        for (Gap gap : sameZones()) {
            for (String figure : List.of("gap.areaKm2", "gap.meanWidthKm")) {
                Interval interval = intervals.of(FigureKey.gap(gap, figure)).orElseThrow();
                double value = figure.equals("gap.areaKm2") ? gap.areaKm2() : gap.meanWidthKm();
                assertTrue(
                        interval.range().min() <= value
                                && value <= interval.range().max(),
                        interval.toString());
                assertTrue(interval.range().max() - interval.range().min() < 0.4 * value, interval.toString());
            }
        }
    }

    @Test
    void theGroundShownIsThatOfEach() {
        Planner planner = new Planner(UnsureScenarios.Shared.MAP);
        FigurePlaces places = new FigurePlaces(plan, other -> planner.plan(other, Precision.EXACT));
        for (Gap gap : findings.gaps()) {
            double km2 = Geodesics.areaSquareMeters(places.gap(gap)) / 1e6;
            assertEquals(km2, gap.areaKm2(), 2e-3 * km2, gap.toString());
        }
    }

    @Test
    void eachIsToldFromTheOther() {
        assertEquals("Gap behind band 2", FigureWords.in(Language.ENGLISH).of("gap2.areaKm2"));
        String text = FindingsText.write(plan.scenario(), findings, Language.ENGLISH);
        assertTrue(text.contains(", 10–12\u202fkm from the trace"), text);
        assertTrue(text.contains(", 30–50\u202fkm from the trace"), text);
    }
}
