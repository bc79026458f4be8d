package org.threeline.render;

import org.threeline.geodesy.MapProjection;

/**
 * The part of the world a picture shows.
 *
 * @param centerX easting of the middle, metres of the projection
 * @param centerY northing of the middle, metres of the projection
 * @param metersPerPixel projected metres a pixel of the picture covers
 * @param width pixels
 * @param height pixels
 * @param scale pixels per px of a style: 1 on a plain screen, 2 on a dense one, 1.72 on a 1920 × 1080 slide
 */
public record Viewport(
        MapProjection projection,
        double centerX,
        double centerY,
        double metersPerPixel,
        int width,
        int height,
        double scale) {
    /** Metres of a px of the style sheet, 0.28 mm, as OGC SLD 1.0 defines the scale denominator. */
    private static final double PX_METERS = 0.00028;

    /** The denominator n of the map scale 1 : n, by which rules choose what is drawn. */
    public double scaleDenominator() {
        return metersPerPixel * scale / PX_METERS;
    }

    public double toPixelX(double x) {
        return (x - centerX) / metersPerPixel + width / 2.0;
    }

    public double toPixelY(double y) {
        return (centerY - y) / metersPerPixel + height / 2.0;
    }

    public double toMapX(double pixelX) {
        return (pixelX - width / 2.0) * metersPerPixel + centerX;
    }

    public double toMapY(double pixelY) {
        return centerY - (pixelY - height / 2.0) * metersPerPixel;
    }

    /** The picture of another size with the same middle. */
    Viewport resized(int newWidth, int newHeight) {
        return new Viewport(projection, centerX, centerY, metersPerPixel, newWidth, newHeight, scale);
    }
}
