package org.threeline.zones;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Ways along the edge of a box. */
final class BoxPath {
    private BoxPath() {}

    /** How far from a point inside, in a unit direction, the box ends. */
    static double exit(Envelope box, double x, double y, double ux, double uy) {
        double sx = ux > 0 ? (box.getMaxX() - x) / ux : ux < 0 ? (box.getMinX() - x) / ux : Double.MAX_VALUE;
        double sy = uy > 0 ? (box.getMaxY() - y) / uy : uy < 0 ? (box.getMinY() - y) / uy : Double.MAX_VALUE;
        return Math.max(0, Math.min(sx, sy));
    }

    /** Adds the corners passed on the way from one point of the edge to another, counterclockwise. */
    static void counterclockwise(Envelope box, Coordinate from, Coordinate to, List<Coordinate> into) {
        double[] corners = {0, box.getWidth(), box.getWidth() + box.getHeight(), 2 * box.getWidth() + box.getHeight()};
        double round = 2 * (box.getWidth() + box.getHeight());
        double start = place(box, from);
        double length = place(box, to) - start;
        if (length <= 0) {
            length += round;
        }
        for (int turn = 0; turn < 8; turn++) {
            double at = corners[turn % 4] + (turn < 4 ? 0 : round);
            if (at > start && at < start + length) {
                into.add(corner(box, turn % 4));
            }
        }
    }

    private static Coordinate corner(Envelope box, int index) {
        return new Coordinate(
                index == 1 || index == 2 ? box.getMaxX() : box.getMinX(), index >= 2 ? box.getMaxY() : box.getMinY());
    }

    /** Way from the lower left corner, counterclockwise. */
    private static double place(Envelope box, Coordinate p) {
        double below = Math.abs(p.y - box.getMinY());
        double right = Math.abs(p.x - box.getMaxX());
        double above = Math.abs(p.y - box.getMaxY());
        double left = Math.abs(p.x - box.getMinX());
        double least = Math.min(Math.min(below, right), Math.min(above, left));
        double w = box.getWidth();
        double h = box.getHeight();
        if (least == below) {
            return p.x - box.getMinX();
        }
        if (least == right) {
            return w + p.y - box.getMinY();
        }
        if (least == above) {
            return w + h + box.getMaxX() - p.x;
        }
        return 2 * w + h + box.getMaxY() - p.y;
    }
}
