package org.threeline.zones;

/**
 * An end of an open trace.
 *
 * @param last whether it is the last vertex rather than the first
 * @param x easting, metres
 * @param y northing, metres
 * @param outX eastern part of the unit direction that prolongs the end segment outward
 * @param outY its northern part
 */
record TraceEnd(boolean last, double x, double y, double outX, double outY) {
    static TraceEnd first(MeasuredTrace trace) {
        return between(false, trace.x(1), trace.y(1), trace.x(0), trace.y(0));
    }

    static TraceEnd last(MeasuredTrace trace) {
        int n = trace.vertices();
        return between(true, trace.x(n - 2), trace.y(n - 2), trace.x(n - 1), trace.y(n - 1));
    }

    private static TraceEnd between(boolean last, double fromX, double fromY, double x, double y) {
        double length = Math.hypot(x - fromX, y - fromY);
        return new TraceEnd(last, x, y, (x - fromX) / length, (y - fromY) / length);
    }
}
