package org.threeline.ui.concept;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeline.scenario.Language;

/** Days as people read and write them. */
final class Dates {
    private Dates() {}

    /** For example {@code 28 Aug 2025} or {@code 28 серп. 2025}, with spaces that do not break. */
    static String shown(LocalDate day, Language language) {
        return shape(language).format(day).replace(' ', '\u00a0');
    }

    private static DateTimeFormatter shape(Language language) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", language.locale());
    }

    /** A day as year-month-day, as day.month.year, or as it is shown; empty for anything else. */
    static Optional<LocalDate> parse(String written, Language language) {
        String text = written.replace('\u00a0', ' ').strip();
        return Stream.of(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ofPattern("d.M.uuuu"), shape(language))
                .flatMap(shape -> parse(text, shape).stream())
                .findFirst();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter shape) {
        try {
            return Optional.of(LocalDate.parse(text, shape));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
