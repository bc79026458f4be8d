package org.threeline.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import org.threeline.layers.PatternSpec.Dots;
import org.threeline.layers.PatternSpec.Hatch;
import org.threeline.render.symbol.Symbol;

/** Patterns of areas as geometry within a shape, for targets that clip exactly. */
record PatternGeometry(Placement placement) {

    void draw(Graphics2D graphics, Symbol.Pattern pattern, Shape shape) {
        var bounds = shape.getBounds2D();
        if (bounds.isEmpty()) {
            return;
        }
        var g = (Graphics2D) graphics.create();
        g.clip(shape);
        g.setColor(new Color(pattern.color(), true));
        if (pattern.spec() instanceof Hatch hatch) {
            g.setStroke(new BasicStroke(
                    (float) (hatch.width() * placement.scale()), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
            g.draw(hatchLines(hatch, bounds));
        } else if (pattern.spec() instanceof Dots dots) {
            g.fill(dots(dots, bounds));
        }
        g.dispose();
    }

    private Path2D hatchLines(Hatch hatch, java.awt.geom.Rectangle2D bounds) {
        double angle = Math.toRadians(hatch.angle());
        double nx = Math.sin(angle);
        double ny = Math.cos(angle);
        double every = hatch.every() * placement.scale();
        double reach = Math.hypot(bounds.getWidth(), bounds.getHeight()) / 2 + every;
        double cx = bounds.getCenterX() - placement.originX();
        double cy = bounds.getCenterY() - placement.originY();
        double middle = cx * nx + cy * ny;
        double along = cx * ny - cy * nx;
        var path = new Path2D.Double();
        for (double k = Math.ceil((middle - reach) / every); k * every <= middle + reach; k++) {
            double x = placement.originX() + k * every * nx;
            double y = placement.originY() + k * every * ny;
            path.moveTo(x + (along - reach) * ny, y - (along - reach) * nx);
            path.lineTo(x + (along + reach) * ny, y - (along + reach) * nx);
        }
        return path;
    }

    private Path2D dots(Dots dots, java.awt.geom.Rectangle2D bounds) {
        double cell = dots.cell() * placement.scale();
        double r = dots.radius() * placement.scale();
        var path = new Path2D.Double();
        double firstX = Math.floor((bounds.getMinX() - placement.originX()) / cell) - 1;
        double firstY = Math.floor((bounds.getMinY() - placement.originY()) / cell) - 1;
        for (double row = firstY; placement.originY() + row * cell <= bounds.getMaxY(); row++) {
            for (double column = firstX; placement.originX() + column * cell <= bounds.getMaxX(); column++) {
                for (double share = 0.25; share < 1; share += 0.5) {
                    double x = placement.originX() + (column + share) * cell;
                    double y = placement.originY() + (row + share) * cell;
                    path.append(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), false);
                }
            }
        }
        return path;
    }
}
