package org.threeline.app;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * Says how far the zones and figures on the screen lag behind the hand: from the moment a scenario was made by a drag
 * to the moment what follows from it was handed to the window.
 *
 * <p>Scenarios are told apart by identity. Used on one thread.
 */
final class LagClock {
    private static final int KEPT = 20_000;

    private final Deque<Made> waiting = new ArrayDeque<>();
    private final List<Double> lags = new ArrayList<>();

    private record Made(Object scenario, long nanos) {}

    /**
     * Something came to the window.
     *
     * @param made the scenario as the author has it now
     * @param shown the one that zones and figures follow from
     */
    @SuppressWarnings("ReferenceEquality") // as documented
    void snapshot(long nanos, Object made, Object shown) {
        if (waiting.isEmpty() || waiting.getLast().scenario != made) {
            waiting.addLast(new Made(made, nanos));
        }
        if (waiting.stream().noneMatch(m -> m.scenario == shown)) {
            return;
        }
        // What came before is passed over; what is shown stays, for it may be shown again.
        while (waiting.getFirst().scenario != shown) {
            waiting.removeFirst();
        }
        Made first = waiting.removeFirst();
        if (lags.size() < KEPT && nanos > first.nanos) {
            lags.add((nanos - first.nanos) / 1e6);
        }
        waiting.addFirst(new Made(first.scenario, Long.MAX_VALUE));
    }

    void clear() {
        lags.clear();
    }

    @Override
    public String toString() {
        Percentiles all = Percentiles.of(lags);
        return all.isEmpty()
                ? "0"
                : String.format(
                        Locale.ROOT,
                        "%d, behind median %.1f 90%% %.1f 99%% %.1f ms",
                        all.count(),
                        all.median(),
                        all.at(0.9),
                        all.at(0.99));
    }
}
