package org.threeline.render.label;

import java.util.Arrays;

/**
 * Which cells of a block of a map lie in an area. A cell is in where its middle is; holes count by the even-odd rule
 * within one polygon. Sums over rectangles take constant time once {@link #sum} was called. One thread.
 *
 * <p>Columns and rows count from the block's own left upper corner, cells of all blocks lie on one grid.
 */
final class AreaMask {
    final double cell;
    final int left;
    final int top;
    final int columns;
    final int rows;
    private final boolean[] in;
    private int[] sums = {};

    private AreaMask(double cell, int left, int top, int columns, int rows) {
        this.cell = cell;
        this.left = left;
        this.top = top;
        this.columns = Math.max(1, columns);
        this.rows = Math.max(1, rows);
        this.in = new boolean[this.columns * this.rows];
    }

    /** An empty mask of a whole map. */
    static AreaMask ofMap(int width, int height, double cell) {
        return new AreaMask(cell, 0, 0, (int) Math.ceil(width / cell), (int) Math.ceil(height / cell));
    }

    /** An empty mask of the block of this one that a rectangle touches; pixels. */
    AreaMask block(double minX, double minY, double maxX, double maxY) {
        int blockLeft = (int) Math.max(left, Math.floor(minX / cell));
        int blockTop = (int) Math.max(top, Math.floor(minY / cell));
        int right = (int) Math.min(left + columns - 1, Math.floor(maxX / cell));
        int bottom = (int) Math.min(top + rows - 1, Math.floor(maxY / cell));
        return new AreaMask(cell, blockLeft, blockTop, right - blockLeft + 1, bottom - blockTop + 1);
    }

    /** The cells that are in here and not in another mask, which covers this block. */
    AreaMask without(AreaMask other) {
        AreaMask rest = new AreaMask(cell, left, top, columns, rows);
        for (int r = 0; r < rows; r++) {
            int from = (r + top - other.top) * other.columns + left - other.left;
            for (int c = 0; c < columns; c++) {
                rest.in[r * columns + c] = in[r * columns + c] && !other.in[from + c];
            }
        }
        return rest;
    }

    boolean get(int column, int row) {
        return in[row * columns + column];
    }

    /** Whether the cell of a pixel position is in; false outside the map. */
    boolean at(double x, double y) {
        int c = (int) Math.floor(x / cell) - left;
        int r = (int) Math.floor(y / cell) - top;
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
        int first = Math.max(0, (int) Math.ceil(minY / cell - 0.5) - top);
        int last = Math.min(rows - 1, (int) Math.floor(maxY / cell - 0.5) - top);
        if (first > last || total == 0) {
            return;
        }
        double[][] crossings = new double[last - first + 1][];
        int[] counts = new int[last - first + 1];
        for (double[] ring : rings) {
            for (int i = 2; i + 1 < ring.length; i += 2) {
                cross(ring[i - 2], ring[i - 1], ring[i], ring[i + 1], first, last, crossings, counts);
            }
        }
        for (int r = first; r <= last; r++) {
            double[] xs = crossings[r - first];
            if (xs != null) {
                Arrays.sort(xs, 0, counts[r - first]);
                fillBetween(xs, counts[r - first], r);
            }
        }
    }

    private void cross(
            double x1, double y1, double x2, double y2, int first, int last, double[][] crossings, int[] counts) {
        double low = Math.min(y1, y2);
        double high = Math.max(y1, y2);
        int from = Math.max(first, (int) Math.ceil(low / cell - 0.5) - top);
        int to = Math.min(last, (int) Math.ceil(high / cell - 0.5) - 1 - top);
        for (int r = from; r <= to; r++) {
            double y = (r + top + 0.5) * cell;
            int k = r - first;
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
            int from = (int) Math.max(0, Math.ceil(xs[i] / cell - 0.5) - left);
            int to = (int) Math.min(columns, Math.ceil(xs[i + 1] / cell - 0.5) - left);
            if (from < to) {
                Arrays.fill(in, row * columns + from, row * columns + to, true);
            }
        }
    }

    /** Adds all cells that a rectangle touches. */
    void addRectangle(double minX, double minY, double maxX, double maxY) {
        int from = Math.max(0, (int) Math.floor(minX / cell) - left);
        int to = Math.min(columns - 1, (int) Math.floor(maxX / cell) - left);
        int last = Math.min(rows - 1, (int) Math.floor(maxY / cell) - top);
        for (int r = Math.max(0, (int) Math.floor(minY / cell) - top); r <= last && from <= to; r++) {
            Arrays.fill(in, r * columns + from, r * columns + to + 1, true);
        }
    }

    /** Whether any cell is in that a rectangle touches. */
    boolean touches(double minX, double minY, double maxX, double maxY) {
        int from = Math.max(0, (int) Math.floor(minX / cell) - left);
        int to = Math.min(columns - 1, (int) Math.floor(maxX / cell) - left);
        int last = Math.min(rows - 1, (int) Math.floor(maxY / cell) - top);
        for (int r = Math.max(0, (int) Math.floor(minY / cell) - top); r <= last; r++) {
            for (int c = from; c <= to; c++) {
                if (in[r * columns + c]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Adds all cells about a segment. */
    void addSegment(double x1, double y1, double x2, double y2, double reach) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        int steps = (int) Math.min(10_000, Math.ceil(length / cell)) + 1;
        for (int i = 0; i <= steps; i++) {
            double x = x1 + (x2 - x1) * i / steps;
            double y = y1 + (y2 - y1) * i / steps;
            addRectangle(x - reach, y - reach, x + reach, y + reach);
        }
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

    /** How many cells of a block are in; the last column and row exclusive. */
    int count(int from, int first, int to, int last) {
        int w = columns + 1;
        return sums[last * w + to] - sums[first * w + to] - sums[last * w + from] + sums[first * w + from];
    }
}
