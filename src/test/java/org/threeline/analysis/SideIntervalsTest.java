package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.analysis.UnsureScenarios.threeLines;
import static org.threeline.analysis.UnsureScenarios.uncertain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.threeline.analysis.Intervals.Interval;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.scenario.Trace;
import org.threeline.zones.Plan;

/** What lies on one side of the trace is told as sure as it is, no surer. */
class SideIntervalsTest {
    private static final FeatureId DMZ = new FeatureId("dmz");
    /** Figures that are a sum of what lies on the two sides. */
    private static final Set<String> SUMS =
            Set.of("areaKm2", "settlements", "population", FigureKey.OBLAST_AREA, "overlap.areaKm2");

    private record Sure(List<FigureTable.Row> rows, Intervals intervals) {
        Interval of(FigureKey key) {
            return intervals.of(key).orElseThrow(() -> new AssertionError(key.column()));
        }
    }

    private static Sure sure(int samples, Feature... features) {
        Plan plan = TestScenarios.exact(features);
        Findings findings = UnsureScenarios.Shared.DEEPENER.deepen(plan, Analyst.analyse(plan));
        Findings known = UnsureScenarios.Shared.DEEPENER.withIntervals(plan, findings, samples, 1, () -> false);
        return new Sure(
                FigureTable.of(plan.scenario(), known),
                known.details().intervals().orElseThrow());
    }

    /** Figures of one side; a gap is on one side as a whole. */
    private static List<FigureTable.Row> ofSides(Sure sure) {
        return sure.rows().stream()
                .filter(r -> !r.key().side().isEmpty())
                .filter(r -> !r.key().figure().startsWith("gap"))
                .toList();
    }

    /** Rules on both sides that overlap and are clipped, a zone as drawn that the trace goes through. */
    private static Feature[] everything(double sigmaKm) {
        Trace trace = uncertain(TestScenarios.trace("LINESTRING (33 48.45, 37 48.45)"), sigmaKm, 60);
        return new Feature[] {
            trace,
            TestScenarios.zone("a", TestScenarios.band(Side.LEFT, 0, 30), TestScenarios.band(Side.RIGHT, 0, 20)),
            TestScenarios.zone("b", TestScenarios.band(Side.LEFT, 20, 40), TestScenarios.band(Side.RIGHT, 10, 15)),
            TestScenarios.drawn("astride", "POLYGON ((34 48, 34 49.2, 35.5 49.2, 35.5 48, 34 48))")
        };
    }

    @Test
    void whereTheWholeHasAnIntervalEachSideHasOneAndLiesInIt() {
        for (Feature[] scenario : List.of(threeLines(15), everything(4))) {
            Sure sure = sure(40, scenario);
            int told = 0;
            for (FigureTable.Row row : ofSides(sure)) {
                if (sure.intervals().of(row.key().whole()).isPresent()) {
                    Interval interval = sure.of(row.key());
                    assertTrue(interval.range().min() <= row.value(), row.key().column());
                    assertTrue(interval.range().max() >= row.value(), row.key().column());
                    told++;
                }
            }
            assertTrue(told > 60, "figures of sides: " + told);
        }
        Sure lines = sure(40, threeLines(15));
        for (String figure : List.of("areaKm2", "frontageKm", "depthKm.mean", "areaPerFrontageKm", "standoffKm.mean")) {
            for (Side side : Side.values()) {
                Interval interval = lines.of(FigureKey.of(DMZ, figure).on(side));
                assertTrue(interval.range().max() > interval.range().min(), figure);
            }
        }
    }

    /** Every sample of the whole is that of the left and that of the right together. */
    @Test
    void theSidesVaryTogetherAsTheWholeDoes() {
        for (Feature[] scenario : List.of(threeLines(15), everything(4))) {
            Sure sure = sure(40, scenario);
            Map<FigureKey, Double> figures = new HashMap<>();
            sure.rows().forEach(row -> figures.put(row.key(), row.value()));
            int compared = 0;
            for (FigureKey key : figures.keySet()) {
                FigureKey left = key.on(Side.LEFT);
                FigureKey right = key.on(Side.RIGHT);
                boolean whole = SUMS.contains(key.figure()) && key.side().isEmpty();
                if (whole
                        && sure.intervals().of(key).isPresent()
                        && figures.containsKey(left)
                        && figures.containsKey(right)) {
                    Interval both = sure.of(key);
                    double bias = sure.of(left).bias() + sure.of(right).bias();
                    assertEquals(both.bias(), bias, 1e-6 * (1 + figures.get(key)), key.column());
                    assertTrue(
                            width(both) <= 1.1 * (width(sure.of(left)) + width(sure.of(right))) + 1e-6, key.column());
                    compared++;
                }
            }
            assertTrue(compared > 10, "figures of both sides: " + compared);
        }
    }

