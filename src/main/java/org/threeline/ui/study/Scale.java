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

    /** Powers of ten at both ends. */
    static Scale logarithmic(double from, double to, double start, double end) {
        double least = Math.pow(10, Math.floor(Math.log10(Math.max(1e-6, from))));
        double most = Math.pow(10, Math.ceil(Math.log10(Math.max(2e-6, to))));
        return new Scale(least, Math.max(most, 10 * least), start, end, true);
    }

    double at(double value) {
        double share = logarithmic
                ? Math.log(Math.max(from, value) / from) / Math.log(to / from)
                : (value - from) / (to - from);
        return start + share * (end - start);
    }

    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        if (logarithmic) {
            for (double tick = from; tick <= to * 1.000001; tick *= 10) {
                ticks.add(tick);
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
