package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Stretches of the way outward from a trace, and where ground opens between them.
 *
 * @param front the stretch that reaches farthest of all before the gap
 * @param back the next, which begins beyond it
 */
record Outward<T>(T front, T back) {
    /**
     * The gaps between stretches, from the trace outward.
     *
     * @param from where a stretch begins
     * @param to where it ends
     */
    static <T> List<Outward<T>> gaps(List<T> stretches, ToDoubleFunction<T> from, ToDoubleFunction<T> to) {
        List<T> outward = new ArrayList<>(stretches);
        outward.sort(Comparator.comparingDouble(from));
        List<Outward<T>> gaps = new ArrayList<>();
        Optional<T> farthest = Optional.empty();
        for (T next : outward) {
            if (farthest.isPresent() && to.applyAsDouble(farthest.get()) < from.applyAsDouble(next)) {
                gaps.add(new Outward<>(farthest.get(), next));
            }
            if (farthest.isEmpty() || to.applyAsDouble(next) > to.applyAsDouble(farthest.get())) {
                farthest = Optional.of(next);
            }
        }
        return gaps;
    }
}
