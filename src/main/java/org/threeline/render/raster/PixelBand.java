package org.threeline.render.raster;

import java.util.Arrays;

/** The rows of a picture that one thread draws. Pixels are premultiplied 0xAARRGGBB, row by row. */
public final class PixelBand {
    private final int[] argb;
    private final int width;
    private final int top;
    private final int bottom;

    /**
     * A band.
     *
     * @param argb the whole picture; drawn on, not copied
     * @param width of the picture, pixels
     * @param top first row of the band
     * @param bottom the row after its last
     */
    public PixelBand(int[] argb, int width, int top, int bottom) {
        this.argb = argb;
        this.width = width;
        this.top = top;
        this.bottom = bottom;
    }

    int[] argb() {
        return argb;
    }

    public int width() {
        return width;
    }

    public int top() {
        return top;
    }

    public int bottom() {
        return bottom;
    }

    public int rows() {
        return bottom - top;
    }

    /** Fills the band with a colour, 0xAARRGGBB, not premultiplied. */
    public void clear(int color) {
        Arrays.fill(argb, top * width, bottom * width, Blend.premultiply(color));
    }

    /** Takes the band's rows over from another picture of the same size. */
    public void copyFrom(int[] other) {
        System.arraycopy(other, top * width, argb, top * width, rows() * width);
    }

    /** Puts the band's rows into another picture of the same size. */
    public void copyTo(int[] other) {
        System.arraycopy(argb, top * width, other, top * width, rows() * width);
    }
}
