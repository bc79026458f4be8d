package org.threeline.cli;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The date that stands on what is written. */
final class PrintDate {
    private PrintDate() {}

    /** The given date, else the day of SOURCE_DATE_EPOCH (UTC), else today. */
    static LocalDate of(@Nullable String given, Map<String, String> environment, Clock clock) throws CommandFailure {
        if (given != null) {
            try {
                return LocalDate.parse(given);
            } catch (DateTimeException e) {
                throw CommandFailure.usage("usage.date", given);
            }
        }
        String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
        if (epoch.isEmpty()) {
            return LocalDate.now(clock);
        }
        try {
            return Instant.ofEpochSecond(Long.parseLong(epoch))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
        } catch (DateTimeException | NumberFormatException e) {
            throw CommandFailure.usage("usage.epoch", epoch);
        }
    }
}
