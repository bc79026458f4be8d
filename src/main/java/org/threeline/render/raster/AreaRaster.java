package org.threeline.render.raster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Fills polygons straight into the pixels of a band, antialiased by the exact area each covers of a pixel.
 *
 * <p>Each edge adds to the pixels it crosses the area on its right, signed by its direction; a sum along the row then
 * gives the part covered (the method of font rasterisers such as FreeType's and font-rs). Shells and holes must turn
 * opposite ways. Where a polygon overlaps itself the cover is cut to 1. Edges may lie anywhere: what is left of the
 * picture counts, the rest is cut away. A row's pixels depend on the shape alone, not on the band. For one thread.
 */
public final class AreaRaster {
    private final PixelBand band;
    private final int stride;
    private final float[] cover;
    private final int[] from;
    private final int[] to;
    private int first;
    private int last;

    public AreaRaster(PixelBand band) {
        this.band = band;
        this.stride = band.width() + 2;
        this.cover = new float[stride * band.rows()];
        this.from = new int[band.rows()];
        this.to = new int[band.rows()];
        Arrays.fill(from, Integer.MAX_VALUE);
        Arrays.fill(to, -1);
        this.first = Integer.MAX_VALUE;
        this.last = -1;
    }

    /** Adds a closed ring, pixels interleaved; the last point may or may not repeat the first. */
    public void add(double[] xy, int points) {
        if (points < 3) {
            return;
        }
        double px = xy[2 * points - 2];
        double py = xy[2 * points - 1];
        for (int i = 0; i < points; i++) {
            double x = xy[2 * i];
            double y = xy[2 * i + 1];
            edge(px, py, x, y);
            px = x;
            py = y;
        }
    }

    private void edge(double ax, double ay, double bx, double by) {
        if (ay == by) {
            return;
        }
        boolean down = ay < by;
        double x0 = down ? ax : bx;
        double y0 = down ? ay : by;
        double x1 = down ? bx : ax;
        double y1 = down ? by : ay;
        if (!(y1 > band.top() && y0 < band.bottom())) {
            return;
        }
        if (x0 >= band.width() && x1 >= band.width()) {
            return;
        }
        double slope = (x1 - x0) / (y1 - y0);
        int row = Math.max(band.top(), (int) Math.floor(y0));
        int end = Math.min(band.bottom() - 1, (int) Math.ceil(y1) - 1);
        float sign = down ? 1 : -1;
        first = Math.min(first, row);
        last = Math.max(last, end);
        for (int y = row; y <= end; y++) {
            double upper = y > y0 ? y : y0;
            double lower = y + 1 < y1 ? y + 1 : y1;
            double xa = y > y0 ? x0 + (y - y0) * slope : x0;
            double xb = y + 1 < y1 ? x0 + (y + 1 - y0) * slope : x1;
            span(y - band.top(), xa, xb, (float) (lower - upper) * sign);
        }
    }

    /** A piece of an edge within one row, from xa at its upper to xb at its lower end. */
    private void span(int row, double xa, double xb, float height) {
        double left = Math.min(xa, xb);
        double right = Math.max(xa, xb);
        int width = band.width();
        if (left >= width) {
            return;
        }
        if (right <= 0) {
            touch(row, 0, 0);
            cover[row * stride] += height;
            return;
        }
        if (left < 0 || right > width) {
            cut(row, left, right, height);
            return;
        }
        int c0 = (int) left;
        int c1 = (int) right;
        int at = row * stride + c0;
        touch(row, c0, c1 + 1);
        if (c0 == c1) {
            float middle = (float) ((left + right) / 2 - c0);
            cover[at] += height * (1 - middle);
            cover[at + 1] += height * middle;
            return;
        }
        // Exact area of the trapezia right of the edge, pixel by pixel.
        double perPixel = 1 / (right - left);
        double f = c0 + 1 - left;
        float before = (float) (0.5 * perPixel * f * f);
        cover[at] += height * before;
        if (c1 == c0 + 1) {
            double g = right - c1;
            float after = (float) (0.5 * perPixel * g * g);
            cover[at + 1] += height * (1 - before - after);
            cover[at + 2] += height * after;
            return;
        }
        float second = (float) (perPixel * (f + 0.5));
        cover[at + 1] += height * (second - before);
        float step = (float) perPixel;
        for (int c = c0 + 2; c < c1; c++) {
            at++;
            cover[at + 1] += height * step;
        }
        at++;
        double g = right - c1;
        float after = (float) (0.5 * perPixel * g * g);
        float reached = (float) (perPixel * (c1 - c0 - 1.5 + f));
        cover[at + 1] += height * (1 - reached - after);
        cover[at + 2] += height * after;
    }

    /** A piece that crosses the picture's left or right edge. */
    private void cut(int row, double left, double right, float height) {
        double length = right - left;
        if (left < 0) {
            touch(row, 0, 0);
            cover[row * stride] += (float) (height * (-left / length));
        }
        double a = Math.max(0, left);
        double b = Math.min(band.width(), right);
        if (b > a) {
            span(row, a, b, (float) (height * ((b - a) / length)));
        }
    }

    private void touch(int row, int a, int b) {
        if (a < from[row]) {
            from[row] = a;
        }
        if (b > to[row]) {
            to[row] = b;
        }
    }

    /**
     * Draws what was added and forgets it.
     *
     * @param color 0xAARRGGBB, not premultiplied
     * @param texture what of it shows; null for all
     */
    public void fill(int color, @Nullable Texture texture) {
        int source = Blend.premultiply(color);
        for (int y = first; y <= last; y++) {
            int row = y - band.top();
            if (to[row] >= 0) {
                fillRow(row, source, texture);
                from[row] = Integer.MAX_VALUE;
                to[row] = -1;
            }
        }
        first = Integer.MAX_VALUE;
        last = -1;
    }

    private void fillRow(int row, int source, @Nullable Texture texture) {
        int width = band.width();
        int y = row + band.top();
        int[] pixels = band.argb();
        int line = y * width;
        int at = row * stride;
        boolean opaque = source >>> 24 == 255 && texture == null;
        float sum = 0;
        int covered = 0;
        int end = Math.min(to[row], width - 1);
        for (int x = from[row]; x <= end; x++) {
            float change = cover[at + x];
            if (change != 0) {
                cover[at + x] = 0;
                sum += change;
                covered = Math.min(255, (int) (Math.abs(sum) * 255 + 0.5f));
            }
            if (covered == 0) {
                continue;
            }
            if (opaque && covered == 255) {
                pixels[line + x] = source;
            } else {
                int c = texture == null ? covered : (int) (covered * texture.coverage(x, y) + 0.5);
                if (c > 0) {
                    pixels[line + x] = Blend.over(pixels[line + x], source, c);
                }
            }
        }
        for (int x = end + 1; x <= Math.min(to[row], stride - 1); x++) {
            cover[at + x] = 0;
        }
        if (covered > 0 && end < width - 1) {
            // Edges beyond the right border were left out: what is open there reaches the border.
            fillRest(pixels, line, end + 1, y, source, covered, texture);
        }
    }

    private void fillRest(
            int[] pixels, int line, int start, int y, int source, int covered, @Nullable Texture texture) {
        for (int x = start; x < band.width(); x++) {
            int c = texture == null ? covered : (int) (covered * texture.coverage(x, y) + 0.5);
            if (c > 0) {
                pixels[line + x] = Blend.over(pixels[line + x], source, c);
            }
        }
    }
}
