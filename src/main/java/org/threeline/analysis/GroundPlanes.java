package org.threeline.analysis;

import org.locationtech.jts.geom.Envelope;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.AuthalicArea;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.zones.Memo;
import org.threeline.zones.Plan;
import org.threeline.zones.Precision;

/** The base map in the planes of the latest theatres, each brought there once, and what measures there. Thread-safe. */
final class GroundPlanes {
    /** Of so many theatres. */
    static final int KEPT = 2;

    private final BaseMap map;
    private final Memo<FittedLambert, GroundIndex> planes = new Memo<>(KEPT);
    private final Memo<FittedLambert, PlaneMetric> metrics = new Memo<>(KEPT);
    private final Memo<FittedLambert, AreaMeter> areas = new Memo<>(KEPT);

    GroundPlanes(BaseMap map) {
        this.map = map;
    }

    BaseMap map() {
        return map;
    }

    GroundIndex index(Plan plan) {
        return planes.get(
                plan.projection(),
                () -> new GroundIndex(map, plan.projection(), areas(plan.projection()), theatre(plan)));
    }

    PlaneMetric metric(Plan plan) {
        return metrics.get(plan.projection(), () -> new PlaneMetric(plan.projection()));
    }

    AreaMeter areas(FittedLambert projection) {
        return areas.get(projection, () -> new AreaMeter(projection, Precision.EXACT, new AuthalicArea(projection)));
    }

    private static Envelope theatre(Plan plan) {
        Envelope theatre = new Envelope();
        plan.zones().forEach(z -> theatre.expandToInclude(z.area().geographic().getEnvelopeInternal()));
        return theatre;
    }
}
