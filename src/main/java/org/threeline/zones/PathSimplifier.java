package org.threeline.zones;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;

/**
 * Thins a path out: no point of it lies farther than the tolerance from the result (Douglas and Peucker, 1973).
 *
 * <p>First and last point stay. The result may cross itself: it serves distances, not topology. Unlike that of JTS it
 * takes no deeper call stack for a longer path, and no time by the square for an even zigzag.
 */
public final class PathSimplifier {
    private static final int LONG_RUN = 1000;
    private static final int LEAST_PART = 64;

    private final double[] xy;
    private final double squareTolerance;
    private final boolean[] keep;

    private PathSimplifier(double[] xy, double tolerance) {
        this.xy = xy;
        this.squareTolerance = tolerance * tolerance;
        this.keep = new boolean[xy.length / 2];
    }

    /** A line of the plane thinned out. */
    public static LineString simplify(LineString line, double tolerance) {
        CoordinateSequence points = line.getCoordinateSequence();
        double[] xy = new double[2 * points.size()];
        for (int i = 0; i < points.size(); i++) {
            xy[2 * i] = points.getX(i);
            xy[2 * i + 1] = points.getY(i);
        }
        return line.getFactory().createLineString(new PackedCoordinateSequence.Double(simplify(xy, tolerance), 2, 0));
    }

    /** @param xy points, interleaved */
    static double[] simplify(double[] xy, double tolerance) {
        int n = xy.length / 2;
        if (n < 3) {
            return xy;
        }
        PathSimplifier s = new PathSimplifier(xy, tolerance);
        s.keep[0] = true;
        s.keep[n - 1] = true;
        s.run(n);
        double[] kept = new double[xy.length];
        int size = 0;
        for (int i = 0; i < n; i++) {
            if (s.keep[i]) {
                kept[size++] = xy[2 * i];
                kept[size++] = xy[2 * i + 1];
            }
        }
        return Arrays.copyOf(kept, size);
    }

    private void run(int n) {
        int[] stack = new int[64];
        int depth = 0;
        stack[depth++] = 0;
        stack[depth++] = n - 1;
        while (depth > 0) {
            int to = stack[--depth];
            int from = stack[--depth];
            int farthest = parting(from, to);
            if (farthest > 0) {
                keep[farthest] = true;
                if (depth + 4 > stack.length) {
                    stack = Arrays.copyOf(stack, 2 * stack.length);
                }
                stack[depth++] = from;
                stack[depth++] = farthest;
                stack[depth++] = farthest;
                stack[depth++] = to;
            }
        }
    }

    /**
     * The point to part a run at, or 0 if all of it is near enough to its chord: the farthest, or the middle one of a
     * long run from which the farthest would part next to nothing. Else an even zigzag would take time by the square.
     */
    private int parting(int from, int to) {
        int farthest = farthest(from, to);
        int length = to - from;
        boolean lopsided =
                farthest > 0 && length > LONG_RUN && Math.min(farthest - from, to - farthest) < length / LEAST_PART;
        return lopsided ? from + length / 2 : farthest;
    }

    /** The point between farthest from the chord, or 0 if all are near enough. */
    private int farthest(int from, int to) {
        double ax = xy[2 * from];
        double ay = xy[2 * from + 1];
        double dx = xy[2 * to] - ax;
        double dy = xy[2 * to + 1] - ay;
        double square = dx * dx + dy * dy;
        double inverse = square > 0 ? 1 / square : 0;
        double most = squareTolerance;
        int found = 0;
        for (int i = from + 1; i < to; i++) {
            double px = xy[2 * i] - ax;
            double py = xy[2 * i + 1] - ay;
            double t = (px * dx + py * dy) * inverse;
            double off;
            if (t > 0 && t < 1) {
                double cross = px * dy - py * dx;
                off = cross * cross * inverse;
            } else {
                double ex = t <= 0 ? px : px - dx;
                double ey = t <= 0 ? py : py - dy;
                off = ex * ex + ey * ey;
            }
            if (off > most) {
                most = off;
                found = i;
            }
        }
        return found;
    }
}
