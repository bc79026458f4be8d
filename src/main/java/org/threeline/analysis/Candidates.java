package org.threeline.analysis;

import java.util.Arrays;

/**
 * The segments of a path that can come to be nearest to the points of a lattice, however far the path is displaced up
 * to some distance. Where they are few, looking at them takes less time than searching them all.
 *
 * <p>A segment whose ends are moved by no more than a distance has no point moved by more, so one that lies farther
 * than the nearest by more than twice that cannot become the nearest. Immutable and thread-safe.
 */
final class Candidates {
    private static final int FEW = 8;

    private final int[] starts;
    private final int[] segments;

    /** @param displaced metres of the plane, at most */
    Candidates(Lattice points, LoosePath.Placed inPlace, double displaced) {
        double[] s = inPlace.segments().segments();
        int count = inPlace.segments().size();
        double[] distances = new double[count];
        int[] found = new int[FEW * points.size()];
        this.starts = new int[points.size() + 1];
        int n = 0;
        for (int i = 0; i < points.size(); i++) {
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k < count; k++) {
                distances[k] = distance(s, 4 * k, points.x(i), points.y(i));
                least = Math.min(least, distances[k]);
            }
            int first = n;
            for (int k = 0; k < count; k++) {
                if (distances[k] <= least + 2 * displaced + 1e-3) {
                    if (n - first == FEW) {
                        n = first;
                        break;
                    }
                    found[n++] = k;
                }
            }
            starts[i + 1] = n;
        }
        this.segments = Arrays.copyOf(found, n);
    }

    /** Looks from a point; false where there are too many candidates. */
    boolean look(int point, SegmentIndex.Nearest nearest, double x, double y) {
        int start = starts[point];
        int end = starts[point + 1];
        if (start == end) {
            return false;
        }
        nearest.among(segments, start, end, x, y);
        return true;
    }

    private static double distance(double[] s, int i, double x, double y) {
        double dx = s[i + 2] - s[i];
        double dy = s[i + 3] - s[i + 1];
        double length2 = dx * dx + dy * dy;
        double t = length2 == 0 ? 0 : ((x - s[i]) * dx + (y - s[i + 1]) * dy) / length2;
        t = t < 0 ? 0 : Math.min(t, 1);
        return Math.sqrt(square(s[i] + t * dx - x) + square(s[i + 1] + t * dy - y));
    }

    private static double square(double a) {
        return a * a;
    }
}
