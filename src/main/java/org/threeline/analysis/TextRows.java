package org.threeline.analysis;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.threeline.analysis.Figures.Unit;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.Spread;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Language;

/**
 * Rows of figures in columns: label, mark of its basis, value with its interval and bias where these are known.
 *
 * <p>Not thread-safe.
 */
final class TextRows {
    private static final int MARK_COLUMN = 2;

    private final Language language;
    private final Figures figures;
    private final ResourceBundle words;
    private final Optional<Intervals> intervals;
    private final StringBuilder text = new StringBuilder();
    private final int labelWidth;

    /**
     * Nothing written yet.
     *
     * @param labels that will be written, keys of words or words themselves
     */
    TextRows(Language language, Optional<Intervals> intervals, Stream<String> labels) {
        this.language = language;
        this.figures = Figures.in(language);
        this.words = FindingsWords.bundle(language);
        this.intervals = intervals;
        this.labelWidth = 2
                + labels.map(l -> words.containsKey(l) ? words(l) : l)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
    }

    Language language() {
        return language;
    }

    Figures figures() {
        return figures;
    }

    String text() {
        return text.toString();
    }

    /** A line of its own. */
    void paragraph(String line) {
        text.append(line).append('\n');
    }

    /** An empty line and a heading in capitals, which says so where nothing follows. */
    void heading(String key, boolean empty) {
        text.append('\n').append(words(key).toUpperCase(language.locale()));
        text.append(empty ? ": " + words("text.none") + "\n" : "\n");
    }

    void computed(String key, String value) {
        line(words(key), value.equals(words("text.unknown")) ? "" : mark(Basis.COMPUTED), value);
    }

    /** @param unsure by which part of it what it follows from may be off */
    void range(String key, Range range, Unit unit, Basis basis, double unsure) {
        line(words(key), mark(basis), range(range, unit, unsure));
    }

    String range(Range range, Unit unit) {
        return range(range, unit, 0);
    }

    String range(Range range, Unit unit, double unsure) {
        return figures.range(range.min(), range.max(), 2, unsure) + Figures.NARROW_SPACE + figures.unit(unit);
    }

    void line(String label, String mark, String value) {
        text.append("  ")
                .append(padded(label, labelWidth))
                .append(padded(mark, MARK_COLUMN))
                .append(value)
                .append('\n');
    }

    /** With its interval, and its bias where rounding leaves any; without one rounded as that of both sides is. */
    String sure(FigureKey key, double value, Unit unit) {
        return interval(key)
                .map(i -> figures.sure(value, i.range(), unit) + bias(value, i))
                .orElseGet(() -> figures.number(value, Figures.SIGNIFICANT, unsure(key, value))
                        + Figures.NARROW_SPACE
                        + figures.unit(unit));
    }

    /** By which part of it a figure may be off. */
    double unsure(FigureKey key, double value) {
        return intervals.map(i -> i.unsure(key, value)).orElse(0.0);
    }

    String sure(FigureKey key, OptionalDouble value, Unit unit) {
        return value.isPresent() ? sure(key, value.getAsDouble(), unit) : words("text.unknown");
    }

    /** A count, exact, with its interval. */
    String sureCount(FigureKey key, long count) {
        return figures.count(count)
                + interval(key)
                        .map(i -> ' ' + figures.interval((double) count, i.range()) + bias((double) count, i))
                        .orElse("");
    }

    /** Least, mean and greatest, in km, the mean with its interval. */
    String spread(FigureKey mean, Optional<Spread> spread) {
        return spread.map(s -> {
                    double half = intervals.map(i -> i.half(mean)).orElse(0.0);
                    String least = figures.spread(s.min(), s.min(), half);
                    String most = figures.spread(s.max(), s.max(), half);
                    return words(
                            least.equals(most) ? "text.spread_even" : "text.spread",
                            least,
                            sure(mean, s.mean(), Unit.KM),
                            most + Figures.NARROW_SPACE + figures.unit(Unit.KM));
                })
                .orElse(words("text.unknown"));
    }

    private Optional<Intervals.Interval> interval(FigureKey key) {
        return intervals.flatMap(i -> i.of(key));
    }

    private String bias(double value, Intervals.Interval interval) {
        return figures.bias(value, interval)
                .map(b -> ", " + words("text.bias", b))
                .orElse("");
    }

    String mark(Basis basis) {
        return words("mark." + basis.word());
    }

    String words(String key, Object... args) {
        String pattern = words.getString(key);
        for (int i = 0; i < args.length; i++) {
            pattern = pattern.replace("{" + i + "}", args[i].toString());
        }
        return pattern;
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.codePointCount(0, word.length())));
    }
}
