package org.threeline.zones;

import java.util.Arrays;
import org.locationtech.jts.geom.Envelope;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Side;

/**
 * A trace in the plane, ready for measuring: the {@link TraceRuler} of a plan.
 *
 * <p>Definitions: a point's distance is the least geodesic distance to the trace; its foot is where that is reached.
 * The scale differs a little from place to place, so the foot need not be the nearest point in the plane: every segment
 * that could be nearer by the scales about is tried. Where the foot is inside a segment the side is that of the
 * segment; where it is a vertex, the turn there decides: the point lies on the outer side of the turn. At an end, the
 * end segment prolonged decides. Points on the trace itself count as left.
 *
 * <p>Limits: the foot is found on the straight planar path, and then moved by half the bend of the geodesic (metres at
 * 150 km); the distance is that of {@link PlaneMetric}. Immutable and thread-safe; a query takes microseconds at
 * 100,000 vertices.
 */
final class MeasuredTrace implements TraceRuler {
    private final double[] xy;
    private final boolean closed;
    private final PlaneMetric metric;
    private final SegmentTree tree;
    private final double[] along;
    /** The least inverse scale in the box of each node of the tree. */
    private final double[] inverseScales;

    /**
     * @param xy at least two points, no two neighbours equal; kept, never changed
     * @param closed whether the last point equals the first and the trace has no ends
     */
    MeasuredTrace(double[] xy, boolean closed, PlaneMetric metric) {
        this.xy = xy;
        this.closed = closed;
        this.metric = metric;
        this.tree = new SegmentTree(xy);
        this.inverseScales = new double[tree.nodes()];
        for (int node = 1; node < inverseScales.length; node++) {
            inverseScales[node] = tree.minX(node) > tree.maxX(node)
                    ? 1
                    : metric.leastInverseScale(tree.minX(node), tree.minY(node), tree.maxX(node), tree.maxY(node));
        }
        this.along = new double[xy.length / 2];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + metric.distance(xy[2 * i - 2], xy[2 * i - 1], xy[2 * i], xy[2 * i + 1]);
        }
    }

    double[] xy() {
        return xy;
    }

    int vertices() {
        return xy.length / 2;
    }

    double x(int vertex) {
        return xy[2 * vertex];
    }

    double y(int vertex) {
        return xy[2 * vertex + 1];
    }

    boolean isClosed() {
        return closed;
    }

    PlaneMetric metric() {
        return metric;
    }

    Envelope envelope() {
        return new Envelope(tree.minX(1), tree.maxX(1), tree.minY(1), tree.maxY(1));
    }

    @Override
    public double lengthMeters() {
        return along[along.length - 1];
    }

    @Override
    public Reading measure(double x, double y) {
        return new Search(x, y).reading();
    }

    /**
     * The segment with the foot of a point, and the side.
     *
     * @param segment to look at first next time, near there
     */
    record Seen(int segment, Side side) {}

    /**
     * Which segment is nearest to a point, and on which side that lies.
     *
     * @param first a segment to look at first, which makes a good guess quick; −1 for none
     */
    Seen see(double x, double y, int first) {
        Search search = new Search(x, y, metric.inverseScale(x, y), Double.POSITIVE_INFINITY);
        if (first >= 0) {
            search.consider(first, 0);
        }
        search.visit(1);
        return new Seen(search.segment, search.side());
    }

    /** Geodesic distance alone, metres. */
    double distance(double x, double y) {
        return new Search(x, y).best;
    }

    /**
     * A segment of the trace that is nearer to a point than some metres; −1 if none is.
     *
     * @param first a segment to try first; −1 for none
     */
    int nearer(double x, double y, double meters, int first) {
        if (first >= 0 && isNearer(x, y, meters, first)) {
            return first;
        }
        return new Search(x, y, meters).segment;
    }

    /** Whether a segment is nearer to a point than some metres. */
    boolean isNearer(double x, double y, double meters, int segment) {
        return distanceTo(x, y, segment) < meters;
    }

    /** Geodesic distance to one segment, metres. */
    double distanceTo(double x, double y, int segment) {
        double ax = xy[2 * segment];
        double ay = xy[2 * segment + 1];
        double dx = xy[2 * segment + 2] - ax;
        double dy = xy[2 * segment + 3] - ay;
        double on = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
        double fx = on <= 0 ? ax : on >= 1 ? xy[2 * segment + 2] : ax + on * dx;
        double fy = on <= 0 ? ay : on >= 1 ? xy[2 * segment + 3] : ay + on * dy;
        double planar = Math.sqrt((x - fx) * (x - fx) + (y - fy) * (y - fy));
        return metric.distance(planar, metric.inverseScale(x, y), x, y, fx, fy);
    }

    /** Distance and foot: metres, easting and northing of the foot. */
    double[] foot(double x, double y) {
        Search s = new Search(x, y);
        return new double[] {s.best, s.footX(), s.footY()};
    }

    /** Whether a point's foot is an end of the trace and the point lies beyond the perpendicular there. */
    boolean isBeyond(double x, double y, boolean lastEnd) {
        if (closed) {
            return false;
        }
        Search s = new Search(x, y);
        return s.beyondEnd() && s.segment == (lastEnd ? vertices() - 2 : 0) && s.t == (lastEnd ? 1 : 0);
    }

    @Override
    public double[] point(double alongMeters, double offsetMeters) {
        double at = Math.max(0, Math.min(lengthMeters(), alongMeters));
        int found = Arrays.binarySearch(along, at);
        int segment = Math.min(vertices() - 2, found >= 0 ? found : -found - 2);
        double t = (at - along[segment]) / (along[segment + 1] - along[segment]);
        double dx = x(segment + 1) - x(segment);
        double dy = y(segment + 1) - y(segment);
        double length = Math.sqrt(dx * dx + dy * dy);
        return walk(x(segment) + t * dx, y(segment) + t * dy, -dy / length, dx / length, offsetMeters);
    }

    /**
     * Goes along a geodesic.
     *
     * @param ux with {@code uy} the unit direction in the plane at the start
     * @param meters geodesic, may be negative
     * @return easting, northing
     */
    double[] walk(double x, double y, double ux, double uy, double meters) {
        double inverseScale = metric.inverseScale(x, y);
        double steep = metric.steepness(x, y);
        double fromApex = y - metric.apexNorthing();
        double along = steep * (x * ux + fromApex * uy);
        double across = steep * (fromApex * ux - x * uy);
        double plain = meters / inverseScale;
        double radius = plain + plain * plain / 2 * along;
        double px = x;
        double py = y;
        // The geodesic bends toward the lesser scale; the step along it is set right by what it measures.
        for (int i = 0; i < 3; i++) {
            double bend = -radius * radius / 2 * across;
            px = x + radius * ux - bend * uy;
            py = y + radius * uy + bend * ux;
            double planar = Math.sqrt(radius * radius + bend * bend);
            double got = metric.distance(planar, inverseScale, x, y, px, py);
            double factor = Math.abs(meters) / got;
            if (got < 1e-6 || Math.abs(factor - 1) < 1e-9) {
                break;
            }
            radius *= factor;
        }
        return new double[] {px, py};
    }

    /** One search for the foot of a point. */
    private final class Search {
        private final double x;
        private final double y;
        private final double inverseScale;
        private double best;
        private int segment = -1;
        private double t;

        Search(double x, double y) {
            this(x, y, metric.inverseScale(x, y), Double.POSITIVE_INFINITY);
            visit(1);
        }

        /** Looks for any segment nearer than some metres. */
        Search(double x, double y, double meters) {
            this(x, y, metric.inverseScale(x, y), meters);
            visitUntilFound(1);
        }

        private Search(double x, double y, double inverseScale, double within) {
            this.x = x;
            this.y = y;
            this.inverseScale = inverseScale;
            this.best = within;
        }

        private void visitUntilFound(int node) {
            if (tree.isLeaf(node)) {
                for (int s = tree.first(node); s < tree.end(node) && segment < 0; s++) {
                    consider(s, inverseScales[node]);
                }
                return;
            }
            double left = tree.squareTo(2 * node, x, y);
            double right = tree.squareTo(2 * node + 1, x, y);
            int near = left <= right ? 2 * node : 2 * node + 1;
            if (mayBeNearer(Math.min(left, right), inverseScales[near])) {
                visitUntilFound(near);
            }
            if (segment < 0 && mayBeNearer(Math.max(left, right), inverseScales[near ^ 1])) {
                visitUntilFound(near ^ 1);
            }
        }

        private void visit(int node) {
            if (tree.isLeaf(node)) {
                for (int s = tree.first(node); s < tree.end(node); s++) {
                    consider(s, inverseScales[node]);
                }
                return;
            }
            double left = tree.squareTo(2 * node, x, y);
            double right = tree.squareTo(2 * node + 1, x, y);
            int near = left <= right ? 2 * node : 2 * node + 1;
            if (mayBeNearer(Math.min(left, right), inverseScales[near])) {
                visit(near);
            }
            if (mayBeNearer(Math.max(left, right), inverseScales[near ^ 1])) {
                visit(near ^ 1);
            }
        }

        /**
         * Whether what lies this far off in the plane could be nearer than the best. The inverse scale is concave in
         * the distance from the apex, so along a straight path its mean is no less than that of its ends, but for the
         * path's bend toward the apex, which the last factor allows for.
         */
        private boolean mayBeNearer(double square, double otherInverseScale) {
            double least = (inverseScale + otherInverseScale) / 2 * (1 - 1e-7 - 3e-16 * Math.min(square, 1e14));
            return square * least * least <= best * best;
        }

        private void consider(int s, double leafInverseScale) {
            double ax = xy[2 * s];
            double ay = xy[2 * s + 1];
            double dx = xy[2 * s + 2] - ax;
            double dy = xy[2 * s + 3] - ay;
            double on = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy);
            double tt = on <= 0 ? 0 : Math.min(on, 1);
            double fx = tt == 1 ? xy[2 * s + 2] : ax + tt * dx;
            double fy = tt == 1 ? xy[2 * s + 3] : ay + tt * dy;
            double square = (x - fx) * (x - fx) + (y - fy) * (y - fy);
            if (!mayBeNearer(square, leafInverseScale)) {
                return;
            }
            double distance = metric.distance(Math.sqrt(square), inverseScale, x, y, fx, fy);
            if (distance < best) {
                best = distance;
                segment = s;
                t = tt;
            }
        }

        double footX() {
            return t == 1 ? x(segment + 1) : x(segment) + t * (x(segment + 1) - x(segment));
        }

        double footY() {
            return t == 1 ? y(segment + 1) : y(segment) + t * (y(segment + 1) - y(segment));
        }

        boolean beyondEnd() {
            if (closed) {
                return false;
            }
            boolean first = segment == 0 && t == 0;
            boolean last = segment == vertices() - 2 && t == 1;
            if (!first && !last) {
                return false;
            }
            double dx = x(segment + 1) - x(segment);
            double dy = y(segment + 1) - y(segment);
            double length = Math.sqrt(dx * dx + dy * dy);
            double along = ((x - footX()) * dx + (y - footY()) * dy) / length + bend(dx / length, dy / length);
            return first ? along < 0 : along > 0;
        }

        /** How far along a unit direction the true foot lies from the planar one, by the bend of the geodesic. */
        private double bend(double ux, double uy) {
            double fx = footX();
            double fy = footY();
            double square = (x - fx) * (x - fx) + (y - fy) * (y - fy);
            double mx = (x + fx) / 2;
            double my = (y + fy) / 2;
            return square / 2 * (metric.slopeX(mx, my) * ux + metric.slopeY(mx, my) * uy);
        }

        Reading reading() {
            return new Reading(best, side(), alongMeters(), beyondEnd());
        }

        private double alongMeters() {
            double length = along[segment + 1] - along[segment];
            double at = along[segment] + t * length;
            if (t > 0 && t < 1) {
                double dx = x(segment + 1) - x(segment);
                double dy = y(segment + 1) - y(segment);
                double planar = Math.sqrt(dx * dx + dy * dy);
                at += bend(dx / planar, dy / planar) * length / planar;
            }
            return Math.max(0, Math.min(lengthMeters(), at));
        }

        private Side side() {
            if (t == 0 && (segment > 0 || closed)) {
                return sideAtVertex(segment > 0 ? segment - 1 : vertices() - 2, segment);
            }
            if (t == 1 && (segment < vertices() - 2 || closed)) {
                return sideAtVertex(segment, segment < vertices() - 2 ? segment + 1 : 0);
            }
            return cross(segment, x - x(segment), y - y(segment)) >= 0 ? Side.LEFT : Side.RIGHT;
        }

        /**
         * Seen from outside a turn, the point lies within half the turn of the mean normal, so the mean direction tells
         * its side; only about the tip of a hairpin is the turn itself the better witness.
         */
        private Side sideAtVertex(int in, int out) {
            double px = x - x(out);
            double py = y - y(out);
            double both = cross(in, px, py) / length(in) + cross(out, px, py) / length(out);
            if (Math.abs(both) > 1e-3 * Math.sqrt(px * px + py * py)) {
                return both > 0 ? Side.LEFT : Side.RIGHT;
            }
            return cross(in, x(out + 1) - x(out), y(out + 1) - y(out)) > 0 ? Side.RIGHT : Side.LEFT;
        }

        private double cross(int s, double px, double py) {
            return (x(s + 1) - x(s)) * py - (y(s + 1) - y(s)) * px;
        }

        private double length(int s) {
            return Math.hypot(x(s + 1) - x(s), y(s + 1) - y(s));
        }
    }
}
