package org.threeline.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.analysis.Findings;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.Spread;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Basis;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.session.OpenScenario;
import org.threeline.ui.common.Amount;
import org.threeline.ui.common.UnitText;

/**
 * Writes what follows from a scenario, line by line: of one feature, or of the whole.
 *
 * <p>A line's key stays the same as long as it is about the same thing, so that who shows the lines can tell which of
 * them changed. Fast enough for every frame of a drag: some tenths of a millisecond for twenty zones.
 */
final class FindingsSheet {
    private final Reader reader;
    private final UnitText units;
    private final OpenScenario shown;
    private final Scenario scenario;
    private final Findings findings;
    private final boolean exact;
    private final Troubles troubles;
    private final List<Line> lines = new ArrayList<>();
    private String place = "";

    private FindingsSheet(OpenScenario shown, boolean exact, Reader reader) {
        this.shown = shown;
        this.scenario = shown.plan().scenario();
        this.findings = shown.findings();
        this.exact = exact;
        this.reader = reader;
        this.units = reader.units();
        this.troubles = new Troubles(shown, reader);
    }

    /**
     * The lines.
     *
     * @param about one feature; empty for the whole scenario
     * @param exact whether the figures are exact; else they are marked as rough
     */
    static List<Line> of(OpenScenario shown, Optional<FeatureId> about, boolean exact, Reader reader) {
        var sheet = new FindingsSheet(shown, exact, reader);
        about.ifPresentOrElse(sheet::one, sheet::whole);
        return List.copyOf(sheet.lines);
    }

    private void whole() {
        for (ZoneFigures zone : findings.zones()) {
            title(zone.id());
            zone(zone);
        }
        place = "";
        overlaps(findings.overlaps());
        gaps(findings.gaps());
        traces(findings.traces(), true);
        troubles(troubles.all());
    }

    private void one(FeatureId id) {
        place = "";
        Optional<ZoneFigures> zone = findings.zone(id);
        zone.ifPresent(this::zone);
        if (zone.isEmpty() && scenario.zone(id).isPresent()) {
            lines.add(new Line.Remark("unusable", reader.say("unusable")));
        }
        if (zone.isPresent()) {
            overlaps(findings.overlaps().stream()
                    .filter(o -> o.a().equals(id) || o.b().equals(id))
                    .toList());
            gaps(findings.gaps().stream()
                    .filter(g -> g.front().equals(id) || g.back().equals(id))
                    .toList());
        }
        Optional<FeatureId> trace =
                scenario.zone(id).flatMap(Zone::rule).map(r -> r.trace()).or(() -> Optional.of(id));
        boolean itself = trace.filter(id::equals).isPresent();
        traces(
                findings.traces().stream()
                        .filter(t -> trace.filter(t.id()::equals).isPresent())
                        .toList(),
                !itself);
        if (lines.isEmpty()) {
            lines.add(new Line.Remark("nothing", reader.say("nothing")));
        }
        troubles(troubles.of(id));
    }

    private void title(FeatureId id) {
        place = id.value() + "/";
        lines.add(new Line.Title(place, id, reader.name(scenario, id)));
    }

    private void group(String name) {
        lines.add(new Line.Group(place + name, reader.say("group." + name)));
    }

    private void zone(ZoneFigures zone) {
        Spot spot = Spot.of(zone.id());
        group("extent");
        computed(Kind.AREA, zone.id(), spot, reader.say("area.label"), units.area(zone.areaKm2()), "");
        side(zone, Side.LEFT, zone.leftAreaKm2());
        side(zone, Side.RIGHT, zone.rightAreaKm2());
        length(Kind.FRONTAGE, zone.id(), zone.frontageKm());
        spread(zone.id(), Kind.DEPTH, Kind.DEPTH_RANGE, zone.depthKm(), new Spot.Depths(zone.id()));
        length(Kind.AREA_PER_FRONTAGE, zone.id(), zone.areaPerFrontageKm());
        group("standoff");
        spread(zone.id(), Kind.STANDOFF, Kind.STANDOFF_RANGE, zone.standoffKm(), spot);
        group("force");
        force(zone, spot);
    }

    private void side(ZoneFigures zone, Side side, OptionalDouble km2) {
        if (km2.orElse(0) > 0) {
            String label = reader.toward(scenario, zone.id(), side);
            Amount amount = units.area(km2.getAsDouble());
            String key = zone.id().value() + "/" + side.word();
            add(key, Kind.SIDE, new Spot.Half(zone.id(), side), label, Optional.of(amount), "", Basis.COMPUTED);
        }
    }

    private void length(Kind kind, FeatureId id, OptionalDouble km) {
        String label = reader.say(kind.key("label"));
        if (km.isPresent() && km.getAsDouble() > 0) {
            computed(kind, id, Spot.of(id), label, units.length(km.getAsDouble()), "");
        } else {
            unknown(kind, id, label, "why.no_trace");
        }
    }

    private void spread(FeatureId id, Kind mean, Kind range, Optional<Spread> spread, Spot rangeSpot) {
        if (spread.isEmpty()) {
            unknown(mean, id, reader.say(mean.key("label")), "why.no_trace");
            return;
        }
        Spread km = spread.get();
        computed(mean, id, Spot.of(id), reader.say(mean.key("label")), units.length(km.mean()), "");
        computed(range, id, rangeSpot, reader.say(range.key("label")), units.lengths(km.min(), km.max()), "");
    }

