package org.threeline.render.label;

import static java.lang.Math.abs;
import static java.lang.Math.hypot;
import static java.lang.Math.sqrt;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An evenly bent base for text: the polynomial that fits a stretch of a line best (least squares) in the frame of the
 * stretch's chord, so that letters follow its course and none of its wiggles. Runs left to right, or upward where it is
 * upright. Never changes; for one thread.
 */
final class Arc {
    private static final int STEPS = 96;

    private static final int TURNS = 24;
    /** By what part of the chord it goes on beyond the stretch at either end. */
    private static final double BEYOND = 0.06;

    private final double originX;
    private final double originY;
    private final double cos;
    private final double sin;
    private final double chord;
    private final double[] polynomial;
    private final double down;
    private double @Nullable [] length;
    private final double above;
    private final double below;

    private Arc(
            double originX,
            double originY,
            double cos,
            double sin,
            double chord,
            double[] polynomial,
            double above,
            double below,
            double down) {
        this.originX = originX;
        this.originY = originY;
        this.cos = cos;
        this.sin = sin;
        this.chord = chord;
        this.polynomial = polynomial;
        this.above = above;
        this.below = below;
        this.down = down;
    }

    /** The ways along to even steps; measured when first asked for, as most arcs are given up before. */
    private double[] lengths() {
        double[] known = length;
        if (known == null) {
            known = new double[STEPS + 1];
            double step = chord * (1 + 2 * BEYOND) / STEPS;
            for (int i = 1; i <= STEPS; i++) {
                double slope = slope(at(i - 0.5));
                known[i] = known[i - 1] + step * sqrt(1 + slope * slope);
            }
            if (down != 0) {
                double first = Math.atan(slope(at(0)));
                for (int i = 1; i <= STEPS; i++) {
                    // A parallel gains and loses length by its distance times the turning.
                    known[i] -= down * (Math.atan(slope(at(i))) - first);
                }
            }
            length = known;
        }
        return known;
    }

    /**
     * This arc with ways along it measured on the parallel so far off, which is where the middles of its letters stand:
     * in a bend they would else be crowded on its inner side. Empty where the parallel turns back on itself.
     *
     * @param down pixels off the arc, toward the feet of the letters
     */
    Optional<Arc> spacedAt(double down) {
        var parallel = new Arc(originX, originY, cos, sin, chord, polynomial, above, below, down);
        double[] ways = parallel.lengths();
        for (int i = 1; i <= STEPS; i++) {
            if (ways[i] <= ways[i - 1]) {
                return Optional.empty();
            }
        }
        return Optional.of(parallel);
    }

    /**
     * Fits the vertices from one to another, both included.
     *
     * @param xy x0, y0, x1, y1, … pixels
     * @param degree of the polynomial: 3 bends once or twice, 5 follows more closely
     */
    static Arc fit(double[] xy, int first, int last, int degree) {
        double x1 = xy[2 * first];
        double y1 = xy[2 * first + 1];
        double x2 = xy[2 * last];
        double y2 = xy[2 * last + 1];
        double chord = hypot(x2 - x1, y2 - y1);
        boolean leftToRight = x2 - x1 > 1e-3 * chord || (abs(x2 - x1) <= 1e-3 * chord && y2 < y1);
        double originX = leftToRight ? x1 : x2;
        double originY = leftToRight ? y1 : y2;
        double cos = (leftToRight ? x2 - x1 : x1 - x2) / chord;
        double sin = (leftToRight ? y2 - y1 : y1 - y2) / chord;
        int n = degree + 1;
        double[][] normal = new double[n][n + 1];
        double[] powers = new double[n];
        powers[0] = 1;
        for (int i = first; i <= last; i++) {
            double u = ((xy[2 * i] - originX) * cos + (xy[2 * i + 1] - originY) * sin) / chord;
            double v = (xy[2 * i + 1] - originY) * cos - (xy[2 * i] - originX) * sin;
            for (int k = 1; k < n; k++) {
                powers[k] = powers[k - 1] * u;
            }
            for (int r = 0; r < n; r++) {
                for (int c = 0; c < n; c++) {
                    normal[r][c] += powers[r] * powers[c];
                }
                normal[r][n] += powers[r] * v;
            }
        }
        double[] polynomial = solve(normal);
        double above = 0;
        double below = 0;
        for (int i = first; i <= last; i++) {
            double u = ((xy[2 * i] - originX) * cos + (xy[2 * i + 1] - originY) * sin) / chord;
            double v = (xy[2 * i + 1] - originY) * cos - (xy[2 * i] - originX) * sin;
            double off = v - value(polynomial, u);
            above = Math.max(above, -off);
            below = Math.max(below, off);
        }
        return new Arc(originX, originY, cos, sin, chord, polynomial, above, below, 0);
    }

