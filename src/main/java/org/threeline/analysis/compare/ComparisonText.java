package org.threeline.analysis.compare;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import org.threeline.analysis.FigureWords;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Findings;
import org.threeline.analysis.compare.Comparison.FigureDifference;
import org.threeline.analysis.compare.Comparison.ZoneDifference;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;

/**
 * A comparison for people: what differs, rounded; what one scenario does not have is a dash.
 *
 * <p>For one text; not thread-safe.
 */
public final class ComparisonText {
    private static final char MINUS = '\u2212';
    private static final int NUMBER = 14;

    private final Scenario a;
    private final Scenario b;
    private final ComparedNames names;
    private final Comparison comparison;
    private final Language language;
    private final ResourceBundle words;
    private final Figures figures;
    private final FigureWords named;
    private final StringBuilder text = new StringBuilder();
    private int label;

    private ComparisonText(
            Scenario a, Findings findingsA, Scenario b, Findings findingsB, Comparison comparison, Language language) {
        this.a = a;
        this.b = b;
        this.names = new ComparedNames(a, findingsA, b, findingsB);
        this.comparison = comparison;
        this.language = language;
        this.words = Bundles.of("org.threeline.analysis.findings", language);
        this.figures = Figures.in(language);
        this.named = FigureWords.in(language);
    }

    /** Lines ended by {@code \n}. */
    public static String write(
            Scenario a, Findings findingsA, Scenario b, Findings findingsB, Comparison comparison, Language language) {
        return new ComparisonText(a, findingsA, b, findingsB, comparison, language).text();
    }

    private String text() {
        label = 2
                + comparison.figures().stream()
                        .filter(FigureDifference::differs)
                        .mapToInt(f -> length(label(f)))
                        .max()
                        .orElse(0);
        text.append("A  ").append(a.title().in(language)).append('\n');
        text.append("B  ").append(b.title().in(language)).append('\n');
        for (ZoneDifference zone : comparison.zones()) {
            text.append('\n').append(names.of(zone.id(), language)).append('\n');
            if (zone.match().by() != Match.By.ID) {
                text.append("  ")
                        .append(words.getString("compare.match."
                                        + zone.match().by().name().toLowerCase(Locale.ROOT))
                                .replace("{0}", name(b, zone.match().b())))
                        .append('\n');
            }
            text.append("  ")
                    .append(words.getString("compare.ground")
                            .replace("{0}", figures.quantity(zone.gainedKm2(), Figures.Unit.KM2))
                            .replace("{1}", figures.quantity(zone.lostKm2(), Figures.Unit.KM2)))
                    .append('\n');
            comparison.figures().stream()
                    .filter(f -> f.key().subject().equals(zone.id().value()) && f.differs())
                    .forEach(this::line);
        }
        only(comparison.onlyInA(), words.getString("compare.only_a"));
        only(comparison.onlyInB(), words.getString("compare.only_b"));
        List<FigureDifference> rest = comparison.figures().stream()
                .filter(FigureDifference::differs)
                .filter(f -> comparison.zones().stream()
                        .noneMatch(z -> z.id().value().equals(f.key().subject())))
                .filter(f -> comparison.onlyInA().stream()
                        .noneMatch(id -> id.value().equals(f.key().subject())))
                .filter(f -> comparison.onlyInB().stream()
                        .noneMatch(id -> id.value().equals(f.key().subject())))
                .toList();
        if (!rest.isEmpty()) {
            text.append('\n').append(words.getString("compare.rest")).append('\n');
            rest.forEach(this::line);
        }
        if (!differ()) {
            text.append('\n').append(words.getString("compare.nothing")).append('\n');
        }
        return text.toString();
    }

    private boolean differ() {
        return !comparison.onlyInA().isEmpty()
                || !comparison.onlyInB().isEmpty()
                || comparison.figures().stream().anyMatch(FigureDifference::differs)
                || comparison.zones().stream().anyMatch(z -> z.gainedKm2() > 0 || z.lostKm2() > 0);
    }

    private String label(FigureDifference f) {
        String unit = named.unit(f.unit());
        return names.figure(f.key(), language) + (unit.isEmpty() ? "" : ", " + unit);
    }

    private void line(FigureDifference f) {
        String line = "  " + padded(label(f), label)
                + padded(f.a().map(figures::number).orElse("–"), NUMBER)
                + padded(f.b().map(figures::number).orElse("–"), NUMBER)
                + padded(signed(f.difference()), NUMBER)
                + percent(f.percent());
        text.append(line.stripTrailing()).append('\n');
    }

    private static int length(String word) {
        return word.codePointCount(0, word.length());
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(1, width - length(word)));
    }

    private String signed(OptionalDouble value) {
        return value.isEmpty() ? "–" : sign(value.getAsDouble()) + figures.number(Math.abs(value.getAsDouble()));
    }

    private String percent(OptionalDouble value) {
        return value.isEmpty() ? "" : sign(value.getAsDouble()) + figures.percent(Math.abs(value.getAsDouble()));
    }

    private static String sign(double value) {
        return value > 0 ? "+" : value < 0 ? String.valueOf(MINUS) : "";
    }

    private String name(Scenario of, FeatureId id) {
        return of.feature(id)
                .map(Feature::name)
                .map(n -> n.in(language))
                .filter(n -> !n.isBlank())
                .orElse(id.value());
    }

    private void only(List<FeatureId> ids, String title) {
        if (!ids.isEmpty()) {
            List<String> zones = ids.stream().map(id -> names.of(id, language)).toList();
            text.append('\n')
                    .append(title)
                    .append(": ")
                    .append(String.join(", ", zones))
                    .append('\n');
        }
    }
}
