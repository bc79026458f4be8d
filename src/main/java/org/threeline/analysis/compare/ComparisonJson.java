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
import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.analysis.Findings;
import org.threeline.analysis.ProblemJson;
import org.threeline.analysis.compare.Comparison.FigureDifference;
import org.threeline.analysis.compare.Comparison.ZoneDifference;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;

/**
 * A comparison as JSON, with full precision; what one scenario does not have is null. The problems of each scenario
 * stand in its own object.
 */
public final class ComparisonJson {
    private ComparisonJson() {}

    public static String write(
            Scenario a, Findings findingsA, Scenario b, Findings findingsB, Comparison comparison, Language language) {
        StringWriter text = new StringWriter();
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            scenario(json, "a", a, findingsA, language);
            scenario(json, "b", b, findingsB, language);
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

    private static OptionalDouble optional(Optional<Double> value) {
        return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    private static void scenario(
            JsonGenerator json, String member, Scenario scenario, Findings findings, Language language)
            throws IOException {
        json.writeObjectFieldStart(member);
        json.writeStringField("title", scenario.title().in(language));
        json.writeStringField("asOf", scenario.asOf().map(Object::toString).orElse(null));
        json.writeArrayFieldStart("problems");
        for (Problem problem : findings.problems()) {
            ProblemJson.write(json, problem, language);
        }
        json.writeEndArray();
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
