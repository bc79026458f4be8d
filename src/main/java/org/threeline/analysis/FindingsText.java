package org.threeline.analysis;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import org.threeline.analysis.Figures.Unit;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Spread;
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
        return text.append('\n').append(words("text.marks")).append('\n').toString();
    }

    private void heading(String key, boolean empty) {
        text.append('\n').append(words(key).toUpperCase(language.locale()));
        text.append(empty ? ": " + words("text.none") + "\n" : "\n");
    }

    private void trace(TraceFigures trace) {
        text.append(name(trace.id())).append('\n');
        computed("text.length", figures.quantity(trace.lengthKm(), Unit.KM));
        row("text.vertices", "", figures.count(trace.vertices()));
        computed("text.spacing", figures.quantity(trace.meanSpacingKm(), Unit.KM));
    }

    private void zone(ZoneFigures zone) {
        text.append(name(zone.id())).append('\n');
        computed("text.area", figures.quantity(zone.areaKm2(), Unit.KM2));
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
    }

    private void sideArea(ZoneFigures zone, Side side, OptionalDouble km2) {
        if (km2.isPresent()) {
            line(sideLabel(zone.id(), side), mark(Basis.COMPUTED), figures.quantity(km2.getAsDouble(), Unit.KM2));
        }
    }

    private void overlap(Overlap overlap) {
        text.append(words("text.overlap", name(overlap.a()), name(overlap.b()))).append('\n');
        computed(
                "text.area",
                figures.quantity(overlap.areaKm2(), Unit.KM2)
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
