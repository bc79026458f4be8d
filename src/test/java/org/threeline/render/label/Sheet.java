package org.threeline.render.label;

import java.awt.Color;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Style;
import org.geotools.api.style.StyleFactory;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.FilterFactoryImpl;
import org.geotools.styling.StyleFactoryImpl;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.threeline.fixtures.FlatPlane;
import org.threeline.layers.LabelOptions;
import org.threeline.layers.MapLayer;
import org.threeline.render.Cancellation;
import org.threeline.render.Fonts;
import org.threeline.render.RenderRequest;
import org.threeline.render.Viewport;

/**
 * A picture to put labels on, in which a coordinate of a layer is a pixel, y upward from the lower edge. The layers are
 * made of WKT.
 */
final class Sheet {
    static final StyleFactory STYLES = new StyleFactoryImpl();
    static final FilterFactory FILTERS = new FilterFactoryImpl();
    private static final SimpleFeatureType TYPE = type();

    private final int width;
    private final int height;
    private final double scale;
    private final List<MapLayer> layers = new ArrayList<>();
    private final List<RenderRequest.Reserved> reserved = new ArrayList<>();

    Sheet(int width, int height, double scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
    }

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("named");
        builder.add("geom", Geometry.class);
        builder.add("label", String.class);
        builder.add("shorter", String.class);
        builder.add("rank", Double.class);
        return builder.buildFeatureType();
    }

    static Geometry wkt(String wkt) {
        try {
            return new WKTReader(new GeometryFactory()).read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static SimpleFeature feature(String id, String label, String shorter, double rank, Geometry geometry) {
        return SimpleFeatureBuilder.build(TYPE, new Object[] {geometry, label, shorter, rank}, id);
    }

    /** A text symbolizer with the given options; priority is the attribute rank. */
    static TextSymbolizer text(double size, Map<String, String> options) {
        TextSymbolizer text = STYLES.createTextSymbolizer();
        text.setLabel(FILTERS.property("label"));
        text.setFont(STYLES.createFont(
                FILTERS.literal("NotoSans-Regular"),
                FILTERS.literal("normal"),
                FILTERS.literal("normal"),
                FILTERS.literal(size)));
        text.setFill(STYLES.createFill(FILTERS.literal(Color.BLACK)));
        text.setHalo(STYLES.createHalo(STYLES.createFill(FILTERS.literal(Color.WHITE)), FILTERS.literal(1.5)));
        text.setPriority(FILTERS.property("rank"));
        text.getOptions().putAll(options);
        return text;
    }

    /** The symbolizer with another priority. */
    static TextSymbolizer ranked(TextSymbolizer text, double priority) {
        text.setPriority(FILTERS.literal(priority));
        return text;
    }

    /** Something drawn that labels keep clear of. */
    static Symbolizer obstacle(String kind) {
        var line = STYLES.createLineSymbolizer();
        line.getOptions().put(LabelOptions.OBSTACLE, kind);
        return line;
    }

    /** A disc drawn with its label. */
    static Symbolizer symbol(double size) {
        var mark = STYLES.createMark();
        mark.setWellKnownName(FILTERS.literal("circle"));
        mark.setFill(STYLES.createFill(FILTERS.literal(Color.BLACK)));
        mark.setStroke(null);
        var graphic = STYLES.createDefaultGraphic();
        graphic.graphicalSymbols().clear();
        graphic.graphicalSymbols().add(mark);
        graphic.setSize(FILTERS.literal(size));
        var point = STYLES.createPointSymbolizer();
        point.setGraphic(graphic);
        point.getOptions().put(LabelOptions.WITH_LABEL, "true");
        return point;
    }

    static MapLayer layer(String id, List<SimpleFeature> features, Symbolizer... symbolizers) {
        Rule rule = STYLES.createRule();
        rule.symbolizers().addAll(List.of(symbolizers));
        return new MapLayer(id, new ListFeatureCollection(TYPE, features), style(rule), 1);
    }

    static Style style(Rule... rules) {
        FeatureTypeStyle types = STYLES.createFeatureTypeStyle(rules);
        Style style = STYLES.createStyle();
        style.featureTypeStyles().add(types);
        return style;
    }

    Sheet with(MapLayer layer) {
        layers.add(layer);
        return this;
    }

    /** One feature in a layer of its own. */
    Sheet with(String label, String wkt, Symbolizer... symbolizers) {
        String id = "layer" + layers.size();
        return with(layer(id, List.of(feature(id + ".1", label, "", 1, wkt(wkt))), symbolizers));
    }

    Sheet reserving(double x, double y, double width, double height) {
        reserved.add(new RenderRequest.Reserved(x, y, width, height));
        return this;
    }

    RenderRequest request() {
        Viewport viewport = new Viewport(new FlatPlane(), width / 2.0, height / 2.0, 1, width, height, scale);
        return new RenderRequest(
                viewport, layers, 0xFFFFFFFF, new RenderRequest.Decor(false, false, false, Locale.UK, false, reserved));
    }

    List<PlacedLabel> place() {
        return pass().place(request(), Cancellation.NEVER);
    }

    static LabelPass pass() {
        try {
            return new LabelPass(Fonts.load(Path.of(System.getProperty("threeline.data", "data"))));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
