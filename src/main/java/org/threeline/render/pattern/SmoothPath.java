package org.threeline.render.pattern;

/**
 * A line resampled at even steps and smoothed a little, so that patterns along it stay clean at corners. Its ends stay
 * where they are; a closed line stays closed. A straight line is not moved.
 */
final class SmoothPath {
    private static final int PASSES = 3;

    private final double[] x;
    private final double[] y;
    private final double[] along;

    private SmoothPath(double[] x, double[] y) {
        this.x = x;
        this.y = y;
        this.along = new double[x.length];
        for (int i = 1; i < x.length; i++) {
            along[i] = along[i - 1] + Math.hypot(x[i] - x[i - 1], y[i] - y[i - 1]);
        }
    }

    /**
     * Smooths a line.
     *
     * @param xy interleaved
     * @param step from sample to sample
     * @param radius samples to each side over which a pass takes the mean; 0 for no smoothing
     */
    static SmoothPath of(double[] xy, int points, double step, int radius) {
        double length = length(xy, points);
        int n = Math.max(2, (int) Math.round(length / step) + 1);
        var x = new double[n];
        var y = new double[n];
        resample(xy, points, length, x, y);
        boolean closed = xy[0] == xy[2 * points - 2] && xy[1] == xy[2 * points - 1];
        for (int pass = 0; pass < PASSES && radius > 0; pass++) {
            x = mean(x, radius, closed);
            y = mean(y, radius, closed);
        }
        return new SmoothPath(x, y);
    }

    static double length(double[] xy, int points) {
        double length = 0;
        for (int i = 1; i < points; i++) {
            length += Math.hypot(xy[2 * i] - xy[2 * i - 2], xy[2 * i + 1] - xy[2 * i - 1]);
        }
        return length;
    }

    private static void resample(double[] xy, int points, double length, double[] x, double[] y) {
        int n = x.length;
        int segment = 1;
        double before = 0;
        double here = Math.hypot(xy[2] - xy[0], xy[3] - xy[1]);
        for (int i = 0; i < n; i++) {
            double target = length * i / (n - 1);
            while (segment < points - 1 && before + here < target) {
                before += here;
                segment++;
                here = Math.hypot(xy[2 * segment] - xy[2 * segment - 2], xy[2 * segment + 1] - xy[2 * segment - 1]);
            }
            double t = here > 0 ? Math.min(1, (target - before) / here) : 0;
            x[i] = xy[2 * segment - 2] + t * (xy[2 * segment] - xy[2 * segment - 2]);
            y[i] = xy[2 * segment - 1] + t * (xy[2 * segment + 1] - xy[2 * segment - 1]);
        }
    }

    private static double[] mean(double[] v, int radius, boolean closed) {
        int n = v.length;
        var out = new double[n];
        for (int i = 0; i < n; i++) {
            // Near an end the window shrinks evenly, so that the end stays and a straight line too.
            int r = closed ? Math.min(radius, (n - 1) / 2) : Math.min(radius, Math.min(i, n - 1 - i));
            double sum = 0;
            for (int k = i - r; k <= i + r; k++) {
                // The last sample of a closed line repeats the first.
                sum += v[closed ? Math.floorMod(k, n - 1) : k];
            }
            out[i] = sum / (2 * r + 1);
        }
        return out;
    }

    int size() {
        return x.length;
    }

    double x(int i) {
        return x[i];
    }

    double y(int i) {
        return y[i];
    }

    double length() {
        return along[along.length - 1];
    }

    /** The index of the last sample at or before a place. */
    int before(double place) {
        int found = java.util.Arrays.binarySearch(along, place);
        int i = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(along.length - 2, i));
    }

    /** The point at a place along the line. */
    void at(double place, double[] point) {
        int i = before(place);
        double step = along[i + 1] - along[i];
        double t = step > 0 ? Math.max(0, Math.min(1, (place - along[i]) / step)) : 0;
        point[0] = x[i] + t * (x[i + 1] - x[i]);
        point[1] = y[i] + t * (y[i + 1] - y[i]);
    }

    double along(int i) {
        return along[i];
    }

    /**
     * The line that runs beside this one, without the loops it makes within sharp turns.
     *
     * @param left distance to the left as seen with y downward; negative to the right
     * @param step from sample to sample
     */
    SmoothPath beside(double left, double step) {
        int n = x.length;
        var out = new double[2 * n];
        int kept = 0;
        double clear = left * left * 0.96;
        int reach = (int) Math.ceil(3 * Math.abs(left) / step);
        for (int i = 0; i < n; i++) {
            int a = Math.max(0, i - 1);
            int b = Math.min(n - 1, i + 1);
            double tx = x[b] - x[a];
            double ty = y[b] - y[a];
            double t = Math.hypot(tx, ty);
            if (!(t > 0)) {
                continue;
            }
            double qx = x[i] + left * ty / t;
            double qy = y[i] - left * tx / t;
            if (isClear(qx, qy, Math.max(0, i - reach), Math.min(n - 1, i + reach), clear)) {
                out[kept++] = qx;
                out[kept++] = qy;
            }
        }
        if (kept < 4) {
            return this;
        }
        return of(out, kept / 2, step, 1);
    }

    private boolean isClear(double qx, double qy, int from, int to, double clear) {
        for (int k = from; k <= to; k++) {
            double dx = x[k] - qx;
            double dy = y[k] - qy;
            if (dx * dx + dy * dy < clear) {
                return false;
            }
        }
        return true;
    }
}