    @Test
    void aZoneOnOneSideIsAsSureAsThatSide() {
        Sure lines = sure(40, threeLines(15));
        for (String zone : List.of("ukrainian-defence-line", "european-deterrent-line")) {
            int compared = 0;
            for (FigureTable.Row row : ofSides(lines)) {
                if (row.key().subject().equals(zone) && row.key().side().equals("right")) {
                    assertEquals(
                            lines.intervals().of(row.key().whole()),
                            lines.intervals().of(row.key()),
                            row.key().column());
                    compared++;
                }
            }
            assertTrue(compared > 10, zone);
        }
    }

    @Test
    void moreErrorNeverGivesANarrowerIntervalOfASide() {
        Sure before = sure(12, everything(0.3));
        for (double sigma : new double[] {1, 3, 12}) {
            Sure now = sure(12, everything(sigma));
            assertEquals(
                    before.intervals().byFigure().keySet(),
                    now.intervals().byFigure().keySet());
            List<String> narrower = new ArrayList<>();
            for (FigureTable.Row row : ofSides(now)) {
                if (now.intervals().of(row.key()).isPresent()) {
                    Interval less = before.of(row.key());
                    Interval more = now.of(row.key());
                    if (more.range().min() > less.range().min()
                            || more.range().max() < less.range().max()) {
                        narrower.add(row.key().column());
                    }
                }
            }
            assertEquals(List.of(), narrower);
            before = now;
        }
    }

    /** Its ground stays, the trace goes through it elsewhere: what is on a side moves with the trace. */
    @Test
    void ofAZoneAsDrawnTheSidesAreUnsureThoughTheWholeIsNot() {
        Trace trace = uncertain(TestScenarios.trace("LINESTRING (33 48.45, 37 48.45)"), 2, 1000);
        Sure sure = sure(
                200,
                trace,
                TestScenarios.drawn("d", "POLYGON ((34 48, 34 49, 35 49, 35 48, 34 48))"),
                TestScenarios.drawn("twice", "POLYGON ((34 48, 34 49, 35 49, 35 48, 34 48))"));
        FeatureId drawn = new FeatureId("d");
        double half = 1.645 * 2;
        for (Side side : Side.values()) {
            assertEquals(
                    2 * half * 73.7,
                    width(sure.of(FigureTable.sideArea(drawn, side))),
                    0.3 * half * 73.7,
                    "the whole trace moves by ±1.645 · 2 km along 73.7 km of it");
            assertEquals(
                    width(sure.of(FigureTable.sideArea(drawn, side))),
                    width(sure.of(FigureKey.all("areaKm2").on(side))),
                    0.05 * half * 73.7,
                    "what two zones share is united once");
            Interval farthest = sure.of(FigureKey.of(drawn, "standoffKm.max").on(side));
            assertEquals(2 * half, width(farthest), 0.3 * half);
            assertEquals(0, width(sure.of(FigureKey.of(drawn, "standoffKm.min").on(side))), 1e-9);
            assertTrue(width(sure.of(FigureKey.of(drawn, "population").on(side))) > 0, "Dnipro lies beside the trace");
            assertEquals(
                    2 * half * 73.7,
                    width(sure.of(FigureKey.oblast(drawn, "UA-12").on(side))),
                    0.3 * half * 73.7);
        }
        for (String figure : List.of("areaKm2", "population")) {
            assertFalse(
                    sure.intervals().of(FigureKey.of(drawn, figure)).isPresent(), "its ground stays where it is drawn");
        }
    }

    /** What the samples are set against is the figure itself, of zones as drawn as well. */
    @Test
    void withTheTraceInPlaceTheSidesOfZonesAsDrawnAreTheFiguresThemselves() {
        Plan plan = TestScenarios.exact(everything(4));
        Findings findings = UnsureScenarios.Shared.DEEPENER.deepen(plan, Analyst.analyse(plan));
        PlaneMetric metric = new PlaneMetric(plan.projection());
        List<LoosePath> paths =
                plan.traces().stream().map(t -> LoosePath.of(t, metric)).toList();
        StillGround ground =
                new StillGround(plan, new GroundAnalyst(UnsureScenarios.Shared.MAP), findings.details(), () -> false);
        DrawnCount count = new DrawnCount(plan, DrawnZone.of(plan, findings, paths), true, ground);
        double[] row = new double[count.keys().size()];
        count.measure(Displaced.of(paths.stream().map(LoosePath::inPlace).toList()), row);
        Map<FigureKey, Double> counted = new HashMap<>();
        for (int i = 0; i < row.length; i++) {
            counted.put(count.keys().get(i), row[i]);
        }
        int compared = 0;
        for (FigureTable.Row figure : FigureTable.of(plan.scenario(), findings)) {
            OptionalDouble value = counted.containsKey(figure.key())
                    ? OptionalDouble.of(counted.get(figure.key()))
                    : OptionalDouble.empty();
            if (figure.key().subject().equals("astride") && value.isPresent() && figure.value() > 300) {
                assertEquals(
                        figure.value(),
                        value.getAsDouble(),
                        0.03 * figure.value(),
                        figure.key().column());
                compared++;
            }
        }
        assertTrue(compared >= 4, "figures compared: " + compared);
    }

    private static double width(Interval interval) {
        return interval.range().max() - interval.range().min();
    }
}
