package org.threeline.render.label;

import java.util.Arrays;

/**
 * Which cells of a map lie in an area. A cell is in where its middle is; holes count by the even-odd rule within one
 * polygon. Sums over rectangles take constant time once {@link #sum} was called. One thread.
 */
final class AreaMask {
    final double cell;
    final int columns;
    final int rows;
    private final boolean[] in;
    private int[] sums = {};

    AreaMask(int width, int height, double cell) {
        this.cell = cell;
        this.columns = Math.max(1, (int) Math.ceil(width / cell));
        this.rows = Math.max(1, (int) Math.ceil(height / cell));
        this.in = new boolean[columns * rows];
    }

    boolean get(int column, int row) {
        return in[row * columns + column];
    }

    /** Whether the cell of a pixel position is in; false outside the map. */
    boolean at(double x, double y) {
        int c = (int) Math.floor(x / cell);
        int r = (int) Math.floor(y / cell);
        return c >= 0 && r >= 0 && c < columns && r < rows && in[r * columns + c];
    }

    /** Adds a polygon; rings x0, y0, x1, y1, … pixels, closed, outer ring and holes in any order. */
    void addPolygon(double[][] rings) {
        int total = 0;
        double minY = Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (double[] ring : rings) {
            total += ring.length / 2;
            for (int i = 1; i < ring.length; i += 2) {
                minY = Math.min(minY, ring[i]);
                maxY = Math.max(maxY, ring[i]);
            }
        }
        int top = Math.max(0, (int) Math.ceil(minY / cell - 0.5));
        int bottom = Math.min(rows - 1, (int) Math.floor(maxY / cell - 0.5));
        if (top > bottom || total == 0) {
            return;
        }
        double[][] crossings = new double[bottom - top + 1][];
        int[] counts = new int[bottom - top + 1];
        for (double[] ring : rings) {
            for (int i = 2; i + 1 < ring.length; i += 2) {
                cross(ring[i - 2], ring[i - 1], ring[i], ring[i + 1], top, bottom, crossings, counts);
            }
        }
        for (int r = top; r <= bottom; r++) {
            double[] xs = crossings[r - top];
            if (xs != null) {
                Arrays.sort(xs, 0, counts[r - top]);
                fillBetween(xs, counts[r - top], r);
            }
        }
    }

    private void cross(
            double x1, double y1, double x2, double y2, int top, int bottom, double[][] crossings, int[] counts) {
        double low = Math.min(y1, y2);
        double high = Math.max(y1, y2);
        int first = Math.max(top, (int) Math.ceil(low / cell - 0.5));
        int last = Math.min(bottom, (int) Math.ceil(high / cell - 0.5) - 1);
        for (int r = first; r <= last; r++) {
            double y = (r + 0.5) * cell;
            int k = r - top;
            if (crossings[k] == null) {
                crossings[k] = new double[8];
            } else if (counts[k] == crossings[k].length) {
                crossings[k] = Arrays.copyOf(crossings[k], 2 * counts[k]);
            }
            crossings[k][counts[k]++] = x1 + (y - y1) / (y2 - y1) * (x2 - x1);
        }
    }

    private void fillBetween(double[] xs, int n, int row) {
        for (int i = 0; i + 1 < n; i += 2) {
            int from = (int) Math.max(0, Math.ceil(xs[i] / cell - 0.5));
            int to = (int) Math.min(columns, Math.ceil(xs[i + 1] / cell - 0.5));
            if (from < to) {
                Arrays.fill(in, row * columns + from, row * columns + to, true);
            }
        }
    }

    /** Adds or takes out all cells that a rectangle touches. */
    void setRectangle(double minX, double minY, double maxX, double maxY, boolean value) {
        int left = Math.max(0, (int) Math.floor(minX / cell));
        int right = Math.min(columns - 1, (int) Math.floor(maxX / cell));
        int top = Math.max(0, (int) Math.floor(minY / cell));
        int bottom = Math.min(rows - 1, (int) Math.floor(maxY / cell));
        for (int r = top; r <= bottom && left <= right; r++) {
            Arrays.fill(in, r * columns + left, r * columns + right + 1, value);
        }
    }

    /** Adds or takes out all cells about a segment. */
    void setSegment(double x1, double y1, double x2, double y2, double reach, boolean value) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        int steps = (int) Math.min(10_000, Math.ceil(length / cell)) + 1;
        for (int i = 0; i <= steps; i++) {
            double x = x1 + (x2 - x1) * i / steps;
            double y = y1 + (y2 - y1) * i / steps;
            setRectangle(x - reach, y - reach, x + reach, y + reach, value);
        }
    }

    /** Takes out all that is in the other, a mask of the same cells. */
    void remove(AreaMask other) {
        for (int i = 0; i < in.length; i++) {
            in[i] &= !other.in[i];
        }
    }

    int area() {
        int n = 0;
        for (boolean b : in) {
            n += b ? 1 : 0;
        }
        return n;
    }

    /** Makes {@link #count} ready; the mask must not be changed after. */
    void sum() {
        int[] s = new int[(columns + 1) * (rows + 1)];
        for (int r = 0; r < rows; r++) {
            int line = 0;
            for (int c = 0; c < columns; c++) {
                line += in[r * columns + c] ? 1 : 0;
                s[(r + 1) * (columns + 1) + c + 1] = s[r * (columns + 1) + c + 1] + line;
            }
        }
        sums = s;
    }

    /** How many cells of a block are in; last column and row exclusive, within the map. */
    int count(int left, int top, int right, int bottom) {
        int w = columns + 1;
        return sums[bottom * w + right] - sums[top * w + right] - sums[bottom * w + left] + sums[top * w + left];
    }
}
