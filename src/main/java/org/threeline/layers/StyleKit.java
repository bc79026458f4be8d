package org.threeline.layers;

import java.awt.Color;
import java.util.List;
import java.util.Locale;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.styling.StyleFactoryImpl;
import org.jspecify.annotations.Nullable;
import org.threeline.zones.Memo;

/** Short words for making GeoTools styles, without a search for factories. Widths in px at scale 1. Thread-safe. */
final class StyleKit {
    static final FilterFactory FILTERS = new FilterFactoryImpl();
    private static final StyleFactory STYLES = new StyleFactoryImpl();

    /** Read once: each of thousands of zones asks for the same few with each picture. */
    private static final Memo<String, Filter> READ = new Memo<>(64);

    private StyleKit() {}

    /** A style of one feature type style a list of rules; each is drawn for all features before the next. */
    @SafeVarargs
    static Style style(String name, List<Rule>... passes) {
        Style style = STYLES.createStyle();
        style.setName(name);
        for (List<Rule> rules : passes) {
            FeatureTypeStyle pass = STYLES.createFeatureTypeStyle(rules.toArray(Rule[]::new));
            style.featureTypeStyles().add(pass);
        }
        return style;
    }

    /** A rule for all features at all scales. */
    static Rule rule(String name, Symbolizer... symbolizers) {
        return rule(name, "", ScaleRange.ALL, symbolizers);
    }

    /**
     * A rule.
     *
     * @param ecql which features; empty for all
     */
    static Rule rule(String name, String ecql, ScaleRange range, Symbolizer... symbolizers) {
        Rule rule = STYLES.createRule();
        rule.setName(name);
        if (!ecql.isEmpty()) {
            rule.setFilter(filter(ecql));
        }
        rule.setMinScaleDenominator(range.min());
        rule.setMaxScaleDenominator(range.max());
        rule.symbolizers().addAll(List.of(symbolizers));
        return rule;
    }

    static Filter filter(String ecql) {
        return READ.get(ecql, () -> read(ecql));
    }

    private static Filter read(String ecql) {
        try {
            return ECQL.toFilter(ecql, FILTERS);
        } catch (CQLException e) {
            throw new IllegalArgumentException(ecql, e);
        }
    }

    static PolygonSymbolizer area(Color fill) {
        return STYLES.createPolygonSymbolizer(null, fill(fill), null);
    }

    static PolygonSymbolizer area(Color fill, Stroke edge) {
        return STYLES.createPolygonSymbolizer(edge, fill(fill), null);
    }

    /** An area filled with a pattern of ours whose lines have this width and colour. */
    static PolygonSymbolizer patternedArea(PatternSpec spec, Color color, double width) {
        Fill fill =
                STYLES.createFill(color(color), null, opacity(color), graphic(mark(spec, stroke(color, width), color)));
        return STYLES.createPolygonSymbolizer(null, fill, null);
    }

    static LineSymbolizer line(Stroke stroke) {
        return STYLES.createLineSymbolizer(stroke, null);
    }

    /** A line drawn with a pattern of ours. */
    static LineSymbolizer patternedLine(PatternSpec spec, Color color, double width) {
        Stroke stroke = stroke(color, width);
        stroke.setGraphicStroke(graphic(mark(spec, stroke(color, width), null)));
        return STYLES.createLineSymbolizer(stroke, null);
    }

    /** A stroke with butt ends and round joins, dashed if dashes are given. */
    static Stroke stroke(Color color, double width, float... dashes) {
        Stroke stroke = STYLES.createStroke(color(color), literal(width), opacity(color));
        stroke.setLineCap(literal("butt"));
        stroke.setLineJoin(literal("round"));
        if (dashes.length > 0) {
            stroke.setDashArray(dashes);
        }
        return stroke;
    }

    /**
     * A symbol at a point.
     *
     * @param fill inside of the mark
     */
    static PointSymbolizer symbol(PatternSpec spec, Color outline, double width, Color fill) {
        return STYLES.createPointSymbolizer(graphic(mark(spec, stroke(outline, width), fill)), null);
    }

    static <S extends Symbolizer> S with(S symbolizer, String option, String value) {
        symbolizer.getOptions().put(option, value);
        return symbolizer;
    }

    private static Mark mark(PatternSpec spec, Stroke stroke, @Nullable Color fill) {
        Mark mark = STYLES.createMark();
        mark.setWellKnownName(literal(Patterns.name(spec)));
        mark.setStroke(stroke);
        mark.setFill(fill == null ? null : fill(fill));
        return mark;
    }

    private static Graphic graphic(Mark mark) {
        Graphic graphic = STYLES.createGraphic(null, null, null, literal(1), literal(0), literal(0));
        graphic.graphicalSymbols().add(mark);
        return graphic;
    }

    static Fill fill(Color color) {
        return STYLES.createFill(color(color), opacity(color));
    }

    static StyleFactory styles() {
        return STYLES;
    }

    static Expression literal(Object value) {
        return FILTERS.literal(value);
    }

    private static Expression color(Color color) {
        return literal(String.format(Locale.ROOT, "#%06X", color.getRGB() & 0xFFFFFF));
    }

    private static Expression opacity(Color color) {
        return literal(Math.round(color.getAlpha() / 2.55) / 100.0);
    }
}
