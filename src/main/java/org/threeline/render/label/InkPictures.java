package org.threeline.render.label;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws names on pixels and keeps the pictures of the latest: while something is dragged, or the map is moved by whole
 * pixels, most names stand as they did, and stroking their halos is dearer than all else about them.
 *
 * <p>A kept picture is what would be drawn anew, to the bit, so that pixels do not tell what was drawn before. Names
 * that spread far, as those along a zone, are drawn anew each time. Thread-safe.
 */
final class InkPictures implements InkPainter {
    /** Pixels of one picture; of a larger one most are empty. */
    private static final int LARGEST = 1 << 15;
    /** Pixels of all that are kept, 4 bytes each. */
    static final int MOST_PIXELS = 1 << 20;

    private final Map<Key, BufferedImage> kept = new LinkedHashMap<>(256, 0.75f, true);
    private int pixels;

    private record Key(SnappedInk ink, int argb, float halo) {}

    /** As {@link InkPainter#paint}; the target moves by whole pixels at most. */
    @Override
    public void paint(Graphics2D g, Shape ink, double x, double y, Color color, float halo) {
        Rectangle2D bounds = ink.getBounds2D();
        if (bounds.isEmpty()) {
            return;
        }
        // Half a stroke, what antialiasing spreads, and what snapping moves.
        int margin = (int) Math.ceil(halo / 2) + 2;
        double width = Math.ceil(bounds.getWidth()) + 2 * margin + 1;
        double height = Math.ceil(bounds.getHeight()) + 2 * margin + 1;
        if (!(width * height <= LARGEST)) {
            OUTLINES.paint(g, ink, x, y, color, halo);
            return;
        }
        SnappedInk snapped =
                SnappedInk.of(ink, x, y, (int) Math.floor(bounds.getX() + x), (int) Math.floor(bounds.getY() + y));
        var key = new Key(snapped, color.getRGB(), halo);
        BufferedImage picture = find(key);
        if (picture == null) {
            picture = draw(snapped, color, halo, (int) width, (int) height, margin);
            keep(key, picture);
        }
        g.drawImage(picture, snapped.left() - margin, snapped.top() - margin, null);
    }

    private static BufferedImage draw(SnappedInk ink, Color color, float halo, int width, int height, int margin) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        OUTLINES.paint(g, ink.outlines(), margin, margin, color, halo);
        g.dispose();
        return image;
    }

    private synchronized @Nullable BufferedImage find(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, BufferedImage picture) {
        BufferedImage before = kept.put(key, picture);
        pixels += pixels(picture) - (before == null ? 0 : pixels(before));
        for (var oldest = kept.values().iterator(); pixels > MOST_PIXELS && oldest.hasNext(); ) {
            pixels -= pixels(oldest.next());
            oldest.remove();
        }
    }

    private static int pixels(BufferedImage picture) {
        return picture.getWidth() * picture.getHeight();
    }

    /** Lets go of all pictures. */
    synchronized void forget() {
        kept.clear();
        pixels = 0;
    }

    /** How many pixels are kept. */
    synchronized int pixels() {
        return pixels;
    }

    /** How many pictures are kept. */
    synchronized int pictures() {
        return kept.size();
    }
}
