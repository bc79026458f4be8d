package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.threeline.scenario.Side;

/**
 * Follows the line between left and right from an end of a trace outward.
 *
 * <p>Beyond an end the sides are parted by the end segment prolonged, as long as the end is the nearest point; after
 * that by the locus where the nearest point jumps from a left to a right side of the trace: between the arms of a
 * spiral, for example. Since the trace does not cross itself this is one curve, which leaves the theatre or leads to
 * the trace's other end (a C whose ends face one another).
 *
 * <p>Mostly the prolonged segment alone does. Otherwise the curve is followed on circles that stay clear of the trace:
 * going round a circle from where it came, the first change of side is where it goes on. The step is halved until it
 * turns little, so that the chords are right to the tolerance except in a corner, which is cut by a step at most. Where
 * the steps stumble about a sharp corner the loop they leave, a few of the smallest steps long, is taken out.
 */
final class TailTracer {
    private static final int MAX_STEPS = 20_000;
    private static final int STEPS_PER_VERTEX = 10;
    private static final double LARGEST_STEP = 0.3;
    private static final double SMALLEST_STEP = 0.002;
    private static final double PREDICTED_TURN = Math.toRadians(6);
    private static final double SCAN = Math.toRadians(5);
    /** Length of a loop that may be taken out, in steps of the smallest size. */
    private static final int KINK_STEPS = 6;
    /** How often to guess where the side changes before it is found by halving alone. */
    private static final int GUESSES = 3;

    private static final int MAX_FALSI = 20;
    /** A difference of distances this many times smaller than the tolerance is none. */
    private static final int FALSI_DONE = 200;

    private final MeasuredTrace trace;
    private final TraceEnd end;
    private final TraceEnd other;
    private final Envelope theatre;
    private final double reachMeters;
    private final double tolerance;
    private int lastSeen = -1;

    /**
     * @param theatre the tail ends on its edge
     * @param reachMeters beyond this distance of the trace the tail may go anywhere
     */
    TailTracer(MeasuredTrace trace, TraceEnd end, Envelope theatre, double reachMeters, double tolerance) {
        this.trace = trace;
        this.end = end;
        this.other = end.last() ? TraceEnd.first(trace) : TraceEnd.last(trace);
        this.theatre = theatre;
        this.reachMeters = reachMeters;
        this.tolerance = tolerance;
    }

    /**
     * The tail from the end (left out) outward.
     *
     * @param meetsOtherEnd whether its last point is the trace's other end, rather than on the theatre's edge
     */
    record Tail(List<Coordinate> points, boolean meetsOtherEnd) {
        Tail {
            points = List.copyOf(points);
        }
    }

    /** The tail; empty if following it does not end or comes to cross itself. */
    Optional<Tail> trace() {
        double exit = BoxPath.exit(theatre, end.x(), end.y(), end.outX(), end.outY());
        if (straightIsRight(exit)) {
            return Optional.of(new Tail(List.of(onRay(exit)), false));
        }
        return march().map(tail -> new Tail(withoutKinks(tail.points()), tail.meetsOtherEnd()))
                .filter(this::isSimple);
    }

    private boolean isSimple(Tail tail) {
        List<Coordinate> way = new ArrayList<>(List.of(new Coordinate(end.x(), end.y())));
        way.addAll(tail.points());
        if (tail.meetsOtherEnd()) {
            way.add(new Coordinate(other.x(), other.y()));
        }
        return Overlay.FACTORY.createLineString(way.toArray(Coordinate[]::new)).isSimple();
    }

    /** The same way without the small loops about sharp corners; larger ones stay. */
    private List<Coordinate> withoutKinks(List<Coordinate> way) {
        var meet = new RobustLineIntersector();
        List<Coordinate> out = new ArrayList<>();
        for (Coordinate p : way) {
            int last = out.size() - 1;
            double length = 0;
            double longest = last < 0 ? 0 : longestKink(p);
            for (int k = last - 2; k >= 0; k--) {
                length += out.get(k + 1).distance(out.get(k + 2));
                if (length > longest) {
                    break;
                }
                meet.computeIntersection(out.get(k), out.get(k + 1), out.get(last), p);
                if (meet.hasIntersection()) {
                    out.subList(k + 1, out.size()).clear();
                    out.add(meet.getIntersection(0).copy());
                    break;
                }
            }
            out.add(p);
        }
        return out;
    }

