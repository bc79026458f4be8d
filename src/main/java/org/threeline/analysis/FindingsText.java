package org.threeline.analysis;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.threeline.analysis.Figures.Unit;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Stretch;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.scenario.Zone;

/**
 * Findings for people to read on a terminal: one block a trace and a zone, figures rounded to what their intervals
 * allow and in columns, each marked as computed, assumed or reported, the bias of the trace's position error beside the
 * interval. Problems are left to the caller, who has more of them.
 */
public final class FindingsText {
    /** Into how many parts a trace is divided for the line that tells of its depth from place to place. */
    private static final int PARTS = 10;

    private static final List<String> LABELS = List.of(
            "text.length",
            "text.vertices",
            "text.spacing",
            "text.frontage",
            "text.area_per_frontage",
            "text.standoff",
            "text.profile",
            "text.strength_left",
            "text.strength_right",
            "text.strength_astride",
            "text.strength_per_km",
            "text.present_per_km",
            "text.per_100_km2",
            "text.per_1000",
            "text.posts",
            "text.revisit",
            "text.separation",
            "text.in_range",
            "text.air_cover",
            "text.settlements",
            "text.population",
            "text.roads",
            "text.railways",
            "text.break",
            "text.width");

    private final Scenario scenario;
    private final Findings findings;
    private final Language language;
    private final TextRows rows;
    private final Figures figures;
    private final ForcesText forces;
    private final GroundText ground;

    private FindingsText(Scenario scenario, Findings findings, Language language) {
        this.scenario = scenario;
        this.findings = findings;
        this.language = language;
        Stream<String> parties = findings.zones().stream()
                .flatMap(zone -> Stream.of(Side.values()).map(side -> party(zone.id(), side)
                        .map(p -> FindingsWords.bundle(language)
                                .getString("text.area_side")
                                .replace("{0}", p))
                        .orElse(neutral(side))));
        this.rows = new TextRows(language, findings.details().intervals(), Stream.concat(LABELS.stream(), parties));
        this.figures = rows.figures();
        this.forces = new ForcesText(rows);
        this.ground = new GroundText(rows);
    }

    /** The text, lines ended by {@code \n}. */
    public static String write(Scenario scenario, Findings findings, Language language) {
        return new FindingsText(scenario, findings, language).document();
    }

