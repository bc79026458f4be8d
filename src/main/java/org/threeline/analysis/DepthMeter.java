package org.threeline.analysis;

import java.util.List;
import java.util.Optional;
import org.threeline.analysis.Findings.Spread;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Side;

/**
 * Depth of a zone along the perpendiculars of its trace.
 *
 * <p>A perpendicular's depth is the geodesic length of its stretches inside the zone as far as its cut, both sides
 * added, so that no ground is counted for two places of the trace; perpendiculars that do not meet the zone do not
 * count.
 */
final class DepthMeter {
    private final ZoneProfile profile;
    private final Transects transects;
    private final PlaneMetric metric;

    DepthMeter(ZoneProfile profile, PlaneMetric metric) {
        this.profile = profile;
        this.transects = profile.transects();
        this.metric = metric;
    }

    /**
     * What the perpendiculars say.
     *
     * @param spread over the perpendiculars that meet the zone, km; empty where none does
     * @param touches whether one of them meets the zone at its foot
     */
    record Depths(Optional<Spread> spread, boolean touches) {}

    Depths measure() {
        List<Perpendicular> stations = transects.stations();
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        double sum = 0;
        int met = 0;
        boolean touches = false;
        for (int i = 0; i < stations.size(); i++) {
            double depth = 0;
            for (Side side : Side.values()) {
                double[] stretches = profile.stretches(i, side);
                depth += lengthMeters(stations.get(i), side, stretches);
                touches |= stretches.length > 0 && stretches[0] < ZoneProfile.GRAZING_METERS;
            }
            if (profile.meets(i)) {
                met++;
                sum += depth;
                min = Math.min(min, depth);
                max = Math.max(max, depth);
            }
        }
        Optional<Spread> spread =
                met == 0 ? Optional.empty() : Optional.of(new Spread(min / 1000, sum / met / 1000, max / 1000));
        return new Depths(spread, touches);
    }

    /** Geodesic length of stretches of a perpendicular, by the scale at their middles. */
    double lengthMeters(Perpendicular p, Side side, double[] stretches) {
        double sum = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            double middle = (stretches[i] + stretches[i + 1]) / 2;
            sum += (stretches[i + 1] - stretches[i])
                    * metric.inverseScale(p.x() + middle * p.unitX(side), p.y() + middle * p.unitY(side));
        }
        return sum;
    }
}
