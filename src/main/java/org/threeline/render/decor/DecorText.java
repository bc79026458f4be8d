package org.threeline.render.decor;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** A short text as outlines, with its halo. */
final class DecorText {
    private static final FontRenderContext FRACTIONAL = new FontRenderContext(null, true, true);

    private final Shape outline;
    private final double width;

    private DecorText(Shape outline, double width) {
        this.outline = outline;
        this.width = width;
    }

    static DecorText of(String text, Font font) {
        char[] chars = text.toCharArray();
        var glyphs = font.layoutGlyphVector(FRACTIONAL, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
        return new DecorText(
                glyphs.getOutline(),
                glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX());
    }

    double width() {
        return width;
    }

    /** The ink where the base line begins at x, y. */
    Rectangle2D box(double x, double y) {
        Rectangle2D ink = outline.getBounds2D();
        return new Rectangle2D.Double(x + ink.getX(), y + ink.getY(), ink.getWidth(), ink.getHeight());
    }

    void draw(Graphics2D g, double x, double y, Color color, Color halo, double haloRadius) {
        Shape moved = AffineTransform.getTranslateInstance(x, y).createTransformedShape(outline);
        g.setColor(halo);
        g.setStroke(new BasicStroke((float) (2 * haloRadius), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(moved);
        g.setColor(color);
        g.fill(moved);
    }
}
