package org.threeline.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/**
 * The points beyond an end of a trace: those whose nearest point is that end and that lie beyond the perpendicular.
 *
 * <p>The set is star-shaped about the end: if the end is nearest to a point it is nearest to all points on the way. So
 * in each direction of the half turn the farthest such point is found by halving. Usually the set is the plain half
 * disk; where another part of the trace comes near, directions are added until the outline is right to the tolerance.
 * The perpendicular is a geodesic.
 */
final class EndCell {
    private static final int DIRECTIONS = 32;
    private static final int SIDE_POINTS = 8;
    private static final int MAX_SPLITS = 10;

    private final MeasuredTrace trace;
    private final TraceEnd end;
    private final double radius;
    private final double tolerance;

    private EndCell(MeasuredTrace trace, TraceEnd end, double meters, double tolerance) {
        this.trace = trace;
        this.end = end;
        // Wide enough that the chords of the outline stay outside the reach.
        this.radius = 1.02 * meters * trace.metric().greatestScale(end.x(), end.y(), 1.1 * meters);
        this.tolerance = tolerance;
    }

    /**
     * @param meters the distance to which the set is wanted; the polygon reaches a little farther
     * @param tolerance of the outline within that distance, metres
     */
    static Polygon of(MeasuredTrace trace, TraceEnd end, double meters, double tolerance) {
        return new EndCell(trace, end, meters, tolerance).build();
    }

    /**
     * What the set depends on: all segments that could be nearer than the end to a point within the distance. Their
     * ends, interleaved, with NaN where the trace leaves that ground.
     */
    static double[] surroundings(MeasuredTrace trace, TraceEnd end, double meters) {
        double planar = new EndCell(trace, end, meters, 0).radius;
        // A point at the radius is no farther from the end than that, and so from anything nearer.
        double far = 2.2 * planar;
        double[] near = new double[3 * trace.vertices()];
        int size = 0;
        boolean inside = false;
        for (int i = 0; i + 1 < trace.vertices(); i++) {
            boolean meets = Math.min(trace.x(i), trace.x(i + 1)) <= end.x() + far
                    && Math.max(trace.x(i), trace.x(i + 1)) >= end.x() - far
                    && Math.min(trace.y(i), trace.y(i + 1)) <= end.y() + far
                    && Math.max(trace.y(i), trace.y(i + 1)) >= end.y() - far;
            if (meets && !inside) {
                near[size++] = trace.x(i);
                near[size++] = trace.y(i);
            }
            if (meets) {
                near[size++] = trace.x(i + 1);
                near[size++] = trace.y(i + 1);
            } else if (inside) {
                near[size++] = Double.NaN;
            }
            inside = meets;
        }
        return Arrays.copyOf(near, size);
    }

    private Polygon build() {
        List<double[]> arc = new ArrayList<>();
        double[] before = ray(-Math.PI / 2);
        for (int i = 1; i <= DIRECTIONS; i++) {
            double angle = -Math.PI / 2 + Math.PI * i / DIRECTIONS;
            double[] next = ray(angle);
            arc.add(before);
            refine(before, next, arc, 0);
            before = next;
        }
        arc.add(before);
        List<Coordinate> ring = new ArrayList<>();
        ring.add(new Coordinate(end.x(), end.y()));
        side(arc.get(0), ring);
        for (double[] p : arc) {
            ring.add(new Coordinate(p[1], p[2]));
        }
        int beforeSide = ring.size();
        side(arc.get(arc.size() - 1), ring);
        java.util.Collections.reverse(ring.subList(beforeSide, ring.size()));
        ring.add(new Coordinate(end.x(), end.y()));
        return Overlay.FACTORY.createPolygon(ring.toArray(Coordinate[]::new));
    }

    /** Points on the perpendicular between the end and its far point. */
    private void side(double[] far, List<Coordinate> into) {
        for (int i = 1; i < SIDE_POINTS; i++) {
            double[] p = along(far[0], far[3] * i / SIDE_POINTS);
            into.add(new Coordinate(p[0], p[1]));
        }
    }

    private void refine(double[] a, double[] b, List<double[]> arc, int depth) {
        if (depth == MAX_SPLITS || (a[3] >= radius && b[3] >= radius)) {
            return;
        }
        double[] middle = ray((a[0] + b[0]) / 2);
        double chord = cross(a, middle, b) / Math.max(1e-9, Math.hypot(b[1] - a[1], b[2] - a[2]));
        if (Math.abs(chord) > tolerance) {
            refine(a, middle, arc, depth + 1);
            arc.add(middle);
            refine(middle, b, arc, depth + 1);
        }
    }

    private static double cross(double[] a, double[] p, double[] b) {
        return (b[1] - a[1]) * (p[2] - a[2]) - (b[2] - a[2]) * (p[1] - a[1]);
    }

    /** Angle, easting, northing and planar radius of the farthest point in a direction. */
    private double[] ray(double angle) {
        double[] far = along(angle, radius);
        double reach = radius;
        if (!belongs(angle, far)) {
            double in = 0;
            double out = radius;
            while (out - in > tolerance / 4) {
                double middle = (in + out) / 2;
                if (belongs(angle, along(angle, middle))) {
                    in = middle;
                } else {
                    out = middle;
                }
            }
            // A little over the border, so that no splinter stays between this cell and that of the other end.
            reach = in + 2 * tolerance;
            far = along(angle, reach);
        }
        return new double[] {angle, far[0], far[1], reach};
    }

    /** Nothing of the trace is nearer than the end. */
    private boolean belongs(double angle, double[] p) {
        double own = trace.metric().distance(p[0], p[1], end.x(), end.y());
        // On the perpendicular itself the end segment is as near: allow for rounding there.
        double slack = Math.abs(angle) > 1.5 ? 1e-6 : 1e-9;
        return trace.distance(p[0], p[1]) >= own * (1 - slack) - 1e-6;
    }

    private double[] along(double angle, double planar) {
        double ux = end.outX() * Math.cos(angle) - end.outY() * Math.sin(angle);
        double uy = end.outX() * Math.sin(angle) + end.outY() * Math.cos(angle);
        var metric = trace.metric();
        double across = metric.slopeX(end.x(), end.y()) * -uy + metric.slopeY(end.x(), end.y()) * ux;
        double bend = -planar * planar / 2 * across;
        return new double[] {end.x() + planar * ux - bend * uy, end.y() + planar * uy + bend * ux};
    }
}
