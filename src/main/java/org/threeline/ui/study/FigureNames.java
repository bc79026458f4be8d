package org.threeline.ui.study;

import org.threeline.analysis.FigureWords;
import org.threeline.analysis.Figures;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;

/** Figures by their names in JSON, in the reader's words, and their values in the reader's unit. */
final class FigureNames {
    private final Texts texts;
    private final UnitText units;
    private final FigureWords words;

    FigureNames(Texts texts, UnitText units) {
        this.texts = texts;
        this.units = units;
        this.words = FigureWords.in(units.language());
    }

    /** “Depth, least” for {@code depthKm.min}. */
    String of(String figure) {
        return words.of(figure);
    }

    /**
     * A value with its unit.
     *
     * @param unit as in {@link org.threeline.analysis.FigureTable.Row}
     */
    String value(double value, String unit) {
        Figures figures = units.figures();
        return switch (unit) {
            case "km" -> units.length(value).text();
            case "km2" -> units.area(value).text();
            case "%" -> figures.percent(value);
            case "h" -> figures.number(value) + '\u202f' + texts.now("unit.h");
            case "" -> figures.number(value);
            case "persons" -> figures.number(value);
            default -> {
                double km = units.unit().toKm(1);
                yield figures.number(
                        unit.equals("persons/km")
                                ? value * km
                                : unit.equals("persons/100km2") ? value * km * km : value);
            }
        };
    }

    /** A difference with its sign; a dash for none. */
    String difference(double value, String unit) {
        return sign(value) + value(Math.abs(value), unit);
    }

    String percent(double percent) {
        return sign(percent) + units.figures().percent(Math.abs(percent));
    }

    private static String sign(double value) {
        return value > 0 ? "+" : value < 0 ? "\u2212" : "";
    }
}
