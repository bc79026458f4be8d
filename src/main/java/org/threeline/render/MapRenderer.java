package org.threeline.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.Fill;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Stroke;
import org.geotools.api.style.Symbolizer;
import org.geotools.data.simple.SimpleFeatureIterator;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.threeline.geodesy.MapProjection;
import org.threeline.layers.MapLayer;
import org.threeline.layers.PatternSpec;
import org.threeline.layers.Patterns;
import org.threeline.render.decor.DecorPass;
import org.threeline.render.label.LabelPass;

/** Draws requests with Graphics2D. Thread-safe. */
public final class MapRenderer {
    private final LabelPass labels;
    private final DecorPass decor;
    private final Map<MapLayer, List<Prepared>> prepared = Collections.synchronizedMap(new IdentityHashMap<>());

    private record Prepared(SimpleFeature feature, MapProjection projection, List<double[]> parts, boolean area) {}

    public MapRenderer(Fonts fonts) {
        labels = new LabelPass(fonts);
        decor = new DecorPass(fonts);
    }

    /** Draws into an image of the viewport's size. */
    public void render(RenderRequest request, BufferedImage target, Cancellation cancellation) {
        Graphics2D g = target.createGraphics();
        draw(request, g, cancellation);
        g.dispose();
    }

    /** Draws to any target. */
    public void draw(RenderRequest request, Graphics2D g, Cancellation cancellation) {
        Viewport v = request.viewport();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(new Color(request.backgroundArgb(), true));
        g.fill(new Rectangle2D.Double(0, 0, v.width(), v.height()));
        for (MapLayer layer : request.layers()) {
            layer(g, layer, v);
        }
        decor.drawUnderLabels(g, request);
        labels.draw(g, request, cancellation);
        decor.draw(g, request);
    }

    private void layer(Graphics2D g, MapLayer layer, Viewport v) {
        double denominator = v.scaleDenominator();
        for (FeatureTypeStyle style : layer.style().featureTypeStyles()) {
            for (Prepared p : prepare(layer, v.projection())) {
                for (Rule rule : style.rules()) {
                    if (rule.getMinScaleDenominator() <= denominator
                            && denominator < rule.getMaxScaleDenominator()
                            && (rule.getFilter() == null || rule.getFilter().evaluate(p.feature))) {
                        for (Symbolizer symbolizer : rule.symbolizers()) {
                            symbol(g, symbolizer, p, v, layer.opacity());
                        }
                    }
                }
            }
        }
    }

    private List<Prepared> prepare(MapLayer layer, MapProjection projection) {
        List<Prepared> known = prepared.get(layer);
        if (known != null && (known.isEmpty() || known.get(0).projection.equals(projection))) {
            return known;
        }
        List<Prepared> made = new ArrayList<>();
        try (SimpleFeatureIterator it = layer.features().features()) {
            while (it.hasNext()) {
                SimpleFeature f = it.next();
                List<double[]> parts = new ArrayList<>();
                boolean[] area = new boolean[1];
                if (f.getDefaultGeometry() instanceof Geometry geometry) {
                    collect(geometry, projection, parts, area);
                }
                made.add(new Prepared(f, projection, parts, area[0]));
            }
        }
        prepared.put(layer, made);
        return made;
    }

