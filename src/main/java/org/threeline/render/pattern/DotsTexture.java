package org.threeline.render.pattern;

import org.threeline.layers.PatternSpec.Dots;
import org.threeline.render.raster.Texture;

/** Staggered dots, fixed to the map: at a quarter and at three quarters of each cell in both directions. */
public final class DotsTexture implements Texture {
    private final double cell;
    private final double radius;
    private final double shiftX;
    private final double shiftY;

    /**
     * Lays the dots on a picture.
     *
     * @param originX column of the map's origin, pixels
     * @param originY row of the map's origin, pixels
     * @param scale pixels per px of the style
     */
    public DotsTexture(Dots dots, double originX, double originY, double scale) {
        this.cell = dots.cell() * scale;
        this.radius = dots.radius() * scale;
        this.shiftX = Math.IEEEremainder(originX, cell);
        this.shiftY = Math.IEEEremainder(originY, cell);
    }

    @Override
    public double coverage(int x, int y) {
        double px = x + 0.5 - shiftX;
        double py = y + 0.5 - shiftY;
        return Math.max(dot(px - cell / 4, py - cell / 4), dot(px - 3 * cell / 4, py - 3 * cell / 4));
    }

    private double dot(double x, double y) {
        double dx = x - cell * Math.rint(x / cell);
        double dy = y - cell * Math.rint(y / cell);
        double c = radius + 0.5 - Math.sqrt(dx * dx + dy * dy);
        return c <= 0 ? 0 : Math.min(1, c);
    }
}
