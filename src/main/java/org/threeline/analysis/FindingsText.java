package org.threeline.analysis;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import org.threeline.analysis.Figures.Unit;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.Spread;
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

/**
 * Findings for people to read on a terminal: one block a trace and a zone, figures rounded and in columns, each marked
 * as computed, assumed or reported. Problems are left to the caller, who has more of them.
 */
public final class FindingsText {
    private static final int MARK_COLUMN = 2;

    private final Scenario scenario;
    private final Findings findings;
    private final Language language;
    private final Figures figures;
    private final ResourceBundle words;
    private final StringBuilder text = new StringBuilder();
    private final int labelWidth;

    private FindingsText(Scenario scenario, Findings findings, Language language) {
        this.scenario = scenario;
        this.findings = findings;
        this.language = language;
        this.figures = Figures.in(language);
        this.words = FindingsWords.bundle(language);
        this.labelWidth = labelWidth();
    }

    /** The text, lines ended by {@code \n}. */
    public static String write(Scenario scenario, Findings findings, Language language) {
        return new FindingsText(scenario, findings, language).document();
    }

    private String document() {
        text.append(scenario.title().in(language));
        scenario.asOf().ifPresent(day -> {
            String date = DateTimeFormatter.ofPattern("d MMMM yyyy", language.locale())
                    .format(day);
            text.append(" · ").append(words("text.as_of", date));
        });
        text.append('\n');
        heading("text.traces", findings.traces().isEmpty());
        findings.traces().forEach(this::trace);
        heading("text.zones", findings.zones().isEmpty());
        findings.zones().forEach(this::zone);
        heading("text.overlaps", findings.overlaps().isEmpty());
        findings.overlaps().forEach(this::overlap);
        heading("text.gaps", findings.gaps().isEmpty());
        findings.gaps().forEach(this::gap);
        findings.details().united().ifPresent(united -> {
            heading("text.united", false);
            computed("text.area", figures.quantity(united.areaKm2(), Unit.KM2));
            united.ground().ifPresent(g -> ground(g, Optional.empty()));
        });
        findings.details().intervals().ifPresent(i -> text.append('\n')
                .append(words("text.intervals", i.samples()))
                .append('\n'));
        return text.append('\n').append(words("text.marks")).append('\n').toString();
    }

    private void heading(String key, boolean empty) {
        text.append('\n').append(words(key).toUpperCase(language.locale()));
        text.append(empty ? ": " + words("text.none") + "\n" : "\n");
    }

    private void trace(TraceFigures trace) {
        text.append(name(trace.id())).append('\n');
        computed("text.length", sure(FigureKey.of(trace.id(), "lengthKm"), trace.lengthKm(), Unit.KM));
        row("text.vertices", "", figures.count(trace.vertices()));
        computed("text.spacing", figures.quantity(trace.meanSpacingKm(), Unit.KM));
    }

    private void zone(ZoneFigures zone) {
        text.append(name(zone.id())).append('\n');
        computed("text.area", sure(FigureKey.of(zone.id(), "areaKm2"), zone.areaKm2(), Unit.KM2));
        sideArea(zone, Side.LEFT, zone.leftAreaKm2());
        sideArea(zone, Side.RIGHT, zone.rightAreaKm2());
        computed("text.frontage", quantity(zone.frontageKm(), Unit.KM));
        computed("text.depth", spread(zone.depthKm()));
        computed("text.area_per_frontage", quantity(zone.areaPerFrontageKm(), Unit.KM));
        computed("text.standoff", spread(zone.standoffKm()));
        Optional<Force> strength = scenario.zone(zone.id()).flatMap(z -> z.strength());
        row(
                "text.strength",
                strength.map(s -> mark(s.provenance().basis())).orElse(""),
                strength.map(s -> figures.range(s.min(), s.max(), Figures.SIGNIFICANT) + ' ' + words("text.persons"))
                        .orElse(words("text.unknown")));
        computed(
                "text.strength_per_km",
                zone.strengthPerKm()
                        .map(r -> figures.range(r.min(), r.max(), 2)
                                + Figures.NARROW_SPACE
                                + figures.unit(Unit.PERSONS_PER_KM))
                        .orElse(words("text.unknown")));
        breaks(zone);
        findings.details().forces(zone.id()).ifPresent(this::forces);
        findings.details().ground(zone.id()).ifPresent(g -> ground(g, Optional.of(zone.id())));
        if (findings.details().ground().isPresent()
                && findings.details().ground(zone.id()).isEmpty()) {
            line(words("text.settlements"), "", words("text.off_map"));
        }
    }

