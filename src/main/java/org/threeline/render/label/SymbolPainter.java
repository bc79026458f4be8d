package org.threeline.render.label;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Fill;
import org.geotools.api.style.GraphicalSymbol;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Stroke;

/** Draws the symbols that come with labels: the marks circle, square and triangle of a point symbolizer. */
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
        Shape shape = shape(LabelStyle.value(mark.getWellKnownName(), feature, String.class, "circle"), x, y, size);
        Fill fill = mark.getFill();
        if (fill != null) {
            g.setColor(color(fill.getColor(), fill.getOpacity(), feature));
            g.fill(shape);
        }
        Stroke stroke = mark.getStroke();
        if (stroke != null) {
            g.setColor(color(stroke.getColor(), stroke.getOpacity(), feature));
            double width = LabelStyle.value(stroke.getWidth(), feature, Double.class, 1.0);
            g.setStroke(new BasicStroke((float) (width * scale)));
            g.draw(shape);
        }
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
            case "triangle" -> {
                Path2D.Double path = new Path2D.Double();
                path.moveTo(x, y - half);
                path.lineTo(x + half, y + half);
                path.lineTo(x - half, y + half);
                path.closePath();
                yield path;
            }
            default -> new Ellipse2D.Double(x - half, y - half, size, size);
        };
    }
}
