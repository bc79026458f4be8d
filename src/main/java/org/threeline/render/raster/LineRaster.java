package org.threeline.render.raster;

import java.util.Arrays;

/**
 * Draws thin solid lines with round joins straight into the pixels of a band.
 *
 * <p>A pixel near a segment is covered as if the line went on straight: the exact area of a strip of the line's width.
 * Near a vertex it is covered by its distance from the vertex. Of all segments of one shape the greatest cover counts,
 * so a shape is drawn evenly however often it crosses itself. Against Java2D this differs most at sharp turns, by less
 * than a quarter of full cover in a pixel. A pixel depends on the shape alone, not on the band. For one thread.
 */
public final class LineRaster {
    /** Steps of a pixel in which distances are counted. */
    private static final int STEPS = 64;

    private final PixelBand band;
    private final byte[] cover;
    private int[] touched = new int[4096];
    private int count;
    private final int[][] strips = new int[HalfPlane.ANGLES][];
    private double stripsFor = -1;
    private double nextX;
    private double nextY;

    public LineRaster(PixelBand band) {
        this.band = band;
        this.cover = new byte[band.width() * band.rows()];
    }

    /**
     * Adds a line.
     *
     * @param xy pixels, interleaved
     * @param width pixels
     * @param closed whether the ends meet and are joined
     * @param roundCaps whether the ends are round; else they are cut straight
     */
    public void add(double[] xy, int points, double width, boolean closed, boolean roundCaps) {
        double half = width / 2;
        for (int i = 1; i < points; i++) {
            boolean cutStart = i == 1 && !closed && !roundCaps;
            boolean cutEnd = i == points - 1 && !closed && !roundCaps;
            // The round of a join is drawn once, at the end of the segment that comes first.
            boolean joined = i > 1 || closed;
            int next = i < points - 1 ? i + 1 : closed ? 1 : 0;
            head(xy, next);
            segment(xy[2 * i - 2], xy[2 * i - 1], xy[2 * i], xy[2 * i + 1], half, cutStart, cutEnd, joined);
        }
    }

    /** Notes the direction of the segment that comes next: (0, 0) where none does. */
    private void head(double[] xy, int segment) {
        double dx = segment == 0 ? 0 : xy[2 * segment] - xy[2 * segment - 2];
        double dy = segment == 0 ? 0 : xy[2 * segment + 1] - xy[2 * segment - 1];
        double length = Math.sqrt(dx * dx + dy * dy);
        nextX = length > 0 ? dx / length : 0;
        nextY = length > 0 ? dy / length : 0;
    }

