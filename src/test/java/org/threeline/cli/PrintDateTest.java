package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintDateTest {
    private static final Clock TODAY = Clock.fixed(Instant.parse("2025-09-01T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void theOptionWinsThenTheEpochThenToday() throws CommandFailure {
        var epoch = Map.of("SOURCE_DATE_EPOCH", "1756339200");
        assertEquals(LocalDate.of(2025, 8, 27), PrintDate.of("2025-08-27", epoch, TODAY));
        assertEquals(LocalDate.of(2025, 8, 28), PrintDate.of(null, epoch, TODAY));
        assertEquals(LocalDate.of(2025, 9, 1), PrintDate.of(null, Map.of(), TODAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "99999999999999999999", "9223372036854775807"})
    void anEpochThatIsNoTimeIsRefused(String epoch) {
        var environment = Map.of("SOURCE_DATE_EPOCH", epoch);
        var failure = assertThrows(CommandFailure.class, () -> PrintDate.of(null, environment, TODAY));
        assertEquals(ExitStatus.WRONG_USAGE, failure.status());
    }
}