    private String document() {
        String asOf = scenario.asOf()
                .map(day -> " · "
                        + rows.words(
                                "text.as_of",
                                DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale())
                                        .format(day)))
                .orElse("");
        rows.paragraph(scenario.title().in(language) + asOf);
        rows.heading("text.traces", findings.traces().isEmpty());
        findings.traces().forEach(this::trace);
        rows.heading("text.zones", findings.zones().isEmpty());
        findings.zones().forEach(this::zone);
        rows.heading("text.overlaps", findings.overlaps().isEmpty());
        findings.overlaps().forEach(this::overlap);
        rows.heading("text.gaps", findings.gaps().isEmpty());
        findings.gaps().forEach(this::gap);
        findings.details().united().ifPresent(this::united);
        findings.details()
                .intervals()
                .filter(i -> !i.byFigure().isEmpty())
                .ifPresent(i -> rows.paragraph('\n' + rows.words("text.intervals", i.samples())));
        rows.paragraph('\n' + rows.words("text.marks"));
        return rows.text();
    }

    private void trace(TraceFigures trace) {
        rows.paragraph(name(trace.id()));
        rows.computed("text.length", rows.sure(FigureKey.of(trace.id(), "lengthKm"), trace.lengthKm(), Unit.KM));
        rows.line(rows.words("text.vertices"), "", figures.count(trace.vertices()));
        rows.computed("text.spacing", figures.quantity(trace.meanSpacingKm(), Unit.KM));
    }

    private void profile(DepthProfile profile) {
        List<Double> means = profile.means(PARTS);
        if (!means.isEmpty()) {
            double part = profile.spacingKm() * profile.stations().size() / means.size();
            rows.computed(
                    "text.profile",
                    rows.words(
                            "text.profile_parts",
                            means.stream().map(figures::number).collect(Collectors.joining("; ")),
                            figures.quantity(part, Unit.KM)));
        }
    }

    private void zone(ZoneFigures zone) {
        FeatureId id = zone.id();
        rows.paragraph(name(id));
        rows.computed("text.area", rows.sure(FigureKey.of(id, "areaKm2"), zone.areaKm2(), Unit.KM2));
        sideAreas(zone);
        rows.computed("text.frontage", rows.sure(FigureKey.of(id, "frontageKm"), zone.frontageKm(), Unit.KM));
        rows.computed("text.depth", rows.spread(FigureKey.of(id, "depthKm.mean"), zone.depthKm()));
        findings.details().profile(id).ifPresent(this::profile);
        rows.computed(
                "text.area_per_frontage",
                rows.sure(FigureKey.of(id, "areaPerFrontageKm"), zone.areaPerFrontageKm(), Unit.KM));
        rows.computed("text.standoff", rows.spread(FigureKey.of(id, "standoffKm.mean"), zone.standoffKm()));
        strength(zone);
        zone.breaks().forEach(this::broken);
        Details details = findings.details();
        details.forces(id).ifPresent(f -> forces.write(f, Unsure.of(zone, details)));
        details.ground(id).ifPresent(g -> ground.write(g, id.value(), ""));
        if (details.ground().isPresent() && details.ground(id).isEmpty()) {
            rows.line(rows.words("text.settlements"), "", rows.words("text.off_map"));
        }
        if (zone.isAstride()) {
            for (Side side : Side.values()) {
                side(zone, side);
            }
        }
    }

    /** What is not said with the whole zone. */
    private void side(ZoneFigures zone, Side side) {
        FeatureId id = zone.id();
        rows.paragraph(name(id) + ", " + side(party(id, side), side));
        Optional.ofNullable(zone.sides().get(side)).ifPresent(extent -> {
            rows.computed("text.frontage", rows.sure(key(id, side, "frontageKm"), extent.frontageKm(), Unit.KM));
            rows.computed("text.depth", rows.spread(key(id, side, "depthKm.mean"), extent.depthKm()));
            rows.computed(
                    "text.area_per_frontage",
                    rows.sure(key(id, side, "areaPerFrontageKm"), zone.areaPerFrontageKm(side), Unit.KM));
            rows.computed(
                    "text.standoff", rows.spread(key(id, side, "standoffKm.mean"), Optional.of(extent.standoffKm())));
            extent.breaks().forEach(this::broken);
        });
        Details details = findings.details();
        details.forces(id).ifPresent(f -> Optional.ofNullable(f.sides().get(side))
                .ifPresent(s -> forces.write(s, f.postSpacingKm(), Unsure.of(zone, side, details))));
        details.ground(id)
                .flatMap(g -> Optional.ofNullable(g.sides().get(side)))
                .ifPresent(g -> ground.write(g, id.value(), side.word()));
    }

    private static FigureKey key(FeatureId id, Side side, String figure) {
        return FigureKey.of(id, figure).on(side);
    }

    /** “toward Ukraine”, or the side itself where nobody is said to be there. */
    private String side(Optional<String> party, Side side) {
        return party.map(p -> rows.words("text.toward", p)).orElseGet(() -> rows.words("text.on_" + side.word()));
    }

    private void sideAreas(ZoneFigures zone) {
        for (Side side : Side.values()) {
            (side == Side.LEFT ? zone.leftAreaKm2() : zone.rightAreaKm2())
                    .ifPresent(km2 -> rows.line(
                            area(zone.id(), side),
                            rows.mark(Basis.COMPUTED),
                            rows.sure(FigureTable.sideArea(zone.id(), side), km2, Unit.KM2)));
        }
    }

    private void strength(ZoneFigures zone) {
        Optional<Force> strength = scenario.zone(zone.id()).flatMap(Zone::strength);
        rows.line(
                rows.words("text.strength"),
                strength.map(s -> rows.mark(s.provenance().basis())).orElse(""),
                strength.map(s ->
                                figures.range(s.min(), s.max(), Figures.SIGNIFICANT) + ' ' + rows.words("text.persons"))
                        .orElse(rows.words("text.unknown")));
        rows.computed(
                "text.strength_per_km",
                zone.strengthPerKm()
                        .map(r -> rows.range(
                                r,
                                Unit.PERSONS_PER_KM,
                                Unsure.of(zone, findings.details()).frontage()))
                        .orElse(rows.words("text.unknown")));
    }

    private void broken(Stretch stretch) {
        rows.computed(
                "text.break",
                figures.quantity(stretch.lengthKm(), Unit.KM)
                        + " ("
                        + figures.number(stretch.fromKm())
                        + "–"
                        + figures.quantity(stretch.toKm(), Unit.KM)
                        + ")");
    }

    private void overlap(Overlap overlap) {
        rows.paragraph(rows.words("text.overlap", name(overlap.a()), name(overlap.b())));
        FigureKey key = FigureKey.overlap(overlap.a(), overlap.b());
        double unsure = rows.unsure(key, overlap.areaKm2());
        rows.computed(
                "text.area",
                rows.sure(key, overlap.areaKm2(), Unit.KM2)
                        + ": "
                        + rows.words(
                                "text.percents",
                                figures.percent(overlap.percentOfA(), unsure),
                                figures.percent(overlap.percentOfB(), unsure)));
        for (Side side : Side.values()) {
            overlap.areaKm2(side)
                    .ifPresent(km2 -> rows.line(
                            area(overlap.a(), side),
                            rows.mark(Basis.COMPUTED),
                            rows.sure(key.on(side), km2, Unit.KM2)));
        }
    }

    private String area(FeatureId zone, Side side) {
        return party(zone, side).map(p -> rows.words("text.area_side", p)).orElseGet(() -> rows.words(neutral(side)));
    }

    private void gap(Gap gap) {
        String front = name(gap.front());
        String back = name(gap.back());
        String title = party(gap.front(), gap.side())
                .map(p -> rows.words("text.gap_side", front, back, p))
                .orElseGet(() -> rows.words(gap.side() == Side.LEFT ? "text.gap_left" : "text.gap_right", front, back));
        // Two zones that take turns have several: only how far off tells these apart.
        boolean several = findings.gaps().stream().filter(gap::isOfSameZones).count() > 1;
        Optional<Findings.Bands> bands = several ? gap.bands() : Optional.empty();
        rows.paragraph(bands.map(b -> rows.words("text.gap_off", title, off(b))).orElse(title));
        rows.computed("text.area", rows.sure(FigureKey.gap(gap, "gap.areaKm2"), gap.areaKm2(), Unit.KM2));
        rows.computed("text.width", rows.sure(FigureKey.gap(gap, "gap.meanWidthKm"), gap.meanWidthKm(), Unit.KM));
    }

    private String off(Findings.Bands bands) {
        return figures.number(bands.opensKm()) + "–" + figures.quantity(bands.closesKm(), Unit.KM);
    }

    private void united(Details.United united) {
        rows.heading("text.united", false);
        rows.computed("text.area", rows.sure(FigureKey.all("areaKm2"), united.areaKm2(), Unit.KM2));
        forces.write(
                united.forces(),
                united.forces().unknown().stream().map(this::name).toList(),
                Unsure.of(united, findings.details()));
        united.ground().ifPresent(g -> ground.write(g, "", ""));
        for (Side side : Side.values()) {
            united.areaKm2(side).ifPresent(km2 -> united(united, side, km2));
        }
    }

    private void united(Details.United united, Side side, double km2) {
        Optional<String> party = findings.zones().stream().findFirst().flatMap(zone -> party(zone.id(), side));
        rows.paragraph(rows.words("text.united") + ", " + side(party, side));
        rows.computed("text.area", rows.sure(FigureKey.all("areaKm2").on(side), km2, Unit.KM2));
        united.frontageKm(side)
                .ifPresent(km -> rows.computed(
                        "text.frontage", rows.sure(FigureKey.all("frontageKm").on(side), km, Unit.KM)));
        united.ground()
                .flatMap(g -> Optional.ofNullable(g.sides().get(side)))
                .ifPresent(g -> ground.write(g, "", side.word()));
    }

    private String name(FeatureId id) {
        return scenario.feature(id)
                .map(Feature::name)
                .map(n -> n.in(language))
                .filter(n -> !n.isBlank())
                .orElse(id.value());
    }

    /** Who is on that side of the zone's trace, if that is said. */
    private Optional<String> party(FeatureId zone, Side side) {
        return scenario.zone(zone)
                .flatMap(Zone::rule)
                .flatMap(rule -> scenario.trace(rule.trace()))
                .map(trace -> trace.party(side))
                .filter(party -> !party.isBlank())
                .map((Text party) -> party.in(language));
    }

    private static String neutral(Side side) {
        return side == Side.LEFT ? "text.area_left" : "text.area_right";
    }
}
