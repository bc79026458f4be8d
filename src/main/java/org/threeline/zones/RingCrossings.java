package org.threeline.zones;

import java.util.Arrays;
import org.locationtech.jts.algorithm.Intersection;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where the rings of some polygons cross those of others, if they do so plainly: each crossing more than a millimetre
 * from every vertex, and no vertex nearer to the other outline. By then every sign of who lies on which side of whom is
 * far beyond what rounding could turn.
 *
 * <p>For one thread.
 */
final class RingCrossings {
    /** Vertices may come so near to the other outline, metres. */
    private static final double NEAR = 1e-3;
    /** Of more the library's overlay is the quicker. */
    private static final int MOST = 2000;
    /** Crossings of one segment lie farther apart, metres. */
    private static final double LEAST_APART = 1e-6;

    private final Rings a;
    private final Rings b;
    private boolean plain = true;
    private int count;
    /** For each crossing, how far along each segment it lies, from 0 to 1. */
    private double[] alongA = new double[32];

    private double[] alongB = new double[32];
    private int[] segmentA = new int[32];
    private int[] segmentB = new int[32];
    private boolean[] entering = new boolean[32];

    private RingCrossings(Rings a, Rings b) {
        this.a = a;
        this.b = b;
    }

    static RingCrossings of(Rings a, Rings b) {
        RingCrossings crossings = new RingCrossings(a, b);
        crossings.visit(1, 1);
        return crossings;
    }

    /** Whether these are all, and plain. */
    boolean arePlain() {
        return plain;
    }

    int count() {
        return count;
    }

    int segmentOfFirst(int crossing) {
        return segmentA[crossing];
    }

    int segmentOfSecond(int crossing) {
        return segmentB[crossing];
    }

    /** Whether the first outline enters the second's ground there; else it leaves. */
    boolean enters(int crossing) {
        return entering[crossing];
    }

    /** Where it lies, to the bit as overlay has it. */
    Coordinate at(int crossing) {
        int i = segmentA[crossing];
        int j = segmentB[crossing];
        return Intersection.intersection(a.point(i), a.point(i + 1), b.point(j), b.point(j + 1));
    }

