package org.threeline.zones;

import java.util.Arrays;
import java.util.Comparator;

/**
 * Leaves out the vertices of a path that hardly matter to its reach, however many there are.
 *
 * <p>The path is cut in pieces no wider than w. Of each piece its ends stay and the vertices of its convex hull, in the
 * path's order. What stays and what was there have one hull, and at the distance d the reach of a hull is at most w²/8d
 * wider than that of its vertices: so the two reaches differ by no more. The result may cross itself: it serves
 * distances, not topology.
 */
final class HullThinning {
    /** Fewer segments are no more than their hull mostly. */
    private static final int FEW = 4;

    private final double[] xy;
    private final boolean[] keep;

    private HullThinning(double[] xy) {
        this.xy = xy;
        this.keep = new boolean[xy.length / 2];
    }

    /**
     * @param xy points, interleaved
     * @param meters distance of the reach, in the plane
     * @param off how far the reach may be off
     */
    static double[] thin(double[] xy, double meters, double off) {
        HullThinning thinning = new HullThinning(xy);
        thinning.cut(8 * meters * off);
        return thinning.kept();
    }

    private void cut(double squareWidth) {
        int n = keep.length;
        int from = 0;
        keep[0] = true;
        while (from < n - 1) {
            int to = from + 1;
            double minX = Math.min(x(from), x(to));
            double maxX = Math.max(x(from), x(to));
            double minY = Math.min(y(from), y(to));
            double maxY = Math.max(y(from), y(to));
            while (to < n - 1) {
                double west = Math.min(minX, x(to + 1));
                double east = Math.max(maxX, x(to + 1));
                double south = Math.min(minY, y(to + 1));
                double north = Math.max(maxY, y(to + 1));
                if ((east - west) * (east - west) + (north - south) * (north - south) > squareWidth) {
                    break;
                }
                minX = west;
                maxX = east;
                minY = south;
                maxY = north;
                to++;
            }
            keep[to] = true;
            if (to - from < FEW) {
                Arrays.fill(keep, from, to, true);
            } else {
                keepHull(from, to);
            }
            from = to;
        }
    }

    /** By the two chains of A. M. Andrew (1979). */
    private void keepHull(int from, int to) {
        Integer[] byX = new Integer[to - from + 1];
        Arrays.setAll(byX, i -> from + i);
        Arrays.sort(byX, Comparator.<Integer>comparingDouble(this::x).thenComparingDouble(this::y));
        int[] chain = new int[byX.length];
        for (int turn = 1; turn >= -1; turn -= 2) {
            int size = 0;
            for (int p : byX) {
                while (size > 1 && turn * cross(chain[size - 2], chain[size - 1], p) <= 0) {
                    size--;
                }
                chain[size++] = p;
            }
            for (int i = 0; i < size; i++) {
                keep[chain[i]] = true;
            }
        }
    }

    private double cross(int a, int b, int c) {
        return (x(b) - x(a)) * (y(c) - y(a)) - (y(b) - y(a)) * (x(c) - x(a));
    }

    private double[] kept() {
        double[] out = new double[xy.length];
        int size = 0;
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                out[size++] = x(i);
                out[size++] = y(i);
            }
        }
        return size == xy.length ? xy : Arrays.copyOf(out, size);
    }

    private double x(int i) {
        return xy[2 * i];
    }

    private double y(int i) {
        return xy[2 * i + 1];
    }
}
