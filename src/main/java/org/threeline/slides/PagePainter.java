package org.threeline.slides;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.threeline.slides.layout.Box;
import org.threeline.slides.layout.Item;
import org.threeline.slides.layout.Page;
import org.threeline.slides.layout.PageSize;

/** Draws a page that is laid out, all but its map. */
final class PagePainter {
    private final PageColors colors;
    private final FontMeter meter;
    private final SwatchPainter swatches;

    /** Draws swatches; the box is in page units, the graphics context too. */
    interface SwatchPainter {
        void draw(Graphics2D g, Item swatch);
    }

    PagePainter(PageColors colors, FontMeter meter, SwatchPainter swatches) {
        this.colors = colors;
        this.meter = meter;
        this.swatches = swatches;
    }

    static void setHints(Graphics2D g) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Words, rules, swatches and the frame of the map; {@code g} is in pixels. */
    void paint(Graphics2D g, Page page, PageSize size) {
        double unit = size.pixelsPerUnit();
        Graphics2D scaled = (Graphics2D) g.create();
        scaled.scale(unit, unit);
        for (Item item : page.items()) {
            if (item instanceof Item.Words words) {
                scaled.setColor(colors.of(words.style().ink()));
                // As outlines: glyph images would be set on whole pixels, and the spacing would limp.
                scaled.fill(meter.shape(words.text(), words.style())
                        .getOutline(AffineTransform.getTranslateInstance(words.x(), words.baseline())));
            } else if (item instanceof Item.Rule rule) {
                g.setColor(colors.of(rule.ink()));
                g.fill(onPixels(rule.bounds(), unit));
            } else {
                swatches.draw(scaled, item);
            }
        }
        scaled.dispose();
        if (page.framed()) {
            frame(g, page.map(), unit);
        }
    }

    /** A line just within a box. */
    void frame(Graphics2D g, Box box, double unit) {
        Rectangle2D map = pixels(box, unit);
        double line = Math.max(1, Math.rint(unit));
        g.setColor(colors.frame());
        g.setStroke(new BasicStroke((float) line, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        g.draw(new Rectangle2D.Double(
                map.getX() + line / 2, map.getY() + line / 2, map.getWidth() - line, map.getHeight() - line));
    }

    /** A rule on whole pixels, so that it is sharp. */
    private static Rectangle2D onPixels(Box box, double unit) {
        double height = Math.max(1, Math.rint(box.height() * unit));
        double left = Math.rint(box.x() * unit);
        return new Rectangle2D.Double(left, Math.rint(box.y() * unit), Math.rint(box.right() * unit) - left, height);
    }

    /** A box on whole pixels. */
    static Rectangle2D pixels(Box box, double unit) {
        double left = Math.rint(box.x() * unit);
        double top = Math.rint(box.y() * unit);
        return new Rectangle2D.Double(
                left, top, Math.rint(box.right() * unit) - left, Math.rint(box.bottom() * unit) - top);
    }
}
