package org.threeline.ui.study;

import java.util.List;
import org.threeline.analysis.Figures;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;

/** Figures by their names in JSON, in the reader's words, and their values in the reader's unit. */
final class FigureNames {
    private static final List<String> ENDS = List.of(".min", ".mean", ".max");

    private final Texts texts;
    private final UnitText units;

    FigureNames(Texts texts, UnitText units) {
        this.texts = texts;
        this.units = units;
    }

    /** “Depth, least” for {@code depthKm.min}. */
    String of(String figure) {
        for (String end : ENDS) {
            if (figure.endsWith(end)) {
                String base = figure.substring(0, figure.length() - end.length());
                return texts.now("end" + end, base(base));
            }
        }
        return base(figure);
    }

    /** As in the JSON, where there is no word for it. */
    private String base(String figure) {
        String key = "figure." + figure;
        return texts.has(key) ? texts.now(key) : figure;
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
