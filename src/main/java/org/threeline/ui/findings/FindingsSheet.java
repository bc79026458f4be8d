package org.threeline.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.analysis.Details;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.FigureTable;
import org.threeline.analysis.Findings;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.Spread;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.analysis.ForceFigures;
import org.threeline.analysis.GroundFigures;
import org.threeline.analysis.Intervals;
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
    private final Details details;
    private final boolean stale;
    private final Troubles troubles;
    private final List<Line> lines = new ArrayList<>();
    private String place = "";

    private FindingsSheet(OpenScenario shown, Details details, boolean stale, boolean exact, Reader reader) {
        this.details = details;
        this.stale = stale;
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
        return of(shown, shown.findings().details(), false, about, exact, reader);
    }

    /**
     * The lines.
     *
     * @param details the dear figures, of this scenario or of one before
     * @param stale whether they are of one before; they then say so
     */
    static List<Line> of(
            OpenScenario shown,
            Details details,
            boolean stale,
            Optional<FeatureId> about,
            boolean exact,
            Reader reader) {
        var sheet = new FindingsSheet(shown, details, stale, exact, reader);
        about.ifPresentOrElse(sheet::one, sheet::whole);
        return List.copyOf(sheet.lines);
    }

    private void whole() {
        for (ZoneFigures zone : findings.zones()) {
            title(zone.id());
            zone(zone);
        }
        place = "";
        united();
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
        area(
                Kind.AREA,
                zone.id().value(),
                FigureKey.of(zone.id(), "areaKm2"),
                spot,
                reader.say("area.label"),
                zone.areaKm2());
        side(zone, Side.LEFT, zone.leftAreaKm2());
        side(zone, Side.RIGHT, zone.rightAreaKm2());
        length(Kind.FRONTAGE, zone.id(), zone.frontageKm());
        spread(zone.id(), Kind.DEPTH, Kind.DEPTH_RANGE, zone.depthKm(), new Spot.Depths(zone.id()));
        length(Kind.AREA_PER_FRONTAGE, zone.id(), zone.areaPerFrontageKm());
        group("standoff");
        spread(zone.id(), Kind.STANDOFF, Kind.STANDOFF_RANGE, zone.standoffKm(), spot);
        breaks(zone);
        group("force");
        force(zone, spot);
        details.forces(zone.id()).ifPresent(f -> forces(zone.id(), f));
        if (details.ground().isPresent()) {
            group("ground");
            details.ground(zone.id())
                    .ifPresentOrElse(
                            g -> ground(zone.id().value(), Optional.of(zone.id()), g),
                            () -> unknown(Kind.SETTLEMENTS, zone.id(), reader.say("settlements.label"), "why.off_map"));
        } else {
            lines.add(new Line.Remark(place + "working", reader.say("working")));
        }
    }

    private Optional<Range> interval(FigureKey key) {
        return stale || !exact
                ? Optional.empty()
                : details.intervals().flatMap(i -> i.of(key)).map(Intervals.Interval::range);
    }

    private void area(Kind kind, String subject, FigureKey figure, Spot spot, String label, double km2) {
        Optional<Range> interval = interval(figure);
        add(
                subject,
                kind,
                spot,
                label,
                Optional.of(interval.map(r -> units.area(km2, r)).orElseGet(() -> units.area(km2))),
                interval.map(r -> units.areaInterval(km2, r)).orElse(""),
                Basis.COMPUTED);
    }

    private void breaks(ZoneFigures zone) {
        if (!zone.breaks().isEmpty()) {
            double km = zone.breaks().stream()
                    .mapToDouble(Findings.Stretch::lengthKm)
                    .sum();
            computed(
                    Kind.BREAKS,
                    zone.id(),
                    Spot.of(zone.id()),
                    reader.say("breaks.label", zone.breaks().size()),
                    units.length(km),
                    "");
        }
    }

    private void forces(FeatureId id, ForceFigures forces) {
        forces.presentPerKm()
                .ifPresent(r -> late(
                        Kind.PRESENT,
                        id.value(),
                        Spot.of(id),
                        reader.sayForUnit("present.label"),
                        units.personsPerLength(r.min(), r.max()),
                        "",
                        Basis.ASSUMED));
        forces.perThousandInhabitants()
                .ifPresent(r -> late(
                        Kind.PER_INHABITANTS,
                        id.value(),
                        Spot.of(id),
                        reader.say("per_inhabitants.label"),
                        plain(r, 2, ""),
                        "",
                        Basis.COMPUTED));
        forces.observationPosts()
                .ifPresent(r -> late(
                        Kind.POSTS,
                        id.value(),
                        Spot.of(id),
                        reader.say("posts.label"),
                        plain(r, 3, ""),
                        "",
                        Basis.ASSUMED));
        forces.patrolRevisitHours()
                .ifPresent(r -> late(
                        Kind.PATROLS,
                        id.value(),
                        Spot.of(id),
                        reader.say("patrols.label"),
                        plain(r, 2, reader.say("hours")),
                        "",
                        Basis.ASSUMED));
        forces.separation().ifPresent(s -> separation(id, s));
        forces.airCoverPercent()
                .ifPresent(percent -> late(
                        Kind.AIR_COVER,
                        id.value(),
                        Spot.of(id),
                        reader.say("air_cover.label"),
                        new Amount(units.percent(percent), "", units.percent(percent)),
                        reader.say("nominal"),
                        Basis.ASSUMED));
        for (ForceFigures.Reaction reaction : forces.reactions()) {
            late(
                    Kind.REACTION,
                    id.value() + "/" + reaction.from().value(),
                    Spot.of(reaction.from()),
                    reader.say("reaction.label", reaction.name().in(reader.language())),
                    plain(reaction.roadHours().orElse(reaction.straightHours()), 2, reader.say("hours")),
                    reader.say(reaction.roadHours().isPresent() ? "schematic" : "straight"),
                    Basis.ASSUMED);
        }
    }

    private void separation(FeatureId id, ForceFigures.Separation separation) {
        late(
                Kind.SEPARATION,
                id.value(),
                Spot.of(id),
                reader.say("separation.label"),
                units.length(separation.km()),
                "",
                Basis.ASSUMED);
        for (ForceFigures.Verdict verdict : separation.weapons()) {
            if (verdict.reached() != ForceFigures.Reached.NO) {
                late(
                        Kind.REACHED,
                        id.value() + "/" + verdict.weapon(),
                        Spot.of(id),
                        reader.say("reached.label", verdict.name().in(reader.language())),
                        units.lengths(verdict.rangeKm().min(), verdict.rangeKm().max()),
                        verdict.reached() == ForceFigures.Reached.PERHAPS ? reader.say("perhaps") : "",
                        Basis.ASSUMED);
            }
        }
    }

    private Amount plain(Range range, int significant, String unit) {
        String number = units.figures().range(range.min(), range.max(), significant);
        return new Amount(number, unit, unit.isEmpty() ? number : number + ' ' + unit);
    }

    /** @param zone empty for all zones united */
    private void ground(String subject, Optional<FeatureId> zone, GroundFigures ground) {
        Spot towns = zone.<Spot>map(Spot.Towns::new).orElse(Spot.NOWHERE);
        Optional<Range> people = zone.flatMap(id -> interval(FigureKey.of(id, "population")));
        Optional<Range> places = zone.flatMap(id -> interval(FigureKey.of(id, "settlements")));
        late(
                Kind.PEOPLE,
                subject,
                towns,
                reader.say("people.label"),
                people.map(r -> units.persons((double) ground.population(), r))
                        .orElseGet(() -> units.persons((double) ground.population(), (double) ground.population())),
                people.map(r -> units.figures().interval((double) ground.population(), r))
                        .orElse(""),
                Basis.COMPUTED);
        late(
                Kind.SETTLEMENTS,
                subject,
                towns,
                reader.say("settlements.label"),
                units.count(ground.settlements()),
                places.map(r -> units.figures().interval(ground.settlements(), r))
                        .orElse(""),
                Basis.COMPUTED);
        for (GroundFigures.OblastShare oblast : ground.oblasts()) {
            String name = reader.language() == org.threeline.scenario.Language.UKRAINIAN
                    ? oblast.nameUkrainian().orElse(oblast.nameEnglish())
                    : oblast.nameEnglish();
            late(
                    Kind.OBLAST,
                    subject + "/" + oblast.id(),
                    zone.<Spot>map(id -> new Spot.InOblast(id, oblast.id())).orElse(Spot.NOWHERE),
                    name,
                    units.area(oblast.areaKm2()),
                    "(" + units.percent(oblast.percent()) + ")",
                    Basis.COMPUTED);
        }
        crossings(Kind.ROADS, subject, zone, ground.roads(), true);
        crossings(Kind.RAILWAYS, subject, zone, ground.railways(), false);
    }

    private void crossings(
            Kind kind, String subject, Optional<FeatureId> zone, GroundFigures.Crossings crossings, boolean roads) {
        late(
                kind,
                subject,
                zone.<Spot>map(id -> new Spot.Crossed(id, roads)).orElse(Spot.NOWHERE),
                reader.say(kind.key("label")),
                units.count(crossings.count()),
                reader.say("schematic"),
                Basis.COMPUTED);
    }

    private void united() {
        details.united().filter(u -> findings.zones().size() > 1).ifPresent(united -> {
            group("united");
            late(
                    Kind.UNITED,
                    "united",
                    Spot.NOWHERE,
                    reader.say("united.label"),
                    units.area(united.areaKm2()),
                    "",
                    Basis.COMPUTED);
            united.ground().ifPresent(g -> ground("united", Optional.empty(), g));
        });
    }

    /** A figure that is worked out later than others, and says so while it is of the scenario before. */
    private void late(Kind kind, String subject, Spot spot, String label, Amount amount, String extra, Basis basis) {
        String beside = stale ? reader.say("stale") : extra;
        String spoken = label + ", " + amount.spoken() + (beside.isEmpty() ? "" : ", " + beside) + ", "
                + reader.say("basis." + basis.word());
        lines.add(new Line.Figure(
                subject + "/" + kind.key(""), kind, spot, label, Optional.of(amount), beside, basis, spoken));
    }

    private void side(ZoneFigures zone, Side side, OptionalDouble km2) {
        if (km2.orElse(0) > 0) {
            String label = reader.toward(scenario, zone.id(), side);
            String key = zone.id().value() + "/" + side.word();
            area(
                    Kind.SIDE,
                    key,
                    FigureTable.sideArea(zone.id(), side),
                    new Spot.Half(zone.id(), side),
                    label,
                    km2.getAsDouble());
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
            Optional<Range> sure = interval(FigureKey.of(trace.id(), "lengthKm"));
            computed(
                    Kind.TRACE_LENGTH,
                    trace.id(),
                    spot,
                    reader.say(Kind.TRACE_LENGTH.key("label")),
                    sure.map(r -> units.length(trace.lengthKm(), r)).orElseGet(() -> units.length(trace.lengthKm())),
                    sure.map(r -> units.lengthInterval(trace.lengthKm(), r)).orElse(""));
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
