package org.threeline.analysis;

import java.util.List;
import org.threeline.analysis.Findings.Spread;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Side;
import org.threeline.zones.Precision;

/**
 * Depth and frontage of a zone along the perpendiculars of its trace.
 *
 * <p>A perpendicular's depth is the geodesic length of its stretches inside the zone, both sides added; only
 * perpendiculars that meet the zone count. Frontage is the length of trace whose perpendiculars meet the zone: exactly,
 * the places where that begins and ends are halved down to 10 m; coarsely, every perpendicular that meets it stands for
 * its kilometre.
 */
final class DepthMeter {
    /** A perpendicular that spends less than this inside a zone only grazes it. */
    private static final double GRAZING_METERS = 1;

    private static final double PLACE_METERS = 10;

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
     * @param spread over the perpendiculars that meet the zone, km
     * @param frontageMeters 0 where none does
     * @param touches whether one of them meets the zone at its foot
     */
    record Depths(Spread spread, double frontageMeters, boolean touches) {}

    Depths measure(Precision precision) {
        List<Perpendicular> stations = transects.stations();
        double[] depth = new double[stations.size()];
        double min = Double.POSITIVE_INFINITY;
        double max = 0;
        double sum = 0;
        int met = 0;
        boolean touches = false;
        for (int i = 0; i < depth.length; i++) {
            for (Side side : Side.values()) {
                double[] stretches = profile.stretches(i, side);
                depth[i] += lengthMeters(stations.get(i), side, stretches);
                touches |= stretches.length > 0 && stretches[0] < GRAZING_METERS;
            }
            if (depth[i] > GRAZING_METERS) {
                met++;
                sum += depth[i];
                min = Math.min(min, depth[i]);
                max = Math.max(max, depth[i]);
            }
        }
        double frontage = precision == Precision.EXACT ? exactFrontage(depth) : met * transects.spacingMeters();
        Spread spread =
                met == 0 ? new Spread(0, 0, 0) : new Spread(min / 1000, sum / met / 1000, max / 1000);
        return new Depths(spread, met == 0 ? 0 : frontage, touches);
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

    private double exactFrontage(double[] depth) {
        double spacing = transects.spacingMeters();
        int n = depth.length;
        Outline.Ray ray = profile.zone().ray();
        SegmentIndex.Nearest nearest = transects.nearest();
        double sum = 0;
        double tip = Math.min(PLACE_METERS, spacing) / 100;
        double before = tip;
        boolean met = meets(tip, ray, nearest);
        double began = 0;
        for (int i = 0; i <= n; i++) {
            double here = i < n ? (i + 0.5) * spacing : n * spacing - tip;
            boolean meets = i < n ? depth[i] > GRAZING_METERS : meets(here, ray, nearest);
            if (meets != met) {
                double turn = turn(before, here, met, ray, nearest);
                if (meets) {
                    began = turn;
                } else {
                    sum += turn - began;
                }
                met = meets;
            }
            before = here;
        }
        return met ? sum + n * spacing - began : sum;
    }

    /** Halves down to the place between two where meeting begins or ends. */
    private double turn(double from, double to, boolean metAtFrom, Outline.Ray ray, SegmentIndex.Nearest nearest) {
        double low = from;
        double high = to;
        while (high - low > PLACE_METERS) {
            double middle = (low + high) / 2;
            if (meets(middle, ray, nearest) == metAtFrom) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private boolean meets(double along, Outline.Ray ray, SegmentIndex.Nearest nearest) {
        Perpendicular p = transects.at(along, nearest);
        double depth = 0;
        for (Side side : Side.values()) {
            depth += lengthMeters(p, side, profile.stretches(p, side, ray));
        }
        return depth > GRAZING_METERS;
    }
}