    /** Gauss elimination with pivots; a line without breadth gives zeros where nothing is known. */
    private static double[] solve(double[][] m) {
        int n = m.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int r = k + 1; r < n; r++) {
                pivot = abs(m[r][k]) > abs(m[pivot][k]) ? r : pivot;
            }
            double[] swap = m[k];
            m[k] = m[pivot];
            m[pivot] = swap;
            if (abs(m[k][k]) < 1e-13) {
                continue;
            }
            for (int r = 0; r < n; r++) {
                if (r != k) {
                    double factor = m[r][k] / m[k][k];
                    for (int c = k; c <= n; c++) {
                        m[r][c] -= factor * m[k][c];
                    }
                }
            }
        }
        double[] solution = new double[n];
        for (int k = 0; k < n; k++) {
            solution[k] = abs(m[k][k]) < 1e-13 ? 0 : m[k][n] / m[k][k];
        }
        return solution;
    }

    private static double value(double[] c, double u) {
        double sum = 0;
        for (int k = c.length - 1; k >= 0; k--) {
            sum = sum * u + c[k];
        }
        return sum;
    }

    private double slope(double u) {
        double sum = 0;
        for (int k = polynomial.length - 1; k > 0; k--) {
            sum = sum * u + k * polynomial[k];
        }
        return sum / chord;
    }

    private double at(double step) {
        return step / STEPS * (1 + 2 * BEYOND) - BEYOND;
    }

    double length() {
        return lengths()[STEPS];
    }

    /** How far the line leaves the arc toward the tops of the letters, pixels. */
    double above() {
        return above;
    }

    /** How far the line leaves the arc toward the feet of the letters, pixels. */
    double below() {
        return below;
    }

    /** Angle of the chord from horizontal, radians, 0 to π/2. */
    double steepness() {
        return Math.atan2(abs(sin), cos);
    }

    /** All turning from one end of the stretch to the other, radians. */
    double turning() {
        double sum = 0;
        double before = Math.atan(slope(0));
        for (int i = 1; i <= TURNS; i++) {
            double angle = Math.atan(slope((double) i / TURNS));
            sum += abs(angle - before);
            before = angle;
        }
        return sum;
    }

    /**
     * The place a way along.
     *
     * @param along pixels from the arc's beginning
     * @param down pixels off the arc, toward the feet of the letters
     * @return x, y, and cosine and sine of the direction there
     */
    double[] place(double along, double down) {
        double[] ways = lengths();
        int low = 0;
        int high = STEPS;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (ways[middle] <= along) {
                low = middle;
            } else {
                high = middle;
            }
        }
        double part = (along - ways[low]) / (ways[high] - ways[low]);
        double u = at(low + part);
        double slope = slope(u);
        double norm = sqrt(1 + slope * slope);
        double x = u * chord - down * slope / norm;
        double y = value(polynomial, u) + down / norm;
        double c = 1 / norm;
        double s = slope / norm;
        return new double[] {
            originX + x * cos - y * sin, originY + x * sin + y * cos, c * cos - s * sin, c * sin + s * cos
        };
    }
}
