package org.threeline.render.label;

import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.Math.min;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays a name horizontally inside a polygon, in its visible part: wholly on it, and for a land's name clear of water
 * and of zone edges. Of the free places it takes one roomy and near the middle of the visible part.
 *
 * <p>The polygon is seen in cells of 4 px at scale 1; a place needs a cell's margin, and is then checked against every
 * edge of the polygon as it is.
 */
final class AreaPlacer {
    private static final double LINE_SPACING = 1.32;

    private final Surroundings around;
    private final Typesetter typesetter;

    AreaPlacer(Surroundings around, Typesetter typesetter) {
        this.around = around;
        this.typesetter = typesetter;
    }

    Optional<PlacedLabel> place(LabelItem item) {
        List<double[][]> polygons = item.geometry().pixels(around.viewport(), 0);
        if (polygons.isEmpty()) {
            return Optional.empty();
        }
        AreaMask inside = around.newMask();
        polygons.forEach(inside::addPolygon);
        boolean land = item.style().placement() == LabelStyle.Placement.AREA;
        if (land) {
            inside.remove(around.waterMask());
        }
        inside.sum();
        if (inside.count(0, 0, inside.columns, inside.rows) < 6) {
            return Optional.empty();
        }
        AreaMask free = around.newMask();
        polygons.forEach(free::addPolygon);
        if (land) {
            free.remove(around.waterMask());
        }
        around.lines().forEach((x1, y1, x2, y2, reach) -> free.setSegment(x1, y1, x2, y2, reach, false));
        double apart = Surroundings.APART * around.scale();
        around.taken()
                .forEach(b -> free.setRectangle(
                        b.minX() - apart, b.minY() - apart, b.maxX() + apart, b.maxY() + apart, false));
        free.sum();
        Seats seats = new Seats(
                inside,
                free,
                polygons,
                around.viewport().width(),
                around.viewport().height());
        for (String text : item.texts()) {
            for (int lines = 1; lines <= item.style().lines(); lines++) {
                for (double tracking : trackings(item.style())) {
                    Optional<PlacedLabel> placed = place(item, text, lines, tracking * around.scale(), seats);
                    if (placed.isPresent()) {
                        return placed;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** From the wanted tracking to the least, in at most three steps. */
    static double[] trackings(LabelStyle style) {
        double most = style.tracking();
        double least = min(most, style.minTracking());
        return most == least ? new double[] {most} : new double[] {most, (most + least) / 2, least};
    }

    private Optional<PlacedLabel> place(LabelItem item, String text, int lines, double tracking, Seats seats) {
        List<String> broken = TextBreaker.intoLines(text, lines);
        if (broken.size() != lines) {
            return Optional.empty();
        }
        double size = item.style().size() * around.scale();
        List<ShapedText> shaped = new ArrayList<>();
        double width = 0;
        for (String line : broken) {
            ShapedText s = typesetter.shape(line, item.style().face(), size);
            shaped.add(s);
            width = max(width, s.width(tracking));
        }
        double spacing = LINE_SPACING * size;
        GlyphBox whole = GlyphBox.upright(
                -width / 2,
                shaped.get(0).inkTop(),
                width / 2,
                (lines - 1) * spacing + shaped.get(lines - 1).inkBottom());
        double[] best = seats.best(whole.halfWidth(), whole.halfHeight(), max(around.scale() * 2, size * 0.25));
        if (best.length == 0) {
            return Optional.empty();
        }
        double baseline = best[1] - whole.centerY();
        Path2D.Double ink = new Path2D.Double(Path2D.WIND_NON_ZERO);
        List<GlyphBox> boxes = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            double x = best[0] - shaped.get(i).width(tracking) / 2;
            boxes.add(shaped.get(i).box(x, baseline + i * spacing, tracking));
            ink.append(shaped.get(i).outline(x, baseline + i * spacing, tracking), false);
        }
        return around.areFree(boxes)
                ? Optional.of(new PlacedLabel(item, text, boxes, ink, 0, 0, Double.NaN, Double.NaN))
                : Optional.empty();
    }

    /** Looks for places of a given size in one polygon. */
    private static final class Seats {
        private final AreaMask inside;
        private final AreaMask free;
        private final List<double[][]> polygons;
        private final double width;
        private final double height;
        private final double middleX;
        private final double middleY;
        private final double reach;

        Seats(AreaMask inside, AreaMask free, List<double[][]> polygons, double width, double height) {
            this.inside = inside;
            this.free = free;
            this.polygons = polygons;
            this.width = width;
            this.height = height;
            double sumX = 0;
            double sumY = 0;
            int n = 0;
            for (int r = 0; r < inside.rows; r++) {
                for (int c = 0; c < inside.columns; c++) {
                    if (inside.get(c, r)) {
                        sumX += c + 0.5;
                        sumY += r + 0.5;
                        n++;
                    }
                }
            }
            this.middleX = sumX / n;
            this.middleY = sumY / n;
            this.reach = Math.sqrt(n);
        }

        /** The middle of the best place, pixels; empty if there is none. */
        double[] best(double halfWidth, double halfHeight, double margin) {
            double cell = free.cell;
            int w = (int) Math.ceil(2 * (halfWidth + margin) / cell) + 1;
            int h = (int) Math.ceil(2 * (halfHeight + margin) / cell) + 1;
            List<double[]> found = new ArrayList<>();
            for (int top = 0; top + h <= free.rows; top++) {
                for (int left = 0; left + w <= free.columns; left++) {
                    if (free.count(left, top, left + w, top + h) == w * h) {
                        found.add(new double[] {left + w / 2.0, top + h / 2.0, dislike(left, top, w, h)});
                    }
                }
            }
            found.sort((a, b) -> Double.compare(a[2], b[2]));
            for (double[] place : found.subList(0, min(found.size(), 40))) {
                double x = place[0] * cell;
                double y = place[1] * cell;
                GlyphBox box = GlyphBox.upright(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
                if (box.within(width, height, margin) && isClearOfEdges(box)) {
                    return new double[] {x, y};
                }
            }
            return new double[0];
        }

        /** Far from the middle of what is seen, and cramped, is bad. */
        private double dislike(int left, int top, int w, int h) {
            double dx = (left + w / 2.0 - middleX) / reach;
            double dy = (top + h / 2.0 - middleY) / reach;
            return Math.hypot(dx, dy) - 0.5 * roominess(left, top, w, h);
        }

        /** What part of a block half as large again, and of a line higher, belongs to the polygon and is free. */
        private double roominess(int left, int top, int w, int h) {
            int sideways = max(2, w / 4);
            int l = max(0, left - sideways);
            int r = min(free.columns, left + w + sideways);
            int t = max(0, top - h);
            int b = min(free.rows, top + 2 * h);
            double block = (w + 2.0 * sideways) * 3 * h;
            return (inside.count(l, t, r, b) + free.count(l, t, r, b)) / (2 * block);
        }

        private boolean isClearOfEdges(GlyphBox box) {
            for (double[][] rings : polygons) {
                for (double[] ring : rings) {
                    for (int i = 2; i + 1 < ring.length; i += 2) {
                        if (min(ring[i - 2], ring[i]) <= box.maxX()
                                && max(ring[i - 2], ring[i]) >= box.minX()
                                && abs((ring[i - 1] + ring[i + 1]) / 2 - box.centerY())
                                        <= box.halfHeight() + abs(ring[i - 1] - ring[i + 1]) / 2
                                && box.crossedBy(ring[i - 2], ring[i - 1], ring[i], ring[i + 1])) {
                            return false;
                        }
                    }
                }
            }
            return true;
        }
    }
}
