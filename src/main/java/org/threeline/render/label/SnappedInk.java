package org.threeline.render.label;

import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/**
 * Outlines to the nearest thirty-second of a pixel, seen from a whole pixel. Equal where the outlines are the same
 * wherever that pixel is: a name moved by whole pixels is the same ink. Immutable.
 */
final class SnappedInk {
    private static final int STEPS = 32;

    private final int left;
    private final int top;
    private final byte[] segments;
    private final int[] coordinates;
    private final int hash;

    private SnappedInk(int left, int top, byte[] segments, int[] coordinates) {
        this.left = left;
        this.top = top;
        this.segments = segments;
        this.coordinates = coordinates;
        this.hash = 31 * Arrays.hashCode(segments) + Arrays.hashCode(coordinates);
    }

    /**
     * Outlines moved and snapped.
     *
     * @param left the whole pixel they are seen from
     * @param top the whole pixel they are seen from
     */
    static SnappedInk of(Shape ink, double x, double y, int left, int top) {
        byte[] segments = new byte[64];
        int[] coordinates = new int[256];
        int s = 0;
        int c = 0;
        double[] at = new double[6];
        for (PathIterator path = ink.getPathIterator(null); !path.isDone(); path.next()) {
            if (s == segments.length) {
                segments = Arrays.copyOf(segments, 2 * s);
            }
            if (c + 6 > coordinates.length) {
                coordinates = Arrays.copyOf(coordinates, 2 * coordinates.length);
            }
            int segment = path.currentSegment(at);
            segments[s++] = (byte) segment;
            for (int i = 0; i < 2 * points(segment); i += 2) {
                coordinates[c++] = (int) Math.rint((at[i] + x - left) * STEPS);
                coordinates[c++] = (int) Math.rint((at[i + 1] + y - top) * STEPS);
            }
        }
        return new SnappedInk(left, top, Arrays.copyOf(segments, s), Arrays.copyOf(coordinates, c));
    }

    private static int points(int segment) {
        return switch (segment) {
            case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
            case PathIterator.SEG_QUADTO -> 2;
            case PathIterator.SEG_CUBICTO -> 3;
            default -> 0;
        };
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    /** The outlines, seen from the whole pixel. */
    Path2D outlines() {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO, segments.length);
        int c = 0;
        for (byte segment : segments) {
            switch (segment) {
                case PathIterator.SEG_MOVETO -> path.moveTo(at(c), at(c + 1));
                case PathIterator.SEG_LINETO -> path.lineTo(at(c), at(c + 1));
                case PathIterator.SEG_QUADTO -> path.quadTo(at(c), at(c + 1), at(c + 2), at(c + 3));
                case PathIterator.SEG_CUBICTO ->
                    path.curveTo(at(c), at(c + 1), at(c + 2), at(c + 3), at(c + 4), at(c + 5));
                default -> path.closePath();
            }
            c += 2 * points(segment);
        }
        return path;
    }

    private double at(int coordinate) {
        return coordinates[coordinate] / (double) STEPS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SnappedInk ink
                && hash == ink.hash
                && Arrays.equals(segments, ink.segments)
                && Arrays.equals(coordinates, ink.coordinates);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
