package org.threeline.zones;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.threeline.scenario.Side;
import org.threeline.zones.TailTracer.Tail;

/**
 * The left and the right of a trace, as polygons that fill a box about it.
 *
 * <p>An open trace with a tail at each end (see {@link TailTracer}) is a curve through the box that does not cross
 * itself: what lies on its left is the left. Where a tail leads to the other end, or the two tails cross beyond the
 * reach, the curve is closed, as for a closed trace, and one side is its inside. Within the reach the sides are those
 * of the scenario format; farther out they are any.
 *
 * <p>The ladder: where the two ends have one tail, that of the first end serves or else that of the last; a tail that
 * comes to cross itself or does not end is followed again with an eighth, then a sixty-fourth of the tolerance. If none
 * serves, that is an {@link IllegalStateException} for the planner to report; sides are never guessed.
 *
 * @param left the left half within the box
 * @param right the right half within the box
 */
record Halves(Geometry left, Geometry right) {
    private static final int FINEST = 64;

    Geometry of(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /**
     * @param line the trace to part by: the trace itself or one thinned out that does not cross itself, with its ends
     * @param reachMeters geodesic distance within which the sides must be right
     */
    static Halves of(MeasuredTrace trace, double[] line, double reachMeters, double tolerance) {
        double reach = 1.1 * reachMeters * greatestScale(trace, reachMeters) + 1000;
        Envelope box = new Envelope(trace.envelope());
        box.expandBy(reach);
        List<Coordinate> curve = coordinates(line);
        if (trace.isClosed()) {
            return closed(curve, box);
        }
        for (double t = tolerance; t >= tolerance / FINEST; t /= 8) {
            Optional<Halves> parted = parted(trace, curve, box, reachMeters, t);
            if (parted.isPresent()) {
                return parted.get();
            }
        }
        throw new IllegalStateException("no line between the sides was found that does not cross itself");
    }

    /** Empty if the tails that this needs cannot be followed. */
    private static Optional<Halves> parted(
            MeasuredTrace trace, List<Coordinate> curve, Envelope box, double reachMeters, double tolerance) {
        Optional<Tail> start = new TailTracer(trace, TraceEnd.first(trace), box, reachMeters, tolerance).trace();
        if (start.isPresent() && start.get().meetsOtherEnd()) {
            return Optional.of(closed(joined(curve, start.get(), false), box));
        }
        Optional<Tail> finish = new TailTracer(trace, TraceEnd.last(trace), box, reachMeters, tolerance).trace();
        if (finish.isPresent() && finish.get().meetsOtherEnd()) {
            return Optional.of(closed(joined(curve, finish.get(), true), box));
        }
        if (start.isEmpty() || finish.isEmpty()) {
            return Optional.empty();
        }
        List<Coordinate> away = outward(trace.x(0), trace.y(0), start.get());
        int n = trace.vertices() - 1;
        List<Coordinate> back = outward(trace.x(n), trace.y(n), finish.get());
        Optional<Crossing> crossing = Crossing.first(away, back);
        if (crossing.isPresent()) {
            return Optional.of(closed(crossing.get().ring(away, curve, back), box));
        }
        List<Coordinate> whole = new ArrayList<>(start.get().points());
        Collections.reverse(whole);
        whole.addAll(curve);
        whole.addAll(finish.get().points());
        return Optional.of(open(whole, box));
    }

    private static double greatestScale(MeasuredTrace trace, double meters) {
        Envelope e = trace.envelope();
        return trace.metric()
                .greatestScale(
                        (e.getMinX() + e.getMaxX()) / 2,
                        (e.getMinY() + e.getMaxY()) / 2,
                        1.3 * meters + Math.hypot(e.getWidth(), e.getHeight()) / 2);
    }

    private static List<Coordinate> coordinates(double[] xy) {
        List<Coordinate> points = new ArrayList<>(xy.length / 2 + 8);
        for (int i = 0; i < xy.length; i += 2) {
            points.add(new Coordinate(xy[i], xy[i + 1]));
        }
        return points;
    }

    /** The trace closed by a tail that leads from one of its ends to the other. */
    private static List<Coordinate> joined(List<Coordinate> curve, Tail tail, boolean fromLast) {
        List<Coordinate> points = new ArrayList<>(curve);
        List<Coordinate> way = new ArrayList<>(tail.points());
        if (!fromLast) {
            Collections.reverse(way);
        }
        points.addAll(way);
        points.add(curve.get(0));
        return points;
    }

    private static List<Coordinate> outward(double x, double y, Tail tail) {
        List<Coordinate> points = new ArrayList<>(List.of(new Coordinate(x, y)));
        points.addAll(tail.points());
        return points;
    }

    /**
     * Where two tails cross, which can only be beyond the reach of the trace.
     *
     * @param first the segment of the first tail
     * @param second the segment of the second tail
     */
    private record Crossing(Coordinate at, int first, int second) {
        /** The first on the way out along a. */
        static Optional<Crossing> first(List<Coordinate> a, List<Coordinate> b) {
            var meet = new org.locationtech.jts.algorithm.RobustLineIntersector();
            for (int i = 0; i < a.size() - 1; i++) {
                @Nullable Crossing found = null;
                for (int j = 0; j < b.size() - 1; j++) {
                    if (Envelope.intersects(a.get(i), a.get(i + 1), b.get(j), b.get(j + 1))) {
                        meet.computeIntersection(a.get(i), a.get(i + 1), b.get(j), b.get(j + 1));
                        if (meet.hasIntersection()
                                && (found == null
                                        || meet.getIntersection(0).distance(a.get(i)) < found.at.distance(a.get(i)))) {
                            found = new Crossing(meet.getIntersection(0).copy(), i, j);
                        }
                    }
                }
                if (found != null) {
                    return Optional.of(found);
                }
            }
            return Optional.empty();
        }

        /** The trace closed at the crossing by its tails. */
        List<Coordinate> ring(List<Coordinate> a, List<Coordinate> curve, List<Coordinate> b) {
            List<Coordinate> ring = new ArrayList<>(List.of(at));
            for (int i = first; i > 0; i--) {
                ring.add(a.get(i));
            }
            ring.addAll(curve);
            ring.addAll(b.subList(1, second + 1));
            ring.add(at);
            return ring;
        }
    }

    private static Halves open(List<Coordinate> curve, Envelope box) {
        Coordinate from = curve.get(0);
        Coordinate to = curve.get(curve.size() - 1);
        List<Coordinate> left = new ArrayList<>(curve);
        BoxPath.counterclockwise(box, to, from, left);
        left.add(from);
        List<Coordinate> right = new ArrayList<>(curve);
        Collections.reverse(right);
        BoxPath.counterclockwise(box, from, to, right);
        right.add(to);
        return new Halves(polygon(left), polygon(right));
    }

    private static Halves closed(List<Coordinate> ring, Envelope box) {
        Coordinate[] points = distinct(ring).toArray(Coordinate[]::new);
        Polygon inside = Overlay.FACTORY.createPolygon(points);
        Polygon frame = (Polygon) Overlay.FACTORY.toGeometry(box);
        Polygon outside = Overlay.FACTORY.createPolygon(
                frame.getExteriorRing(), new org.locationtech.jts.geom.LinearRing[] {inside.getExteriorRing()});
        boolean leftInside = org.locationtech.jts.algorithm.Orientation.isCCW(points);
        return leftInside ? new Halves(inside, outside) : new Halves(outside, inside);
    }

    private static Polygon polygon(List<Coordinate> ring) {
        return Overlay.FACTORY.createPolygon(distinct(ring).toArray(Coordinate[]::new));
    }

    private static List<Coordinate> distinct(List<Coordinate> ring) {
        List<Coordinate> out = new ArrayList<>(ring.size());
        for (Coordinate c : ring) {
            if (out.isEmpty() || !out.get(out.size() - 1).equals2D(c)) {
                out.add(c);
            }
        }
        return out;
    }

    /**
     * Whether the halves are valid: the curve does not cross itself. It is the outline of both, so one is looked at.
     */
    boolean areValid() {
        return left.isValid();
    }
}
