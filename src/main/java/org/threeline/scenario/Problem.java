package org.threeline.scenario;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/**
 * Something wrong or noteworthy in a scenario: a stable code, a place and a sentence with its remedy.
 *
 * <p>The sentence is the pattern under the code in the bundle {@code org.threeline.scenario.problems}, a
 * {@link MessageFormat} pattern, filled with {@code args} in the reader's language.
 *
 * @param code stable, upper case, for example {@code ZONE_OVERLAP}
 * @param where a JSON pointer (RFC 6901) into the scenario file, empty for the whole file
 * @param args what fills the sentence: strings, numbers, and texts in the reader's language
 */
public record Problem(Severity severity, String code, String where, List<Object> args) {
    /** Stands between thousands in every language. */
    private static final char NARROW_SPACE = '\u202f';

    /** For numbers whose place in the sentence asks for no form: distances to the millimetre. */
    private static final String PLAIN_NUMBER = "#,##0.######";

    public Problem {
        args = List.copyOf(args);
    }

    public static Problem error(String code, String where, Object... args) {
        return new Problem(Severity.ERROR, code, where, List.of(args));
    }

    public static Problem warning(String code, String where, Object... args) {
        return new Problem(Severity.WARNING, code, where, List.of(args));
    }

    public static Problem note(String code, String where, Object... args) {
        return new Problem(Severity.NOTE, code, where, List.of(args));
    }

    /** The sentence, with its remedy, in a language. */
    public String message(Language language) {
        ResourceBundle bundle = Bundles.of("org.threeline.scenario.problems", language);
        MessageFormat sentence = new MessageFormat(bundle.getString(code), language.locale());
        Format[] formats = sentence.getFormatsByArgumentIndex();
        for (int i = 0; i < formats.length; i++) {
            boolean isPlainNumber = formats[i] == null && i < args.size() && args.get(i) instanceof Number;
            Format format = isPlainNumber ? new DecimalFormat(PLAIN_NUMBER) : formats[i];
            if (format instanceof DecimalFormat number) {
                DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language.locale());
                symbols.setGroupingSeparator(NARROW_SPACE);
                number.setDecimalFormatSymbols(symbols);
                sentence.setFormatByArgumentIndex(i, number);
            }
        }
        return sentence.format(args.stream()
                .map(arg -> arg instanceof Text text ? text.in(language) : arg)
                .toArray());
    }
}
