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
    private static final int LAST_YEAR = 9999;

    private PrintDate() {}

    /** The given date, else the day of SOURCE_DATE_EPOCH (UTC), else today. */
    static LocalDate of(@Nullable String given, Map<String, String> environment, Clock clock) throws CommandFailure {
        if (given != null) {
            try {
                LocalDate date = LocalDate.parse(given);
                if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
                    throw CommandFailure.usage("usage.date", given);
                }
                return date;
            } catch (DateTimeException e) {
                throw CommandFailure.usage("usage.date", given);
            }
        }
        String epoch = environment.getOrDefault("SOURCE_DATE_EPOCH", "");
        if (epoch.isEmpty()) {
            return LocalDate.now(clock);
        }
        try {
            LocalDate date = Instant.ofEpochSecond(Long.parseLong(epoch))
                    .atZone(ZoneOffset.UTC)
                    .toLocalDate();
            if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
                throw CommandFailure.usage("usage.epoch", epoch);
            }
            return date;
        } catch (DateTimeException | NumberFormatException e) {
            throw CommandFailure.usage("usage.epoch", epoch);
        }
    }
}
