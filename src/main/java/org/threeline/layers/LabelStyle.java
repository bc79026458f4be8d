package org.threeline.layers;

import java.awt.Color;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.Font;
import org.geotools.api.style.TextSymbolizer;

/**
 * Makes text symbolizers as {@link LabelOptions} describes them; the label is the attribute {@code label}.
 *
 * <p>Immutable.
 *
 * @param face PostScript name of a face of {@code render.Fonts}
 * @param px size at scale 1
 * @param haloRadius px at scale 1
 * @param options of {@link LabelOptions}
 */
record LabelStyle(
        String face,
        double px,
        Color color,
        Color halo,
        double haloRadius,
        Expression priority,
        Map<String, String> options) {
    /** Half of the 3 px that the look asks for: it counts the width of the stroke around a letter. */
    private static final double HALO_RADIUS = 1.5;

    private static final double ZONE_HALO_RADIUS = 2;

    static final String SEMI_BOLD = "NotoSans-SemiBold";
    static final String MEDIUM = "NotoSans-Medium";
    static final String CONDENSED = "NotoSans-SemiCondensed";
    static final String CONDENSED_MEDIUM = "NotoSans-SemiCondensedMedium";
    static final String CONDENSED_SEMI_BOLD = "NotoSans-SemiCondensedSemiBold";
    static final String SERIF_ITALIC = "NotoSerif-Italic";

    LabelStyle {
        options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
    }

    LabelStyle colored(Color other) {
        return new LabelStyle(face, px, other, halo, haloRadius, priority, options);
    }

    static LabelStyle of(String face, double px, Color color, Palette palette) {
        return new LabelStyle(face, px, color, palette.halo(), HALO_RADIUS, StyleKit.literal(0), Map.of());
    }

    LabelStyle placed(String placement) {
        return with(LabelOptions.PLACEMENT, placement);
    }

    LabelStyle tracked(double px) {
        return with(LabelOptions.TRACKING, String.format(Locale.ROOT, "%.2f", px));
    }

    LabelStyle with(String option, String value) {
        var more = new TreeMap<>(options);
        more.put(option, value);
        return new LabelStyle(face, px, color, halo, haloRadius, priority, more);
    }

    /** With a halo in the colour of what lies under the label, as opaque as the palette's. */
    LabelStyle haloOf(Color ground) {
        var over = new Color(ground.getRed(), ground.getGreen(), ground.getBlue(), halo.getAlpha());
        return new LabelStyle(face, px, color, over, haloRadius, priority, options);
    }

    LabelStyle zoneHalo() {
        return new LabelStyle(face, px, color, halo, ZONE_HALO_RADIUS, priority, options);
    }

    /** Placed by an order of the look's list and, within it, by an attribute added to a weight. */
    LabelStyle ranked(int order, double weight, String attribute) {
        Expression base = StyleKit.literal(LabelOptions.priority(order, weight));
        return prioritized(StyleKit.FILTERS.add(base, StyleKit.FILTERS.property(attribute)));
    }

    LabelStyle ranked(int order, double weight) {
        return prioritized(StyleKit.literal(LabelOptions.priority(order, weight)));
    }

    private LabelStyle prioritized(Expression expression) {
        return new LabelStyle(face, px, color, halo, haloRadius, expression, options);
    }

    TextSymbolizer symbolizer() {
        Font font = StyleKit.styles()
                .createFont(
                        StyleKit.literal(face),
                        StyleKit.literal("normal"),
                        StyleKit.literal("normal"),
                        StyleKit.literal(px));
        TextSymbolizer text = StyleKit.styles().createTextSymbolizer();
        text.setFill(StyleKit.fill(color));
        text.setFont(font);
        text.setHalo(StyleKit.styles().createHalo(StyleKit.fill(halo), StyleKit.literal(haloRadius)));
        text.setLabel(StyleKit.FILTERS.property(Labelled.LABEL));
        text.setPriority(priority);
        text.getOptions().putAll(options);
        return text;
    }
}
