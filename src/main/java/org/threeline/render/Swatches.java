package org.threeline.render;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Rule;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.geodesy.MapProjection;
import org.threeline.layers.MapLayer;
import org.threeline.render.RenderRequest.Decor;

/**
 * Draws what a layer looks like into a small box, by the renderer itself: a feature of the layer lends its attributes
 * to a sample shape, so that legend and map cannot differ. Names are left out. Thread-safe.
 */
public final class Swatches {
    /** The scale 1 : n at which rules are chosen: detailed patterns, all main roads. */
    private static final double DENOMINATOR = 1_000_000;
    /** Metres of a px, as in {@link Viewport}. */
    private static final double PX_METERS = 0.00028;
    /** How far a fortified edge reaches beyond its line, px at scale 1. */
    private static final double TEETH = 4.2;

    private static final double HALF_EDGE = 1;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final MapRenderer renderer;

    public Swatches(MapRenderer renderer) {
        this.renderer = renderer;
    }

    /** A zone: its area as a rectangle, the edge toward the trace above. */
    public void zone(Graphics2D g, MapLayer layer, Rectangle2D box, double scale) {
        boolean fortified = rules(layer).stream().anyMatch(r -> "front".equals(r.getName()));
        double left = HALF_EDGE * scale;
        double right = box.getWidth() - HALF_EDGE * scale;
        double top = (HALF_EDGE + (fortified ? TEETH : 0)) * scale;
        double bottom = box.getHeight() - HALF_EDGE * scale;
        var samples = new ArrayList<SimpleFeature>();
        Set<Object> seen = new HashSet<>();
        Optional<SimpleFeature> back = Optional.empty();
        try (SimpleFeatureIterator features = layer.features().features()) {
            while (features.hasNext()) {
                SimpleFeature feature = features.next();
                if (feature.getAttribute("part") instanceof String part && seen.add(part)) {
                    switch (part) {
                        case "area" -> samples.add(sample(feature, area(left, top, right, bottom)));
                        case "front" -> samples.add(sample(feature, line(left, top, right, top)));
                        case "back" -> {
                            samples.add(sample(feature, line(right, bottom, left, bottom)));
                            back = Optional.of(feature);
                        }
                        case "drawn" ->
                            samples.add(sample(
                                    feature, line(left, top, right, top, right, bottom, left, bottom, left, top)));
                        case "end" -> {
                            samples.add(sample(feature, line(right, top, right, bottom)));
                            samples.add(sample(feature, line(left, bottom, left, top)));
                        }
                        default -> {}
                    }
                }
            }
        }
        // A zone that begins at its trace, such as one on both sides of it, has far edges only.
        if (back.isPresent() && !seen.contains("front")) {
            samples.add(sample(back.get(), line(left, top, right, top)));
        }
        draw(g, layer, samples, box, scale, DENOMINATOR);
    }

    /** A line of a layer from left to right through the middle of the box, as one of the rules draws it. */
    public void line(Graphics2D g, MapLayer layer, Predicate<String> rule, Rectangle2D box, double scale) {
        line(g, layer, rule, box, scale, DENOMINATOR);
    }

    /** As {@link #line(Graphics2D, MapLayer, Predicate, Rectangle2D, double)}, as at the scale 1 : denominator. */
    public void line(
            Graphics2D g, MapLayer layer, Predicate<String> rule, Rectangle2D box, double scale, double denominator) {
        double y = box.getHeight() / 2;
        one(g, layer, rule, line(0, y, box.getWidth(), y), box, scale, denominator);
    }

    /** An area of a layer as large as the box, as one of the rules draws it. */
    public void area(Graphics2D g, MapLayer layer, Predicate<String> rule, Rectangle2D box, double scale) {
        double in = HALF_EDGE * scale / 2;
        one(g, layer, rule, area(in, in, box.getWidth() - in, box.getHeight() - in), box, scale, DENOMINATOR);
    }

