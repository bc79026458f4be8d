package org.threeline.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;
import org.threeline.layers.MapLayer;

/** Swatches of zones and traces as pixels, for those that draw with another toolkit. Thread-safe. */
public final class SwatchPixels {
    private final Swatches swatches;

    public SwatchPixels(MapRenderer renderer) {
        swatches = new Swatches(renderer);
    }

    /**
     * What a layer looks like on a clear ground.
     *
     * @param width pixels
     * @param height pixels
     * @param scale pixels per px of the styles
     * @return row by row, premultiplied 0xAARRGGBB; empty for a layer that has no swatch
     */
    public Optional<int[]> of(MapLayer layer, int width, int height, double scale) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        var box = new Rectangle2D.Double(0, 0, width, height);
        boolean known = true;
        if (layer.id().startsWith("zone/")) {
            swatches.zone(g, layer, box, scale);
        } else if (layer.id().startsWith("trace/")) {
            swatches.line(g, layer, rule -> true, box, scale);
        } else {
            known = false;
        }
        g.dispose();
        int[] argb = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return known ? Optional.of(argb) : Optional.empty();
    }

    /**
     * What an area of a layer looks like on a clear ground, as one of the style's rules draws it.
     *
     * @return as {@link #of}
     */
    public int[] area(MapLayer layer, String rule, int width, int height, double scale) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        swatches.area(g, layer, rule::equals, new Rectangle2D.Double(0, 0, width, height), scale);
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
