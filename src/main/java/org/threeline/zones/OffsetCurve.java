package org.threeline.zones;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The curve at a distance beside a path, all around it, with nothing cut away where it comes too near the path.
 *
 * <p>It is given by points that each have a foot on the path and a direction: along a segment the foot moves, about a
 * vertex the direction turns. Going along the curve the path lies on the right. An open path has one such curve, which
 * turns about both ends; a closed path has one on each side. On the inner side of a turn, where both segments are long
 * enough, their offsets are cut at the point where they meet.
 *
 * <p>Not thread-safe while it is made, immutable afterwards.
 */
final class OffsetCurve {
    /** Points of a segment stand no farther apart than this part of the distance. */
    private static final double SPACING = 1 / 6.0;

    private final double[] xy;
    private final MeasuredTrace path;
    private final double meters;
    private final double step;
    /** Foot easting and northing, direction east and north, distance over the true one, of each point. */
    private double[] points = new double[5 * 1024];

    private final BitSet corners = new BitSet();
    private int size;
    private int[] ends = {};
    private int[] stops = new int[1024];
    private int stopCount;

    private OffsetCurve(MeasuredTrace path, double meters, int quadrantSegments) {
        this.path = path;
        this.xy = path.xy();
        this.meters = meters;
        this.step = Math.PI / 2 / quadrantSegments;
    }

    /** @param quadrantSegments into how many chords a quarter turn is divided */
    static OffsetCurve about(MeasuredTrace path, double meters, int quadrantSegments) {
        OffsetCurve curve = new OffsetCurve(path, meters, quadrantSegments);
        int n = path.vertices() - 1;
        int[] way = new int[path.isClosed() ? n : 2 * n];
        for (int i = 0; i < way.length; i++) {
            way[i] = i <= n ? i : 2 * n - i;
        }
        curve.goAround(way);
        if (path.isClosed()) {
            for (int i = 0; i < n; i++) {
                way[i] = n - i;
            }
            curve.goAround(way);
        }
        curve.points = Arrays.copyOf(curve.points, 5 * curve.size);
        return curve;
    }

    int size() {
        return size;
    }

    /** One more than the last point of each closed curve. */
    int[] ends() {
        return ends.clone();
    }

    /** The points where segments begin and end; those between two of them all belong to one segment or one arc. */
    int[] stops() {
        return Arrays.copyOf(stops, stopCount);
    }

    /**
     * The place between two points of the curve that follow one another.
     *
     * @param t 0 at the first, 1 at the second
     * @return easting, northing
     */
    double[] between(int i, int k, double t) {
        double ux = mean(i, k, 2, t);
        double uy = mean(i, k, 3, t);
        double length = Math.sqrt(ux * ux + uy * uy);
        return path.walk(mean(i, k, 0, t), mean(i, k, 1, t), ux / length, uy / length, meters);
    }

    private double mean(int i, int k, int part, double t) {
        double a = points[5 * i + part];
        return a + t * (points[5 * k + part] - a);
    }

    /** A point of the curve at its true distance: easting, northing. */
    double[] at(int i) {
        return path.walk(points[5 * i], points[5 * i + 1], points[5 * i + 2], points[5 * i + 3], meters);
    }

    /** Whether the curve turns by less than a third of a circle between two points of one segment or arc. */
    boolean turnsLittle(int i, int k) {
        return points[5 * i + 2] * points[5 * k + 2] + points[5 * i + 3] * points[5 * k + 3] > -0.5;
    }

    /** The point at an index; for the end of a closed curve its first. */
    int wrapped(int index) {
        int start = 0;
        for (int end : ends) {
            if (index == end) {
                return start;
            }
            start = end;
        }
        return index;
    }

    /** Whether the curve leaps to a point from the one before it, on the inner side of a turn. */
    boolean isCorner(int i) {
        return corners.get(i);
    }

    /** How much farther out a point must stand to make up for the area that chords cut from an arc. */
    double factor(int i) {
        return points[5 * i + 4];
    }

    double footX(int i) {
        return points[5 * i];
    }

    double footY(int i) {
        return points[5 * i + 1];
    }

