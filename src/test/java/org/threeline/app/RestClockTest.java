package org.threeline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RestClockTest {
    private static final OptionalLong NOTHING = OptionalLong.empty();

    private final RestClock clock = new RestClock();

    @Test
    void saysOnceHowLongExactFiguresTookToBeSeen() {
        clock.released(1_000, false);
        assertEquals(NOTHING, clock.pulse(1_016, false));
        assertEquals(NOTHING, clock.pulse(1_032, true), "they are drawn in this pulse");
        assertEquals(OptionalLong.of(48), clock.pulse(1_048, true));
        assertEquals(NOTHING, clock.pulse(1_064, true));
    }

    @Test
    void figuresThatStayedExactAreNotWaitedFor() {
        clock.released(1_000, true);
        assertEquals(NOTHING, clock.pulse(1_016, true));
        assertEquals(NOTHING, clock.pulse(1_032, true));
    }

    @Test
    void figuresThatAreCoarseAgainBeforeTheyWereSeenAreWaitedFor() {
        clock.released(1_000, false);
        assertEquals(NOTHING, clock.pulse(1_016, true));
        assertEquals(NOTHING, clock.pulse(1_032, false));
        assertEquals(NOTHING, clock.pulse(1_048, true));
        assertEquals(OptionalLong.of(64), clock.pulse(1_064, true));
    }

    @Test
    void theNextMoveBeginsAnew() {
        clock.released(1_000, false);
        clock.moved();
        assertEquals(NOTHING, clock.pulse(1_016, true));
        assertEquals(NOTHING, clock.pulse(1_032, true));
    }
}