    private void breaks(ZoneFigures zone) {
        for (Stretch stretch : zone.breaks()) {
            computed(
                    "text.break",
                    figures.quantity(stretch.lengthKm(), Unit.KM)
                            + " ("
                            + figures.number(stretch.fromKm())
                            + "–"
                            + figures.quantity(stretch.toKm(), Unit.KM)
                            + ")");
        }
    }

    private void forces(ForceFigures forces) {
        forces.per100Km2().ifPresent(r -> range("text.per_100_km2", r, Unit.PERSONS_PER_100_KM2, Basis.COMPUTED));
        forces.presentPerKm().ifPresent(r -> range("text.present_per_km", r, Unit.PERSONS_PER_KM, Basis.ASSUMED));
        forces.perThousandInhabitants()
                .ifPresent(r -> line(words("text.per_1000"), mark(Basis.COMPUTED), figures.range(r.min(), r.max(), 2)));
        forces.observationPosts()
                .ifPresent(r -> line(
                        words("text.posts"),
                        mark(Basis.ASSUMED),
                        figures.range(r.min(), r.max(), 3)
                                + ' '
                                + words(
                                        "text.posts_every",
                                        figures.range(
                                                forces.postSpacingKm().min(),
                                                forces.postSpacingKm().max(),
                                                2))));
        forces.patrolRevisitHours().ifPresent(r -> range("text.revisit", r, Unit.HOURS, Basis.ASSUMED));
        forces.separation().ifPresent(this::separation);
        forces.airCoverPercent()
                .ifPresent(percent -> line(
                        words("text.air_cover"),
                        mark(Basis.ASSUMED),
                        figures.percent(percent) + ' ' + words("text.air_cover_note")));
        for (ForceFigures.Reaction reaction : forces.reactions()) {
            String road = reaction.roadHours()
                    .map(h -> "; "
                            + words(
                                    "text.by_road",
                                    figures.range(h.min(), h.max(), 2)
                                            + Figures.NARROW_SPACE
                                            + figures.unit(Unit.HOURS)))
                    .orElse("");
            line(
                    words("text.reaction"),
                    mark(Basis.ASSUMED),
                    words(
                                    "text.reaction_from",
                                    reaction.name().in(language),
                                    figures.range(
                                                    reaction.straightHours().min(),
                                                    reaction.straightHours().max(),
                                                    2)
                                            + Figures.NARROW_SPACE
                                            + figures.unit(Unit.HOURS),
                                    figures.quantity(reaction.straightKm(), Unit.KM))
                            + road);
        }
    }

    private void separation(ForceFigures.Separation separation) {
        List<String> verdicts = separation.weapons().stream()
                .filter(v -> v.reached() != ForceFigures.Reached.NO)
                .map(v -> v.name().in(language)
                        + (v.reached() == ForceFigures.Reached.PERHAPS ? ' ' + words("text.perhaps") : ""))
                .toList();
        line(
                words("text.separation"),
                mark(Basis.ASSUMED),
                figures.quantity(separation.km(), Unit.KM)
                        + "; "
                        + (verdicts.isEmpty()
                                ? words("text.reached_by_none")
                                : words("text.reached_by", String.join(", ", verdicts))));
    }

    private void ground(GroundFigures ground, Optional<FeatureId> zone) {
        computed("text.settlements", zoneCount(zone, "settlements", ground.settlements()));
        computed(
                "text.population",
                zone.flatMap(id -> interval(FigureKey.of(id, "population")))
                                .map(i -> figures.sure((double) ground.population(), i.range(), Unit.PERSONS))
                                .orElseGet(() -> figures.quantity((double) ground.population(), Unit.PERSONS))
                        + ", "
                        + words("text.before_displacement"));
        String share = words("text.oblast");
        for (GroundFigures.OblastShare oblast : ground.oblasts()) {
            String name = language == Language.UKRAINIAN
                    ? oblast.nameUkrainian().orElse(oblast.nameEnglish())
                    : oblast.nameEnglish();
            line(
                    share,
                    mark(Basis.COMPUTED),
                    name + ": " + figures.quantity(oblast.areaKm2(), Unit.KM2) + ", "
                            + figures.percent(oblast.percent()));
            share = "";
        }
        crossings("text.roads", ground.roads());
        crossings("text.railways", ground.railways());
    }

    private String zoneCount(Optional<FeatureId> zone, String figure, long count) {
        return figures.count(count)
                + zone.flatMap(id -> interval(FigureKey.of(id, figure)))
                        .map(i -> ' ' + figures.interval((double) count, i.range()))
                        .orElse("");
    }

    private void crossings(String key, GroundFigures.Crossings crossings) {
        String spacing = crossings.meanSpacingKm().isPresent()
                ? ", "
                        + words(
                                "text.every",
                                figures.quantity(crossings.meanSpacingKm().getAsDouble(), Unit.KM))
                : "";
        computed(key, figures.count(crossings.count()) + spacing + ", " + words("text.schematic"));
    }

