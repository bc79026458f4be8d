package org.threeline.render.label;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;

/** Draws the outlines of a name: the letters filled, or stroked about for their halo. */
interface InkPainter {
    /** Draws each name anew, on any kind of target. */
    InkPainter OUTLINES = (g, ink, x, y, color, halo) -> {
        AffineTransform before = g.getTransform();
        g.translate(x, y);
        g.setColor(color);
        if (halo > 0) {
            g.setStroke(stroke(halo));
            g.draw(ink);
        } else {
            g.fill(ink);
        }
        g.setTransform(before);
    };

    /**
     * Draws a name.
     *
     * @param ink the outlines of all letters, px
     * @param x where they are moved to, px
     * @param y where they are moved to, px
     * @param halo width of the stroke, px; 0 fills the letters
     */
    void paint(Graphics2D g, Shape ink, double x, double y, Color color, float halo);

    static BasicStroke stroke(float halo) {
        return new BasicStroke(halo, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
