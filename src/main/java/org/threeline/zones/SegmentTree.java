package org.threeline.zones;

/**
 * The boxes of a path's segments in a packed binary tree, in the order of the path.
 *
 * <p>A path is its own good order: what follows one another lies together, so no sorting is needed and the tree is made
 * in linear time. Node 1 is the root, nodes 2i and 2i + 1 are the halves of node i; a leaf holds eight segments,
 * segment s running from point s to point s + 1. Immutable and thread-safe; queries do not allocate.
 */
final class SegmentTree {
    private static final int LEAF = 8;

    private final double[] xy;
    private final int segments;
    private final int leaves;
    /** Least x, least y, greatest x, greatest y of each node. */
    private final double[] boxes;

    /** @param xy points, interleaved; kept, never changed */
    SegmentTree(double[] xy) {
        this.xy = xy;
        this.segments = Math.max(0, xy.length / 2 - 1);
        int count = 1;
        while (count * LEAF < segments) {
            count *= 2;
        }
        this.leaves = count;
        this.boxes = new double[8 * count];
        for (int node = 2 * count - 1; node >= 1; node--) {
            if (node >= count) {
                fitLeaf(node);
            } else {
                fit(node);
            }
        }
    }

    private void fitLeaf(int node) {
        int at = 4 * node;
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        if (first(node) < end(node)) {
            for (int p = first(node); p <= end(node); p++) {
                minX = Math.min(minX, xy[2 * p]);
                minY = Math.min(minY, xy[2 * p + 1]);
                maxX = Math.max(maxX, xy[2 * p]);
                maxY = Math.max(maxY, xy[2 * p + 1]);
            }
        }
        boxes[at] = minX;
        boxes[at + 1] = minY;
        boxes[at + 2] = maxX;
        boxes[at + 3] = maxY;
    }

    private void fit(int node) {
        int at = 4 * node;
        int left = 8 * node;
        int right = left + 4;
        boxes[at] = Math.min(boxes[left], boxes[right]);
        boxes[at + 1] = Math.min(boxes[left + 1], boxes[right + 1]);
        boxes[at + 2] = Math.max(boxes[left + 2], boxes[right + 2]);
        boxes[at + 3] = Math.max(boxes[left + 3], boxes[right + 3]);
    }

    boolean isLeaf(int node) {
        return node >= leaves;
    }

    /** First segment of a leaf. */
    int first(int leaf) {
        return Math.min(segments, (leaf - leaves) * LEAF);
    }

    /** One more than the last segment of a leaf. */
    int end(int leaf) {
        return Math.min(segments, (leaf - leaves + 1) * LEAF);
    }

    /** Square of the distance from a point to a node's box; infinite for an empty node. */
    double squareTo(int node, double x, double y) {
        int at = 4 * node;
        double dx = beyond(x, boxes[at], boxes[at + 2]);
        double dy = beyond(y, boxes[at + 1], boxes[at + 3]);
        return dx * dx + dy * dy;
    }

    private static double beyond(double at, double least, double most) {
        return at < least ? least - at : at > most ? at - most : 0;
    }

    boolean meet(int node, int other) {
        int a = 4 * node;
        int b = 4 * other;
        return boxes[a] <= boxes[b + 2]
                && boxes[b] <= boxes[a + 2]
                && boxes[a + 1] <= boxes[b + 3]
                && boxes[b + 1] <= boxes[a + 3];
    }

    int nodes() {
        return boxes.length / 4;
    }

    double minX(int node) {
        return boxes[4 * node];
    }

    double minY(int node) {
        return boxes[4 * node + 1];
    }

    double maxX(int node) {
        return boxes[4 * node + 2];
    }

    double maxY(int node) {
        return boxes[4 * node + 3];
    }
}
