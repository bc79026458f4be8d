package org.threeline.analysis;

import java.util.List;
import java.util.function.Supplier;
import org.threeline.analysis.Reaches.Reach;
import org.threeline.geodesy.AuthalicArea;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Side;
import org.threeline.zones.Memo;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Precision;
import org.threeline.zones.Region;
import org.threeline.zones.TraceRuler;

/**
 * What surveys of earlier plans found, by what it depends on: the latest used of it.
 *
 * <p>Planners hand out one region for one ground, and one ruler for one trace, as long as they remember them: so these
 * are known by identity. Thread-safe.
 */
final class SurveyMemory {
    private static final int KEPT_PLANES = 4;
    private static final int KEPT_TRACES = 16;
    /** Zones as drawn are light: all of a large scenario are kept, so that a drag measures the one that changes. */
    private static final int KEPT_ZONES = 16_384;

    private static final int KEPT_PAIRS = 32_768;
    private static final int KEPT_GAPS = 512;
    /** A key holds the outline of its zone: of long ones fewer are kept. */
    private static final long MOST_POINTS = 500_000;
    /** Of long traces fewer are kept, so that a drag does not fill the heap. */
    private static final long MOST_VERTICES = 400_000;
    /** What is known of a zone keeps its trace, which others may share. */
    private static final int ZONES_OF_A_TRACE = 3;

    private final Memo<FittedLambert, PlaneMetric> metrics = new Memo<>(KEPT_PLANES);
    private final Memo<FittedLambert, AuthalicArea> authalic = new Memo<>(KEPT_PLANES);
    private final Memo<Region, SegmentIndex> lines =
            new Memo<>(KEPT_TRACES, (line, made) -> vertices(line), MOST_VERTICES);
    private final Memo<TransectsKey, Transects> transects =
            new Memo<>(KEPT_TRACES, (key, made) -> key.vertices, MOST_VERTICES);
    private final Memo<Region, Outline> outlines = new Memo<>(KEPT_ZONES, (area, made) -> vertices(area), MOST_POINTS);
    private final Memo<Region, TrueAreaRings> rings = new Memo<>(KEPT_TRACES);
    private final Memo<ZoneKey, ZoneSurvey> zones = new Memo<>(
            KEPT_ZONES,
            (key, made) -> key.vertices / key.crowd + ZONES_OF_A_TRACE * vertices(key.area),
            ZONES_OF_A_TRACE * MOST_VERTICES);
    private final Memo<FarthestKey, Double> farthest =
            new Memo<>(KEPT_ZONES, (key, made) -> vertices(key.area), MOST_POINTS);
    private final Memo<NearestKey, Integer> nearest =
            new Memo<>(KEPT_ZONES, (key, made) -> vertices(key.area), MOST_POINTS);
    private final Memo<AreaKey, Double> areasKm2 =
            new Memo<>(KEPT_ZONES, (key, made) -> vertices(key.area), MOST_POINTS);
    private final Memo<PairKey, Double> sharedKm2 =
            new Memo<>(KEPT_PAIRS, (key, made) -> vertices(key.a) + vertices(key.b), 2 * MOST_POINTS);
    private final Memo<GapKey, Double> gapsKm2 =
            new Memo<>(KEPT_GAPS, (key, made) -> edges(key.front) + edges(key.back), MOST_POINTS);

    private record TransectsKey(TraceRuler ruler, double reachMeters, int vertices) {}

    private record ZoneKey(
            Region area,
            Transects transects,
            List<Reach> reaches,
            boolean drawn,
            Precision precision,
            int crowd,
            int vertices) {
        ZoneKey with(Precision other) {
            return new ZoneKey(area, transects, reaches, drawn, other, crowd, vertices);
        }
    }

    private record FarthestKey(Region area, Region line) {}

    private record NearestKey(Region area, List<Region> lines) {}

    private record AreaKey(Region area, Precision precision) {
        AreaKey with(Precision other) {
            return new AreaKey(area, other);
        }
    }