    /**
     * The crossings in the order in which the rings of one of the two come to them; empty where two lie too near one
     * another.
     */
    int[] inOrder(boolean first) {
        int[] segments = first ? segmentA : segmentB;
        double[] along = first ? alongA : alongB;
        Rings rings = first ? a : b;
        int[] order = new int[count];
        for (int k = 0; k < count; k++) {
            int at = k;
            while (at > 0 && comesAfter(order[at - 1], k, segments, along)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = k;
        }
        for (int k = 1; k < count; k++) {
            int segment = segments[order[k]];
            double length =
                    Math.hypot(rings.x(segment + 1) - rings.x(segment), rings.y(segment + 1) - rings.y(segment));
            if (segments[order[k - 1]] == segment && (along[order[k]] - along[order[k - 1]]) * length < LEAST_APART) {
                return new int[0];
            }
        }
        return order;
    }

    private static boolean comesAfter(int one, int other, int[] segments, double[] along) {
        return segments[one] != segments[other] ? segments[one] > segments[other] : along[one] > along[other];
    }

    private void visit(int nodeOfA, int nodeOfB) {
        if (!plain || apart(a.boxes(), 4 * nodeOfA, b.boxes(), 4 * nodeOfB)) {
            return;
        }
        boolean leafOfA = nodeOfA >= a.leaves();
        boolean leafOfB = nodeOfB >= b.leaves();
        if (leafOfA && leafOfB) {
            compare(nodeOfA, nodeOfB);
        } else if (leafOfB || (!leafOfA && nodeOfA <= nodeOfB)) {
            visit(2 * nodeOfA, nodeOfB);
            visit(2 * nodeOfA + 1, nodeOfB);
        } else {
            visit(nodeOfA, 2 * nodeOfB);
            visit(nodeOfA, 2 * nodeOfB + 1);
        }
    }

    /** Also of an empty leaf. */
    private static boolean apart(double[] p, int i, double[] q, int j) {
        return !(p[i] - NEAR <= q[j + 2]
                && q[j] - NEAR <= p[i + 2]
                && p[i + 1] - NEAR <= q[j + 3]
                && q[j + 1] - NEAR <= p[i + 3]);
    }

    private void compare(int nodeOfA, int nodeOfB) {
        double[] box = b.boxes();
        int k = 4 * nodeOfB;
        int end = a.to(nodeOfA);
        for (int i = a.from(nodeOfA); i < end; i++) {
            if (!beside(a.x(i), a.x(i + 1), box[k], box[k + 2])
                    && !beside(a.y(i), a.y(i + 1), box[k + 1], box[k + 3])
                    && a.isSegment(i)) {
                compareSegment(i, nodeOfB);
            }
        }
    }

    private void compareSegment(int i, int nodeOfB) {
        double ax = a.x(i);
        double ay = a.y(i);
        double bx = a.x(i + 1);
        double by = a.y(i + 1);
        double west = ax < bx ? ax : bx;
        double east = ax < bx ? bx : ax;
        double south = ay < by ? ay : by;
        double north = ay < by ? by : ay;
        int end = b.to(nodeOfB);
        for (int j = b.from(nodeOfB); j < end; j++) {
            if (!beside(b.x(j), b.x(j + 1), west, east)
                    && !beside(b.y(j), b.y(j + 1), south, north)
                    && b.isSegment(j)) {
                meet(i, j);
            }
        }
    }

    private static boolean beside(double p, double q, double least, double most) {
        return (p < least - NEAR && q < least - NEAR) || (p > most + NEAR && q > most + NEAR);
    }

    private void meet(int i, int j) {
        double ux = a.x(i + 1) - a.x(i);
        double uy = a.y(i + 1) - a.y(i);
        double vx = b.x(j + 1) - b.x(j);
        double vy = b.y(j + 1) - b.y(j);
        double wx = b.x(j) - a.x(i);
        double wy = b.y(j) - a.y(i);
        // Twice the areas of the triangles that the ends of each make with the other.
        double startB = ux * wy - uy * wx;
        double endB = startB + (ux * vy - uy * vx);
        double startA = vy * wx - vx * wy;
        double endA = startA - (ux * vy - uy * vx);
        double nearA = NEAR * NEAR * (ux * ux + uy * uy);
        double nearB = NEAR * NEAR * (vx * vx + vy * vy);
        boolean clearB = startB * startB > nearA && endB * endB > nearA;
        boolean clearA = startA * startA > nearB && endA * endA > nearB;
        if ((clearB && startB > 0 == endB > 0) || (clearA && startA > 0 == endA > 0)) {
            return;
        }
        if (clearA && clearB) {
            add(i, startA / (startA - endA), j, startB / (startB - endB), endA > 0);
        } else if (isNear(a, i, b, j) || isNear(a, i + 1, b, j) || isNear(b, j, a, i) || isNear(b, j + 1, a, i)) {
            plain = false;
        }
    }

    private static boolean isNear(Rings of, int vertex, Rings to, int segment) {
        double dx = to.x(segment + 1) - to.x(segment);
        double dy = to.y(segment + 1) - to.y(segment);
        double px = of.x(vertex) - to.x(segment);
        double py = of.y(vertex) - to.y(segment);
        double square = dx * dx + dy * dy;
        double t = square == 0 ? 0 : (px * dx + py * dy) / square;
        double along = t < 0 ? 0 : t > 1 ? 1 : t;
        double x = px - along * dx;
        double y = py - along * dy;
        return x * x + y * y <= NEAR * NEAR;
    }

    private void add(int i, double onA, int j, double onB, boolean enters) {
        if (count == MOST) {
            plain = false;
            return;
        }
        if (count == segmentA.length) {
            segmentA = Arrays.copyOf(segmentA, 2 * count);
            segmentB = Arrays.copyOf(segmentB, 2 * count);
            alongA = Arrays.copyOf(alongA, 2 * count);
            alongB = Arrays.copyOf(alongB, 2 * count);
            entering = Arrays.copyOf(entering, 2 * count);
        }
        segmentA[count] = i;
        segmentB[count] = j;
        alongA[count] = onA;
        alongB[count] = onB;
        entering[count++] = enters;
    }
}
