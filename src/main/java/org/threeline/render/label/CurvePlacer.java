package org.threeline.render.label;

import static java.lang.Math.abs;
import static java.lang.Math.max;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Lays a name along a line: that of a zone in the middle of its band, that of a river on its water or beside it. It
 * looks for the straightest free stretch and bends the text evenly along it, letter by letter; where none is free, it
 * tries closer letters, smaller ones, then a shorter text. Names of zones keep away from the names and symbols of
 * cities where they can.
 */
final class CurvePlacer {
    /** Points of a line are this far apart, px at scale 1. */
    private static final double STEP = 4;
    /** The most by which one letter may turn against the next, radians. */
    private static final double MOST_TURN = Math.toRadians(14);
    /** The most by which a line may leave the arc of its name, px at scale 1. */
    private static final double MOST_RESIDUAL = 9;
    /**
     * Where an evenly bent name would leave the middle of its band by more than this, px, one that follows more closely
     * is tried too.
     */
    private static final double CLOSE = 1.5;
    /** Height of capitals in the fonts of the look, of their size. */
    private static final double CAP_HEIGHT = 0.714;

    /** What part of the letters may spoil a line while there are closer letters or a shorter text to try. */
    private static final double SOME_CROSSING = 0.4;
    /** What each letter costs that spoils a line. */
    private static final double CROSSING = 0.12;
    /** What each city's symbol costs that the name would hide. */
    private static final double HIDDEN = 0.35;

    /** Space that names of zones keep from other labels and from symbols, in heights of capitals, best first. */
    private static final double[] CLEAR = {1.5, 0.7};

    private static final double[] NO_MATTER = {0};
    /** Larger names of zones shrink to this size, px at scale 1, before a shorter text is taken. */
    private static final double SMALLER = 12;
    /** What a name of a zone costs for each radian by which it turns. */
    private static final double BAND_TURNING = 1.1;
    /** What it costs besides for each radian beyond much turning. */
    private static final double BAND_BENDING = 0.4;
    /** A name of a zone that turns by more than this, radians, had better be shorter. */
    private static final double MUCH_TURNING = 0.9;
    /** Comes before what is added to a name, such as the depth of a zone. */
    private static final String ADDED = " \u00b7";
    /** By how much a shorter name's place must be the cheaper one. */
    private static final double SHORTENING = 0.35;
    /** How far beside the middle of a band too narrow for it a name may stand, px at scale 1. */
    private static final double[] BESIDE = {12, 14, 16, 18, 21, 24};
    /** Names of zones of more letters than this are left out rather than laid over lines. */
    private static final int SHORT = 8;

    private final Surroundings around;
    private final Typesetter typesetter;

    CurvePlacer(Surroundings around, Typesetter typesetter) {
        this.around = around;
        this.typesetter = typesetter;
    }

    /**
     * What is asked of a place.
     *
     * @param mostCrossing the part of the letters that may spoil a line
     * @param clear the space around in heights of capitals
     * @param beside how far off the middle of a band, px at scale 1; 0 alone for a name within it
     */
    @SuppressWarnings("ArrayRecordComponent") // wishes are never compared
    private record Wish(double mostCrossing, double clear, double[] beside) {
        boolean outside() {
            return beside[0] > 0;
        }
    }

    /** A place for text and what it costs, lines crossed not counted. */
    private record Seat(Arc arc, double down, boolean onWater, double cost) {}

    /** A name with what its place costs in all, and by how much it turns, radians. */
    private record Found(PlacedLabel label, double cost, double turning) {}

    Optional<PlacedLabel> place(LabelItem item) {
        List<double[][]> parts = item.geometry().pixels(around.viewport(), 0);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        boolean band = item.style().placement() == LabelStyle.Placement.BAND;
        Optional<Found> best = Optional.empty();
        for (String text : item.texts()) {
            // For a straighter course a name may lose what is added after a dot, but none of itself.
            if (best.isPresent() && !best.get().label.text().startsWith(text + ADDED)) {
                continue;
            }
            for (double clear : band ? CLEAR : NO_MATTER) {
                Optional<Found> found = place(item, text, parts, new Wish(SOME_CROSSING, clear, NO_MATTER));
                if (found.isPresent()) {
                    if (best.isEmpty() || found.get().cost < best.get().cost - SHORTENING) {
                        best = found;
                    }
                    break;
                }
            }
            if (best.isPresent() && (!band || best.get().turning < MUCH_TURNING)) {
                break;
            }
        }
        if (best.isEmpty() && band) {
            best = beside(item, parts);
        }
        String last = item.texts().get(item.texts().size() - 1);
        if (best.isEmpty() && !(band && last.length() > SHORT)) {
            best = place(item, last, parts, new Wish(1, 0, NO_MATTER));
        }
        return best.map(Found::label);
    }

