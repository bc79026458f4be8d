package org.threeline.render.label;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Fill;
import org.geotools.api.style.Graphic;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Stroke;
import org.threeline.layers.PatternSpec;
import org.threeline.layers.Patterns;

/** Draws the symbols that come with labels: the marks of towns, circles and squares. */
final class SymbolPainter {
    void paint(Graphics2D g, LabelItem item, double x, double y, double scale) {
        for (PointSymbolizer symbolizer : item.symbols()) {
            var graphic = symbolizer.getGraphic();
            double size = LabelStyle.value(graphic.getSize(), item.feature(), Double.class, 6.0) * scale;
            for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
                if (symbol instanceof Mark mark) {
                    paint(g, mark, item.feature(), x, y, size, scale);
                }
            }
        }
    }

    private static void paint(
            Graphics2D g, Mark mark, SimpleFeature feature, double x, double y, double size, double scale) {
        String name = LabelStyle.value(mark.getWellKnownName(), feature, String.class, "circle");
        Optional<PatternSpec> own = Patterns.parse(name);
        Shape shape = own.map(spec -> shape(spec, x, y, scale)).orElseGet(() -> shape(name, x, y, size));
        Fill fill = mark.getFill();
        if (fill != null) {
            g.setColor(color(fill.getColor(), fill.getOpacity(), feature));
            g.fill(shape);
        }
        Stroke stroke = mark.getStroke();
        if (stroke != null && !(own.orElse(null) instanceof PatternSpec.Dot)) {
            g.setColor(color(stroke.getColor(), stroke.getOpacity(), feature));
            double width = LabelStyle.value(stroke.getWidth(), feature, Double.class, 1.0);
            g.setStroke(new BasicStroke((float) (width * scale)));
            g.draw(shape);
            if (own.orElse(null) instanceof PatternSpec.RingDot ringDot) {
                g.fill(disc(x, y, ringDot.dot() * scale));
            }
        }
    }

    /** How far a mark reaches from its point, its line not counted; px at scale 1. */
    static double radius(Graphic graphic, SimpleFeature feature) {
        double radius = 0;
        for (GraphicalSymbol symbol : graphic.graphicalSymbols()) {
            double half = LabelStyle.value(graphic.getSize(), feature, Double.class, 6.0) / 2;
            if (symbol instanceof Mark mark) {
                String name = LabelStyle.value(mark.getWellKnownName(), feature, String.class, "circle");
                half = Patterns.parse(name).map(SymbolPainter::radius).orElse(half);
            }
            radius = Math.max(radius, half);
        }
        return radius;
    }

    private static double radius(PatternSpec spec) {
        if (spec instanceof PatternSpec.RingDot ringDot) {
            return ringDot.radius();
        }
        if (spec instanceof PatternSpec.Ring ring) {
            return ring.radius();
        }
        if (spec instanceof PatternSpec.Dot dot) {
            return dot.radius();
        }
        if (spec instanceof PatternSpec.Triangle triangle) {
            return triangle.size() / 2;
        }
        if (spec instanceof PatternSpec.Checkpoint checkpoint) {
            return checkpoint.size() / 2;
        }
        if (spec instanceof PatternSpec.Rectangle rectangle) {
            return rectangle.size() / 2;
        }
        return spec instanceof PatternSpec.Note note ? note.size() / 2 : 0;
    }

    private static Shape shape(PatternSpec spec, double x, double y, double scale) {
        return disc(x, y, radius(spec) * scale);
    }

    private static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static Color color(
            org.geotools.api.filter.expression.Expression color,
            org.geotools.api.filter.expression.Expression opacity,
            SimpleFeature feature) {
        Color c = LabelStyle.value(color, feature, Color.class, Color.BLACK);
        double alpha = LabelStyle.value(opacity, feature, Double.class, 1.0);
        return new Color(c.getRed(), c.getGreen(), c.getBlue(), (int) Math.round(255 * alpha));
    }

    private static Shape shape(String name, double x, double y, double size) {
        double half = size / 2;
        return switch (name) {
            case "square" -> new Rectangle2D.Double(x - half, y - half, size, size);
            default -> disc(x, y, half);
        };
    }
}
