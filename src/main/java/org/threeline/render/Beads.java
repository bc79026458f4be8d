package org.threeline.render;

import java.awt.Graphics2D;
import org.threeline.render.pattern.MarkPainter;
import org.threeline.render.shape.Window;
import org.threeline.render.symbol.Symbol;

/** Draws marks along a line, turned with it, the first half a step from its start. */
final class Beads {
    private Beads() {}

    static void draw(Graphics2D g, Symbol.Beads beads, double[] xy, int points, double scale, Window window) {
        double every = beads.every() * scale;
        double along = 0;
        double next = every / 2;
        for (int i = 1; i < points; i++) {
            double dx = xy[2 * i] - xy[2 * i - 2];
            double dy = xy[2 * i + 1] - xy[2 * i - 1];
            double length = Math.hypot(dx, dy);
            boolean seen = Math.max(xy[2 * i], xy[2 * i - 2]) >= window.minX()
                    && Math.min(xy[2 * i], xy[2 * i - 2]) <= window.maxX()
                    && Math.max(xy[2 * i + 1], xy[2 * i - 1]) >= window.minY()
                    && Math.min(xy[2 * i + 1], xy[2 * i - 1]) <= window.maxY()
                    && length < 1e6 * every;
            if (!seen) {
                next += every * Math.max(0, Math.ceil((along + length - next) / every));
            }
            while (seen && next <= along + length) {
                double t = (next - along) / length;
                double x = xy[2 * i - 2] + t * dx;
                double y = xy[2 * i - 1] + t * dy;
                MarkPainter.paint(g, beads.mark(), x, y, scale, Math.atan2(dy, dx));
                next += every;
            }
            along += length;
        }
    }
}
