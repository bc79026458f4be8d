package org.threeline.render.shape;

import java.util.Arrays;

/**
 * How far a line moves where a vertex is left out: D. H. Douglas and T. K. Peucker's simplification (1973), worked out
 * once for all tolerances.
 *
 * <p>Leaving out every vertex whose importance is at most a tolerance moves no point of the line farther than that
 * tolerance. A vertex never matters more than the one it hangs on, so coarser lines have only vertices of finer ones.
 * Ends matter infinitely; so does the vertex of a ring farthest from its start.
 */
final class Importance {
    private int[] stack = new int[256];

    /**
     * Works out the importance of the vertices of one line.
     *
     * @param xy points, interleaved
     * @param first index of the first point
     * @param last index of the last point
     * @param to receives the importance of point i at index i, in the unit of the points
     */
    void of(double[] xy, int first, int last, float[] to) {
        if (last < first) {
            return;
        }
        to[first] = Float.POSITIVE_INFINITY;
        to[last] = Float.POSITIVE_INFINITY;
        if (last - first < 2) {
            return;
        }
        int top = 0;
        boolean ring = xy[2 * first] == xy[2 * last] && xy[2 * first + 1] == xy[2 * last + 1];
        if (ring) {
            int far = farthestFromStart(xy, first, last);
            to[far] = Float.POSITIVE_INFINITY;
            top = push(top, first, far);
            top = push(top, far, last);
        } else {
            top = push(top, first, last);
        }
        while (top > 0) {
            int b = stack[--top];
            int a = stack[--top];
            if (b - a < 2) {
                continue;
            }
            int k = farthest(xy, a, b);
            float distance = (float) Math.sqrt(farthestSquared);
            // A child may lie farther off than its parent did: the parent has to stay as long as the child does not.
            float ceiling = Math.min(to[a], to[b]);
            to[k] = Math.min(distance, ceiling);
            top = push(top, a, k);
            top = push(top, k, b);
        }
    }

    private double farthestSquared;

    private int push(int top, int a, int b) {
        if (top + 2 > stack.length) {
            stack = Arrays.copyOf(stack, stack.length * 2);
        }
        stack[top] = a;
        stack[top + 1] = b;
        return top + 2;
    }

    private static int farthestFromStart(double[] xy, int first, int last) {
        double x = xy[2 * first];
        double y = xy[2 * first + 1];
        double most = -1;
        int far = first + 1;
        for (int i = first + 1; i < last; i++) {
            double dx = xy[2 * i] - x;
            double dy = xy[2 * i + 1] - y;
            double d = dx * dx + dy * dy;
            if (d > most) {
                most = d;
                far = i;
            }
        }
        return far;
    }

    private int farthest(double[] xy, int a, int b) {
        double ax = xy[2 * a];
        double ay = xy[2 * a + 1];
        double ux = xy[2 * b] - ax;
        double uy = xy[2 * b + 1] - ay;
        double length = ux * ux + uy * uy;
        double inverse = length > 0 ? 1 / length : 0;
        double most = -1;
        int far = a + 1;
        for (int i = a + 1; i < b; i++) {
            double dx = xy[2 * i] - ax;
            double dy = xy[2 * i + 1] - ay;
            double t = (dx * ux + dy * uy) * inverse;
            t = t < 0 ? 0 : t > 1 ? 1 : t;
            double ex = dx - t * ux;
            double ey = dy - t * uy;
            double d = ex * ex + ey * ey;
            if (d > most) {
                most = d;
                far = i;
            }
        }
        farthestSquared = most;
        return far;
    }
}
