package org.threeline.slides.layout;

/**
 * The size of a picture and of the page it stands for.
 *
 * <p>A page unit is a pixel of a picture whose shorter side has 1080 pixels, so that type set in 18 page units is 9 pt
 * on a sheet 7.5 inches high.
 */
public record PageSize(int widthPixels, int heightPixels) {
    /** Page units of the shorter side. */
    public static final double SHORT_SIDE = 1080;

    /** Inches of the shorter side of a slide. */
    private static final double SHORT_SIDE_INCHES = 7.5;

    /** The most pixels a picture may have. */
    public static final long MOST_PIXELS = 64_000_000;

    /** The shorter side has at least this many pixels: below, the smallest type is three pixels high. */
    public static final int LEAST_SIDE = 180;

    /** Whether pictures of this size can be made. */
    public boolean isPossible() {
        return Math.min(widthPixels, heightPixels) >= LEAST_SIDE && (long) widthPixels * heightPixels <= MOST_PIXELS;
    }

    /** Pixels a page unit takes. */
    public double pixelsPerUnit() {
        return Math.min(widthPixels, heightPixels) / SHORT_SIDE;
    }

    public double width() {
        return widthPixels / pixelsPerUnit();
    }

    public double height() {
        return heightPixels / pixelsPerUnit();
    }

    public double pixelsPerInch() {
        return Math.min(widthPixels, heightPixels) / SHORT_SIDE_INCHES;
    }
}
