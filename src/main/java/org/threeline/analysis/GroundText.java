package org.threeline.analysis;

import java.util.List;
import java.util.Optional;
import org.threeline.analysis.Figures.Unit;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Language;

/** Writes what of the base map lies in a zone, or in all zones together. */
final class GroundText {
    /** Letters of a line of names. */
    private static final int NAMES_WIDTH = 80;

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
        boolean named = !subject.isEmpty() && side.isEmpty();
        crossings("text.roads", ground.roads(), named);
        crossings("text.railways", ground.railways(), named);
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

    /** @param named whether the names follow, which those of a side and of all zones are among */
    private void crossings(String key, GroundFigures.Crossings crossings, boolean named) {
        String spacing = crossings.meanSpacingKm().isPresent()
                ? ", "
                        + rows.words(
                                "text.every",
                                figures.quantity(crossings.meanSpacingKm().getAsDouble(), Unit.KM))
                : "";
        rows.computed(key, figures.count(crossings.count()) + spacing + ", " + rows.words("text.schematic"));
        if (named) {
            names(crossings.names());
        }
    }

    private void names(List<String> names) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i) + (i < names.size() - 1 ? "," : "");
            if (line.length() > 0 && line.length() + 1 + name.length() > NAMES_WIDTH) {
                rows.line("", "", line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(name);
        }
        if (line.length() > 0) {
            rows.line("", "", line.toString());
        }
    }
}
