package org.threeline.analysis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.SideExtent;
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
 * before it ({@code depthMean…} of the mean of depth, {@code standoffMin…} and others of stand-off), {@code …Bias} by
 * how much the trace's position error changes it on average; {@code crossings} are schematic; {@code all} is of all
 * zones united, with their forces added up; {@code sides} has of a zone, and of all zones of one trace, what can be
 * said of each side alone: what counts persons is a zone's and has no sides. A gap says in {@code side} on which side
 * of its trace it lies, and in {@code number}, where it is not the first, behind which of the front zone's bands there
 * it lies. The same findings give the same text, with {@code \n} line ends and one at the end.
 */
public final class FindingsJson {
    private final JsonGenerator json;
    private final Details details;
    private final JsonFigures figures;
    private final ForcesJson forces;
    private final GroundJson ground;

    private FindingsJson(JsonGenerator json, Details details) {
        this.json = json;
        this.details = details;
        this.figures = new JsonFigures(json, details.intervals());
        this.forces = new ForcesJson(json, figures);
        this.ground = new GroundJson(json, figures);
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
            new FindingsJson(json, findings.details()).document(scenario, findings, language);
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
        if (details.united().isPresent()) {
            united(details.united().get());
        }
        if (details.intervals().isPresent()) {
            method(details.intervals().get());
        }
        json.writeArrayFieldStart("problems");
        for (Problem problem : findings.problems()) {
            ProblemJson.write(json, problem, language);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void trace(TraceFigures trace) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", trace.id().value());
        json.writeNumberField("lengthKm", trace.lengthKm());
        figures.interval("lengthKm", FigureKey.of(trace.id(), "lengthKm"));
        json.writeNumberField("vertices", trace.vertices());
        json.writeNumberField("meanSpacingKm", trace.meanSpacingKm());
        json.writeEndObject();
    }

    private void zone(ZoneFigures zone) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", zone.id().value());
        json.writeStringField("role", zone.role().word());
        json.writeNumberField("areaKm2", zone.areaKm2());
        figures.interval("areaKm2", FigureKey.of(zone.id(), "areaKm2"));
        figures.number("leftAreaKm2", zone.leftAreaKm2());
        figures.interval("leftAreaKm2", FigureTable.sideArea(zone.id(), Side.LEFT));
        figures.number("rightAreaKm2", zone.rightAreaKm2());
        figures.interval("rightAreaKm2", FigureTable.sideArea(zone.id(), Side.RIGHT));
        figures.number("frontageKm", zone.frontageKm());
        figures.interval("frontageKm", FigureKey.of(zone.id(), "frontageKm"));
        figures.spread("depthKm", zone.depthKm());
        figures.interval("depthMeanKm", FigureKey.of(zone.id(), "depthKm.mean"));
        figures.number("areaPerFrontageKm", zone.areaPerFrontageKm());
        figures.interval("areaPerFrontageKm", FigureKey.of(zone.id(), "areaPerFrontageKm"));
        figures.spread("standoffKm", zone.standoffKm());
        figures.interval("standoffMinKm", FigureKey.of(zone.id(), "standoffKm.min"));
        figures.interval("standoffMeanKm", FigureKey.of(zone.id(), "standoffKm.mean"));
        figures.interval("standoffMaxKm", FigureKey.of(zone.id(), "standoffKm.max"));
        figures.range("strengthPerKm", zone.strengthPerKm());
        breaks(zone.frontageKm().isPresent() ? Optional.of(zone.breaks()) : Optional.empty());
        if (details.profiles().isPresent()) {
            profile(details.profile(zone.id()));
        }
        if (details.forces().isPresent()) {
            forces.write(details.forces(zone.id()));
        }
        if (details.ground().isPresent()) {
            ground.write(details.ground(zone.id()), zone.id().value());
        }
        sides(zone);
        json.writeEndObject();
    }

