package org.threeline.analysis;

import java.util.List;
import org.threeline.analysis.Reaches.Reach;
import org.threeline.geodesy.AuthalicArea;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.PlaneMetric;
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
    private static final int KEPT_ZONES = 64;
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
    private final Memo<Region, Outline> outlines = new Memo<>(KEPT_ZONES);
    private final Memo<Region, TrueAreaRings> rings = new Memo<>(KEPT_TRACES);
    private final Memo<ZoneKey, ZoneSurvey> zones =
            new Memo<>(KEPT_ZONES, (key, made) -> key.vertices, ZONES_OF_A_TRACE * MOST_VERTICES);

    private record TransectsKey(TraceRuler ruler, double reachMeters, int vertices) {}

    private record ZoneKey(
            Region area,
            Transects transects,
            List<Reach> reaches,
            boolean drawn,
            Precision precision,
            int pieces,
            int vertices) {}

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

    Outline outline(PlanZone zone) {
        return outlines.get(zone.area(), () -> Outline.of(zone.area()));
    }

    Transects transects(PlanTrace trace, double reachMeters) {
        return transects.get(
                new TransectsKey(trace.ruler(), reachMeters, vertices(trace.line())),
                () -> Transects.of(trace, line(trace), reachMeters));
    }

    ZoneSurvey zone(
            PlanZone zone,
            List<Reach> reaches,
            PlanTrace trace,
            Transects along,
            PlaneMetric metric,
            Precision precision,
            int pieces) {
        boolean drawn = zone.zone().activeRule().isEmpty();
        return zones.get(
                new ZoneKey(zone.area(), along, reaches, drawn, precision, pieces, vertices(trace.line())),
                () -> new ZoneSurvey(outline(zone), reaches, drawn, trace, along, metric, precision, pieces));
    }
}
