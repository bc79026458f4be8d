package org.threeline.zones;

import java.util.Map;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.threeline.geodesy.FittedLambert;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Zone;

/**
 * The extent a plan is worked out in: what is drawn, and as far beyond the traces as the bands reach.
 *
 * <p>Edges are rounded outward to half a degree and the reach to a few steps, so that the projection, and all that was
 * worked out in it, stays the same while a depth or a vertex is dragged.
 */
final class Theatre {
    /** Where nothing is drawn there is still a map: that of the bundled base map's middle. */
    private static final Envelope NOTHING_DRAWN = new Envelope(22, 41, 44, 53);

    private static final double KM_PER_DEGREE = 111;

    private Theatre() {}

    /**
     * @param reachKm the farthest edge of any band, by trace
     * @return the projection fitted to the extent
     */
    static FittedLambert fit(Scenario scenario, Map<FeatureId, Double> reachKm) {
        Envelope extent = new Envelope();
        scenario.traces().forEach(t -> {
            Envelope e = new Envelope(t.line().getEnvelopeInternal());
            double reach = rounded(reachKm.getOrDefault(t.id(), 0.0));
            double latitude = Math.min(80, Math.max(Math.abs(e.getMinY()), Math.abs(e.getMaxY())));
            if (usable(e)) {
                e.expandBy(reach / KM_PER_DEGREE / Math.cos(Math.toRadians(latitude)), reach / KM_PER_DEGREE);
                extent.expandToInclude(e);
            }
        });
        scenario.zones().filter(z -> z.activeRule().isEmpty()).forEach(z -> include(z, extent));
        if (extent.isNull()) {
            return FittedLambert.to(NOTHING_DRAWN);
        }
        return FittedLambert.to(new Envelope(
                Math.floor(extent.getMinX() * 2) / 2,
                Math.ceil(extent.getMaxX() * 2) / 2,
                Math.floor(extent.getMinY() * 2) / 2,
                Math.ceil(extent.getMaxY() * 2) / 2));
    }

    private static void include(Zone zone, Envelope extent) {
        zone.geometry()
                .filter(g -> g.getEnvelopeInternal().getWidth() <= 180
                        || DrawnShape.leap(g).isEmpty())
                .map(Geometry::getEnvelopeInternal)
                .filter(Theatre::usable)
                .ifPresent(extent::expandToInclude);
    }

    private static boolean usable(Envelope e) {
        return !e.isNull()
                && Math.max(Math.abs(e.getMinX()), Math.abs(e.getMaxX())) <= 540
                && Math.max(Math.abs(e.getMinY()), Math.abs(e.getMaxY())) <= TraceCheck.MAX_LATITUDE;
    }

    /** Up to the next of 1, 2, 5, 10, 20, 50, 100, 150, 200, 300, 500, 1000 km. */
    static double rounded(double km) {
        double[] steps = {0, 1, 2, 5, 10, 20, 50, 100, 150, 200, 300, 500, 1000};
        for (double step : steps) {
            if (km <= step) {
                return step;
            }
        }
        return km;
    }
}