    /** Whether the letters of a river's name, placed before, hide nothing and are not spoilt where they stand. */
    boolean mayStay(List<GlyphBox> boxes) {
        if (!around.areFree(boxes, 0)) {
            return false;
        }
        AreaMask zones = around.zoneMask();
        around.lines().begin();
        int crossing = 0;
        for (GlyphBox box : boxes) {
            if (touches(zones, box)) {
                return false;
            }
            crossing += around.lines().isCrossed(box) ? 1 : 0;
        }
        return crossing <= SOME_CROSSING * boxes.size();
    }

    /** A zone's name next to a band too narrow for it, clear of all lines and of all zones. */
    private Optional<Found> beside(LabelItem item, List<double[][]> parts) {
        for (String text : item.texts()) {
            Optional<Found> found = place(item, text, parts, new Wish(0, CLEAR[1], BESIDE));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Found> place(LabelItem item, String text, List<double[][]> parts, Wish wish) {
        double size = item.style().size();
        for (double tracking : AreaPlacer.trackings(item.style())) {
            Optional<Found> placed = place(item, text, size, tracking * around.scale(), parts, wish);
            if (placed.isPresent()) {
                return placed;
            }
        }
        boolean smaller = item.style().placement() == LabelStyle.Placement.BAND && size > SMALLER;
        return smaller
                ? place(item, text, SMALLER, item.style().minTracking() * around.scale(), parts, wish)
                : Optional.empty();
    }

    private Optional<Found> place(
            LabelItem item, String text, double size, double tracking, List<double[][]> parts, Wish wish) {
        ShapedText shaped = typesetter.shape(text, item.style().face(), size * around.scale());
        double clear = wish.clear * CAP_HEIGHT * size * around.scale();
        List<Seat> seats = new ArrayList<>();
        for (double[][] part : parts) {
            collect(item, shaped, size, tracking, part[0], seats);
        }
        if (wish.outside()) {
            seats = outside(seats, wish.beside, shaped.width(tracking));
        }
        seats.sort(Comparator.comparingDouble(Seat::cost));
        boolean band = item.style().placement() == LabelStyle.Placement.BAND;
        double bestCost = band ? Double.MAX_VALUE : Surroundings.HIGHEST_COST;
        Seat best = null;
        List<GlyphBox> bestBoxes = List.of();
        for (Seat seat : seats) {
            if (seat.cost >= bestCost) {
                break;
            }
            List<GlyphBox> boxes = boxes(shaped, tracking, seat);
            if (!isGentle(boxes) || !isAllowed(item, seat, boxes, wish.outside()) || !around.areFree(boxes, clear)) {
                continue;
            }
            around.lines().begin();
            double cost = seat.cost + HIDDEN * around.hidden(boxes);
            int crossing = 0;
            for (GlyphBox box : boxes) {
                cost += band ? 0 : around.lines().cost(box);
                crossing += around.lines().isCrossed(box) ? 1 : 0;
            }
            if (crossing > wish.mostCrossing * boxes.size()) {
                continue;
            }
            cost += CROSSING * crossing;
            if (cost < bestCost) {
                bestCost = cost;
                best = seat;
                bestBoxes = boxes;
            }
        }
        return best == null
                ? Optional.empty()
                : Optional.of(new Found(
                        new PlacedLabel(
                                item, text, bestBoxes, ink(shaped, tracking, best), 0, 0, Double.NaN, Double.NaN),
                        bestCost,
                        best.arc.turning()));
    }

    /** The same places moved off the middle to either side, the nearer ones liked better. */
    private List<Seat> outside(List<Seat> seats, double[] beside, double width) {
        List<Seat> moved = new ArrayList<>();
        for (Seat seat : seats) {
            for (double off : beside) {
                double cost = seat.cost + 0.05 * (off - beside[0]);
                for (double down : new double[] {-off * around.scale(), off * around.scale()}) {
                    seat.arc
                            .spacedAt(down)
                            .filter(arc -> arc.length() >= width)
                            .ifPresent(arc -> moved.add(new Seat(arc, seat.down + down, false, cost)));
                }
            }
        }
        return moved;
    }

    private void collect(
            LabelItem item, ShapedText shaped, double size, double tracking, double[] line, List<Seat> seats) {
        double scale = around.scale();
        double step = STEP * scale;
        double width = shaped.width(tracking);
        boolean band = item.style().placement() == LabelStyle.Placement.BAND;
        double view = around.viewport().width();
        for (double[] piece : Stretches.of(line, view, around.viewport().height(), step, width)) {
            double[] smooth = Stretches.smooth(piece, band ? 6 : 3);
            int points = smooth.length / 2;
            int window = (int) Math.ceil(1.04 * width / step);
            int hop = max(1, points / 400);
            for (int first = 0; first + window < points; first += hop) {
                int last = first + window;
                if (Math.hypot(smooth[2 * last] - smooth[2 * first], smooth[2 * last + 1] - smooth[2 * first + 1])
                        < 0.6 * width) {
                    continue;
                }
                double offCentre = abs((first + last) / 2.0 / points - 0.5);
                Arc even = Arc.fit(smooth, first, last, 3);
                seat(item, shaped, size, width, even, offCentre, seats);
                if (band && max(even.above(), even.below()) > CLOSE * scale) {
                    seat(item, shaped, size, width, Arc.fit(smooth, first, last, 5), offCentre, seats);
                }
            }
        }
    }

    private void seat(
            LabelItem item, ShapedText shaped, double size, double width, Arc arc, double offCentre, List<Seat> seats) {
        double scale = around.scale();
        boolean band = item.style().placement() == LabelStyle.Placement.BAND;
        double residual = max(arc.above(), arc.below()) / scale;
        if (residual > (band ? 2 : 1) * MOST_RESIDUAL || arc.length() < width) {
            return;
        }
        double turning = arc.turning();
        if (arc.steepness() + turning / 2 > Math.toRadians(100)) {
            return;
        }
        double cost = (band ? BAND_TURNING * turning + BAND_BENDING * max(0, turning - MUCH_TURNING) : 0.55 * turning)
                + 0.08 * residual
                + 0.5 * arc.steepness()
                + 0.5 * offCentre;
        double half = CAP_HEIGHT / 2 * size * scale;
        if (band) {
            seats.add(new Seat(arc, half, false, cost));
            return;
        }
        double gap = 3 * scale;
        seats.add(new Seat(arc, half, true, cost));
        seats.add(new Seat(arc, -arc.above() - gap - shaped.inkBottom(), false, cost + 0.3));
        seats.add(new Seat(arc, arc.below() + gap - shaped.inkTop(), false, cost + 0.45));
    }

    /** Whether no letter turns too much against the one before. */
    private static boolean isGentle(List<GlyphBox> boxes) {
        for (int i = 1; i < boxes.size(); i++) {
            GlyphBox a = boxes.get(i - 1);
            GlyphBox b = boxes.get(i);
            if (abs(a.cos() * b.sin() - a.sin() * b.cos()) > Math.sin(MOST_TURN)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAllowed(LabelItem item, Seat seat, List<GlyphBox> boxes, boolean outside) {
        if (item.style().placement() == LabelStyle.Placement.BAND && !outside) {
            return true;
        }
        AreaMask zones = around.zoneMask();
        for (GlyphBox box : boxes) {
            if (touches(zones, box) || (seat.onWater && !isOnWater(box))) {
                return false;
            }
        }
        return true;
    }

    private static boolean touches(AreaMask mask, GlyphBox box) {
        return mask.at(box.centerX(), box.centerY())
                || mask.at(box.minX(), box.minY())
                || mask.at(box.maxX(), box.maxY())
                || mask.at(box.minX(), box.maxY())
                || mask.at(box.maxX(), box.minY());
    }

    private boolean isOnWater(GlyphBox box) {
        AreaMask water = around.waterMask();
        return water.at(box.centerX(), box.centerY())
                && water.at(box.minX(), box.minY())
                && water.at(box.maxX(), box.maxY())
                && water.at(box.minX(), box.maxY())
                && water.at(box.maxX(), box.minY());
    }

    private List<GlyphBox> boxes(ShapedText shaped, double tracking, Seat seat) {
        double begin = (seat.arc.length() - shaped.width(tracking)) / 2;
        List<GlyphBox> boxes = new ArrayList<>(shaped.glyphs());
        for (int i = 0; i < shaped.glyphs(); i++) {
            if (shaped.isBlank(i)) {
                continue;
            }
            double half = shaped.advance(i) / 2;
            double halfHeight = (shaped.inkBottom(i) - shaped.inkTop(i)) / 2;
            double middle = (shaped.inkBottom(i) + shaped.inkTop(i)) / 2;
            double[] at = seat.arc.place(begin + shaped.origin(i, tracking) + half, seat.down);
            // From the base line's point back toward the tops: the frame of the letter has y downward.
            boxes.add(new GlyphBox(at[0] - at[3] * middle, at[1] + at[2] * middle, half, halfHeight, at[2], at[3]));
        }
        return boxes;
    }

    private static Path2D ink(ShapedText shaped, double tracking, Seat seat) {
        double begin = (seat.arc.length() - shaped.width(tracking)) / 2;
        Path2D.Double ink = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < shaped.glyphs(); i++) {
            double half = shaped.advance(i) / 2;
            double[] at = seat.arc.place(begin + shaped.origin(i, tracking) + half, seat.down);
            AffineTransform turn = new AffineTransform(at[2], at[3], -at[3], at[2], at[0], at[1]);
            turn.translate(-half, 0);
            ink.append(shaped.outline(i).getPathIterator(turn), false);
        }
        return ink;
    }
}
