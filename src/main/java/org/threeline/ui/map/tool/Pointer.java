package org.threeline.ui.map.tool;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.ui.map.view.Camera;

/**
 * Where the pointer is and what is held with it.
 *
 * @param px to the right, px of the pane
 * @param py downward, px of the pane
 * @param lonLat longitude, latitude in degrees, WGS 84; always on the map
 * @param free whether the key that holds snapping off is down
 */
public record Pointer(
        double px, double py, Coordinate lonLat, int clicks, boolean shift, boolean control, boolean free) {
    /** Nothing is drawn nearer to a pole: the projections of scenarios end there. */
    private static final double MOST_LATITUDE = 85;

    /** Whether a place can be drawn on. */
    public static boolean isOnMap(Coordinate lonLat) {
        return Math.abs(lonLat.y) <= MOST_LATITUDE && Math.abs(lonLat.x) <= 180;
    }

    static java.util.Optional<Pointer> of(MouseEvent e, Camera camera) {
        return at(e.getX(), e.getY(), camera)
                .map(p -> new Pointer(
                        p.px,
                        p.py,
                        p.lonLat,
                        e.getButton() == MouseButton.NONE ? 0 : e.getClickCount(),
                        e.isShiftDown(),
                        e.isControlDown() || e.isMetaDown(),
                        e.isAltDown()));
    }

    /** A point of the pane, with nothing held; empty off the map. */
    static java.util.Optional<Pointer> at(double px, double py, Camera camera) {
        Coordinate lonLat = camera.lonLatAt(px, py);
        return isOnMap(lonLat)
                ? java.util.Optional.of(new Pointer(px, py, lonLat, 0, false, false, false))
                : java.util.Optional.empty();
    }

    double distance(Coordinate otherPx) {
        return Math.hypot(px - otherPx.x, py - otherPx.y);
    }
}
