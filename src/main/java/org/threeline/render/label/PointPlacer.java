package org.threeline.render.label;

import java.awt.geom.Path2D;
import java.util.List;
import java.util.Optional;

/**
 * Lays the label of a point beside its symbol: right, upper right, lower right, above, left, below; one that must be
 * kept may also stand at the upper or lower left, and somewhat farther off. Each place has a cost, to which the lines
 * that the label would cross add theirs; the cheapest that is free is taken.
 */
final class PointPlacer {
    /** Space between symbol and text, px at scale 1. */
    private static final double GAP = 3;

    /**
     * A place for the text: where its box stands seen from the symbol, and how little it is liked. The worst costs less
     * than crossing a line, so that no name crosses one where it need not.
     */
    private enum Seat {
        RIGHT(1, 0, 0, false),
        UPPER_RIGHT(1, -1, 0.1, false),
        LOWER_RIGHT(1, 1, 0.2, false),
        ABOVE(0, -1, 0.3, false),
        LEFT(-1, 0, 0.4, false),
        BELOW(0, 1, 0.5, false),
        UPPER_LEFT(-1, -1, 0.52, true),
        LOWER_LEFT(-1, 1, 0.55, true);

        final int toRight;
        final int down;
        final double cost;
        final boolean onlyKept;

        Seat(int toRight, int down, double cost, boolean onlyKept) {
            this.toRight = toRight;
            this.down = down;
            this.cost = cost;
            this.onlyKept = onlyKept;
        }
    }

    private static final int STEPS_AWAY = 2;
    private static final double STEP_COST = 0.2;
    /** What a name that is kept pays for spoiling a line; the line of contact suffers more. */
    private static final double SPOILT_COST = 0.4;

    private static final double SPOILT_CONTACT_COST = 0.9;

    /** What each city's symbol costs that the name would hide; a name that is kept goes before them. */
    private static final double HIDDEN = 0.6;
    /** Less than what would leave a name out for its lying on a line alone. */
    private static final double MOST_HIDING = 2;

    private final Surroundings around;
    private final Typesetter typesetter;

    PointPlacer(Surroundings around, Typesetter typesetter) {
        this.around = around;
        this.typesetter = typesetter;
    }

    /** The box of an item's symbol if it is wholly in the picture. */
    Optional<GlyphBox> symbol(LabelItem item) {
        List<double[][]> points = item.geometry().pixels(around.viewport(), 0);
        if (points.isEmpty()) {
            return Optional.empty();
        }
        double[] at = points.get(0)[0];
        GlyphBox symbol = GlyphBox.around(at[0], at[1], item.symbolRadius() * around.scale());
        return Optional.of(symbol)
                .filter(s ->
                        s.within(around.viewport().width(), around.viewport().height(), 1));
    }

    /** The cheapest place; for an item to be kept at least its symbol without text. */
    Optional<PlacedLabel> place(LabelItem item, GlyphBox symbol) {
        boolean kept = item.style().keep();
        if (!kept && !around.isFree(symbol)) {
            return Optional.empty();
        }
        for (String text : item.texts()) {
            Optional<PlacedLabel> placed = place(item, text, symbol);
            if (placed.isPresent()) {
                return placed;
            }
        }
        return kept && !item.symbols().isEmpty()
                ? Optional.of(new PlacedLabel(
                        item, "", List.of(), new Path2D.Double(), 0, 0, symbol.centerX(), symbol.centerY()))
                : Optional.empty();
    }

    private Optional<PlacedLabel> place(LabelItem item, String text, GlyphBox symbol) {
        LabelStyle style = item.style();
        double tracking = style.tracking() * around.scale();
        ShapedText shaped = typesetter.shape(text, style.face(), style.size() * around.scale());
        double bestCost = style.keep() ? Double.MAX_VALUE : Surroundings.HIGHEST_COST;
        GlyphBox best = null;
        // A name that is kept may stand farther off where that spares the line of contact.
        for (int step = 0; step <= (style.keep() ? STEPS_AWAY : 0); step++) {
            for (Seat seat : Seat.values()) {
                double base = seat.cost + step * STEP_COST;
                if (base < bestCost && (style.keep() || !seat.onlyKept)) {
                    GlyphBox box = box(shaped, tracking, symbol, seat, 1 + step, style.size());
                    if (around.isFree(box, symbol)) {
                        around.lines().begin();
                        double cost = base + around.lines().cost(box) + (style.keep() ? spoilt(box) : 0);
                        if (cost < bestCost) {
                            cost += Math.min(MOST_HIDING, around.lines().hiding(box))
                                    + (style.keep() ? 0 : HIDDEN * around.hidden(box, symbol));
                        }
                        if (cost < bestCost) {
                            bestCost = cost;
                            best = box;
                        }
                    }
                }
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        GlyphBox atOrigin = shaped.box(0, 0, tracking);
        double x = best.minX() - atOrigin.minX();
        double y = best.minY() - atOrigin.minY();
        return Optional.of(new PlacedLabel(
                item, text, List.of(best), shaped.outline(0, 0, tracking), x, y, symbol.centerX(), symbol.centerY()));
    }

    private double spoilt(GlyphBox box) {
        if (around.lines().isOnStrongLine(box)) {
            return SPOILT_CONTACT_COST;
        }
        return around.lines().isCrossed(box) ? SPOILT_COST : 0;
    }

    private GlyphBox box(
            ShapedText shaped, double tracking, GlyphBox symbol, Seat seat, double distance, double sizePx) {
        double scale = around.scale();
        double radius = symbol.halfWidth();
        double gap = GAP * scale * distance;
        double capHalf = 0.357 * sizePx * scale;
        GlyphBox ink = shaped.box(0, 0, tracking);
        double x = symbol.centerX();
        double baseline = symbol.centerY() + capHalf;
        boolean diagonal = seat.toRight != 0 && seat.down != 0;
        // At a corner the text comes nearer sideways, for the symbol is round.
        double reach = diagonal ? 0.55 * radius + 0.6 * gap : radius + gap;
        if (seat.toRight > 0) {
            x += reach - ink.minX();
        } else if (seat.toRight < 0) {
            x -= reach + ink.maxX();
        } else {
            x -= (ink.minX() + ink.maxX()) / 2;
        }
        if (diagonal) {
            baseline += seat.down * (0.55 * radius + 0.6 * gap + capHalf * (seat.down < 0 ? 0.7 : 1));
        } else if (seat.down < 0) {
            baseline = symbol.centerY() - radius - gap * 0.8 - Math.max(0, ink.maxY() * 0.5);
        } else if (seat.down > 0) {
            baseline = symbol.centerY() + radius + gap * 0.8 + 2 * capHalf;
        }
        return shaped.box(x, baseline, tracking);
    }
}