    private double longestKink(Coordinate p) {
        double clear = trace.distance(p.x, p.y) / trace.metric().inverseScale(p.x, p.y);
        return KINK_STEPS * Math.max(tolerance, SMALLEST_STEP * clear);
    }

    private Coordinate onRay(double s) {
        return new Coordinate(end.x() + s * end.outX(), end.y() + s * end.outY());
    }

    /** Along the ray the end stays the nearest point as far as the reach, and the reach is not entered again. */
    private boolean straightIsRight(double exit) {
        double s = reachMeters / trace.metric().inverseScale(end.x(), end.y()) * 1.02;
        if (s >= exit || !endIsNearest(onRay(s))) {
            return false;
        }
        while (s < exit) {
            Coordinate p = onRay(s);
            double clear = trace.distance(p.x, p.y) - reachMeters;
            if (clear <= 0) {
                return false;
            }
            s += Math.max(clear / trace.metric().inverseScale(p.x, p.y) * 0.98, 1);
        }
        return true;
    }

    private boolean endIsNearest(Coordinate p) {
        double own = trace.metric().distance(p.x, p.y, end.x(), end.y());
        return trace.distance(p.x, p.y) >= own * (1 - 1e-9) - 1e-6;
    }

    private Optional<Tail> march() {
        List<Coordinate> points = new ArrayList<>();
        double x = end.x();
        double y = end.y();
        double heading = Math.atan2(end.outY(), end.outX());
        double s = lastWithEndNearest();
        if (s > 0) {
            Coordinate p = onRay(s);
            points.add(p);
            x = p.x;
            y = p.y;
        }
        double part = LARGEST_STEP / 8;
        for (int step = 0; step < MAX_STEPS + STEPS_PER_VERTEX * trace.vertices(); step++) {
            double clear = trace.distance(x, y) * 0.98 / trace.metric().inverseScale(x, y);
            double fromOther = Math.hypot(x - other.x(), y - other.y());
            if (fromOther < Math.max(4 * tolerance, 1e-3 * s) || otherEndFaces(x, y, fromOther)) {
                return Optional.of(new Tail(points, true));
            }
            double next = heading;
            double turn;
            while (true) {
                next = ahead(x, y, clear * part, heading);
                turn = Math.abs(Math.IEEEremainder(next - heading, 2 * Math.PI));
                boolean fine = turn * clear * part / 4 <= tolerance || clear * part <= tolerance;
                if (fine || part <= SMALLEST_STEP) {
                    break;
                }
                part /= 2;
            }
            double h = clear * part;
            double nx = x + h * Math.cos(next);
            double ny = y + h * Math.sin(next);
            if (!theatre.contains(nx, ny)) {
                double exit = BoxPath.exit(theatre, x, y, Math.cos(next), Math.sin(next));
                points.add(new Coordinate(x + exit * Math.cos(next), y + exit * Math.sin(next)));
                return Optional.of(new Tail(points, false));
            }
            points.add(new Coordinate(nx, ny));
            x = nx;
            y = ny;
            heading = next;
            if (turn * h / 4 < tolerance / 4) {
                part = Math.min(LARGEST_STEP, part * 2);
            }
        }
        return Optional.empty();
    }

