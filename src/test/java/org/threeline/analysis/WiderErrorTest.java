package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.analysis.UnsureScenarios.intervals;
import static org.threeline.analysis.UnsureScenarios.threeLines;
import static org.threeline.analysis.UnsureScenarios.uncertain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LineString;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Intervals.Interval;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Band;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Role;
import org.threeline.scenario.Side;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Plan;

/** More error never makes an interval narrower, and what that takes hardly widens any. */
class WiderErrorTest {
    /** Two traces, of which one is better known; clips; a zone as drawn before, in and behind the others. */
    private static Feature[] everything(double sigmaKm) {
        Trace second = TestScenarios.trace(
                "second", (LineString) TestScenarios.wkt("LINESTRING (31 50.4, 33 50.6, 34.5 50.4)"));
        FeatureId other = second.id();
        ZoneRule rule = new ZoneRule(other, List.of(TestScenarios.band(Side.LEFT, 2, 25)), Ends.ROUND, List.of(), true);
        return new Feature[] {
            uncertain(TestScenarios.contactLine(), sigmaKm, 100),
            uncertain(second, sigmaKm / 3, 40),
            clipped("dmz", TestScenarios.band(Side.LEFT, 0, 20), TestScenarios.band(Side.RIGHT, 0, 20)),
            clipped("line", TestScenarios.band(Side.RIGHT, 25, 40)),
            clipped("far", TestScenarios.band(Side.RIGHT, 30, 60), TestScenarios.band(Side.LEFT, 40, 55)),
            TestScenarios.zone("other", Role.OTHER_ZONE, rule, Optional.empty()),
            TestScenarios.drawn("drawn", "POLYGON((34.2 48.2, 36.6 48.8, 36.2 49.5, 34.5 48.9, 34.2 48.2))"),
            TestScenarios.drawn("astride", "POLYGON((35.1 47.2, 35.9 47.2, 35.9 47.7, 35.1 47.7, 35.1 47.2))")
        };
    }

    private static Zone clipped(String id, Band... bands) {
        return TestScenarios.zone(
                id,
                Role.OTHER_ZONE,
                TestScenarios.rule(List.of(bands), TestScenarios.threeLinesClip()),
                Optional.empty());
    }

    private static void assertHolds(Intervals wide, Intervals narrow) {
        List<String> narrower = new ArrayList<>();
        wide.byFigure().forEach((key, more) -> {
            Optional<Interval> less = narrow.of(key);
            if (less.isEmpty()
                    || more.range().min() > less.get().range().min()
                    || more.range().max() < less.get().range().max()) {
                narrower.add(key.column() + ": " + less + " became " + more);
            }
        });
        assertEquals(List.of(), narrower);
    }

    /** Every figure of every kind, to the last digit: lengths, areas, gaps, overlaps, people, oblasts, distances. */
    @Property(tries = 4)
    void moreErrorNeverGivesANarrowerInterval(
            @ForAll @DoubleRange(min = 0.05, max = 25) double sigma,
            @ForAll @DoubleRange(min = 1, max = 2.5) double factor,
            @ForAll @IntRange(max = 1000) int seed) {
        Intervals narrow = intervals(12, seed, everything(sigma));
        Intervals wide = intervals(12, seed, everything(sigma * factor));
        assertTrue(wide.byFigure().size() > 60, "figures: " + wide.byFigure().size());
        assertHolds(wide, narrow);
    }

    @Test
    void moreErrorNeverGivesANarrowerIntervalOfTheThreeLines() {
        Intervals narrow = intervals(20, 1, threeLines(0.15));
        for (double sigma : new double[] {0.8, 3, 15, 15.5, 45}) {
            Intervals wide = intervals(20, 1, threeLines(sigma));
            assertEquals(narrow.byFigure().keySet(), wide.byFigure().keySet());
            assertHolds(wide, narrow);
            narrow = wide;
        }
    }

    /** No scare: what smaller errors add to it is a few percent of the width. */
    @Test
    void anIntervalIsThatOfTheErrorItselfAndHardlyWider() {
        Feature[] features = threeLines(15);
        Plan plan = TestScenarios.exact(features);
        Findings findings = UnsureScenarios.Shared.DEEPENER.deepen(plan, Analyst.analyse(plan));
        PlaneMetric metric = new PlaneMetric(plan.projection());
        LoosePath path = LoosePath.of(plan.traces().get(0), metric);
        List<List<double[]>> shapes = new ArrayList<>();
        for (int k = 0; k < 60; k++) {
            shapes.add(List.of(path.shape(1, 1L + k * 1000L)));
        }
        double farthest = shapes.stream()
                .mapToDouble(s -> Uncertainty.farthest(s.get(0)))
                .max()
                .getAsDouble();
        StillGround ground =
                new StillGround(plan, new GroundAnalyst(UnsureScenarios.Shared.MAP), findings.details(), () -> false);
        Map<FigureKey, Rung.Deviation> own = new Rung(plan, findings, List.of(path), farthest, ground).measure(shapes);
        Intervals intervals = intervals(60, 1, features);
        int alike = 0;
        for (FigureTable.Row row : FigureTable.of(plan.scenario(), findings)) {
            Optional<Interval> interval = intervals.of(row.key());
            if (interval.isPresent()) {
                Rung.Deviation plain = own.get(row.key());
                Range range = interval.get().range();
                assertTrue(range.max() >= row.value() + plain.high(), row.key().column());
                assertTrue(
                        range.min() <= Math.max(0, row.value() + plain.low()),
                        row.key().column());
                double most = 1.05 * plain.high() - 1.05 * plain.low();
                alike += range.max() - range.min() <= most ? 1 : 0;
            }
        }
        int all = intervals.byFigure().size();
        assertTrue(alike > 0.9 * all, alike + " of " + all);
    }
}