    private void one(
            Graphics2D g,
            MapLayer layer,
            Predicate<String> rule,
            Geometry shape,
            Rectangle2D box,
            double scale,
            double denominator) {
        List<Rule> rules = rules(layer).stream()
                .filter(r -> r.getName() != null && rule.test(r.getName()))
                .toList();
        try (SimpleFeatureIterator features = layer.features().features()) {
            while (features.hasNext()) {
                SimpleFeature feature = features.next();
                if (rules.stream()
                        .anyMatch(r -> r.getFilter() == null || r.getFilter().evaluate(feature))) {
                    draw(g, layer, List.of(sample(feature, shape)), box, scale, denominator);
                    return;
                }
            }
        }
    }

    private static List<Rule> rules(MapLayer layer) {
        var rules = new ArrayList<Rule>();
        for (FeatureTypeStyle style : layer.style().featureTypeStyles()) {
            rules.addAll(style.rules());
        }
        return rules;
    }

    private void draw(
            Graphics2D g,
            MapLayer layer,
            List<SimpleFeature> samples,
            Rectangle2D box,
            double scale,
            double denominator) {
        if (samples.isEmpty()) {
            return;
        }
        var collection = new ListFeatureCollection(samples.get(0).getFeatureType(), new ArrayList<>(samples));
        double metersPerPixel = denominator * PX_METERS / scale;
        int width = (int) Math.ceil(box.getWidth());
        int height = (int) Math.ceil(box.getHeight());
        var viewport = new Viewport(
                new PixelPlane(metersPerPixel),
                width * metersPerPixel / 2,
                -height * metersPerPixel / 2,
                metersPerPixel,
                width,
                height,
                scale);
        var sampleLayer = new MapLayer(layer.id(), collection, layer.style(), layer.opacity());
        Graphics2D own = (Graphics2D) g.create();
        own.translate(box.getMinX(), box.getMinY());
        renderer.draw(new RenderRequest(viewport, List.of(sampleLayer), 0, Decor.NONE), own, Cancellation.NEVER);
        own.dispose();
    }

    private static SimpleFeature sample(SimpleFeature feature, Geometry shape) {
        Object[] values = feature.getAttributes().toArray();
        var sample = new SimpleFeatureImpl(values, feature.getFeatureType(), new FeatureIdImpl("sample"), false);
        sample.setDefaultGeometry(shape);
        return sample;
    }

    private static Geometry line(double... xy) {
        return FACTORY.createLineString(coordinates(xy));
    }

    private static Geometry area(double left, double top, double right, double bottom) {
        return FACTORY.createPolygon(coordinates(left, top, right, top, right, bottom, left, bottom, left, top));
    }

    private static Coordinate[] coordinates(double... xy) {
        var coordinates = new Coordinate[xy.length / 2];
        for (int i = 0; i < coordinates.length; i++) {
            coordinates[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return coordinates;
    }

    /** Takes coordinates for pixels, y downward. */
    private record PixelPlane(double metersPerPixel) implements MapProjection {
        @Override
        public void forward(double[] pixels, int from, double[] xy, int to, int points) {
            for (int i = 0; i < points; i++) {
                xy[to + 2 * i] = pixels[from + 2 * i] * metersPerPixel;
                xy[to + 2 * i + 1] = -pixels[from + 2 * i + 1] * metersPerPixel;
            }
        }

        @Override
        public void inverse(double[] xy, int from, double[] pixels, int to, int points) {
            for (int i = 0; i < points; i++) {
                pixels[to + 2 * i] = xy[from + 2 * i] / metersPerPixel;
                pixels[to + 2 * i + 1] = -xy[from + 2 * i + 1] / metersPerPixel;
            }
        }

        @Override
        public double scaleFactor(double lon, double lat) {
            return 1;
        }

        @Override
        public String wkt() {
            return "LOCAL_CS[\"pixels\"]";
        }

        @Override
        public int epsg() {
            return 0;
        }
    }
}
