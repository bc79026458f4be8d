package org.threeline.analysis;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.ResourceBundle;
import org.threeline.scenario.Language;

/**
 * Writes figures for people: rounded to two or three significant figures, thousands apart by a narrow no-break space
 * (U+202F) from 1 000 up, a decimal point in English and a comma in Ukrainian, U+202F before a unit, an en dash in
 * ranges, millions in words.
 *
 * <p>Rounding is half up on the decimal digits of the number; zeros after the decimal mark that say nothing are left
 * out, so that 40.0 reads 40. Full precision belongs in files. Immutable and thread-safe.
 */
public final class Figures {
    /** Less than this of a hundred is next to nothing, %. */
    static final double LEAST_PERCENT = 0.05;

    /** What computed distances and areas are shown with where no error is known. */
    public static final int SIGNIFICANT = 3;

    /** The space in numbers and before units. */
    public static final char NARROW_SPACE = '\u202f';

    private static final char EN_DASH = '\u2013';
    private static final char MINUS = '\u2212';
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** A unit with its short name in each language. */
    public enum Unit {
        KM("unit.km"),
        KM2("unit.km2"),
        PERSONS_PER_KM("unit.persons_per_km"),
        PERSONS_PER_100_KM2("unit.persons_per_100_km2"),
        PERSONS("unit.persons"),
        HOURS("unit.hours"),
        PERCENT("unit.percent");

        private final String key;

        Unit(String key) {
            this.key = key;
        }
    }

    private final Language language;
    private final ResourceBundle words;

    private Figures(Language language) {
        this.language = language;
        this.words = FindingsWords.bundle(language);
    }

    public static Figures in(Language language) {
        return new Figures(language);
    }

    /** The number rounded to {@link #SIGNIFICANT} figures, such as {@code 30 000} or {@code 37.7}. */
    public String number(double value) {
        return number(value, SIGNIFICANT);
    }

    /**
     * The number rounded to significant figures; from a million up in millions.
     *
     * @param value finite; −0 reads 0
     * @param significant how many figures, at least 1
     */
    public String number(double value, int significant) {
        BigDecimal rounded = rounded(value, significant);
        if (rounded.abs().compareTo(MILLION) >= 0) {
            return words.getString("number.million").replace("{0}", digits(rounded.divide(MILLION)));
        }
        return digits(rounded);
    }

    /**
     * The number with its unit and its interval, such as {@code 31 600 km² (30 100–33 200)}, all rounded to what the
     * interval allows: a third of its half width, downward to a power of ten, and never to more than
     * {@link #SIGNIFICANT} figures. A number that this would leave nothing of keeps one figure.
     */
    public String sure(double value, Findings.Range interval, Unit unit) {
        return sureNumber(value, interval) + NARROW_SPACE + unit(unit) + ' ' + interval(value, interval);
    }

    /**
     * The number rounded to significant figures, and to what it may be off by.
     *
     * @param unsure by which part of it the number may be off, as {@link Unsure} says
     */
    public String number(double value, int significant, double unsure) {
        double step = Math.max(byFigures(value, significant), allowed(Math.abs(value) * unsure));
        return value != 0 && 2 * Math.abs(value) < step ? number(value, 1) : stepped(value, step);
    }

    /** The number alone, rounded to what its interval allows. */
    public String sureNumber(double value, Findings.Range interval) {
        double step = step(value, interval);
        return value != 0 && 2 * Math.abs(value) < step ? number(value, 1) : stepped(value, step);
    }

    /** The interval alone in brackets, such as {@code (30 100–33 200)}, rounded as the number is. */
    public String interval(double value, Findings.Range interval) {
        double step = step(value, interval);
        String from = stepped(interval.min(), step);
        String to = stepped(interval.max(), step);
        return from.equals(to) ? "(" + from + ")" : "(" + from + EN_DASH + to + ")";
    }

    /**
     * By how much an error changes a number on average, with its sign and rounded as the number is, such as
     * {@code +300}; empty where rounding leaves nothing of it.
     */
    public Optional<String> bias(double value, Intervals.Interval interval) {
        double step = step(value, interval.range());
        String size = stepped(Math.abs(interval.bias()), step);
        return size.equals("0") ? Optional.empty() : Optional.of((interval.bias() < 0 ? MINUS : '+') + size);
    }

