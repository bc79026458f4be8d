package org.threeline.analysis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Spread;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;

/**
 * Findings as JSON, a contract with the programs that read it.
 *
 * <p>Members stand in a fixed order; numbers have full precision, in the unit of their name. A figure that cannot be
 * had is null; one that this version does not work out has no member. A gap says in {@code side} on which side of its
 * trace it lies. The same findings give the same text, with {@code \n} line ends and one at the end.
 */
public final class FindingsJson {
    private final JsonGenerator json;

    private FindingsJson(JsonGenerator json) {
        this.json = json;
    }

    /** The text; titles and sentences in a language. */
    public static String write(Scenario scenario, Findings findings, Language language) {
        StringWriter text = new StringWriter();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(printer);
            new FindingsJson(json).document(scenario, findings, language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private void document(Scenario scenario, Findings findings, Language language) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("scenario");
        json.writeStringField("title", scenario.title().in(language));
        json.writeFieldName("asOf");
        if (scenario.asOf().isPresent()) {
            json.writeString(scenario.asOf().get().toString());
        } else {
            json.writeNull();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("traces");
        for (TraceFigures trace : findings.traces()) {
            trace(trace);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("zones");
        for (ZoneFigures zone : findings.zones()) {
            zone(zone);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("overlaps");
        for (Overlap overlap : findings.overlaps()) {
            overlap(overlap);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("gaps");
        for (Gap gap : findings.gaps()) {
            gap(gap);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("problems");
        for (Problem problem : findings.problems()) {
            problem(problem, language);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void trace(TraceFigures trace) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", trace.id().value());
        json.writeNumberField("lengthKm", trace.lengthKm());
        json.writeNumberField("vertices", trace.vertices());
        json.writeNumberField("meanSpacingKm", trace.meanSpacingKm());
        json.writeEndObject();
    }

    private void zone(ZoneFigures zone) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", zone.id().value());
        json.writeStringField("role", zone.role().word());
        json.writeNumberField("areaKm2", zone.areaKm2());
        number("leftAreaKm2", zone.leftAreaKm2());
        number("rightAreaKm2", zone.rightAreaKm2());
        number("frontageKm", zone.frontageKm());
        spread("depthKm", zone.depthKm());
        number("areaPerFrontageKm", zone.areaPerFrontageKm());
        spread("standoffKm", zone.standoffKm());
        json.writeFieldName("strengthPerKm");
        if (zone.strengthPerKm().isPresent()) {
            json.writeStartObject();
            json.writeNumberField("min", zone.strengthPerKm().get().min());
            json.writeNumberField("max", zone.strengthPerKm().get().max());
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }

    private void overlap(Overlap overlap) throws IOException {
        json.writeStartObject();
        json.writeStringField("a", overlap.a().value());
        json.writeStringField("b", overlap.b().value());
        json.writeNumberField("areaKm2", overlap.areaKm2());
        json.writeNumberField("percentOfA", overlap.percentOfA());
        json.writeNumberField("percentOfB", overlap.percentOfB());
        json.writeEndObject();
    }

    private void gap(Gap gap) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("between");
        json.writeString(gap.front().value());
        json.writeString(gap.back().value());
        json.writeEndArray();
        json.writeStringField("side", gap.side().word());
        json.writeNumberField("areaKm2", gap.areaKm2());
        json.writeNumberField("meanWidthKm", gap.meanWidthKm());
        json.writeEndObject();
    }

    private void problem(Problem problem, Language language) throws IOException {
        json.writeStartObject();
        json.writeStringField("severity", problem.severity().word());
        json.writeStringField("code", problem.code());
        json.writeStringField("where", problem.where());
        json.writeStringField("message", problem.message(language));
        json.writeEndObject();
    }

    private void number(String name, OptionalDouble value) throws IOException {
        json.writeFieldName(name);
        if (value.isPresent()) {
            json.writeNumber(value.getAsDouble());
        } else {
            json.writeNull();
        }
    }

    private void spread(String name, Optional<Spread> spread) throws IOException {
        json.writeFieldName(name);
        if (spread.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("min", spread.get().min());
        json.writeNumberField("mean", spread.get().mean());
        json.writeNumberField("max", spread.get().max());
        json.writeEndObject();
    }
}
