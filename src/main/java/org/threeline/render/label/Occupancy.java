package org.threeline.render.label;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The boxes already taken on a map, in a grid of cells. One thread. */
final class Occupancy {
    private final double cell;
    private final int columns;
    private final int rows;
    private final List<List<GlyphBox>> cells;

    Occupancy(int width, int height, double cell) {
        this.cell = cell;
        this.columns = (int) (width / cell) + 1;
        this.rows = (int) (height / cell) + 1;
        this.cells = new ArrayList<>(columns * rows);
        for (int i = 0; i < columns * rows; i++) {
            cells.add(List.of());
        }
    }

    /** Whether a box has no point in common with those taken, one left out. */
    boolean isFree(GlyphBox box, GlyphBox except) {
        int right = column(box.maxX());
        int bottom = row(box.maxY());
        for (int r = row(box.minY()); r <= bottom; r++) {
            for (int c = column(box.minX()); c <= right; c++) {
                for (GlyphBox taken : cells.get(r * columns + c)) {
                    if (taken.intersects(box) && !taken.equals(except)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** How many boxes an area touches. */
    int count(GlyphBox box) {
        return touched(box).size();
    }

    /** How many boxes an area touches, those about a symbol not counted. */
    int countApart(GlyphBox box, GlyphBox symbol) {
        int count = 0;
        for (GlyphBox touched : touched(box)) {
            count += touched.intersects(symbol) ? 0 : 1;
        }
        return count;
    }

    private Set<GlyphBox> touched(GlyphBox box) {
        Set<GlyphBox> touched = Collections.newSetFromMap(new IdentityHashMap<>());
        int right = column(box.maxX());
        int bottom = row(box.maxY());
        for (int r = row(box.minY()); r <= bottom; r++) {
            for (int c = column(box.minX()); c <= right; c++) {
                for (GlyphBox taken : cells.get(r * columns + c)) {
                    if (taken.intersects(box)) {
                        touched.add(taken);
                    }
                }
            }
        }
        return touched;
    }

    void take(GlyphBox box) {
        int right = column(box.maxX());
        int bottom = row(box.maxY());
        for (int r = row(box.minY()); r <= bottom; r++) {
            for (int c = column(box.minX()); c <= right; c++) {
                int at = r * columns + c;
                if (cells.get(at).isEmpty()) {
                    cells.set(at, new ArrayList<>(4));
                }
                cells.get(at).add(box);
            }
        }
    }

    /** All boxes taken; one that spans several cells comes several times. */
    void forEach(Consumer<GlyphBox> visitor) {
        cells.forEach(boxes -> boxes.forEach(visitor));
    }

    private int column(double x) {
        return (int) Math.max(0, Math.min(columns - 1, x / cell));
    }

    private int row(double y) {
        return (int) Math.max(0, Math.min(rows - 1, y / cell));
    }
}