    private String stepped(double value, double step) {
        BigDecimal unit = BigDecimal.valueOf(step);
        BigDecimal steps = BigDecimal.valueOf(value).divide(unit, 0, RoundingMode.HALF_UP);
        BigDecimal rounded = steps.multiply(unit);
        return rounded.abs().compareTo(MILLION) >= 0
                ? words.getString("number.million").replace("{0}", digits(rounded.divide(MILLION)))
                : digits(rounded);
    }

    /** What a number is rounded to. */
    private static double step(double value, Findings.Range interval) {
        double half = (interval.max() - interval.min()) / 2;
        return Math.max(byFigures(value, SIGNIFICANT), allowed(half));
    }

    /** What a number may be rounded to that may be off by so much: a third of it, downward to a power of ten. */
    private static double allowed(double half) {
        return half > 0 ? Math.pow(10, magnitude(half / 3)) : 0;
    }

    private static double byFigures(double value, int significant) {
        return value == 0 ? 1e-3 : Math.pow(10, magnitude(Math.abs(value)) + 1 - significant);
    }

    private static double magnitude(double value) {
        return Math.floor(Math.log10(value));
    }

    /** A count: whole, not rounded, thousands apart. */
    public String count(long value) {
        return digits(BigDecimal.valueOf(value));
    }

    /** The number with its unit, such as {@code 30 000 km²}. */
    public String quantity(double value, Unit unit) {
        return number(value) + NARROW_SPACE + unit(unit);
    }

    /** Two numbers as a range, such as {@code 5–75}; one number where both round to the same. */
    public String range(double min, double max, int significant) {
        String from = number(min, significant);
        String to = number(max, significant);
        return from.equals(to) ? from : from + EN_DASH + to;
    }

    /** Two numbers as a range, each rounded to what it may be off by, too. */
    public String range(double min, double max, int significant, double unsure) {
        String from = number(min, significant, unsure);
        String to = number(max, significant, unsure);
        return from.equals(to) ? from : from + EN_DASH + to;
    }

    /**
     * Least and greatest as a range, no finer than the mean between them is sure.
     *
     * @param half of the mean's interval
     */
    public String spread(double min, double max, double half) {
        String from = number(min, SIGNIFICANT, min == 0 ? 0 : half / Math.abs(min));
        String to = number(max, SIGNIFICANT, max == 0 ? 0 : half / Math.abs(max));
        return from.equals(to) ? from : from + EN_DASH + to;
    }

    /** A share rounded to what it may be off by, too. */
    public String percent(double percent, double unsure) {
        double step = allowed(Math.abs(percent) * unsure);
        return step > 1 ? stepped(percent, step) + NARROW_SPACE + unit(Unit.PERCENT) : percent(percent);
    }

    /** A share such as {@code 26 %}: whole percent, below 1 % one significant figure. */
    public String percent(double percent) {
        double shown = Math.abs(percent) >= 1 || percent == 0
                ? Math.rint(percent)
                : rounded(percent, 1).doubleValue();
        return digits(BigDecimal.valueOf(shown)) + NARROW_SPACE + unit(Unit.PERCENT);
    }

    /** Two shares as a range, such as {@code 62–98 %}; one where both round to the same, next to nothing as 0. */
    public String percents(double min, double max) {
        String from = percent(min < LEAST_PERCENT ? 0 : min);
        String to = percent(max < LEAST_PERCENT ? 0 : max);
        String unit = NARROW_SPACE + unit(Unit.PERCENT);
        return from.equals(to) ? from : from.substring(0, from.length() - unit.length()) + EN_DASH + to;
    }

    /** The unit's short name, such as {@code km²} or {@code км²}. */
    public String unit(Unit unit) {
        return words.getString(unit.key);
    }

    public Language language() {
        return language;
    }

    /** The number itself, rounded to {@link #SIGNIFICANT} figures. */
    static double rounded(double value) {
        return rounded(value, SIGNIFICANT).doubleValue();
    }

    private static BigDecimal rounded(double value, int significant) {
        return BigDecimal.valueOf(value).round(new MathContext(significant, RoundingMode.HALF_UP));
    }

    private String digits(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        String plain = value.abs().stripTrailingZeros().toPlainString();
        int mark = plain.indexOf('.');
        String whole = mark < 0 ? plain : plain.substring(0, mark);
        StringBuilder out = new StringBuilder();
        if (value.signum() < 0) {
            out.append(MINUS);
        }
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                out.append(NARROW_SPACE);
            }
            out.append(whole.charAt(i));
        }
        if (mark >= 0) {
            out.append(language == Language.UKRAINIAN ? ',' : '.').append(plain, mark + 1, plain.length());
        }
        return out.toString();
    }
}