    private static void collect(Geometry geometry, MapProjection projection, List<double[]> parts, boolean[] area) {
        if (geometry instanceof Polygon polygon) {
            area[0] = true;
            parts.add(project(polygon.getExteriorRing(), projection));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                parts.add(project(polygon.getInteriorRingN(i), projection));
            }
        } else if (geometry instanceof LineString line) {
            parts.add(project(line, projection));
        } else if (geometry instanceof org.locationtech.jts.geom.GeometryCollection) {
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                collect(geometry.getGeometryN(i), projection, parts, area);
            }
        }
    }

    private static double[] project(LineString line, MapProjection projection) {
        CoordinateSequence c = line.getCoordinateSequence();
        double[] xy = new double[2 * c.size()];
        for (int i = 0; i < c.size(); i++) {
            xy[2 * i] = c.getX(i);
            xy[2 * i + 1] = c.getY(i);
        }
        projection.forward(xy, 0, xy, 0, c.size());
        return xy;
    }

    private static Path2D path(Prepared p, Viewport v) {
        Path2D path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (double[] part : p.parts) {
            for (int i = 0; i < part.length; i += 2) {
                double x = v.toPixelX(part[i]);
                double y = v.toPixelY(part[i + 1]);
                if (i == 0) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            }
            if (p.area && part.length > 0) {
                path.closePath();
            }
        }
        return path;
    }

    private static void symbol(Graphics2D g, Symbolizer s, Prepared p, Viewport v, double opacity) {
        if (s instanceof PolygonSymbolizer polygon) {
            Path2D path = path(p, v);
            if (polygon.getFill() != null) {
                fill(g, polygon.getFill(), path, p.feature, v, opacity);
            }
            if (polygon.getStroke() != null) {
                stroke(g, polygon.getStroke(), path, p.feature, v, opacity);
            }
        } else if (s instanceof LineSymbolizer line && line.getStroke() != null) {
            stroke(g, line.getStroke(), path(p, v), p.feature, v, opacity);
        }
    }

    private static void fill(Graphics2D g, Fill fill, Shape path, SimpleFeature f, Viewport v, double opacity) {
        if (fill.getGraphicFill() == null) {
            g.setColor(color(fill.getColor(), fill.getOpacity(), f, opacity));
            g.fill(path);
            return;
        }
        for (GraphicalSymbol symbol : fill.getGraphicFill().graphicalSymbols()) {
            if (symbol instanceof Mark mark) {
                PatternSpec spec = Patterns.parse(mark.getWellKnownName().evaluate(f, String.class))
                        .orElse(null);
                Graphics2D c = (Graphics2D) g.create();
                c.clip(path);
                c.setColor(color(mark.getStroke().getColor(), mark.getStroke().getOpacity(), f, opacity));
                Rectangle2D b = c.getClipBounds();
                double s = v.scale();
                if (b != null && spec instanceof PatternSpec.Hatch h) {
                    c.setStroke(new BasicStroke((float) (h.width() * s)));
                    double reach = Math.hypot(v.width(), v.height());
                    c.translate(v.width() / 2.0, v.height() / 2.0);
                    c.rotate(-Math.toRadians(h.angle()));
                    Path2D lines = new Path2D.Double();
                    for (double y = -reach; y < reach; y += h.every() * s) {
                        lines.moveTo(-reach, y);
                        lines.lineTo(reach, y);
                    }
                    c.draw(lines);
                } else if (b != null && spec instanceof PatternSpec.Dots d) {
                    double cell = d.cell() * s;
                    double r = d.radius() * s;
                    for (double y = Math.floor(b.getMinY() / cell) * cell; y < b.getMaxY(); y += cell) {
                        for (double x = Math.floor(b.getMinX() / cell) * cell; x < b.getMaxX(); x += cell) {
                            c.fill(new java.awt.geom.Ellipse2D.Double(
                                    x + cell / 4 - r, y + cell / 4 - r, 2 * r, 2 * r));
                            c.fill(new java.awt.geom.Ellipse2D.Double(
                                    x + cell * 0.75 - r, y + cell * 0.75 - r, 2 * r, 2 * r));
                        }
                    }
                }
                c.dispose();
            }
        }
    }

    private static void stroke(Graphics2D g, Stroke stroke, Path2D path, SimpleFeature f, Viewport v, double opacity) {
        double s = v.scale();
        g.setColor(color(stroke.getColor(), stroke.getOpacity(), f, opacity));
        float width = (float) (number(stroke.getWidth(), f, 1) * s);
        float[] dashes = stroke.getDashArray();
        float[] scaled = dashes == null ? null : dashes.clone();
        for (int i = 0; scaled != null && i < scaled.length; i++) {
            scaled[i] *= (float) s;
        }
        g.setStroke(new BasicStroke(
                width,
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                scaled == null || scaled.length == 0 ? null : scaled,
                0));
        g.draw(path);
    }

    private static double number(
            org.geotools.api.filter.expression.@Nullable Expression e, SimpleFeature f, double or) {
        Double value = e == null ? null : e.evaluate(f, Double.class);
        return value == null ? or : value;
    }

    private static Color color(
            org.geotools.api.filter.expression.@Nullable Expression e,
            org.geotools.api.filter.expression.@Nullable Expression opacity,
            SimpleFeature f,
            double layerOpacity) {
        String text = e == null ? null : e.evaluate(f, String.class);
        int rgb = text == null ? 0 : Integer.parseInt(text.substring(1), 16);
        int alpha = (int) Math.round(255 * number(opacity, f, 1) * layerOpacity);
        return new Color((alpha << 24) | rgb, true);
    }
}
