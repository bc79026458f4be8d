package org.threeline.render.label;

import java.util.Arrays;

/**
 * The lines that labels should not cross, as segments in a grid of cells. One thread.
 *
 * <p>Lines are told apart by a number, so that a label which crosses one line twice pays once.
 */
final class LineObstacles {
    /** What a line is to a label. */
    enum Kind {
        ZONE_EDGE(0.8, 0, 1.5, 0),
        CONTACT(0.6, 2.4, 4, 3);

        /** What crossing it costs a label. */
        final double cost;
        /** What it costs a label to lie on it from end to end; less where it covers a part. */
        final double covered;
        /** How near a label may come, px at scale 1. */
        final double reach;
        /** How near a letter comes before it spoils the line, px at scale 1. */
        final double spoilt;

        Kind(double cost, double covered, double reach, double spoilt) {
            this.cost = cost;
            this.covered = covered;
            this.reach = reach;
            this.spoilt = spoilt;
        }
    }

    private final double cell;
    private final double scale;
    private final int columns;
    private final int rows;
    private final int[][] cells;
    private final int[] fill;
    private double[] segments = new double[1024];
    private int[] owners = new int[256];
    private int[] counted = new int[256];
    private int count;
    private Kind[] kinds = new Kind[16];
    private int[] seen = new int[16];
    private int lines;
    private int query;

    LineObstacles(int width, int height, double scale) {
        this.scale = scale;
        this.cell = 24 * scale;
        this.columns = (int) (width / cell) + 1;
        this.rows = (int) (height / cell) + 1;
        this.cells = new int[columns * rows][];
        this.fill = new int[columns * rows];
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** Adds a line; x0, y0, x1, y1, … pixels. */
    void add(Kind kind, double[] line) {
        if (lines == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * lines);
            seen = Arrays.copyOf(seen, 2 * lines);
        }
        kinds[lines] = kind;
        for (int i = 2; i + 1 < line.length; i += 2) {
            addSegment(line[i - 2], line[i - 1], line[i], line[i + 1]);
        }
        lines++;
    }

    private void addSegment(double x1, double y1, double x2, double y2) {
        double margin = kinds[lines].reach * scale;
        double minX = Math.min(x1, x2) - margin;
        double maxX = Math.max(x1, x2) + margin;
        double minY = Math.min(y1, y2) - margin;
        double maxY = Math.max(y1, y2) + margin;
        if (!(maxX >= 0 && maxY >= 0 && minX <= columns * cell && minY <= rows * cell)) {
            return;
        }
        if (count == owners.length) {
            owners = Arrays.copyOf(owners, 2 * count);
            counted = Arrays.copyOf(counted, 2 * count);
            segments = Arrays.copyOf(segments, 8 * count);
        }
        owners[count] = lines;
        segments[4 * count] = x1;
        segments[4 * count + 1] = y1;
        segments[4 * count + 2] = x2;
        segments[4 * count + 3] = y2;
        double half = cell / 2;
        for (int r = row(minY); r <= row(maxY); r++) {
            for (int c = column(minX); c <= column(maxX); c++) {
                var square = GlyphBox.around(c * cell + half, r * cell + half, half + margin);
                if (square.crossedBy(x1, y1, x2, y2)) {
                    put(r * columns + c, count);
                }
            }
        }
        count++;
    }

    private void put(int at, int segment) {
        int[] list = cells[at];
        if (list == null) {
            list = new int[8];
            cells[at] = list;
        } else if (fill[at] == list.length) {
            list = Arrays.copyOf(list, 2 * list.length);
            cells[at] = list;
        }
        list[fill[at]++] = segment;
    }

    /** Begins a label, for which each line counts once over all its boxes. */
    void begin() {
        query++;
    }