    /** How far out on the ray, planar, the end is still the nearest point. */
    private double lastWithEndNearest() {
        double in = 0;
        double out = BoxPath.exit(theatre, end.x(), end.y(), end.outX(), end.outY());
        while (out - in > tolerance / 8) {
            double middle = (in + out) / 2;
            if (endIsNearest(onRay(middle))) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    /** Whether the point lies on the other end's own ray, so that the rest of the way is straight. */
    private boolean otherEndFaces(double x, double y, double planar) {
        double along = (x - other.x()) * other.outX() + (y - other.y()) * other.outY();
        double off = Math.abs((x - other.x()) * other.outY() - (y - other.y()) * other.outX());
        return along > 0 && off <= tolerance && off <= planar / 4 && trace.isBeyond(x, y, other.last());
    }

    /** The direction of the next point of the curve on a circle about the last. */
    private double ahead(double x, double y, double h, double heading) {
        Look left = look(x, y, h, heading + PREDICTED_TURN);
        Look right = look(x, y, h, heading - PREDICTED_TURN);
        if (left.onLeftHand() && !right.onLeftHand()) {
            return between(x, y, h, left, right);
        }
        // Round by the left hand from where the curve came, until the side changes.
        Look at = look(x, y, h, heading + Math.PI - SCAN);
        while (at.angle() > heading - Math.PI && !at.onLeftHand()) {
            at = look(x, y, h, at.angle() - SCAN / 5);
        }
        while (at.angle() > heading - Math.PI) {
            Look next = look(x, y, h, at.angle() - SCAN);
            if (!next.onLeftHand()) {
                return between(x, y, h, at, next);
            }
            at = next;
        }
        return heading;
    }

    /**
     * What is seen in a direction.
     *
     * @param segment of the trace, the nearest to the point there
     */
    private record Look(double angle, boolean onLeftHand, int segment) {}

    /** Walking out from the last end the left of the trace is at the left hand; from the first end, the right. */
    private Look look(double x, double y, double h, double angle) {
        MeasuredTrace.Seen seen = trace.see(x + h * Math.cos(angle), y + h * Math.sin(angle), lastSeen);
        lastSeen = seen.segment();
        return new Look(angle, (seen.side() == Side.LEFT) == end.last(), seen.segment());
    }

    /** The direction in which the side changes, by halving, and by where two segments are as near. */
    private double between(double x, double y, double h, Look left, Look right) {
        double fine = tolerance / 32 / h;
        Look l = left;
        Look r = right;
        for (int n = 0; l.angle() - r.angle() > fine; n++) {
            boolean guess = n < GUESSES && l.segment() != r.segment();
            double middle = guess ? asNear(x, y, h, l, r, fine / 8) : (l.angle() + r.angle()) / 2;
            Look at = look(x, y, h, middle);
            if (guess) {
                // If the guess is right the side changes within a hair's breadth.
                double hair = at.onLeftHand()
                        ? Math.max(r.angle(), middle - fine / 2)
                        : Math.min(l.angle(), middle + fine / 2);
                Look beside = look(x, y, h, hair);
                if (beside.onLeftHand() != at.onLeftHand()) {
                    return (middle + hair) / 2;
                }
                at = beside;
            }
            if (at.onLeftHand()) {
                l = at;
            } else {
                r = at;
            }
        }
        return (l.angle() + r.angle()) / 2;
    }

    /** The direction in which the segments seen in two directions are equally near, by regula falsi (Illinois). */
    private double asNear(double x, double y, double h, Look left, Look right, double fine) {
        double l = left.angle();
        double r = right.angle();
        double atL = nearer(x, y, h, l, left, right);
        double atR = nearer(x, y, h, r, left, right);
        int side = 0;
        for (int n = 0; n < MAX_FALSI && l - r > fine && atL > 0 && atR < 0; n++) {
            double middle = r + (l - r) * -atR / (atL - atR);
            double at = nearer(x, y, h, middle, left, right);
            if (Math.abs(at) * FALSI_DONE < tolerance) {
                return middle;
            }
            if (at > 0) {
                l = middle;
                atL = at;
                atR /= side > 0 ? 2 : 1;
                side = 1;
            } else {
                r = middle;
                atR = at;
                atL /= side < 0 ? 2 : 1;
                side = -1;
            }
        }
        return (l + r) / 2;
    }

    /** By how many metres the segment of the first look is nearer than that of the second. */
    private double nearer(double x, double y, double h, double angle, Look first, Look second) {
        double px = x + h * Math.cos(angle);
        double py = y + h * Math.sin(angle);
        return trace.distanceTo(px, py, second.segment()) - trace.distanceTo(px, py, first.segment());
    }
}
