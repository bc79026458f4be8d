package org.threeline.zones;

import org.locationtech.jts.algorithm.CGAlgorithmsDD;

/** Finds two segments of a path that meet where they should not, the first such in the order of the search. */
final class SelfCrossing {
    private final double[] xy;
    private final boolean closed;
    private final int segments;
    private final SegmentTree tree;
    private int[] found = {};

    /**
     * @param xy points, interleaved, no two neighbours equal
     * @param closed whether the last point equals the first
     */
    SelfCrossing(double[] xy, boolean closed) {
        this.xy = xy;
        this.closed = closed;
        this.segments = xy.length / 2 - 1;
        this.tree = new SegmentTree(xy);
    }

    /** The two segments, by the indexes of their first points; empty if there are none. */
    int[] find() {
        visit(1, 1);
        return found;
    }

    private void visit(int a, int b) {
        if (found.length > 0 || !tree.meet(a, b)) {
            return;
        }
        if (tree.isLeaf(a) && tree.isLeaf(b)) {
            for (int i = tree.first(a); i < tree.end(a); i++) {
                for (int j = Math.max(i + 1, tree.first(b)); j < tree.end(b); j++) {
                    if (wronglyMeet(i, j)) {
                        found = new int[] {i, j};
                        return;
                    }
                }
            }
        } else if (a == b) {
            visit(2 * a, 2 * a);
            visit(2 * a, 2 * a + 1);
            visit(2 * a + 1, 2 * a + 1);
        } else if (tree.isLeaf(a)) {
            visit(a, 2 * b);
            visit(a, 2 * b + 1);
        } else if (tree.isLeaf(b)) {
            visit(2 * a, b);
            visit(2 * a + 1, b);
        } else {
            visit(2 * a, 2 * b);
            visit(2 * a, 2 * b + 1);
            visit(2 * a + 1, 2 * b);
            visit(2 * a + 1, 2 * b + 1);
        }
    }

    private boolean wronglyMeet(int i, int j) {
        boolean next = j == i + 1;
        boolean around = closed && i == 0 && j == segments - 1;
        if (next || around) {
            // Neighbours share a point; they must not fold back on one another.
            int shared = next ? j : 0;
            int before = next ? i : j;
            int after = next ? j + 1 : 1;
            return turn(before, shared, after) == 0 && dot(before, shared, after) < 0;
        }
        return boxesMeet(i, j) && segmentsMeet(i, j);
    }

    private boolean boxesMeet(int i, int j) {
        return Math.max(x(i), x(i + 1)) >= Math.min(x(j), x(j + 1))
                && Math.max(x(j), x(j + 1)) >= Math.min(x(i), x(i + 1))
                && Math.max(y(i), y(i + 1)) >= Math.min(y(j), y(j + 1))
                && Math.max(y(j), y(j + 1)) >= Math.min(y(i), y(i + 1));
    }

    /** For segments whose boxes meet: each has an end on either side of the other, or on it. */
    private boolean segmentsMeet(int i, int j) {
        return turn(i, i + 1, j) * turn(i, i + 1, j + 1) <= 0 && turn(j, j + 1, i) * turn(j, j + 1, i + 1) <= 0;
    }

    private int turn(int a, int b, int c) {
        return CGAlgorithmsDD.orientationIndex(x(a), y(a), x(b), y(b), x(c), y(c));
    }

    private double dot(int a, int b, int c) {
        return (x(b) - x(a)) * (x(c) - x(b)) + (y(b) - y(a)) * (y(c) - y(b));
    }

    private double x(int i) {
        return xy[2 * i];
    }

    private double y(int i) {
        return xy[2 * i + 1];
    }
}
