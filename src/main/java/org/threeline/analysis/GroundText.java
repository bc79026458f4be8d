package org.threeline.analysis;

import java.util.List;
import java.util.Optional;
import org.threeline.analysis.Figures.Unit;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Language;

/** Writes what of the base map lies in a zone, or in all zones together. */
final class GroundText {
    private final TextRows rows;
    private final Figures figures;

    GroundText(TextRows rows) {
        this.rows = rows;
        this.figures = rows.figures();
    }

    /**
     * @param subject id of a zone, empty for all zones united
     * @param side whose figures these are; empty for both together
     */
    void write(GroundFigures ground, String subject, String side) {
        rows.computed(
                "text.settlements",
                rows.sureCount(new FigureKey(subject, "", side, "settlements"), ground.settlements()));
        rows.computed(
                "text.population",
                rows.sure(new FigureKey(subject, "", side, "population"), (double) ground.population(), Unit.PERSONS)
                        + ", "
                        + rows.words("text.before_displacement"));
        oblasts(ground.oblasts(), subject, side);
        crossings("text.roads", ground.roads());
        crossings("text.railways", ground.railways());
    }

    private void oblasts(List<GroundFigures.OblastShare> oblasts, String subject, String side) {
        String label = rows.words("text.oblast");
        for (GroundFigures.OblastShare oblast : oblasts) {
            FigureKey key = new FigureKey(subject, oblast.id(), side, FigureKey.OBLAST_AREA);
            rows.line(
                    label,
                    rows.mark(Basis.COMPUTED),
                    name(oblast)
                            + ": "
                            + rows.sure(key, oblast.areaKm2(), Unit.KM2)
                            + ", "
                            + figures.percent(oblast.percent(), rows.unsure(key, oblast.areaKm2())));
            label = "";
        }
    }

    private String name(GroundFigures.OblastShare oblast) {
        Optional<String> ukrainian = rows.language() == Language.UKRAINIAN ? oblast.nameUkrainian() : Optional.empty();
        return ukrainian.orElse(oblast.nameEnglish());
    }

    private void crossings(String key, GroundFigures.Crossings crossings) {
        String spacing = crossings.meanSpacingKm().isPresent()
                ? ", "
                        + rows.words(
                                "text.every",
                                figures.quantity(crossings.meanSpacingKm().getAsDouble(), Unit.KM))
                : "";
        rows.computed(key, figures.count(crossings.count()) + spacing + ", " + rows.words("text.schematic"));
    }
}