    /** What the lines crossed by this box, and by no earlier box of the label, cost. */
    double cost(GlyphBox box) {
        if (count == 0) {
            return 0;
        }
        double sum = 0;
        double reach = Kind.CONTACT.reach * scale;
        for (int r = row(box.minY() - reach); r <= row(box.maxY() + reach); r++) {
            for (int c = column(box.minX() - reach); c <= column(box.maxX() + reach); c++) {
                int at = r * columns + c;
                for (int i = 0; i < fill[at]; i++) {
                    int segment = cells[at][i];
                    int line = owners[segment];
                    if (seen[line] != query && crosses(box, segment, kinds[line].reach)) {
                        seen[line] = query;
                        sum += kinds[line].cost;
                    }
                }
            }
        }
        return sum;
    }

    /**
     * What it costs a name to hide strong lines, such as rows of scallops, in proportion to the part of its length that
     * lies on them.
     */
    double hiding(GlyphBox box) {
        double sum = 0;
        query++;
        double margin = Kind.CONTACT.reach * scale;
        GlyphBox near = box.grown(margin);
        for (int r = row(near.minY()); count > 0 && r <= row(near.maxY()); r++) {
            for (int c = column(near.minX()); c <= column(near.maxX()); c++) {
                int at = r * columns + c;
                for (int i = 0; i < fill[at]; i++) {
                    sum += hiding(near, cells[at][i]);
                }
            }
        }
        return sum / (2 * box.halfWidth());
    }

    /** The same of one segment, times its length; 0 if it was counted in this query. */
    private double hiding(GlyphBox near, int segment) {
        Kind kind = kinds[owners[segment]];
        if (kind.covered == 0 || counted[segment] == query) {
            return 0;
        }
        counted[segment] = query;
        double x1 = segments[4 * segment];
        double y1 = segments[4 * segment + 1];
        double x2 = segments[4 * segment + 2];
        double y2 = segments[4 * segment + 3];
        return kind.covered * Math.max(0, near.partInside(x1, y1, x2, y2)) * Math.hypot(x2 - x1, y2 - y1);
    }

    /** Whether a letter comes too near to a strong line. */
    boolean isOnStrongLine(GlyphBox box) {
        return isCrossed(box, Kind.CONTACT);
    }

    /** Whether a letter spoils any line. */
    boolean isCrossed(GlyphBox box) {
        return isCrossed(box, Kind.CONTACT) || isCrossed(box, Kind.ZONE_EDGE);
    }

    private boolean isCrossed(GlyphBox box, Kind kind) {
        double reach = kind.spoilt * scale;
        for (int r = row(box.minY() - reach); count > 0 && r <= row(box.maxY() + reach); r++) {
            for (int c = column(box.minX() - reach); c <= column(box.maxX() + reach); c++) {
                int at = r * columns + c;
                for (int i = 0; i < fill[at]; i++) {
                    int segment = cells[at][i];
                    if (kinds[owners[segment]] == kind && crosses(box, segment, kind.spoilt)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean crosses(GlyphBox box, int segment, double reach) {
        return box.grown(reach * scale)
                .crossedBy(
                        segments[4 * segment],
                        segments[4 * segment + 1],
                        segments[4 * segment + 2],
                        segments[4 * segment + 3]);
    }

    /** Visits every segment: x1, y1, x2, y2, reach in pixels. */
    void forEach(SegmentVisitor visitor) {
        for (int i = 0; i < count; i++) {
            visitor.visit(
                    segments[4 * i],
                    segments[4 * i + 1],
                    segments[4 * i + 2],
                    segments[4 * i + 3],
                    kinds[owners[i]].reach * scale);
        }
    }

    /** Is shown segments. */
    interface SegmentVisitor {
        void visit(double x1, double y1, double x2, double y2, double reach);
    }

    private int column(double x) {
        return (int) Math.max(0, Math.min(columns - 1, x / cell));
    }

    private int row(double y) {
        return (int) Math.max(0, Math.min(rows - 1, y / cell));
    }
}