    private void sides(ZoneFigures zone) throws IOException {
        json.writeFieldName("sides");
        if (zone.sides().isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        for (Side side : Side.values()) {
            Optional<SideExtent> extent = Optional.ofNullable(zone.sides().get(side));
            json.writeObjectFieldStart(side.word());
            figures.number("areaKm2", zone.areaKm2(side));
            figures.interval("areaKm2", FigureTable.sideArea(zone.id(), side));
            extent(zone, side, extent);
            Optional<ForceFigures.OfSide> force = details.forces(zone.id())
                    .flatMap(f -> Optional.ofNullable(f.sides().get(side)));
            if (force.isPresent()) {
                forces.write(force.get());
            }
            ground(details.ground(zone.id()), zone.id().value(), side);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void extent(ZoneFigures zone, Side side, Optional<SideExtent> extent) throws IOException {
        figures.number("frontageKm", extent.map(SideExtent::frontageKm));
        ofSide(zone, side, "frontageKm", "frontageKm");
        figures.spread("depthKm", extent.flatMap(SideExtent::depthKm));
        ofSide(zone, side, "depthMeanKm", "depthKm.mean");
        figures.number("areaPerFrontageKm", zone.areaPerFrontageKm(side));
        ofSide(zone, side, "areaPerFrontageKm", "areaPerFrontageKm");
        figures.spread("standoffKm", extent.map(SideExtent::standoffKm));
        ofSide(zone, side, "standoffMinKm", "standoffKm.min");
        ofSide(zone, side, "standoffMeanKm", "standoffKm.mean");
        ofSide(zone, side, "standoffMaxKm", "standoffKm.max");
        breaks(extent.map(SideExtent::breaks));
    }

    /** The interval of a figure of one side. */
    private void ofSide(ZoneFigures zone, Side side, String name, String figure) throws IOException {
        figures.interval(name, FigureKey.of(zone.id(), figure).on(side));
    }

    /** @param subject id of a zone, empty for all zones united */
    private void ground(Optional<GroundFigures> known, String subject, Side side) throws IOException {
        Optional<GroundFigures> there =
                known.flatMap(g -> Optional.ofNullable(g.sides().get(side)));
        if (there.isPresent()) {
            ground.write(there.get(), subject, side);
        }
    }

    private void breaks(Optional<List<Stretch>> known) throws IOException {
        json.writeFieldName("breaks");
        if (known.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartArray();
        for (Stretch stretch : known.get()) {
            json.writeStartObject();
            json.writeNumberField("fromKm", stretch.fromKm());
            json.writeNumberField("toKm", stretch.toKm());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A number of each side for each station, to the metre. */
    private void profile(Optional<DepthProfile> known) throws IOException {
        json.writeFieldName("depthProfile");
        if (known.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeNumberField("spacingKm", known.get().spacingKm());
        depths("leftKm", known.get(), DepthProfile.Station::leftKm);
        depths("rightKm", known.get(), DepthProfile.Station::rightKm);
        json.writeEndObject();
    }

    private void depths(String name, DepthProfile profile, ToDoubleFunction<DepthProfile.Station> side)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (DepthProfile.Station station : profile.stations()) {
            json.writeNumber(Math.rint(1000 * side.applyAsDouble(station)) / 1000);
        }
        json.writeEndArray();
    }

    private void united(Details.United united) throws IOException {
        json.writeObjectFieldStart("all");
        json.writeNumberField("areaKm2", united.areaKm2());
        figures.interval("areaKm2", FigureKey.all("areaKm2"));
        forces.write(united.forces());
        ground.write(united.ground(), "");
        json.writeFieldName("sides");
        if (united.leftAreaKm2().isPresent()) {
            json.writeStartObject();
            for (Side side : Side.values()) {
                json.writeObjectFieldStart(side.word());
                figures.number("areaKm2", united.areaKm2(side));
                figures.interval("areaKm2", FigureKey.all("areaKm2").on(side));
                figures.number("frontageKm", united.frontageKm(side));
                figures.interval("frontageKm", FigureKey.all("frontageKm").on(side));
                ground(united.ground(), "", side);
                json.writeEndObject();
            }
            json.writeEndObject();
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }

    private void method(Intervals intervals) throws IOException {
        json.writeObjectFieldStart("intervals");
        json.writeNumberField("percent", 90);
        json.writeNumberField("samples", intervals.samples());
        json.writeNumberField("seed", intervals.seed());
        json.writeEndObject();
    }

    private void overlap(Overlap overlap) throws IOException {
        json.writeStartObject();
        json.writeStringField("a", overlap.a().value());
        json.writeStringField("b", overlap.b().value());
        json.writeNumberField("areaKm2", overlap.areaKm2());
        figures.interval("areaKm2", FigureKey.overlap(overlap.a(), overlap.b()));
        json.writeNumberField("percentOfA", overlap.percentOfA());
        json.writeNumberField("percentOfB", overlap.percentOfB());
        FigureKey area = FigureKey.overlap(overlap.a(), overlap.b());
        figures.number("leftAreaKm2", overlap.leftAreaKm2());
        figures.interval("leftAreaKm2", area.on(Side.LEFT));
        figures.number("rightAreaKm2", overlap.rightAreaKm2());
        figures.interval("rightAreaKm2", area.on(Side.RIGHT));
        json.writeEndObject();
    }

    private void gap(Gap gap) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("between");
        json.writeString(gap.front().value());
        json.writeString(gap.back().value());
        json.writeEndArray();
        json.writeStringField("side", gap.side().word());
        if (gap.behind() > 1) {
            json.writeNumberField("number", gap.behind());
        }
        json.writeNumberField("areaKm2", gap.areaKm2());
        figures.interval("areaKm2", FigureKey.gap(gap, "gap.areaKm2"));
        json.writeNumberField("meanWidthKm", gap.meanWidthKm());
        figures.interval("meanWidthKm", FigureKey.gap(gap, "gap.meanWidthKm"));
        json.writeEndObject();
    }
}
