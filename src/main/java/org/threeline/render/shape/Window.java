package org.threeline.render.shape;

/** A rectangle of the map; easting, northing in metres. */
public record Window(double minX, double minY, double maxX, double maxY) {
    boolean meets(double[] boxes, int box) {
        return boxes[4 * box] <= maxX
                && boxes[4 * box + 2] >= minX
                && boxes[4 * box + 1] <= maxY
                && boxes[4 * box + 3] >= minY;
    }
}
