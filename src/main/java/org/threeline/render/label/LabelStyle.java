package org.threeline.render.label;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Font;
import org.geotools.api.style.TextSymbolizer;
import org.jspecify.annotations.Nullable;
import org.threeline.layers.LabelOptions;
import org.threeline.render.Face;

/**
 * How a label looks and is laid, read from a text symbolizer; lengths in px at scale 1.
 *
 * @param shorter attributes with shorter texts
 */
record LabelStyle(
        Placement placement,
        Face face,
        double size,
        Color fill,
        Optional<Color> halo,
        double haloRadius,
        boolean keep,
        double tracking,
        double minTracking,
        List<String> shorter,
        int lines) {

    /** How a label is laid on its geometry. */
    enum Placement {
        POINT,
        BAND,
        LINE,
        AREA,
        SEA
    }

    static LabelStyle of(TextSymbolizer text, SimpleFeature feature) {
        Map<String, String> options = text.getOptions();
        Font font = text.getFont();
        double tracking = number(options, LabelOptions.TRACKING, 0);
        String shorter = options.getOrDefault(LabelOptions.SHORTER, "");
        var halo = Optional.ofNullable(text.getHalo());
        return new LabelStyle(
                Placement.valueOf(options.getOrDefault(LabelOptions.PLACEMENT, LabelOptions.POINT)
                        .toUpperCase(Locale.ROOT)),
                Face.named(value(font.getFamily().get(0), feature, String.class, "NotoSans-Regular")),
                value(font.getSize(), feature, Double.class, 11.0),
                color(text.getFill(), feature).orElse(Color.BLACK),
                halo.flatMap(h -> color(h.getFill(), feature)),
                halo.map(h -> value(h.getRadius(), feature, Double.class, 1.5)).orElse(0.0),
                Boolean.parseBoolean(options.get(LabelOptions.KEEP)),
                tracking,
                number(options, LabelOptions.MIN_TRACKING, tracking),
                shorter.isBlank() ? List.of() : List.of(shorter.trim().split("\\s*,\\s*")),
                (int) number(options, LabelOptions.LINES, 1));
    }

    private static double number(Map<String, String> options, String key, double otherwise) {
        String given = options.get(key);
        return given == null ? otherwise : Double.parseDouble(given);
    }

    private static Optional<Color> color(@Nullable Fill fill, SimpleFeature feature) {
        if (fill == null || fill.getColor() == null) {
            return Optional.empty();
        }
        Color color = value(fill.getColor(), feature, Color.class, Color.BLACK);
        double opacity = value(fill.getOpacity(), feature, Double.class, 1.0);
        return Optional.of(
                new Color(color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity)));
    }

    static <T> T value(@Nullable Expression expression, SimpleFeature feature, Class<T> type, T otherwise) {
        T value = expression == null ? null : expression.evaluate(feature, type);
        return value == null ? otherwise : value;
    }
}
