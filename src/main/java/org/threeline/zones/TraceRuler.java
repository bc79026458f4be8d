package org.threeline.zones;

import org.threeline.scenario.Side;

/**
 * Measures points of the plane against one trace, as the scenario format defines distance and side.
 *
 * <p>Immutable and thread-safe. Distances are geodesic metres, worked out in the conformal plane with the scale along
 * the way.
 */
public interface TraceRuler {
    /** The nearest point of the trace to a point of the plane, metres. */
    Reading measure(double x, double y);

    /** Geodesic length of the trace, metres. */
    double lengthMeters();

    /**
     * The point of the plane beside the trace.
     *
     * @param alongMeters geodesic metres from the first vertex
     * @param offsetMeters geodesic metres to the left, negative to the right, along the perpendicular there
     * @return easting, northing in metres of the plan's projection
     */
    double[] point(double alongMeters, double offsetMeters);

    /**
     * What the ruler says of a point.
     *
     * @param distanceMeters geodesic distance to the nearest point of the trace
     * @param side the side from which the point sees it
     * @param alongMeters where on the trace that point is, geodesic metres from the first vertex
     * @param beyondEnd whether the nearest point is an end of the trace and the point lies beyond its perpendicular
     */
    record Reading(double distanceMeters, Side side, double alongMeters, boolean beyondEnd) {}
}
