package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.analysis.UnsureScenarios.intervals;
import static org.threeline.analysis.UnsureScenarios.threeLines;
import static org.threeline.analysis.UnsureScenarios.uncertain;
import static org.threeline.analysis.UnsureScenarios.width;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeline.analysis.Intervals.Interval;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Side;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.zones.Plan;

class UncertaintyTest {
    private static final FeatureId ZONE = new FeatureId("z");

    @Test
    void displacementsHaveTheVarianceAndTheCorrelationAskedFor() {
        double[] along = {0, 50_000, 100_000, 500_000};
        ErrorField field = new ErrorField(along, 500_000, false, 100_000);
        int n = 20_000;
        double[] squares = new double[8];
        double half = 0;
        double whole = 0;
        double cross = 0;
        for (int k = 0; k < n; k++) {
            double[] moved = field.sample(7, k);
            for (int i = 0; i < 8; i++) {
                moved[i] *= 10_000;
                squares[i] += moved[i] * moved[i] / n;
            }
            half += moved[0] * moved[2] / n;
            whole += moved[0] * moved[4] / n;
            cross += moved[0] * moved[1] / n;
        }
        for (double square : squares) {
            assertEquals(10_000, Math.sqrt(square), 200);
        }
        assertEquals(Math.exp(-0.25), half / 1e8, 0.03);
        assertEquals(Math.exp(-1), whole / 1e8, 0.03);
        assertEquals(0, cross / 1e8, 0.03);
    }

    @Test
    void bothEndsOfAClosedTraceMoveTogether() {
        ErrorField field = new ErrorField(new double[] {0, 100_000, 200_000}, 200_000, true, 20_000);
        double[] moved = field.sample(3, 1);
        assertEquals(moved[0], moved[4], 1e-6);
        assertEquals(moved[1], moved[5], 1e-6);
    }

    @Test
    void theSameSeedGivesTheSameIntervals() {
        assertEquals(intervals(20, 5, threeLines(15)), intervals(20, 5, threeLines(15)));
    }

    @Test
    void noFigureIsSureWhoseTraceHasNoError() {
        assertTrue(intervals(20, 1, TestScenarios.threeLines()).byFigure().isEmpty());
    }

    @Test
    void everyFigureLiesInItsInterval() {
        Plan plan = TestScenarios.exact(threeLines(15));
        Findings findings = UnsureScenarios.Shared.DEEPENER.deepen(plan, Analyst.analyse(plan));
        Intervals intervals = intervals(60, 1, threeLines(15));
        assertTrue(intervals.of(FigureKey.of(new FeatureId("dmz"), "areaKm2")).isPresent());
        assertTrue(
                intervals.of(FigureKey.of(new FeatureId("dmz"), "population")).isPresent());
        for (FigureTable.Row row : FigureTable.of(plan.scenario(), findings)) {
            intervals.of(row.key()).ifPresent(i -> {
                assertTrue(i.range().min() <= row.value(), row.key().column());
                assertTrue(i.range().max() >= row.value(), row.key().column());
            });
        }
    }

    @Test
    void withHardlyAnyErrorTheIntervalIsHardlyWide() {
        Intervals intervals = intervals(40, 1, threeLines(0.01));
        assertTrue(width(intervals, FigureKey.of(new FeatureId("dmz"), "areaKm2")) < 10);
        assertTrue(width(intervals, FigureKey.of(new FeatureId("contact-line"), "lengthKm")) < 0.1);
    }

