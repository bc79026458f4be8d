package org.threeline.render.label;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeline.layers.LabelOptions;
import org.threeline.render.Viewport;

/**
 * What a label must take into account where it is laid: the picture, what is taken, lines, zones, water. One thread.
 */
final class Surroundings {
    /** How near the picture's edge and how near each other labels may come, px at scale 1. */
    static final double EDGE = 3;

    static final double APART = 1.25;

    /** Above this a label that is not kept is dropped. */
    static final double HIGHEST_COST = 3.2;

    private static final double CELL = 4;
    private static final GlyphBox NONE = GlyphBox.around(0, 0, 0);

    private final Viewport viewport;
    private final Occupancy taken;
    private final Occupancy expected;
    private final LineObstacles lines;
    private final List<ProjectedGeometry> zones = new ArrayList<>();
    private final List<ProjectedGeometry> water = new ArrayList<>();
    private final List<ProjectedGeometry> strokes = new ArrayList<>();
    private @Nullable AreaMask blocked;
    private @Nullable AreaMask zoneMask;
    private @Nullable AreaMask waterMask;

    Surroundings(Viewport viewport) {
        this.viewport = viewport;
        this.taken = new Occupancy(viewport.width(), viewport.height(), 40 * viewport.scale());
        this.expected = new Occupancy(viewport.width(), viewport.height(), 40 * viewport.scale());
        this.lines = new LineObstacles(viewport.width(), viewport.height(), viewport.scale());
    }

    Viewport viewport() {
        return viewport;
    }

    double scale() {
        return viewport.scale();
    }

    LineObstacles lines() {
        return lines;
    }

    void add(LabelSource.Obstacle obstacle) {
        switch (obstacle.kind()) {
            case LabelOptions.ZONE_EDGE -> addLines(LineObstacles.Kind.ZONE_EDGE, obstacle.geometry());
            case LabelOptions.CONTACT -> addLines(LineObstacles.Kind.CONTACT, obstacle.geometry());
            case LabelOptions.ZONE -> zones.add(obstacle.geometry());
            case LabelOptions.STROKES -> strokes.add(obstacle.geometry());
            case LabelOptions.WATER -> water.add(obstacle.geometry());
            default -> throw new IllegalArgumentException("No such obstacle: " + obstacle.kind());
        }
    }

    private void addLines(LineObstacles.Kind kind, ProjectedGeometry geometry) {
        for (double[][] part : geometry.pixels(viewport, 10 * scale())) {
            for (double[] line : part) {
                lines.add(kind, line);
            }
        }
    }

    boolean isUntaken(GlyphBox box) {
        return taken.isFree(box, NONE);
    }

    /** A symbol whose label is not placed yet: other labels had better not lie on it. */
    void expect(GlyphBox symbol) {
        expected.take(symbol);
    }

    /** How many symbols of labels not placed yet some boxes would hide. */
    int hidden(List<GlyphBox> boxes) {
        int sum = 0;
        for (GlyphBox box : boxes) {
            sum += expected.count(box);
        }
        return sum;
    }

    /** The same of one box, whose own symbol does not count. */
    int hidden(GlyphBox box, GlyphBox symbol) {
        return expected.countApart(box, symbol);
    }

    /** Whether a box lies in the picture and on nothing taken. */
    boolean isFree(GlyphBox box) {
        return isFree(box, NONE);
    }

    /** Whether a box lies in the picture and on nothing taken but its own symbol. */
    boolean isFree(GlyphBox box, GlyphBox symbol) {
        return box.within(viewport.width(), viewport.height(), EDGE * scale())
                && taken.isFree(box.grown(APART * scale()), symbol);
    }

    /** Whether boxes lie in the picture and at least so far from all that is taken, px. */
    boolean areFree(List<GlyphBox> boxes, double apart) {
        for (GlyphBox box : boxes) {
            if (!isFree(box) || (apart > 0 && !taken.isFree(box.grown(apart), NONE))) {
                return false;
            }
        }
        return true;
    }

    /** Whether boxes lie in the picture, on nothing taken, and clear of lines and of ground marked by strokes. */
    boolean areClear(List<GlyphBox> boxes) {
        if (!areFree(boxes, 0)) {
            return false;
        }
        AreaMask mask = blockedMask();
        for (GlyphBox box : boxes) {
            if (mask.touches(box.minX(), box.minY(), box.maxX(), box.maxY())) {
                return false;
            }
        }
        return true;
    }

    /** From now on nothing else may come here. */
    void take(GlyphBox box) {
        taken.take(box);
        if (blocked != null) {
            block(blocked, box);
        }
    }

    /** What is taken, all about lines, and ground marked by strokes. */
    AreaMask blockedMask() {
        AreaMask known = blocked;
        if (known == null) {
            AreaMask mask = mask(strokes);
            lines.forEach(mask::addSegment);
            taken.forEach(box -> block(mask, box));
            blocked = mask;
            known = mask;
        }
        return known;
    }

    private void block(AreaMask mask, GlyphBox box) {
        double apart = APART * scale();
        mask.addRectangle(box.minX() - apart, box.minY() - apart, box.maxX() + apart, box.maxY() + apart);
    }

    AreaMask newMask() {
        return AreaMask.ofMap(viewport.width(), viewport.height(), CELL * scale());
    }

    AreaMask zoneMask() {
        AreaMask known = zoneMask;
        if (known == null) {
            known = mask(zones);
            zoneMask = known;
        }
        return known;
    }

    AreaMask waterMask() {
        AreaMask known = waterMask;
        if (known == null) {
            known = mask(water);
            waterMask = known;
        }
        return known;
    }

    /** The cells of a block on water; all of it where no layer draws water. */
    AreaMask onWater(AreaMask block) {
        return water.isEmpty() ? block : block.without(block.without(waterMask()));
    }

    private AreaMask mask(List<ProjectedGeometry> polygons) {
        AreaMask mask = newMask();
        for (ProjectedGeometry polygon : polygons) {
            polygon.pixels(viewport, 0).forEach(mask::addPolygon);
        }
        return mask;
    }
}
