package org.threeline.render.raster;

/**
 * The rows of a picture that one thread draws.
 *
 * @param argb the whole picture, row by row, premultiplied 0xAARRGGBB
 * @param width of the picture, pixels
 * @param top first row of the band
 * @param bottom the row after its last
 */
public record PixelBand(int[] argb, int width, int top, int bottom) {
    public int rows() {
        return bottom - top;
    }

    /** Fills the band with a colour, 0xAARRGGBB, not premultiplied. */
    public void clear(int color) {
        java.util.Arrays.fill(argb, top * width, bottom * width, Blend.premultiply(color));
    }
}