    /** @param way vertices in turn, closed */
    private void goAround(int[] way) {
        int m = way.length;
        Joint[] joints = new Joint[m];
        for (int k = 0; k < m; k++) {
            joints[k] = joint(way[(k + m - 1) % m], way[k], way[(k + 1) % m]);
        }
        for (int k = 0; k < m; k++) {
            Joint from = joints[k];
            Joint to = joints[(k + 1) % m];
            // Where the cuts meet, nothing of the segment stands out, and its ends are as good as any.
            boolean fits = from.cut + to.cut <= from.length;
            if (from.turn >= 0) {
                corners.set(size);
            }
            segment(way[k], from, fits ? from.cut : 0, to, fits ? to.cut : 0);
            if (to.turn < 0) {
                arc(way[(k + 1) % m], to, from.ux, from.uy);
            }
        }
        ends = Arrays.copyOf(ends, ends.length + 1);
        ends[ends.length - 1] = size;
    }

    /**
     * A vertex with the segment that follows it.
     *
     * @param turn to the left at the vertex, radians
     * @param length of the segment, its direction {@code ux, uy}
     * @param cut how much of the segments on both sides has no point of the curve; 0 unless they meet there
     * @param chords into how many the arc about the vertex is divided; 0 where the turn is to the left
     * @param factor for the points of the arc, its ends too: what chords cut from it, the strips beside the segments
     *     that are widened with it add again
     */
    private record Joint(double turn, double ux, double uy, double length, double cut, int chords, double factor) {}

    private Joint joint(int before, int at, int after) {
        double ax = x(at) - x(before);
        double ay = y(at) - y(before);
        double bx = x(after) - x(at);
        double by = y(after) - y(at);
        double first = Math.sqrt(ax * ax + ay * ay);
        double second = Math.sqrt(bx * bx + by * by);
        double cross = ax * by - ay * bx;
        double dot = ax * bx + ay * by;
        double turn = cross == 0 && dot < 0 ? -Math.PI : Math.atan2(cross, dot);
        double radius = meters / path.metric().inverseScale(x(at), y(at));
        if (turn >= 0) {
            double meet = radius * Math.tan(turn / 2);
            double cut = meet <= Math.min(first, second) ? meet : 0;
            return new Joint(turn, bx / second, by / second, second, cut, 0, 1);
        }
        int chords = (int) Math.ceil(-turn / step);
        double theta = -turn / chords;
        double factor = 1 - turn * theta * theta / 12 * radius / (-turn * radius + (first + second) / 2);
        return new Joint(turn, bx / second, by / second, second, 0, chords, factor);
    }

    private void segment(int vertex, Joint from, double cutFrom, Joint to, double cutTo) {
        double length = from.length - cutFrom - cutTo;
        int n = (int) Math.max(1, Math.min(1000, Math.ceil(length / (SPACING * meters))));
        for (int i = 0; i <= n; i++) {
            double s = cutFrom + length * i / n;
            if (i == 0 || i == n) {
                addStop();
            }
            double factor = i == 0 ? from.factor : i == n ? to.factor : 1;
            add(x(vertex) + s * from.ux, y(vertex) + s * from.uy, -from.uy, from.ux, factor);
        }
    }

    private void arc(int vertex, Joint joint, double ux, double uy) {
        for (int i = 1; i < joint.chords; i++) {
            double angle = joint.turn * i / joint.chords;
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            add(x(vertex), y(vertex), -uy * cos - ux * sin, ux * cos - uy * sin, joint.factor);
        }
    }

    private void addStop() {
        if (stopCount == stops.length) {
            stops = Arrays.copyOf(stops, 2 * stopCount);
        }
        stops[stopCount++] = size;
    }

    private void add(double x, double y, double ux, double uy, double factor) {
        int at = 5 * size++;
        if (at == points.length) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[at] = x;
        points[at + 1] = y;
        points[at + 2] = ux;
        points[at + 3] = uy;
        points[at + 4] = factor;
    }

    private double x(int vertex) {
        return xy[2 * vertex];
    }

    private double y(int vertex) {
        return xy[2 * vertex + 1];
    }
}
