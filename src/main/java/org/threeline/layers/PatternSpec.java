package org.threeline.layers;

/**
 * A pattern or mark of our own, as a style names it; all lengths are px at scale 1, and colours and line widths come
 * from the mark that carries the name.
 *
 * @see Patterns
 */
public sealed interface PatternSpec {

    /**
     * Parallel lines that fill an area.
     *
     * @param angle degrees, counter-clockwise from the way to the right: 45 rises to the right
     * @param width of a line
     * @param every from line to line, measured across
     */
    record Hatch(double angle, double width, double every) implements PatternSpec {}

    /**
     * Staggered dots that fill an area: two a cell, at a quarter and at three quarters of it in both directions.
     *
     * @param cell side of the square that repeats
     */
    record Dots(double radius, double cell) implements PatternSpec {}

    /**
     * Line of contact: two facing rows of half circles that bulge toward each other.
     *
     * @param radius of a half circle; they touch, so they repeat after twice as much
     * @param offset from the line to where the half circles come nearest to it
     */
    record Scallops(double radius, double offset) implements PatternSpec {}

    /**
     * Fortified line: square teeth toward the left of the line's direction.
     *
     * @param period from tooth to tooth
     * @param tooth width of a tooth, along the line
     * @param height of a tooth, across the line
     * @param gap in the middle of the part between teeth, for a line only planned; 0 for one that is built
     */
    record Crenellation(double period, double tooth, double height, double gap) implements PatternSpec {}

    /**
     * A circle's outline, filled, with a dot in its middle: capital or centre.
     *
     * @param dot radius of the dot
     */
    record RingDot(double radius, double dot) implements PatternSpec {}

    /** A circle's outline, filled: town. */
    record Ring(double radius) implements PatternSpec {}

    /** A filled circle: small town. */
    record Dot(double radius) implements PatternSpec {}

    /**
     * Observation post: an upright triangle, its outline and fill.
     *
     * @param size of each side
     */
    record Triangle(double size) implements PatternSpec {}

    /**
     * Crossing point or checkpoint: a square with a bar through its middle from left to right.
     *
     * @param size of each side
     */
    record Checkpoint(double size) implements PatternSpec {}

    /**
     * Assembly area and supporting capability: a rectangle wider than high by a third.
     *
     * @param size its width
     */
    record Rectangle(double size) implements PatternSpec {}

    /**
     * Note: a sheet with a folded upper right corner.
     *
     * @param size its height
     */
    record Note(double size) implements PatternSpec {}
}
