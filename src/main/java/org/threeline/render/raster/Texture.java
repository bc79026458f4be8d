package org.threeline.render.raster;

/** How much of each pixel a pattern covers; the same for a pixel whatever is drawn there. Thread-safe. */
public interface Texture {
    /**
     * The covered part of a pixel, 0 to 1.
     *
     * @param x column of the pixel
     * @param y row of the pixel, downward
     */
    double coverage(int x, int y);
}
