package org.threeline.app;

import java.util.OptionalLong;

/**
 * Says how long after the end of a drag the exact figures were on the screen: from the release of the button to the
 * pulse after the one that drew them. A move that left them exact, as of the map alone, is none to speak of.
 */
final class RestClock {
    private boolean waiting;
    private boolean drawing;
    private long released;

    /** A move ended; {@code exact} is whether the figures are those of the scenario, and exact. */
    void released(long nanos, boolean exact) {
        waiting = !exact;
        drawing = false;
        released = nanos;
    }

    /** Another move began: what the figures come to after it is said then. */
    void moved() {
        waiting = false;
    }

    /**
     * A pulse begins; the time from the release, ns, where it is the first one before which exact figures were drawn.
     */
    OptionalLong pulse(long nanos, boolean exact) {
        if (!waiting || !exact) {
            drawing = false;
            return OptionalLong.empty();
        }
        if (!drawing) {
            drawing = true;
            return OptionalLong.empty();
        }
        waiting = false;
        return OptionalLong.of(nanos - released);
    }
}
