package org.threeline.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.threeline.analysis.Figures.Unit;
import org.threeline.analysis.Findings.Range;
import org.threeline.scenario.Basis;

/** Writes what follows for the forces of a zone, or of all zones together. */
final class ForcesText {
    private final TextRows rows;
    private final Figures figures;

    ForcesText(TextRows rows) {
        this.rows = rows;
        this.figures = rows.figures();
    }

    void write(ForceFigures forces, Unsure unsure) {
        per100Km2(forces.per100Km2(), unsure);
        presentPerKm(forces.presentPerKm(), unsure);
        perThousand(forces.perThousandInhabitants(), unsure);
        forces.observationPosts().ifPresent(r -> assumed("text.posts", posts(r, forces.postSpacingKm(), unsure)));
        forces.patrolRevisitHours()
                .ifPresent(r -> rows.range("text.revisit", r, Unit.HOURS, Basis.ASSUMED, unsure.frontage()));
        forces.separation().ifPresent(this::separation);
        if (!forces.inRange().isEmpty()) {
            assumed("text.in_range", inRange(forces.inRange()));
        }
        airCover(forces.airCoverPercent());
        forces.reactions().forEach(r -> assumed("text.reaction", reaction(r)));
    }

    /** On one side. */
    void write(ForceFigures.OfSide side, Range postSpacingKm, Unsure unsure) {
        side.observationPosts().ifPresent(r -> assumed("text.posts", posts(r, postSpacingKm, unsure)));
        if (!side.inRange().isEmpty()) {
            assumed("text.in_range", inRange(side.inRange()));
        }
        airCover(side.airCoverPercent());
    }

    private void airCover(Optional<Double> percent) {
        percent.ifPresent(p -> assumed("text.air_cover", figures.percent(p) + ' ' + rows.words("text.air_cover_note")));
    }

    private void per100Km2(Optional<Range> range, Unsure unsure) {
        range.ifPresent(
                r -> rows.range("text.per_100_km2", r, Unit.PERSONS_PER_100_KM2, Basis.COMPUTED, unsure.area()));
    }

    private void presentPerKm(Optional<Range> range, Unsure unsure) {
        range.ifPresent(
                r -> rows.range("text.present_per_km", r, Unit.PERSONS_PER_KM, Basis.ASSUMED, unsure.frontage()));
    }

    private String posts(Range posts, Range spacingKm, Unsure unsure) {
        return figures.range(posts.min(), posts.max(), 3, unsure.frontage())
                + ' '
                + rows.words("text.posts_every", figures.range(spacingKm.min(), spacingKm.max(), 2));
    }

    private String reaction(ForceFigures.Reaction reaction) {
        String road = reaction.roadHours()
                .map(h -> "; " + rows.words("text.by_road", rows.range(h, Unit.HOURS)))
                .orElse("");
        return rows.words(
                        "text.reaction_from",
                        reaction.name().in(rows.language()),
                        rows.range(reaction.straightHours(), Unit.HOURS),
                        figures.quantity(reaction.straightKm(), Unit.KM))
                + road;
    }

    private void separation(ForceFigures.Separation separation) {
        List<String> verdicts = separation.weapons().stream()
                .filter(v -> v.reached() != ForceFigures.Reached.NO)
                .map(v -> v.name().in(rows.language())
                        + (v.reached() == ForceFigures.Reached.PERHAPS ? ' ' + rows.words("text.perhaps") : ""))
                .toList();
        assumed(
                "text.separation",
                figures.quantity(separation.km(), Unit.KM)
                        + "; "
                        + (verdicts.isEmpty()
                                ? rows.words("text.reached_by_none")
                                : rows.words("text.reached_by", String.join(", ", verdicts))));
    }

    private String inRange(List<ForceFigures.InRange> weapons) {
        String some = weapons.stream()
                .filter(ForceFigures.InRange::isAny)
                .map(w -> w.name().in(rows.language())
                        + ' '
                        + figures.percents(w.percent().min(), w.percent().max()))
                .collect(Collectors.joining(", "));
        return some.isEmpty() ? rows.words("text.in_range_none") : some;
    }

    /** @param names of zones without a strength */
    void write(ForceTotals totals, List<String> names, Unsure unsure) {
        rows.line(
                rows.words("text.strength"),
                totals.inAll().map(r -> rows.mark(Basis.COMPUTED)).orElse(""),
                totals.inAll().map(this::persons).orElse(rows.words("text.unknown"))
                        + (names.isEmpty()
                                ? ""
                                : "; " + rows.words("text.without_strength", String.join(", ", names))));
        side("text.strength_left", totals.left());
        side("text.strength_right", totals.right());
        side("text.strength_astride", totals.astride());
        rows.computed("text.frontage", rows.sure(FigureKey.all("frontageKm"), totals.frontageKm(), Unit.KM));
        totals.perKm()
                .ifPresent(r ->
                        rows.range("text.strength_per_km", r, Unit.PERSONS_PER_KM, Basis.COMPUTED, unsure.frontage()));
        presentPerKm(totals.presentPerKm(), unsure);
        per100Km2(totals.per100Km2(), unsure);
        perThousand(totals.perThousandInhabitants(), unsure);
    }

    private void side(String key, Optional<Range> strength) {
        strength.ifPresent(r -> rows.computed(key, persons(r)));
    }

    private String persons(Range strength) {
        return figures.range(strength.min(), strength.max(), Figures.SIGNIFICANT) + ' ' + rows.words("text.persons");
    }

    private void perThousand(Optional<Range> range, Unsure unsure) {
        range.ifPresent(r -> rows.line(
                rows.words("text.per_1000"),
                rows.mark(Basis.COMPUTED),
                figures.range(r.min(), r.max(), 2, unsure.people())));
    }

    private void assumed(String key, String value) {
        rows.line(rows.words(key), rows.mark(Basis.ASSUMED), value);
    }
}
