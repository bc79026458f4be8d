package org.threeline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LagClockTest {
    private static final long MS = 1_000_000;

    private final LagClock clock = new LagClock();

    @Test
    void saysHowLongEachScenarioThatIsShownTook() {
        clock.snapshot(0, "a", "a");
        clock.snapshot(10 * MS, "b", "a");
        clock.snapshot(20 * MS, "c", "a");
        clock.snapshot(40 * MS, "d", "b");
        clock.snapshot(90 * MS, "d", "d");
        assertEquals("2, behind median 50.0 90% 50.0 99% 50.0 ms", clock.toString(), "b took 30 ms, d 50 ms");
    }

    @Test
    void whatIsShownAgainTookNoTimeOfItsOwn() {
        clock.snapshot(0, "a", "a");
        clock.snapshot(10 * MS, "b", "a");
        clock.snapshot(25 * MS, "b", "b");
        clock.snapshot(500 * MS, "b", "b");
        assertEquals("1, behind median 15.0 90% 15.0 99% 15.0 ms", clock.toString());
        clock.clear();
        assertEquals("0", clock.toString());
    }
}
