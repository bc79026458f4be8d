package org.threeline.render.pattern;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import org.threeline.render.symbol.Symbol.Mark;

/** Draws marks with Graphics2D, whatever it draws on. Thread-safe. */
public final class MarkPainter {
    private MarkPainter() {}

    /**
     * Draws a mark.
     *
     * @param x where its middle is, in the units of the target
     * @param y where its middle is, downward
     * @param scale units of the target per px of the style
     * @param turn radians clockwise, besides the mark's own rotation
     */
    public static void paint(Graphics2D g, Mark mark, double x, double y, double scale, double turn) {
        var shape = MarkShapes.of(mark.name(), mark.size());
        var place = AffineTransform.getTranslateInstance(x + mark.dx() * scale, y - mark.dy() * scale);
        place.rotate(turn + Math.toRadians(mark.rotation()));
        place.scale(scale, scale);
        Shape body = place.createTransformedShape(shape.body());
        if (mark.fill() != 0) {
            g.setColor(new Color(mark.fill(), true));
            g.fill(body);
        }
        if (mark.stroke() != 0) {
            g.setColor(new Color(mark.stroke(), true));
            shape.spots().forEach(s -> g.fill(place.createTransformedShape(s)));
            if (mark.strokeWidth() > 0) {
                g.setStroke(new BasicStroke(
                        (float) (mark.strokeWidth() * scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
                g.draw(body);
                shape.lines().forEach(s -> g.draw(place.createTransformedShape(s)));
            }
        }
    }
}