    private void force(ZoneFigures zone, Spot spot) {
        Optional<Force> force = scenario.zone(zone.id()).flatMap(Zone::strength);
        String perLength = reader.sayForUnit("per_length.label");
        String perArea = reader.sayForUnit("per_area.label");
        if (force.isEmpty()) {
            unknown(Kind.STRENGTH, zone.id(), reader.say("strength.label"), "why.no_strength");
            return;
        }
        Force n = force.get();
        add(
                zone.id().value(),
                Kind.STRENGTH,
                spot,
                reader.say("strength.label"),
                Optional.of(units.persons(n.min(), n.max())),
                "",
                n.provenance().basis());
        Optional<Range> perKm = zone.strengthPerKm();
        if (perKm.isPresent()) {
            Amount amount =
                    units.personsPerLength(perKm.get().min(), perKm.get().max());
            computed(Kind.PER_LENGTH, zone.id(), spot, perLength, amount, "");
        } else {
            unknown(Kind.PER_LENGTH, zone.id(), perLength, "why.no_frontage");
        }
        Optional<Range> perHundred = zone.per100Km2(n);
        if (perHundred.isPresent()) {
            Amount amount = units.personsPerHundred(
                    perHundred.get().min(), perHundred.get().max());
            computed(Kind.PER_AREA, zone.id(), spot, perArea, amount, "");
        } else {
            unknown(Kind.PER_AREA, zone.id(), perArea, "why.no_area");
        }
    }

    private void overlaps(List<Overlap> overlaps) {
        if (overlaps.isEmpty()) {
            return;
        }
        group("overlaps");
        for (Overlap overlap : overlaps) {
            String key = overlap.a().value() + "+" + overlap.b().value();
            Spot spot = new Spot.Shared(overlap.a(), overlap.b());
            String names =
                    reader.say("overlap.names", reader.name(scenario, overlap.a()), reader.name(scenario, overlap.b()));
            lines.add(new Line.Subject("overlap/" + key, names, spot));
            String shares = reader.say(
                    "overlap.shares", units.percent(overlap.percentOfA()), units.percent(overlap.percentOfB()));
            Amount area = units.area(overlap.areaKm2());
            add(key, Kind.OVERLAP, spot, reader.say("overlap.label"), Optional.of(area), shares, Basis.COMPUTED);
        }
    }

    private void gaps(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return;
        }
        group("gaps");
        for (Gap gap : gaps) {
            String key = gap.front().value() + ">" + gap.back().value() + "/"
                    + gap.side().word();
            Spot spot = new Spot.Between(gap);
            String names = reader.say(
                    "gap.names",
                    reader.name(scenario, gap.front()),
                    reader.name(scenario, gap.back()),
                    reader.toward(scenario, gap.front(), gap.side()));
            lines.add(new Line.Subject("gap/" + key, names, spot));
            Amount area = units.area(gap.areaKm2());
            Amount width = units.length(gap.meanWidthKm());
            add(key, Kind.GAP, spot, reader.say("gap.label"), Optional.of(area), "", Basis.COMPUTED);
            add(key, Kind.GAP_WIDTH, spot, reader.say("gap_width.label"), Optional.of(width), "", Basis.COMPUTED);
        }
    }

    private void traces(List<TraceFigures> traces, boolean named) {
        if (traces.isEmpty()) {
            return;
        }
        place = "";
        group("traces");
        for (TraceFigures trace : traces) {
            Spot spot = Spot.of(trace.id());
            if (named) {
                lines.add(new Line.Subject("trace/" + trace.id(), reader.name(scenario, trace.id()), spot));
            }
            length(Kind.TRACE_LENGTH, trace.id(), OptionalDouble.of(trace.lengthKm()));
            String vertices = reader.say(Kind.TRACE_VERTICES.key("label"));
            computed(Kind.TRACE_VERTICES, trace.id(), spot, vertices, units.count(trace.vertices()), "");
            length(Kind.TRACE_SPACING, trace.id(), OptionalDouble.of(trace.meanSpacingKm()));
            scenario.trace(trace.id()).ifPresent(t -> t.positionErrorKm()
                    .ifPresent(km -> add(
                            trace.id().value(),
                            Kind.TRACE_ERROR,
                            spot,
                            reader.say(Kind.TRACE_ERROR.key("label")),
                            Optional.of(units.length(km)),
                            "",
                            t.provenance().basis())));
        }
    }

    private void troubles(List<Line.Trouble> found) {
        place = "";
        lines.add(new Line.Group("problems", reader.say("group.problems", found.size())));
        lines.addAll(found);
        if (found.isEmpty()) {
            lines.add(new Line.Remark("sound", reader.say("sound")));
        }
    }

    private void computed(Kind kind, FeatureId id, Spot spot, String label, Amount amount, String extra) {
        add(id.value(), kind, spot, label, Optional.of(amount), extra, Basis.COMPUTED);
    }

    private void unknown(Kind kind, FeatureId id, String label, String why) {
        add(id.value(), kind, Spot.of(id), label, Optional.empty(), reader.say(why), Basis.COMPUTED);
    }

    private void add(
            String subject, Kind kind, Spot spot, String label, Optional<Amount> figure, String extra, Basis basis) {
        boolean rough = !exact && basis == Basis.COMPUTED && kind != Kind.TRACE_VERTICES;
        Optional<Amount> amount = rough ? figure.map(a -> a.roughly(reader.say("about"))) : figure;
        String spoken = amount.isPresent()
                ? label + ", " + amount.get().spoken() + (extra.isEmpty() ? "" : ", " + extra) + ", "
                        + reader.say("basis." + basis.word())
                : label + ", " + extra;
        lines.add(new Line.Figure(subject + "/" + kind.key(""), kind, spot, label, amount, extra, basis, spoken));
    }

    /** What the lines were written from. */
    OpenScenario shown() {
        return shown;
    }
}
