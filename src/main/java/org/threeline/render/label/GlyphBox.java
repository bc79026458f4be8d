package org.threeline.render.label;

import static java.lang.Math.abs;

/**
 * A rectangle around glyphs or a symbol, perhaps turned; pixels, y downward.
 *
 * @param centerX its middle
 * @param centerY its middle
 * @param halfWidth half its extent along its own x axis
 * @param halfHeight half its extent across
 * @param cos of the angle by which its x axis is turned, clockwise as seen
 * @param sin of that angle
 */
public record GlyphBox(double centerX, double centerY, double halfWidth, double halfHeight, double cos, double sin) {

    /** A box that is not turned. */
    public static GlyphBox upright(double minX, double minY, double maxX, double maxY) {
        return new GlyphBox((minX + maxX) / 2, (minY + maxY) / 2, (maxX - minX) / 2, (maxY - minY) / 2, 1, 0);
    }

    /** A square about a point. */
    public static GlyphBox around(double x, double y, double radius) {
        return new GlyphBox(x, y, radius, radius, 1, 0);
    }

    public double minX() {
        return centerX - reachX();
    }

    public double maxX() {
        return centerX + reachX();
    }

    public double minY() {
        return centerY - reachY();
    }

    public double maxY() {
        return centerY + reachY();
    }

    private double reachX() {
        return abs(halfWidth * cos) + abs(halfHeight * sin);
    }

    private double reachY() {
        return abs(halfWidth * sin) + abs(halfHeight * cos);
    }

    /** The box with a margin on all sides. */
    public GlyphBox grown(double margin) {
        return new GlyphBox(centerX, centerY, halfWidth + margin, halfHeight + margin, cos, sin);
    }

    /** Whether all of it lies in the rectangle from 0, 0 to width, height, a margin away from its edge. */
    public boolean within(double width, double height, double margin) {
        return minX() >= margin && minY() >= margin && maxX() <= width - margin && maxY() <= height - margin;
    }

    /** Whether the two have an area in common (theorem of the separating axis). */
    public boolean intersects(GlyphBox other) {
        double dx = other.centerX - centerX;
        double dy = other.centerY - centerY;
        if (abs(dx) >= reachX() + other.reachX() || abs(dy) >= reachY() + other.reachY()) {
            return false;
        }
        return !separatedAlongAxesOf(this, other, dx, dy) && !separatedAlongAxesOf(other, this, dx, dy);
    }

    private static boolean separatedAlongAxesOf(GlyphBox a, GlyphBox b, double dx, double dy) {
        double cos = abs(a.cos * b.cos + a.sin * b.sin);
        double sin = abs(a.cos * b.sin - a.sin * b.cos);
        return abs(dx * a.cos + dy * a.sin) >= a.halfWidth + b.halfWidth * cos + b.halfHeight * sin
                || abs(dy * a.cos - dx * a.sin) >= a.halfHeight + b.halfWidth * sin + b.halfHeight * cos;
    }

    /** Whether a segment has a point inside. */
    public boolean crossedBy(double x1, double y1, double x2, double y2) {
        return partInside(x1, y1, x2, y2) >= 0;
    }

    /** What part of a segment is inside, negative if none (Liang and Barsky's clipping in the frame of the box). */
    double partInside(double x1, double y1, double x2, double y2) {
        double ax = (x1 - centerX) * cos + (y1 - centerY) * sin;
        double ay = (y1 - centerY) * cos - (x1 - centerX) * sin;
        double dx = (x2 - x1) * cos + (y2 - y1) * sin;
        double dy = (y2 - y1) * cos - (x2 - x1) * sin;
        double enter = Math.max(0, Math.max(enter(ax, dx, halfWidth), enter(ay, dy, halfHeight)));
        double leave = Math.min(1, Math.min(leave(ax, dx, halfWidth), leave(ay, dy, halfHeight)));
        return enter <= leave ? leave - enter : -1;
    }

    /** What part of the way along an axis is done where a strip from -half to half begins; beyond any if never. */
    private static double enter(double from, double step, double half) {
        if (step == 0) {
            return Math.abs(from) > half ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        return ((step > 0 ? -half : half) - from) / step;
    }

    /** What part of the way along an axis is done where a strip from -half to half ends. */
    private static double leave(double from, double step, double half) {
        return step == 0 ? Double.POSITIVE_INFINITY : ((step > 0 ? half : -half) - from) / step;
    }
}
