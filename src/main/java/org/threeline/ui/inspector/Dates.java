package org.threeline.ui.inspector;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.threeline.scenario.Language;

/** Dates for people. */
final class Dates {
    private Dates() {}

    /** With spaces that do not break. */
    static String shown(LocalDate date, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .format(date)
                .replace(' ', '\u00a0');
    }
}
