package org.threeline.analysis.compare;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.FigureWords;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Findings;
import org.threeline.analysis.compare.Comparison.FigureDifference;
import org.threeline.analysis.compare.Comparison.ZoneDifference;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;

/**
 * A comparison for people, as CSV (RFC 4180) and as JSON. Figures are rounded for people, full elsewhere; what one
 * scenario does not have is a dash, an empty cell, null.
 */
public final class ComparisonText {
    private static final char MINUS = '\u2212';
    private static final int LABEL = 52;

    private final Scenario a;
    private final Scenario b;
    private final ComparedNames names;
    private final Comparison comparison;

    public ComparisonText(Scenario a, Findings findingsA, Scenario b, Findings findingsB, Comparison comparison) {
        this.a = a;
        this.b = b;
        this.names = new ComparedNames(a, findingsA, b, findingsB);
        this.comparison = comparison;
    }

    /** Lines ended by {@code \n}. */
    public String text(Language language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "org.threeline.analysis.findings",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Figures figures = Figures.in(language);
        FigureWords named = FigureWords.in(language);
        StringBuilder text = new StringBuilder();
        text.append("A  ").append(a.title().in(language)).append('\n');
        text.append("B  ").append(b.title().in(language)).append('\n');
        for (ZoneDifference zone : comparison.zones()) {
            text.append('\n').append(name(zone.id(), language)).append('\n');
            if (zone.match().by() != Match.By.ID) {
                text.append("  ")
                        .append(words.getString("compare.match."
                                        + zone.match().by().name().toLowerCase(Locale.ROOT))
                                .replace("{0}", name(b, zone.match().b(), language)))
                        .append('\n');
            }
            text.append("  ")
                    .append(words.getString("compare.ground")
                            .replace("{0}", figures.quantity(zone.gainedKm2(), Figures.Unit.KM2))
                            .replace("{1}", figures.quantity(zone.lostKm2(), Figures.Unit.KM2)))
                    .append('\n');
            comparison.figures().stream()
                    .filter(f -> f.key().subject().equals(zone.id().value()) && f.differs())
                    .forEach(f -> text.append(line(f, figures, named, language)));
        }
        only(comparison.onlyInA(), words.getString("compare.only_a"), language, text);
        only(comparison.onlyInB(), words.getString("compare.only_b"), language, text);
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
            rest.forEach(f -> text.append(line(f, figures, named, language)));
        }
        return text.toString();
    }

    private String line(FigureDifference f, Figures figures, FigureWords named, Language language) {
        FigureKey key = f.key();
        StringBuilder label = new StringBuilder(named.of(key.figure(), key.side()));
        if (!key.other().isEmpty()) {
            label.append(" · ").append(names.other(key, language));
        }
        String unit = f.unit().isEmpty() ? "" : " " + f.unit().replace("km2", "km²");
        return "  " + padded(label.toString(), LABEL)
                + padded(f.a().map(figures::number).orElse("–"), 14)
                + padded(f.b().map(figures::number).orElse("–"), 14)
                + padded(signed(f.difference(), figures), 14)
                + percent(f.percent(), figures)
                + unit
                + "\n";
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(1, width - word.codePointCount(0, word.length())));
    }

    private static String signed(OptionalDouble value, Figures figures) {
        if (value.isEmpty()) {
            return "–";
        }
        double v = value.getAsDouble();
        return (v > 0 ? "+" : v < 0 ? String.valueOf(MINUS) : "") + figures.number(Math.abs(v));
    }

    private static String percent(OptionalDouble value, Figures figures) {
        if (value.isEmpty()) {
            return padded("", 10);
        }
        double v = value.getAsDouble();
        return padded((v > 0 ? "+" : v < 0 ? String.valueOf(MINUS) : "") + figures.percent(Math.abs(v)), 10);
    }

    private String name(FeatureId id, Language language) {
        return names.of(id, language);
    }

    private static String name(Scenario of, FeatureId id, Language language) {
        return of.feature(id)
                .map(Feature::name)
                .map(n -> n.in(language))
                .filter(n -> !n.isBlank())
                .orElse(id.value());
    }

    private void only(List<FeatureId> ids, String words, Language language, StringBuilder text) {
        if (!ids.isEmpty()) {
            List<String> names = ids.stream().map(id -> name(id, language)).toList();
            text.append('\n')
                    .append(words)
                    .append(": ")
                    .append(String.join(", ", names))
                    .append('\n');
        }
    }

    public String csv() {
        StringBuilder text = new StringBuilder("subject,other,side,figure,unit,a,b,difference,percent\r\n");
        for (ZoneDifference zone : comparison.zones()) {
            if (zone.match().by() != Match.By.ID) {
                String by = "matchedBy" + (zone.match().by() == Match.By.RULE ? "Rule" : "Role");
                row(text, zone.id().value(), zone.match().b().value(), "", by, "", "", "", "", "");
            }
            row(text, zone.id().value(), "", "", "gainedKm2", "km2", "", number(zone.gainedKm2()), "", "");
            row(text, zone.id().value(), "", "", "lostKm2", "km2", number(zone.lostKm2()), "", "", "");
        }
        for (FigureDifference f : comparison.figures()) {
            row(
                    text,
                    f.key().subject(),
                    f.key().other(),
                    f.key().side(),
                    f.key().figure(),
                    f.unit(),
                    f.a().map(ComparisonText::number).orElse(""),
                    f.b().map(ComparisonText::number).orElse(""),
                    number(f.difference()),
                    number(f.percent()));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(quoted(cells[i]));
        }
        text.append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    public String json(Language language) {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            scenario(json, "a", a, language);
            scenario(json, "b", b, language);
            json.writeArrayFieldStart("zones");
            for (ZoneDifference zone : comparison.zones()) {
                json.writeStartObject();
                json.writeStringField("id", zone.id().value());
                json.writeStringField("idInB", zone.match().b().value());
                json.writeStringField("matchedBy", zone.match().by().name().toLowerCase(Locale.ROOT));
                json.writeObjectFieldStart("areaKm2");
                json.writeNumberField("a", zone.areaKm2A());
                json.writeNumberField("b", zone.areaKm2B());
                json.writeNumberField("difference", zone.difference());
                number(json, "percent", zone.percent());
                json.writeEndObject();
                json.writeNumberField("gainedKm2", zone.gainedKm2());
                json.writeNumberField("lostKm2", zone.lostKm2());
                json.writeEndObject();
            }
            json.writeEndArray();
            ids(json, "onlyInA", comparison.onlyInA());
            ids(json, "onlyInB", comparison.onlyInB());
            json.writeArrayFieldStart("figures");
            for (FigureDifference f : comparison.figures()) {
                json.writeStartObject();
                json.writeStringField("subject", f.key().subject());
                json.writeStringField("other", f.key().other());
                json.writeStringField("side", f.key().side());
                json.writeStringField("figure", f.key().figure());
                json.writeStringField("unit", f.unit());
                number(json, "a", optional(f.a()));
                number(json, "b", optional(f.b()));
                number(json, "difference", f.difference());
                number(json, "percent", f.percent());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static OptionalDouble optional(java.util.Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static void scenario(JsonGenerator json, String member, Scenario scenario, Language language)
            throws IOException {
        json.writeObjectFieldStart(member);
        json.writeStringField("title", scenario.title().in(language));
        json.writeStringField("asOf", scenario.asOf().map(Object::toString).orElse(null));
        json.writeEndObject();
    }

    private static void ids(JsonGenerator json, String member, List<FeatureId> ids) throws IOException {
        json.writeArrayFieldStart(member);
        for (FeatureId id : ids) {
            json.writeString(id.value());
        }
        json.writeEndArray();
    }

    private static void number(JsonGenerator json, String member, OptionalDouble value) throws IOException {
        json.writeFieldName(member);
        if (value.isPresent()) {
            json.writeNumber(value.getAsDouble());
        } else {
            json.writeNull();
        }
    }
}
