package org.threeline.app;

import java.util.List;

/** Measured numbers in order, and how many of them lie up to where. Immutable. */
record Percentiles(List<Double> sorted) {
    static Percentiles of(List<Double> values) {
        return new Percentiles(values.stream().sorted().toList());
    }

    boolean isEmpty() {
        return sorted.isEmpty();
    }

    int count() {
        return sorted.size();
    }

    /** The middle one, of an even number the larger of the two. */
    double median() {
        return sorted.get(count() / 2);
    }

    /**
     * The least number that a share of all do not exceed.
     *
     * @param share above 0 to 1
     */
    double at(double share) {
        return sorted.get(Math.min(count(), (int) Math.ceil(count() * share)) - 1);
    }
}
