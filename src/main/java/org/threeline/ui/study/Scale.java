package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;

/** Places numbers along an axis, evenly or by their logarithm. */
record Scale(double from, double to, double start, double end, boolean logarithmic) {
    /** Round numbers at both ends. */
    static Scale even(double from, double to, double start, double end) {
        double least = Math.min(from, to);
        double most = Math.max(from, to);
        if (most - least < 1e-12) {
            most = least + Math.max(1, Math.abs(least));
        }
        double step = step(most - least);
        return new Scale(Math.floor(least / step) * step, Math.ceil(most / step) * step, start, end, false);
    }

    /** One, two or five times a power of ten at both ends. */
    static Scale logarithmic(double from, double to, double start, double end) {
        double least = round(Math.max(1e-6, from), false);
        double most = round(Math.max(2e-6, to), true);
        return new Scale(least, Math.max(most, 10 * least), start, end, true);
    }

    /** The next round number up, or down; one that is round stays. */
    private static double round(double value, boolean up) {
        double ten = Math.pow(10, Math.floor(Math.log10(value) + 1e-9));
        double by = value / ten;
        double slack = up ? -1e-9 : 1e-9;
        if (up) {
            return by <= 1 - slack ? ten : by <= 2 - slack ? 2 * ten : by <= 5 - slack ? 5 * ten : 10 * ten;
        }
        return by >= 5 - slack ? 5 * ten : by >= 2 - slack ? 2 * ten : ten;
    }

    double at(double value) {
        double share = logarithmic
                ? Math.log(Math.max(from, value) / from) / Math.log(to / from)
                : (value - from) / (to - from);
        return start + share * (end - start);
    }

    /** Where lines and numbers stand: at round steps; along a logarithm at 1, 2 and 5 of each power of ten. */
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            for (double ten = Math.pow(10, Math.floor(Math.log10(from) + 1e-9)); ten <= to * 1.000001; ten *= 10) {
                for (int by : new int[] {1, 2, 5}) {
                    if (by * ten >= from * 0.999999 && by * ten <= to * 1.000001) {
                        ticks.add(by * ten);
                    }
                }
            }
            return ticks;
        }
        double step = step(to - from);
        for (int i = 0; from + i * step <= to + step / 1000; i++) {
            ticks.add(from + i * step);
        }
        return ticks;
    }

    private static double step(double range) {
        double rough = range / 5;
        double ten = Math.pow(10, Math.floor(Math.log10(rough)));
        double by = rough / ten;
        return by <= 1 ? ten : by <= 2 ? 2 * ten : by <= 5 ? 5 * ten : 10 * ten;
    }
}
