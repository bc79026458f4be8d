package org.threeline.render.raster;

/** Porter and Duff's source over destination on premultiplied 0xAARRGGBB pixels, rounded as Java2D does. */
final class Blend {
    private Blend() {}

    static int premultiply(int argb) {
        int a = argb >>> 24;
        return a == 255
                ? argb
                : a << 24 | times(argb >> 16 & 255, a) << 16 | times(argb >> 8 & 255, a) << 8 | times(argb & 255, a);
    }

    /** a · b / 255, rounded, for values to 255. */
    static int times(int a, int b) {
        int t = a * b + 128;
        return (t + (t >> 8)) >> 8;
    }

    /**
     * Draws a colour on a pixel.
     *
     * @param under premultiplied
     * @param color premultiplied
     * @param coverage 0 to 255
     */
    static int over(int under, int color, int coverage) {
        if (coverage == 255 && color >>> 24 == 255) {
            return color;
        }
        int a = times(color >>> 24, coverage);
        int rest = 255 - a;
        int r = times(color >> 16 & 255, coverage) + times(under >> 16 & 255, rest);
        int g = times(color >> 8 & 255, coverage) + times(under >> 8 & 255, rest);
        int b = times(color & 255, coverage) + times(under & 255, rest);
        return ((a + times(under >>> 24, rest)) << 24) | (r << 16) | (g << 8) | b;
    }
}