    private record PairKey(Region a, Region b, Precision precision) {
        PairKey with(Precision other) {
            return new PairKey(a, b, other);
        }
    }

    /** Between zones of which one at least is drawn, on one side, less what others cover. */
    record GapKey(Side side, ZoneSurvey front, ZoneSurvey back, List<ZoneSurvey> among, int pieces) {}

    private static int edges(ZoneSurvey zone) {
        return zone.outline().segments().size();
    }

    private static int vertices(Region line) {
        return line.planar().getNumPoints();
    }

    PlaneMetric metric(FittedLambert projection) {
        return metrics.get(projection, () -> new PlaneMetric(projection));
    }

    AreaMeter areas(FittedLambert projection, Precision precision) {
        return new AreaMeter(projection, precision, authalic(projection));
    }

    AuthalicArea authalic(FittedLambert projection) {
        return authalic.get(projection, () -> new AuthalicArea(projection));
    }

    TrueAreaRings rings(Region region) {
        return rings.get(
                region, () -> TrueAreaRings.of(region.planar(), authalic((FittedLambert) region.projection())));
    }

    SegmentIndex line(PlanTrace trace) {
        return lines.get(trace.line(), () -> SegmentIndex.of(trace.line().planar()));
    }

    /** What is known exactly serves for a frame of a drag as well. */
    private static <K, V> V exactly(Memo<K, V> memo, K key, K exact, Supplier<V> work) {
        return key.equals(exact) ? memo.get(key, work) : memo.find(exact).orElseGet(() -> memo.get(key, work));
    }

    /** How far the farthest vertex of a drawn zone lies from a trace, metres of the plane. */
    double farthest(PlanZone zone, PlanTrace trace, Supplier<Double> work) {
        return farthest.get(new FarthestKey(zone.area(), trace.line()), work);
    }

    /** The place among the traces of the one nearest to a zone. */
    int nearestTrace(PlanZone zone, List<PlanTrace> all, Supplier<Integer> work) {
        return nearest.get(
                new NearestKey(zone.area(), all.stream().map(PlanTrace::line).toList()), work);
    }

    /** The area of a zone or of a part of it. */
    double km2(Region area, AreaMeter meter) {
        if (area.isEmpty()) {
            return 0;
        }
        AreaKey key = new AreaKey(area, meter.precision());
        return exactly(areasKm2, key, key.with(Precision.EXACT), () -> meter.km2(area));
    }

    /** The area that two zones share. */
    double sharedKm2(Region a, Region b, Precision precision, Supplier<Double> work) {
        PairKey key = new PairKey(a, b, precision);
        return exactly(sharedKm2, key, key.with(Precision.EXACT), work);
    }

    /** The area of a gap. */
    double gapKm2(GapKey key, Supplier<Double> work) {
        return gapsKm2.get(key, work);
    }

    Outline outline(PlanZone zone) {
        return outlines.get(zone.area(), () -> Outline.of(zone.area()));
    }

    Transects transects(PlanTrace trace, double reachMeters) {
        return transects.get(
                new TransectsKey(trace.ruler(), reachMeters, vertices(trace.line())),
                () -> Transects.of(trace, line(trace), reachMeters));
    }

    /** @param crowd about how many zones there are, always the same of about as many */
    ZoneSurvey zone(
            PlanZone zone,
            List<Reach> reaches,
            PlanTrace trace,
            Transects along,
            PlaneMetric metric,
            Precision precision,
            int crowd) {
        boolean drawn = zone.zone().activeRule().isEmpty();
        int pieces = StandoffMeter.pieces(precision, crowd);
        ZoneKey key = new ZoneKey(zone.area(), along, reaches, drawn, precision, crowd, vertices(trace.line()));
        return exactly(
                zones,
                key,
                key.with(Precision.EXACT),
                () -> new ZoneSurvey(zone, outline(zone), reaches, drawn, trace, along, metric, precision, pieces));
    }
}
