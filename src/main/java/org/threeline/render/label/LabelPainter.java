package org.threeline.render.label;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws placed labels: all halos, then symbols, then letters. */
final class LabelPainter {
    /** No symbol reaches farther from its point, px at scale 1. */
    private static final double LARGEST_SYMBOL = 60;

    private final SymbolPainter symbols = new SymbolPainter();
    private final InkPainter ink;

    /** A painter on any kind of Graphics2D that the painter of ink can do. */
    LabelPainter(InkPainter ink) {
        this.ink = ink;
    }

    void paint(Graphics2D g, List<PlacedLabel> all, double scale) {
        List<PlacedLabel> labels = all.stream().filter(l -> isSeen(l, g, scale)).toList();
        Graphics2D own = (Graphics2D) g.create();
        own.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        own.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        labels.forEach(l -> halo(own, l, scale));
        for (PlacedLabel label : labels) {
            if (!Double.isNaN(label.symbolX())) {
                withOpacity(
                        own,
                        label.item().opacity(),
                        () -> symbols.paint(own, label.item(), label.symbolX(), label.symbolY(), scale));
            }
        }
        labels.forEach(l -> letters(own, l));
        own.dispose();
    }

    private static boolean isSeen(PlacedLabel label, Graphics2D g, double scale) {
        Rectangle clip = g.getClipBounds();
        double reach = LARGEST_SYMBOL * scale;
        if (clip == null || clip.intersects(label.symbolX() - reach, label.symbolY() - reach, 2 * reach, 2 * reach)) {
            return true;
        }
        Rectangle2D bounds = label.ink().getBounds2D();
        double margin = 2 * label.item().style().haloRadius() * scale + 2;
        return clip.intersects(
                bounds.getX() + label.x() - margin,
                bounds.getY() + label.y() - margin,
                bounds.getWidth() + 2 * margin,
                bounds.getHeight() + 2 * margin);
    }

    private void halo(Graphics2D g, PlacedLabel label, double scale) {
        LabelStyle style = label.item().style();
        if (style.halo().isPresent() && style.haloRadius() > 0) {
            ink(g, label, style.halo().get(), (float) (2 * style.haloRadius() * scale));
        }
    }

    private void letters(Graphics2D g, PlacedLabel label) {
        ink(g, label, label.item().style().fill(), 0);
    }

    private void ink(Graphics2D g, PlacedLabel label, Color color, float halo) {
        withOpacity(g, label.item().opacity(), () -> ink.paint(g, label.ink(), label.x(), label.y(), color, halo));
    }

    private static void withOpacity(Graphics2D g, double opacity, Runnable draw) {
        if (opacity >= 1) {
            draw.run();
            return;
        }
        Composite before = g.getComposite();
        g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) opacity));
        draw.run();
        g.setComposite(before);
    }
}
