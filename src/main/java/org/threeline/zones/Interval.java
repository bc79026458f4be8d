package org.threeline.zones;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.threeline.scenario.Side;

/**
 * Distances on one side of a trace, geodesic metres.
 *
 * @param from near edge, not negative
 * @param to far edge, more than {@code from}
 */
record Interval(Side side, double from, double to) {

    /** The intervals of a side in order, those that touch or overlap made one. */
    static List<Interval> merged(List<Interval> intervals, Side side) {
        List<Interval> merged = new ArrayList<>();
        intervals.stream()
                .filter(i -> i.side == side)
                .sorted(Comparator.comparingDouble(Interval::from).thenComparingDouble(Interval::to))
                .forEach(i -> {
                    Interval last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
                    if (last != null && i.from <= last.to) {
                        merged.set(merged.size() - 1, new Interval(side, last.from, Math.max(last.to, i.to)));
                    } else {
                        merged.add(i);
                    }
                });
        return merged;
    }
}