    @Test
    void lengthGrowsByWhatALineThatWaversIsLonger() {
        // E[L'/L] − 1 ≈ ½ Var(slope across) = σ²/c² for exp(−(d/c)²), to second order in the slope.
        Trace straight = uncertain(TestScenarios.trace("LINESTRING (30 48.5, 36 48.5)"), 5, 50);
        Intervals intervals =
                intervals(400, 1, straight, TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 0, 10)));
        Interval length = intervals
                .of(FigureKey.of(new FeatureId("contact-line"), "lengthKm"))
                .orElseThrow();
        double nominal = 443.1;
        assertEquals(nominal * 0.01, length.bias(), nominal * 0.004);
    }

    @Test
    void anUnclippedStripVariesAsItsLengthDoes() {
        Trace straight = uncertain(TestScenarios.trace("LINESTRING (30 48.5, 36 48.5)"), 2, 100);
        Intervals intervals = intervals(
                200,
                1,
                straight,
                TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 0, 10), TestScenarios.band(Side.RIGHT, 0, 10)));
        double area = width(intervals, FigureKey.of(ZONE, "areaKm2"));
        double length = width(intervals, FigureKey.of(new FeatureId("contact-line"), "lengthKm"));
        assertEquals(20 * length, area, 0.05 * area, "a strip of constant depth has the area of its length times that");
    }

    /** Of a band of ten kilometres along a straight trace that moves as a whole, beside zones as drawn. */
    private static Intervals beside(Zone... drawn) {
        Trace straight = uncertain(TestScenarios.trace("LINESTRING (30 48.5, 36 48.5)"), 2, 1000);
        Zone band = TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 0, 10));
        return intervals(
                200,
                1,
                Stream.concat(Stream.of(straight, band), Stream.of(drawn)).toArray(Feature[]::new));
    }

    @Test
    void overlapWithAZoneAsDrawnMovesWithTheTrace() {
        Intervals intervals =
                beside(TestScenarios.drawn("d", "POLYGON ((32 48.55, 34 48.55, 34 49.5, 32 49.5, 32 48.55))"));
        Interval overlap =
                intervals.of(FigureKey.overlap(ZONE, new FeatureId("d"))).orElseThrow();
        // The whole trace moves together by ±1.645 · 2 km at 90 %, along 147 km of the drawn zone's edge.
        double expected = 2 * 1.645 * 2 * 147;
        assertEquals(expected, overlap.range().max() - overlap.range().min(), 0.15 * expected);
    }

    /** The trace's error would carry it in or out as a whole: no interval is better than one of no width. */
    @Test
    void overlapWithAZoneTooSmallForTheLatticeHasNoInterval() {
        Intervals intervals =
                beside(TestScenarios.drawn("d", "POLYGON ((33 48.58, 33.01 48.58, 33.01 48.6, 33 48.6, 33 48.58))"));
        assertTrue(intervals.of(FigureKey.overlap(ZONE, new FeatureId("d"))).isEmpty());
        assertTrue(intervals
                .of(FigureKey.of(new FeatureId("d"), "standoffKm.mean"))
                .isPresent());
    }

    /** Each has fewer points than one alone, which what is measured hardly tells. */
    @Test
    void aHundredZonesAsDrawnHaveIntervalsLikeOne() {
        double half = 1.645 * 2;
        Intervals intervals = beside(drawn(100));
        for (int i : new int[] {0, 57, 99}) {
            FigureKey key = FigureKey.of(new FeatureId("d" + i), "standoffKm.mean");
            assertEquals(2 * half, width(intervals, key), 0.3 * half);
        }
    }

    @Test
    void moreThanAThousandZonesAsDrawnHaveNoneAndANoteSaysSo() {
        Trace straight = uncertain(TestScenarios.trace("LINESTRING (30 48.5, 36 48.5)"), 2, 1000);
        Plan plan = TestScenarios.exact(
                Stream.concat(Stream.of(straight), Stream.of(drawn(1001))).toArray(Feature[]::new));
        Findings findings = UnsureScenarios.Shared.DEEPENER.deepen(plan, Analyst.analyse(plan));
        Findings sure = UnsureScenarios.Shared.DEEPENER.withIntervals(plan, findings, 10, 1, () -> false);
        Intervals intervals = sure.details().intervals().orElseThrow();
        assertTrue(intervals
                .of(FigureKey.of(new FeatureId("d0"), "standoffKm.mean"))
                .isEmpty());
        Problem note = sure.problems().stream()
                .filter(p -> p.code().equals("INTERVALS_DRAWN_MANY"))
                .findFirst()
                .orElseThrow();
        assertTrue(
                note.message(Language.ENGLISH).startsWith("More than 1\u202f000 zones are as drawn"),
                note.message(Language.ENGLISH));
    }

    /** Squares in rows behind the trace. */
    private static Zone[] drawn(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    double west = 31 + 0.04 * (i % 100);
                    double south = 48.7 + 0.05 * (i / 100);
                    return TestScenarios.drawn(
                            "d" + i,
                            String.format(
                                    Locale.ROOT,
                                    "POLYGON ((%1$f %2$f, %3$f %2$f, %3$f %4$f, %1$f %4$f, %1$f %2$f))",
                                    west,
                                    south,
                                    west + 0.02,
                                    south + 0.02));
                })
                .toArray(Zone[]::new);
    }

    @Test
    void cancellingEndsTheWork() {
        Plan plan = TestScenarios.exact(threeLines(15));
        Findings findings = UnsureScenarios.Shared.DEEPENER.deepen(plan, Analyst.analyse(plan));
        assertThrows(
                CancellationException.class,
                () -> UnsureScenarios.Shared.DEEPENER.withIntervals(plan, findings, 1000, 1, () -> true));
    }

    /** The band that a gap begins behind is the farthest so far, whatever other bands its zone has. */
    @Test
    void aGapBehindOneOfSeveralBandsHasAnInterval() {
        Trace trace = uncertain(TestScenarios.trace("LINESTRING(30 48, 30 50)"), 2, 50);
        Zone front = TestScenarios.zone(
                "front", TestScenarios.band(Side.RIGHT, 0, 10), TestScenarios.band(Side.RIGHT, 20, 30));
        Zone back = TestScenarios.zone("back", TestScenarios.band(Side.RIGHT, 50, 60));
        Intervals intervals = intervals(100, 1, trace, front, back);
        Interval area = gap(intervals, "gap2.areaKm2");
        double km2 = 20 * 222.4;
        assertTrue(area.range().min() < km2 && km2 < area.range().max(), area.toString());
        assertTrue(area.range().max() - area.range().min() < 0.4 * km2, area.toString());
        Interval width = gap(intervals, "gap2.meanWidthKm");
        assertTrue(width.range().min() < 20.1 && width.range().max() > 19.9, width.toString());
    }

    @Test
    void aGapBesideADrawnZoneHasAnIntervalOfWhatThatLeaves() {
        Feature[] lines = threeLines(15);
        Feature[] more = java.util.Arrays.copyOf(lines, lines.length + 1);
        more[lines.length] = TestScenarios.drawn("drawn", "POLYGON((36 46.9, 36.6 46.9, 36.6 47.2, 36 47.2, 36 46.9))");
        Intervals alone = intervals(50, 1, lines);
        Intervals beside = intervals(50, 1, more);
        List<FigureKey> areas = alone.byFigure().keySet().stream()
                .filter(k -> k.figure().equals("gap.areaKm2"))
                .toList();
        assertEquals(2, areas.size());
        for (FigureKey key : areas) {
            assertEquals(width(alone, key), width(beside, key), 0.1 * width(alone, key));
        }
    }

    private static Interval gap(Intervals intervals, String figure) {
        return intervals.byFigure().entrySet().stream()
                .filter(e -> e.getKey().figure().equals(figure))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void frontageDepthsAndGapsHaveIntervalsToo() {
        Intervals intervals = intervals(60, 1, threeLines(15));
        FeatureId dmz = new FeatureId("dmz");
        for (String figure : List.of("frontageKm", "depthKm.mean", "areaPerFrontageKm", "standoffKm.mean")) {
            assertTrue(width(intervals, FigureKey.of(dmz, figure)) > 0, figure);
        }
        List<FigureKey> gaps = intervals.byFigure().keySet().stream()
                .filter(k -> k.figure().startsWith("gap."))
                .toList();
        assertEquals(4, gaps.size(), "area and mean width of two gaps");
        for (String figure : List.of("areaKm2", "settlements", "population", "frontageKm")) {
            assertTrue(width(intervals, FigureKey.all(figure)) > 0, figure);
        }
    }

    @Test
    void ofAllZonesNothingIsCountedTwice() {
        Feature[] twice = {
            uncertain(TestScenarios.trace("LINESTRING (30 48.5, 36 48.5)"), 2, 100),
            TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 0, 20)),
            TestScenarios.zone("same", TestScenarios.band(Side.LEFT, 0, 20))
        };
        Intervals intervals = intervals(60, 1, twice);
        for (String figure : List.of("areaKm2", "settlements", "population")) {
            Interval one = intervals.of(FigureKey.of(ZONE, figure)).orElseThrow();
            Interval all = intervals.of(FigureKey.all(figure)).orElseThrow();
            assertEquals(
                    one.range().min(), all.range().min(), 0.02 * one.range().min(), figure);
            assertEquals(
                    one.range().max(), all.range().max(), 0.02 * one.range().max(), figure);
        }
    }

    /** The whole trace moves together by ±1.645 · 2 km at 90 %; 147 km of it lie before the drawn zones. */
    @Test
    void whatLiesAboutZonesAsDrawnMovesWithTheTrace() {
        Intervals intervals = beside(
                TestScenarios.drawn("behind", "POLYGON ((32 48.7, 34 48.7, 34 49, 32 49, 32 48.7))"),
                TestScenarios.drawn("last", "POLYGON ((32 49.2, 34 49.2, 34 49.4, 32 49.4, 32 49.2))"),
                TestScenarios.drawn("astride", "POLYGON ((32 48.3, 34 48.3, 34 48.57, 32 48.57, 32 48.3))"));
        double half = 1.645 * 2;
        FeatureId behind = new FeatureId("behind");
        for (String figure : List.of("standoffKm.min", "standoffKm.mean", "standoffKm.max")) {
            assertEquals(2 * half, width(intervals, FigureKey.of(behind, figure)), 0.3 * half, figure);
        }
        FeatureId astride = new FeatureId("astride");
        assertEquals(0, width(intervals, FigureKey.of(astride, "standoffKm.min")), 1e-9);
        for (Side side : Side.values()) {
            double km2 = width(intervals, FigureTable.sideArea(astride, side));
            assertEquals(2 * half * 147, km2, 0.3 * half * 147, side.toString());
        }
        FigureKey open = new FigureKey("z", "behind", "left", "gap.areaKm2");
        assertEquals(2 * half * 147, width(intervals, open), 0.3 * half * 147);
        assertEquals(2 * half, width(intervals, new FigureKey("z", "behind", "left", "gap.meanWidthKm")), 0.3 * half);
        // Between two zones as drawn the ground stays, wherever it is measured from.
        FigureKey still = new FigureKey("behind", "last", "left", "gap.areaKm2");
        assertTrue(width(intervals, still) < 0.1 * width(intervals, open), "" + width(intervals, still));
        for (String figure : List.of("frontageKm", "areaPerFrontageKm", "depthKm.mean")) {
            assertTrue(width(intervals, FigureKey.of(behind, figure)) > 0, figure);
        }
        assertTrue(intervals.of(FigureKey.of(behind, "areaKm2")).isEmpty(), "its ground does not move");
        assertTrue(intervals.of(FigureKey.all("frontageKm")).isPresent());
    }
}
