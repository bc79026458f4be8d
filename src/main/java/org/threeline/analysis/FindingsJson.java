package org.threeline.analysis;

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
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.Spread;
import org.threeline.analysis.Findings.Stretch;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;

/**
 * Findings as JSON, a contract with the programs that read it.
 *
 * <p>Members stand in a fixed order; numbers have full precision, in the unit of their name. A figure that cannot be
 * had is null; one that was not worked out has no member. A member {@code …Interval} is the 90 % interval of the figure
 * before it, {@code …Bias} by how much the trace's position error changes it on average; {@code crossings} are
 * schematic; {@code all} is of all zones united. A gap says in {@code side} on which side of its trace it lies. The
 * same findings give the same text, with {@code \n} line ends and one at the end.
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
            trace(trace, findings.details());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("zones");
        for (ZoneFigures zone : findings.zones()) {
            zone(zone, findings.details());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("overlaps");
        for (Overlap overlap : findings.overlaps()) {
            overlap(overlap, findings.details());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("gaps");
        for (Gap gap : findings.gaps()) {
            gap(gap);
        }
        json.writeEndArray();
        if (findings.details().united().isPresent()) {
            united(findings.details().united().get());
        }
        if (findings.details().intervals().isPresent()) {
            method(findings.details().intervals().get());
        }
        json.writeArrayFieldStart("problems");
        for (Problem problem : findings.problems()) {
            problem(problem, language);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void trace(TraceFigures trace, Details details) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", trace.id().value());
        json.writeNumberField("lengthKm", trace.lengthKm());
        interval("lengthKm", FigureKey.of(trace.id(), "lengthKm"), details);
        json.writeNumberField("vertices", trace.vertices());
        json.writeNumberField("meanSpacingKm", trace.meanSpacingKm());
        json.writeEndObject();
    }

    private void zone(ZoneFigures zone, Details details) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", zone.id().value());
        json.writeStringField("role", zone.role().word());
        json.writeNumberField("areaKm2", zone.areaKm2());
        interval("areaKm2", FigureKey.of(zone.id(), "areaKm2"), details);
        number("leftAreaKm2", zone.leftAreaKm2());
        interval("leftAreaKm2", FigureTable.sideArea(zone.id(), Side.LEFT), details);
        number("rightAreaKm2", zone.rightAreaKm2());
        interval("rightAreaKm2", FigureTable.sideArea(zone.id(), Side.RIGHT), details);
        number("frontageKm", zone.frontageKm());
        spread("depthKm", zone.depthKm());
        number("areaPerFrontageKm", zone.areaPerFrontageKm());
        spread("standoffKm", zone.standoffKm());
        interval("standoffMeanKm", FigureKey.of(zone.id(), "standoffKm.mean"), details);
        range("strengthPerKm", zone.strengthPerKm());
        breaks(zone);
        if (details.forces().isPresent()) {
            forces(details.forces(zone.id()));
        }
        if (details.ground().isPresent()) {
            ground(details.ground(zone.id()), Optional.of(zone), details);
        }
        json.writeEndObject();
    }

    private void breaks(ZoneFigures zone) throws IOException {
        json.writeFieldName("breaks");
        if (zone.frontageKm().isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        for (Stretch stretch : zone.breaks()) {
            json.writeStartObject();
            json.writeNumberField("fromKm", stretch.fromKm());
            json.writeNumberField("toKm", stretch.toKm());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void forces(Optional<ForceFigures> known) throws IOException {
        range("strengthPer100Km2", known.flatMap(ForceFigures::per100Km2));
        range("presentPerKm", known.flatMap(ForceFigures::presentPerKm));
        range("strengthPer1000Inhabitants", known.flatMap(ForceFigures::perThousandInhabitants));
        range("observationPosts", known.flatMap(ForceFigures::observationPosts));
        range("patrolRevisitHours", known.flatMap(ForceFigures::patrolRevisitHours));
        json.writeFieldName("separation");
        Optional<ForceFigures.Separation> separation = known.flatMap(ForceFigures::separation);
        if (separation.isPresent()) {
            separation(separation.get());
        } else {
            json.writeNull();
        }
        Optional<Double> cover = known.flatMap(ForceFigures::airCoverPercent);
        number("airCoverPercent", cover.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
        json.writeArrayFieldStart("reactions");
        for (ForceFigures.Reaction reaction : known.map(ForceFigures::reactions).orElse(List.of())) {
            json.writeStartObject();
            json.writeStringField("from", reaction.from().value());
            json.writeNumberField("straightKm", reaction.straightKm());
            range("straightHours", Optional.of(reaction.straightHours()));
            number("roadKm", reaction.roadKm().map(OptionalDouble::of).orElse(OptionalDouble.empty()));
            range("roadHours", reaction.roadHours());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void separation(ForceFigures.Separation separation) throws IOException {
        json.writeStartObject();
        json.writeNumberField("km", separation.km());
        json.writeArrayFieldStart("weapons");
        for (ForceFigures.Verdict verdict : separation.weapons()) {
            json.writeStartObject();
            json.writeStringField("id", verdict.weapon());
            range("rangeKm", Optional.of(verdict.rangeKm()));
            json.writeStringField("reached", verdict.reached().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** @param zone empty for all zones united, which have no intervals */
    private void ground(Optional<GroundFigures> known, Optional<ZoneFigures> zone, Details details) throws IOException {
        if (known.isEmpty()) {
            for (String name : List.of("settlements", "population", "oblasts", "crossings")) {
                json.writeNullField(name);
            }
            return;
        }
        GroundFigures ground = known.get();
        json.writeNumberField("settlements", ground.settlements());
        if (zone.isPresent()) {
            interval("settlements", FigureKey.of(zone.get().id(), "settlements"), details);
        }
        json.writeNumberField("population", ground.population());
        if (zone.isPresent()) {
            interval("population", FigureKey.of(zone.get().id(), "population"), details);
        }
        json.writeStringField("populationSource", GroundFigures.POPULATION_SOURCE);
        json.writeNumberField("settlementsWithoutPopulation", ground.withoutPopulation());
        json.writeArrayFieldStart("oblasts");
        for (GroundFigures.OblastShare oblast : ground.oblasts()) {
            json.writeStartObject();
            json.writeStringField("id", oblast.id());
            json.writeStringField("name", oblast.nameEnglish());
            json.writeStringField("country", oblast.country());
            json.writeNumberField("areaKm2", oblast.areaKm2());
            if (zone.isPresent()) {
                interval("areaKm2", FigureKey.oblast(zone.get().id(), oblast.id()), details);
            }
            json.writeNumberField("percent", oblast.percent());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("crossings");
        json.writeNumberField("roads", ground.roads().count());
        json.writeNumberField("railways", ground.railways().count());
        json.writeStringField("basis", "schematic");
        number("roadSpacingKm", ground.roads().meanSpacingKm());
        number("railwaySpacingKm", ground.railways().meanSpacingKm());
        names("roadNames", ground.roads().names());
        names("railwayNames", ground.railways().names());
        json.writeEndObject();
    }

    private void names(String member, List<String> names) throws IOException {
        json.writeArrayFieldStart(member);
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }

    private void united(Details.United united) throws IOException {
        json.writeObjectFieldStart("all");
        json.writeNumberField("areaKm2", united.areaKm2());
        ground(united.ground(), Optional.empty(), Details.NONE);
        json.writeEndObject();
    }

    private void method(Intervals intervals) throws IOException {
        json.writeObjectFieldStart("intervals");
        json.writeNumberField("percent", 90);
        json.writeNumberField("samples", intervals.samples());
        json.writeNumberField("seed", intervals.seed());
        json.writeEndObject();
    }

    /** The interval and the bias of a figure: null where its trace has no position error, absent if not worked out. */
    private void interval(String name, FigureKey key, Details details) throws IOException {
        if (details.intervals().isEmpty()) {
            return;
        }
        Optional<Intervals.Interval> interval = details.intervals().get().of(key);
        json.writeFieldName(name + "Interval");
        if (interval.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        json.writeNumber(interval.get().range().min());
        json.writeNumber(interval.get().range().max());
        json.writeEndArray();
        json.writeNumberField(name + "Bias", interval.get().bias());
    }

    private void range(String name, Optional<Range> range) throws IOException {
        json.writeFieldName(name);
        if (range.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("min", range.get().min());
        json.writeNumberField("max", range.get().max());
        json.writeEndObject();
    }

    private void overlap(Overlap overlap, Details details) throws IOException {
        json.writeStartObject();
        json.writeStringField("a", overlap.a().value());
        json.writeStringField("b", overlap.b().value());
        json.writeNumberField("areaKm2", overlap.areaKm2());
        interval("areaKm2", FigureKey.overlap(overlap.a(), overlap.b()), details);
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