    private void segment(
            double ax, double ay, double bx, double by, double half, boolean cutStart, boolean cutEnd, boolean joined) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = Math.sqrt(dx * dx + dy * dy);
        double ux = 1;
        double uy = 0;
        if (length > 0) {
            ux = dx / length;
            uy = dy / length;
        }
        // The shadow of half a pixel across the line, or the round of a join.
        double reach = half + Math.max(0.5, (Math.abs(ux) + Math.abs(uy)) / 2);
        double minY = Math.min(ay, by) - reach;
        double maxY = Math.max(ay, by) + reach;
        double minX = Math.min(ax, bx) - reach;
        double maxX = Math.max(ax, bx) + reach;
        if (!(maxY > band.top() && minY < band.bottom() && maxX > 0 && minX < band.width())) {
            return;
        }
        int[] strip = strip(half, HalfPlane.index(-uy, ux));
        double onward = ux * nextX + uy * nextY;
        double aside = uy * nextX - ux * nextY;
        int y0 = Math.max(band.top(), (int) Math.floor(minY));
        int y1 = Math.min(band.bottom() - 1, (int) Math.floor(maxY));
        boolean slanted = Math.abs(uy) > 1e-3;
        double slope = slanted ? ux / uy : 0;
        double spread = slanted ? reach / Math.abs(uy) : 0;
        for (int y = y0; y <= y1; y++) {
            double py = y + 0.5 - ay;
            double x0 = minX;
            double x1 = maxX;
            // Only what lies within reach of the endless line, where that is less than the box.
            if (slanted) {
                double middle = ax + py * slope;
                x0 = Math.max(x0, middle - spread);
                x1 = Math.min(x1, middle + spread);
            }
            int from = Math.max(0, (int) Math.floor(x0));
            int to = Math.min(band.width() - 1, (int) Math.floor(x1));
            int row = (y - band.top()) * band.width();
            double px = from + 0.5 - ax;
            double along = px * ux + py * uy;
            double across = px * uy - py * ux;
            for (int x = from; x <= to; x++) {
                int c;
                if (along >= 0 && along <= length) {
                    c = within(strip, across, along, length, cutStart, cutEnd);
                } else if (along < 0) {
                    c = joined
                            ? 0
                            : cutStart
                                    ? (int) (at(strip, across) * Math.max(0, 0.5 + along))
                                    : disc(along * along + across * across, half);
                } else {
                    double past = along - length;
                    if (cutEnd) {
                        c = (int) (at(strip, across) * Math.max(0, 0.5 - past));
                    } else {
                        // Beside the next segment it alone covers: a round would show beyond the end of a short one.
                        boolean isBesideNext = past * onward + across * aside > 0;
                        c = isBesideNext ? 0 : disc(past * past + across * across, half);
                    }
                }
                if (c > 0) {
                    put(row + x, c);
                }
                along += ux;
                across += uy;
            }
        }
    }

    private static int within(
            int[] strip, double across, double along, double length, boolean cutStart, boolean cutEnd) {
        int c = at(strip, across);
        if (cutStart && along < 0.5) {
            c = (int) (c * (0.5 + along));
        }
        if (cutEnd && length - along < 0.5) {
            c = (int) (c * (0.5 + length - along));
        }
        return c;
    }

    private static int at(int[] strip, double across) {
        int i = (int) (Math.abs(across) * STEPS + 0.5);
        return i < strip.length ? strip[i] : 0;
    }

    /**
     * The cover of a pixel by a strip, 0 to 255, by the distance of its middle from the strip's, in 64ths of a pixel.
     */
    private int[] strip(double half, int angle) {
        if (half != stripsFor) {
            Arrays.fill(strips, null);
            stripsFor = half;
        }
        int[] known = strips[angle];
        if (known == null) {
            float[] table = HalfPlane.row(angle);
            known = new int[(int) Math.ceil((half + 0.75) * STEPS) + 1];
            for (int i = 0; i < known.length; i++) {
                double across = (double) i / STEPS;
                float c = HalfPlane.behind(table, half - across) - HalfPlane.behind(table, -half - across);
                known[i] = Math.max(0, Math.min(255, (int) (c * 255 + 0.5f)));
            }
            strips[angle] = known;
        }
        return known;
    }

    /** A disc about the middle of a pixel seen as strip: near enough for the round of a join. */
    private static int disc(double squaredDistance, double half) {
        double outer = half + 0.5;
        if (squaredDistance >= outer * outer) {
            return 0;
        }
        double inner = half < 0.5 ? 2 * half : 1;
        return (int) (Math.min(outer - Math.sqrt(squaredDistance), inner) * 255 + 0.5);
    }

    private void put(int at, int c) {
        int known = cover[at] & 255;
        if (c > known) {
            if (known == 0) {
                if (count == touched.length) {
                    touched = Arrays.copyOf(touched, count * 2);
                }
                touched[count++] = at;
            }
            cover[at] = (byte) Math.min(255, c);
        }
    }

    /**
     * Draws what was added and forgets it.
     *
     * @param color 0xAARRGGBB, not premultiplied
     */
    public void draw(int color) {
        int source = Blend.premultiply(color);
        int[] pixels = band.argb();
        int offset = band.top() * band.width();
        for (int i = 0; i < count; i++) {
            int at = touched[i];
            pixels[offset + at] = Blend.over(pixels[offset + at], source, cover[at] & 255);
            cover[at] = 0;
        }
        count = 0;
    }
}
