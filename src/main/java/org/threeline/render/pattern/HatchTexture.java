package org.threeline.render.pattern;

import org.threeline.layers.PatternSpec.Hatch;
import org.threeline.render.raster.Texture;

/**
 * Parallel lines, fixed to the map: they move with it, and the same ground has the same lines in every picture of one
 * scale. Each pixel has the part of it that a line covers.
 */
public final class HatchTexture implements Texture {
    private final double nx;
    private final double ny;
    private final double shift;
    private final double every;
    private final double half;
    private final double blur;

    /**
     * Lays the hatch on a picture.
     *
     * @param originX column of the map's origin, pixels
     * @param originY row of the map's origin, pixels
     * @param scale pixels per px of the style
     */
    public HatchTexture(Hatch hatch, double originX, double originY, double scale) {
        double angle = Math.toRadians(hatch.angle());
        // Across the lines, y downward.
        this.nx = Math.sin(angle);
        this.ny = Math.cos(angle);
        this.every = hatch.every() * scale;
        this.half = hatch.width() * scale / 2;
        this.shift = Math.IEEEremainder(originX * nx + originY * ny, every);
        this.blur = (Math.abs(nx) + Math.abs(ny)) / 2;
    }

    @Override
    public double coverage(int x, int y) {
        double across = (x + 0.5) * nx + (y + 0.5) * ny - shift;
        double distance = Math.abs(across - every * Math.rint(across / every));
        // The pixel reaches its half diagonal to both sides: a box as wide as its mean shadow.
        double outer = behind(half - distance);
        return outer - behind(-half - distance);
    }

    private double behind(double d) {
        double t = d / (2 * blur) + 0.5;
        return t <= 0 ? 0 : t >= 1 ? 1 : smooth(t);
    }

    /** The area of a turned square behind a line: nearly straight in the middle, flat at the ends. */
    private double smooth(double t) {
        double corner = Math.min(Math.abs(nx), Math.abs(ny)) / (Math.abs(nx) + Math.abs(ny));
        if (corner < 1e-9) {
            return t;
        }
        double rise = 1 / (1 - corner);
        if (t < corner) {
            return rise * t * t / (2 * corner);
        }
        if (t > 1 - corner) {
            double u = 1 - t;
            return 1 - rise * u * u / (2 * corner);
        }
        return rise * (t - corner / 2);
    }
}
