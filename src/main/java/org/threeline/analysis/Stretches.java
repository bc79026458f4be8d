package org.threeline.analysis;

import java.util.Arrays;

/** Sets of stretches of one line: from, to, from, to, … ascending and apart. Arguments are not changed. */
final class Stretches {
    private Stretches() {}

    /** What lies in both. */
    static double[] common(double[] a, double[] b) {
        double[] out = new double[a.length + b.length];
        int n = 0;
        int i = 0;
        int k = 0;
        while (i < a.length && k < b.length) {
            double from = Math.max(a[i], b[k]);
            double to = Math.min(a[i + 1], b[k + 1]);
            if (from < to) {
                out[n++] = from;
                out[n++] = to;
            }
            if (a[i + 1] < b[k + 1]) {
                i += 2;
            } else {
                k += 2;
            }
        }
        return Arrays.copyOf(out, n);
    }

    /** What lies in the first and not in the second. */
    static double[] less(double[] a, double[] b) {
        if (b.length == 0) {
            return a;
        }
        double[] gaps = new double[b.length + 2];
        gaps[0] = Double.NEGATIVE_INFINITY;
        System.arraycopy(b, 0, gaps, 1, b.length);
        gaps[gaps.length - 1] = Double.POSITIVE_INFINITY;
        return common(a, gaps);
    }

    /** What lies in either. */
    static double[] union(double[] a, double[] b) {
        double[] everything = {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY};
        return less(everything, common(less(everything, a), less(everything, b)));
    }

    static double length(double[] stretches) {
        double sum = 0;
        for (int i = 0; i < stretches.length; i += 2) {
            sum += stretches[i + 1] - stretches[i];
        }
        return sum;
    }
}
