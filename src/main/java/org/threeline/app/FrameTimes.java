package org.threeline.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What frames took, in ms. */
final class FrameTimes {
    private static final int KEPT = 20_000;

    private final List<Double> intervals = new ArrayList<>();
    private final List<Double> works = new ArrayList<>();
    private final List<Double> fx = new ArrayList<>();
    private final List<Double> paints = new ArrayList<>();

    /**
     * Adds a frame.
     *
     * @param interval since the frame before
     * @param work from the beginning of the pulse to the end of its layout
     * @param fxCpu processor time of the FX thread
     * @param paintCpu processor time of the thread that paints
     */
    void add(double interval, double work, double fxCpu, double paintCpu) {
        if (count() < KEPT) {
            intervals.add(interval);
            works.add(work);
            fx.add(fxCpu);
            paints.add(paintCpu);
        }
    }

    int count() {
        return intervals.size();
    }

    void clear() {
        List.of(intervals, works, fx, paints).forEach(List::clear);
    }

    @Override
    public String toString() {
        return count() + ", interval " + spread(intervals) + ", work " + spread(works) + ", processor: fx " + spread(fx)
                + ", paint " + spread(paints);
    }

    private static String spread(List<Double> values) {
        Percentiles all = Percentiles.of(values);
        return all.isEmpty()
                ? "–"
                : String.format(
                        Locale.ROOT, "median %.1f 99%% %.1f max %.1f ms", all.median(), all.at(0.99), all.at(1));
    }
}
