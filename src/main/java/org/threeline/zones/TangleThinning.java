package org.threeline.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Thins out a path so dense that the order of its vertices says little of where it lies: keeps what its reach can show.
 *
 * <p>The plane is cut in blocks a fifth of the distance wide, of which {@link TangleBlock} keeps the shell. A block
 * with nothing but occupied blocks about it, three deep, is hidden: whoever looks at it from outside meets something
 * nearer, and whoever is among them is in reach of some of it; so of a few of the hidden ones a point stays, and of the
 * others nothing. What stays only because a block ends there goes in a second round, with other blocks.
 *
 * <p>Limits: work and memory grow with the length of the path over the width of a block; beyond {@value #MOST_PARTS}
 * parts or a grid of {@link #MOST_BLOCKS} nothing is thinned.
 */
final class TangleThinning {
    private static final int BLOCKS_PER_DISTANCE = 5;
    private static final int HIDDEN_BY = 3;
    private static final long MOST_BLOCKS = 1L << 26;
    private static final int MOST_PARTS = 6_000_000;

    /** Segments: x, y of the start, x, y of the end; the next begins {@code stride} farther. */
    private final double[] xy;

    private final int stride;
    private final double side;
    private final double west;
    private final double south;
    private final int columns;
    private final int rows;
    /** Whether blocks follow one another by columns rather than rows: along the longer side of the whole. */
    private final boolean byColumns;

    private final BitSet occupied = new BitSet();

    /** @param shift of the grid, in blocks */
    private TangleThinning(double[] xy, int stride, double meters, double shift) {
        this.xy = xy;
        this.stride = stride;
        this.side = meters / BLOCKS_PER_DISTANCE;
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < xy.length; i += 2) {
            minX = Math.min(minX, xy[i]);
            maxX = Math.max(maxX, xy[i]);
            minY = Math.min(minY, xy[i + 1]);
            maxY = Math.max(maxY, xy[i + 1]);
        }
        this.west = minX - shift * side;
        this.south = minY - shift * side;
        this.columns = (int) Math.min(MOST_BLOCKS, 1 + Math.floor((maxX - west) / side));
        this.rows = (int) Math.min(MOST_BLOCKS, 1 + Math.floor((maxY - south) / side));
        this.byColumns = columns >= rows;
    }

    /**
     * What stays of a path, as lines by block.
     *
     * @param xy points, interleaved
     * @param meters distance of the reach
     * @param off how far the reach may be off
     * @return empty where thinning would take too much itself
     */
    static Optional<List<List<double[]>>> thin(double[] xy, double meters, double off) {
        return new TangleThinning(xy, 2, meters, 0)
                .blocks(new TangleBlock(meters, off / 2))
                .flatMap(first ->
                        new TangleThinning(segments(first), 4, meters, 0.5).blocks(new TangleBlock(meters, off / 2)));
    }

    private static double[] segments(List<List<double[]>> blocks) {
        int count = blocks.stream()
                .flatMap(List::stream)
                .mapToInt(line -> line.length / 2 - 1)
                .sum();
        double[] segments = new double[4 * count];
        int at = 0;
        for (List<double[]> lines : blocks) {
            for (double[] line : lines) {
                for (int i = 0; i + 2 < line.length; i += 2) {
                    System.arraycopy(line, i, segments, at, 4);
                    at += 4;
                }
            }
        }
        return segments;
    }

    private Optional<List<List<double[]>>> blocks(TangleBlock block) {
        if ((long) columns * rows > MOST_BLOCKS) {
            return Optional.empty();
        }
        forEachPart((index, segment) -> {
            occupied.set(index);
            return true;
        });
        BitSet hidden = hidden();
        Parts parts = new Parts();
        BitSet sampled = new BitSet();
        forEachPart((index, segment) -> {
            if (!hidden.get(index)) {
                return parts.add(index, segment);
            }
            if (isSample(index) && !sampled.get(index)) {
                sampled.set(index);
                return parts.add(index, segment);
            }
            return true;
        });
        if (parts.tooMany) {
            return Optional.empty();
        }
        List<List<double[]>> blocks = new ArrayList<>();
        long[] sorted = parts.sorted();
        int from = 0;
        while (from < sorted.length) {
            int index = (int) (sorted[from] >>> 32);
            double left = west + column(index) * side;
            double low = south + row(index) * side;
            double slack = 1e-6 * side;
            block.begin(left - slack, low - slack, left + side + slack, low + side + slack);
            int to = from;
            for (; to < sorted.length && (int) (sorted[to] >>> 32) == index; to++) {
                int s = (int) sorted[to];
                block.add(xy[stride * s], xy[stride * s + 1], xy[stride * s + 2], xy[stride * s + 3]);
            }
            List<double[]> lines = hidden.get(index) ? block.point() : block.lines();
            if (!lines.isEmpty()) {
                blocks.add(lines);
            }
            from = to;
        }
        return Optional.of(blocks);
    }

    private BitSet hidden() {
        BitSet hidden = new BitSet();
        for (int index = occupied.nextSetBit(0); index >= 0; index = occupied.nextSetBit(index + 1)) {
            if (isHidden(column(index), row(index))) {
                hidden.set(index);
            }
        }
        return hidden;
    }

    private boolean isHidden(int column, int row) {
        if (column < HIDDEN_BY || row < HIDDEN_BY || column + HIDDEN_BY >= columns || row + HIDDEN_BY >= rows) {
            return false;
        }
        for (int c = column - HIDDEN_BY; c <= column + HIDDEN_BY; c++) {
            for (int r = row - HIDDEN_BY; r <= row + HIDDEN_BY; r++) {
                if (!occupied.get(index(c, r))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Every block has one of these among its neighbours or is one. */
    private boolean isSample(int index) {
        return column(index) % 3 == 0 && row(index) % 3 == 0;
    }

    private interface Part {
        /** @return whether to go on */
        boolean meet(int index, int segment);
    }

    /** Each segment with each block it runs through, column by column. */
    private void forEachPart(Part part) {
        for (int s = 0; stride * s + 4 <= xy.length; s++) {
            double ax = (xy[stride * s] - west) / side;
            double ay = (xy[stride * s + 1] - south) / side;
            double bx = (xy[stride * s + 2] - west) / side;
            double by = (xy[stride * s + 3] - south) / side;
            int first = clamp(Math.floor(Math.min(ax, bx)), columns);
            int last = clamp(Math.floor(Math.max(ax, bx)), columns);
            for (int c = first; c <= last; c++) {
                double atStart = c == first ? (ax <= bx ? ay : by) : at(c, ax, ay, bx, by);
                double atEnd = c == last ? (ax <= bx ? by : ay) : at(c + 1, ax, ay, bx, by);
                int low = clamp(Math.floor(Math.min(atStart, atEnd)), rows);
                int high = clamp(Math.floor(Math.max(atStart, atEnd)), rows);
                for (int r = low; r <= high; r++) {
                    if (!part.meet(index(c, r), s)) {
                        return;
                    }
                }
            }
        }
    }

    private static double at(int column, double ax, double ay, double bx, double by) {
        return ay + (by - ay) * (column - ax) / (bx - ax);
    }

    private static int clamp(double value, int size) {
        return (int) Math.max(0, Math.min(size - 1, value));
    }

    private int index(int column, int row) {
        return byColumns ? column * rows + row : row * columns + column;
    }

    private int column(int index) {
        return byColumns ? index / rows : index % columns;
    }

    private int row(int index) {
        return byColumns ? index % rows : index / columns;
    }

    /** Blocks with the segments that run through them. */
    private static final class Parts {
        private long[] parts = new long[1024];
        private int size;
        private boolean tooMany;

        boolean add(int index, int segment) {
            if (size == MOST_PARTS) {
                tooMany = true;
                return false;
            }
            if (size == parts.length) {
                parts = Arrays.copyOf(parts, Math.min(MOST_PARTS, 2 * size));
            }
            parts[size++] = ((long) index << 32) | segment;
            return true;
        }

        long[] sorted() {
            long[] sorted = Arrays.copyOf(parts, size);
            Arrays.sort(sorted);
            return sorted;
        }
    }
}
