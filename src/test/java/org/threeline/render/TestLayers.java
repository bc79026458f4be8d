package org.threeline.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.Mark;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.styling.StyleFactoryImpl;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.threeline.basemap.FeatureList;
import org.threeline.basemap.LonLatType;
import org.threeline.fixtures.FlatPlane;
import org.threeline.layers.MapLayer;
import org.threeline.layers.PatternSpec;
import org.threeline.layers.Patterns;

/** Layers of a few shapes in a plane whose degrees are pixels, x to the right, y upward. */
final class TestLayers {
    private static final StyleFactory STYLES = new StyleFactoryImpl();
    private static final FilterFactoryImpl FILTERS = new FilterFactoryImpl();

    private TestLayers() {}

    /** The picture whose left lower corner is 0, 0. */
    static Viewport viewport(int width, int height) {
        return new Viewport(new FlatPlane(), width / 2.0, height / 2.0, 1, width, height, 1);
    }

    static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }

    static MapLayer layer(List<Geometry> geometries, Rule... rules) {
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        columns.put("n", Integer.class);
        var type = LonLatType.of("test", Geometry.class, columns);
        var features = new ArrayList<SimpleFeature>();
        for (Geometry geometry : geometries) {
            features.add(new SimpleFeatureImpl(
                    new Object[] {geometry, features.size()}, type, new FeatureIdImpl("f." + features.size()), false));
        }
        var style = STYLES.createStyle();
        style.featureTypeStyles().add(STYLES.createFeatureTypeStyle(rules));
        return new MapLayer("test", new FeatureList(type, features), style, 1);
    }

    static MapLayer layer(String wkt, Symbolizer... symbolizers) {
        return layer(List.of(geometry(wkt)), rule(null, symbolizers));
    }

    static Rule rule(@org.jspecify.annotations.Nullable String ecql, Symbolizer... symbolizers) {
        Rule rule = STYLES.createRule();
        rule.symbolizers().addAll(List.of(symbolizers));
        if (ecql != null) {
            try {
                rule.setFilter(ECQL.toFilter(ecql, FILTERS));
            } catch (org.geotools.filter.text.cql2.CQLException e) {
                throw new IllegalArgumentException(ecql, e);
            }
        }
        return rule;
    }

    static Symbolizer area(String color, double opacity) {
        Fill fill = STYLES.createFill(FILTERS.literal(color), FILTERS.literal(opacity));
        return STYLES.createPolygonSymbolizer(null, fill, null);
    }

    static Symbolizer line(Stroke stroke) {
        return STYLES.createLineSymbolizer(stroke, null);
    }

    static Stroke stroke(String color, double width, float... dashes) {
        Stroke stroke = STYLES.createStroke(FILTERS.literal(color), FILTERS.literal(width));
        stroke.setLineJoin(FILTERS.literal("round"));
        if (dashes.length > 0) {
            stroke.setDashArray(dashes);
        }
        return stroke;
    }

    static Symbolizer patternedArea(PatternSpec spec, String color, double width) {
        Fill fill = STYLES.createFill(null, null, null, graphic(spec, stroke(color, width)));
        return STYLES.createPolygonSymbolizer(null, fill, null);
    }

    static Symbolizer patternedLine(PatternSpec spec, String color, double width) {
        Stroke stroke = stroke(color, width);
        stroke.setGraphicStroke(graphic(spec, stroke(color, width)));
        return line(stroke);
    }

    private static Graphic graphic(PatternSpec spec, Stroke stroke) {
        Mark mark = STYLES.createMark();
        mark.setWellKnownName(FILTERS.literal(Patterns.name(spec)));
        mark.setStroke(stroke);
        mark.setFill(null);
        Graphic graphic =
                STYLES.createGraphic(null, null, null, FILTERS.literal(1), FILTERS.literal(0), FILTERS.literal(0));
        graphic.graphicalSymbols().add(mark);
        return graphic;
    }
}
