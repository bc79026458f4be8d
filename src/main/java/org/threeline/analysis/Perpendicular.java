package org.threeline.analysis;

import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Side;

/**
 * A perpendicular of a trace, cut on each side where its foot stops being the trace's nearest point.
 *
 * @param x easting of the foot, metres
 * @param y northing of the foot, metres
 * @param leftX unit vector to the left of the trace
 * @param leftY unit vector to the left of the trace
 * @param cutLeft metres of the plane to the cut on the left, at most the reach asked for
 * @param cutRight metres of the plane to the cut on the right, at most the reach asked for
 */
record Perpendicular(double x, double y, double leftX, double leftY, double cutLeft, double cutRight) {

    double unitX(Side side) {
        return side == Side.LEFT ? leftX : -leftX;
    }

    double unitY(Side side) {
        return side == Side.LEFT ? leftY : -leftY;
    }

    double cut(Side side) {
        return side == Side.LEFT ? cutLeft : cutRight;
    }

    /** Easting of the point some metres of the plane along it. */
    double xAt(Side side, double planar) {
        return x + planar * unitX(side);
    }

    /** Northing of the point some metres of the plane along it. */
    double yAt(Side side, double planar) {
        return y + planar * unitY(side);
    }

    /** Geodesic metres from the foot to the point some metres of the plane along it. */
    double meters(Side side, double planar, PlaneMetric metric) {
        return metric.distance(x, y, xAt(side, planar), yAt(side, planar));
    }
}