    private void range(String key, Range range, Unit unit, Basis basis) {
        line(
                words(key),
                mark(basis),
                figures.range(range.min(), range.max(), 2) + Figures.NARROW_SPACE + figures.unit(unit));
    }

    private Optional<Intervals.Interval> interval(FigureKey key) {
        return findings.details().intervals().flatMap(i -> i.of(key));
    }

    /** With its interval where that is known. */
    private String sure(FigureKey key, double value, Unit unit) {
        return interval(key)
                .map(i -> figures.sure(value, i.range(), unit))
                .orElseGet(() -> figures.quantity(value, unit));
    }

    private void sideArea(ZoneFigures zone, Side side, OptionalDouble km2) {
        if (km2.isPresent()) {
            line(
                    sideLabel(zone.id(), side),
                    mark(Basis.COMPUTED),
                    sure(FigureTable.sideArea(zone.id(), side), km2.getAsDouble(), Unit.KM2));
        }
    }

    private void overlap(Overlap overlap) {
        text.append(words("text.overlap", name(overlap.a()), name(overlap.b()))).append('\n');
        computed(
                "text.area",
                sure(FigureKey.overlap(overlap.a(), overlap.b()), overlap.areaKm2(), Unit.KM2)
                        + ": "
                        + words(
                                "text.percents",
                                figures.percent(overlap.percentOfA()),
                                figures.percent(overlap.percentOfB())));
    }

    private void gap(Gap gap) {
        Optional<String> party = party(gap.front(), gap.side());
        String front = name(gap.front());
        String back = name(gap.back());
        text.append(party.map(p -> words("text.gap_side", front, back, p))
                        .orElseGet(
                                () -> words(gap.side() == Side.LEFT ? "text.gap_left" : "text.gap_right", front, back)))
                .append('\n');
        computed("text.area", figures.quantity(gap.areaKm2(), Unit.KM2));
        computed("text.width", figures.quantity(gap.meanWidthKm(), Unit.KM));
    }

    private String quantity(OptionalDouble value, Unit unit) {
        return value.isPresent() ? figures.quantity(value.getAsDouble(), unit) : words("text.unknown");
    }

    private String spread(Optional<Spread> spread) {
        return spread.map(s -> words(
                        "text.spread",
                        figures.number(s.min()),
                        figures.quantity(s.mean(), Unit.KM),
                        figures.quantity(s.max(), Unit.KM)))
                .orElse(words("text.unknown"));
    }

    private void computed(String key, String value) {
        row(key, value.equals(words("text.unknown")) ? "" : mark(Basis.COMPUTED), value);
    }

    private void row(String key, String mark, String value) {
        line(words(key), mark, value);
    }

    private void line(String label, String mark, String value) {
        text.append("  ")
                .append(padded(label, labelWidth))
                .append(padded(mark, MARK_COLUMN))
                .append(value)
                .append('\n');
    }

    private static String padded(String word, int width) {
        return word + " ".repeat(Math.max(0, width - word.codePointCount(0, word.length())));
    }

    private String mark(Basis basis) {
        return words("mark." + basis.word());
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
                .flatMap(z -> z.rule())
                .flatMap(rule -> scenario.trace(rule.trace()))
                .map(trace -> trace.party(side))
                .filter(party -> !party.isBlank())
                .map((Text party) -> party.in(language));
    }

    private String sideLabel(FeatureId zone, Side side) {
        return party(zone, side)
                .map(p -> words("text.area_side", p))
                .orElseGet(() -> words(side == Side.LEFT ? "text.area_left" : "text.area_right"));
    }

    private int labelWidth() {
        int widest = List.of(
                        "text.length",
                        "text.vertices",
                        "text.spacing",
                        "text.frontage",
                        "text.area_per_frontage",
                        "text.standoff",
                        "text.strength_per_km",
                        "text.present_per_km",
                        "text.per_100_km2",
                        "text.per_1000",
                        "text.posts",
                        "text.revisit",
                        "text.separation",
                        "text.air_cover",
                        "text.settlements",
                        "text.population",
                        "text.roads",
                        "text.railways",
                        "text.break",
                        "text.width")
                .stream()
                .mapToInt(key -> words(key).length())
                .max()
                .orElse(0);
        for (ZoneFigures zone : findings.zones()) {
            for (Side side : Side.values()) {
                widest = Math.max(widest, sideLabel(zone.id(), side).length());
            }
        }
        return widest + 2;
    }

    private String words(String key, Object... args) {
        String pattern = words.getString(key);
        for (int i = 0; i < args.length; i++) {
            pattern = pattern.replace("{" + i + "}", args[i].toString());
        }
        return pattern;
    }
}
