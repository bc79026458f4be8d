package org.threeline.render.raster;

/** Porter and Duff's source over destination on premultiplied 0xAARRGGBB pixels, rounded as Java2D does. */
final class Blend {
    private static final int PAIR = 0xFF00FF;

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
        // Two channels at a time, each rounded by itself as times() does.
        int ag = coverage == 255 ? color >>> 8 & PAIR : timesPair(color >>> 8 & PAIR, coverage);
        int rb = coverage == 255 ? color & PAIR : timesPair(color & PAIR, coverage);
        int rest = 255 - (ag >>> 16);
        return (ag + timesPair(under >>> 8 & PAIR, rest)) << 8 | (rb + timesPair(under & PAIR, rest));
    }

    /** {@link #times} for bits 0 to 7 and 16 to 23. */
    private static int timesPair(int pair, int b) {
        int t = pair * b + 0x800080;
        return (t + (t >>> 8 & PAIR)) >>> 8 & PAIR;
    }
}
