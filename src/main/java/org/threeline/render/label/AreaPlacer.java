package org.threeline.render.label;

import static java.lang.Math.abs;
import static java.lang.Math.max;
import static java.lang.Math.min;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Lays a name horizontally inside a polygon, in its visible part: wholly on it, a land's name clear of water, a sea's
 * on water alone, both clear of zone edges. Of the free places it takes one roomy and near the middle of the visible
 * part.
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
        AreaMask inside = inside(polygons);
        boolean sea = item.style().placement() == LabelStyle.Placement.SEA;
        AreaMask room = sea ? around.onWater(inside) : inside.without(around.waterMask());
        room.sum();
        AreaMask free = room.without(around.blockedMask());
        free.sum();
        Seats seats = new Seats(
                room,
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

    private AreaMask inside(List<double[][]> polygons) {
        double minX = Double.MAX_VALUE;
        double minY = Double.MAX_VALUE;
        double maxX = -Double.MAX_VALUE;
        double maxY = -Double.MAX_VALUE;
        for (double[][] rings : polygons) {
            for (int i = 0; i < rings[0].length; i += 2) {
                minX = min(minX, rings[0][i]);
                minY = min(minY, rings[0][i + 1]);
                maxX = max(maxX, rings[0][i]);
                maxY = max(maxY, rings[0][i + 1]);
            }
        }
        AreaMask inside = around.blockedMask().block(minX, minY, maxX, maxY);
        polygons.forEach(inside::addPolygon);
        return inside;
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
        return around.areFree(boxes, 0)
                ? Optional.of(new PlacedLabel(item, text, boxes, ink, 0, 0, Double.NaN, Double.NaN))
                : Optional.empty();
    }

    /** Looks for places of a given size in one polygon. */
    private static final class Seats {
        /** How many places are looked at closely. */
        private static final int CANDIDATES = 32;

        private final AreaMask inside;
        private final AreaMask free;
        private final List<double[][]> polygons;
        private final double width;
        private final double height;
        private final double middleX;
        private final double middleY;
        private final double reach;
        private final double[][] candidates;

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
            this.candidates = new double[CANDIDATES][3];
        }

        /** The middle of the best place, pixels; empty if there is none. */
        double[] best(double halfWidth, double halfHeight, double margin) {
            double cell = free.cell;
            int w = (int) Math.ceil(2 * (halfWidth + margin) / cell) + 1;
            int h = (int) Math.ceil(2 * (halfHeight + margin) / cell) + 1;
            int found = 0;
            int hop = free.columns * free.rows > 20_000 ? 2 : 1;
            for (int top = 0; top + h <= free.rows; top += hop) {
                for (int left = 0; left + w <= free.columns; left += hop) {
                    if (free.count(left, top, left + w, top + h) == w * h) {
                        found = insert(found, left + w / 2.0, top + h / 2.0, dislike(left, top, w, h));
                    }
                }
            }
            for (int i = 0; i < found; i++) {
                double x = (free.left + candidates[i][0]) * cell;
                double y = (free.top + candidates[i][1]) * cell;
                GlyphBox box = GlyphBox.upright(x - halfWidth, y - halfHeight, x + halfWidth, y + halfHeight);
                if (box.within(width, height, margin) && isClearOfEdges(box)) {
                    return new double[] {x, y};
                }
            }
            return new double[0];
        }

        /** Keeps the best candidates in order. */
        private int insert(int found, double column, double row, double dislike) {
            if (found == CANDIDATES && candidates[found - 1][2] <= dislike) {
                return found;
            }
            int at = Math.min(found, CANDIDATES - 1);
            double[] slot = candidates[at];
            while (at > 0 && candidates[at - 1][2] > dislike) {
                candidates[at] = candidates[at - 1];
                at--;
            }
            candidates[at] = slot;
            slot[0] = column;
            slot[1] = row;
            slot[2] = dislike;
            return Math.min(found + 1, CANDIDATES);
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
