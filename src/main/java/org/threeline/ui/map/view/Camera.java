package org.threeline.ui.map.view;

import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.threeline.geodesy.MapProjection;
import org.threeline.render.Viewport;

/**
 * Where the map looks: a projection, the middle in its plane, a scale, the size of the pane. Immutable.
 *
 * <p>Pixels here are those of the window (px of a style), x to the right and y downward from the pane's left upper
 * corner; how many pixels of the screen each has is {@link #viewport}'s concern.
 *
 * @param centerX easting of the middle, metres of the projection
 * @param centerY northing of the middle, metres of the projection
 * @param metersPerPx projected metres a px covers
 * @param width of the pane, px
 * @param height of the pane, px
 */
public record Camera(
        MapProjection projection, double centerX, double centerY, double metersPerPx, double width, double height) {
    /** A px is 0.28 mm, as OGC SLD 1.0 defines the scale denominator. */
    private static final double PX_METERS = 0.00028;

    /** Nearest and farthest scale, 1 : n. */
    private static final double NEAREST = 5_000;

    private static final double FARTHEST = 50e6;

    /** Room left around what is shown whole, px on each side at most. */
    private static final double ROOM = 36;

    /** How much more than the pane is drawn on each side, so that a pan has something to show. */
    private static final double MARGIN_SHARE = 0.08;

    public Camera {
        metersPerPx = Math.max(NEAREST * PX_METERS, Math.min(FARTHEST * PX_METERS, metersPerPx));
    }

    /** Looks at a part of the plane as a whole. */
    public static Camera fitted(MapProjection projection, Envelope planar, double width, double height) {
        double room = Math.min(ROOM, Math.min(width, height) / 8);
        double metersPerPx = Math.max(
                planar.getWidth() / Math.max(1, width - 2 * room), planar.getHeight() / Math.max(1, height - 2 * room));
        return new Camera(
                projection,
                (planar.getMinX() + planar.getMaxX()) / 2,
                (planar.getMinY() + planar.getMaxY()) / 2,
                metersPerPx,
                width,
                height);
    }

    /** Pixels of the screen drawn beyond the pane on each side. */
    public int margin(double scale) {
        return (int) Math.round(MARGIN_SHARE * Math.max(width, height) * scale);
    }

    public double toX(double px) {
        return centerX + (px - width / 2) * metersPerPx;
    }

    public double toY(double py) {
        return centerY - (py - height / 2) * metersPerPx;
    }

    public double toPx(double x) {
        return (x - centerX) / metersPerPx + width / 2;
    }

    public double toPy(double y) {
        return (centerY - y) / metersPerPx + height / 2;
    }

    /** Longitude, latitude in degrees; NaN where the projection has no such place. */
    public Coordinate lonLatAt(double px, double py) {
        double[] p = {toX(px), toY(py)};
        projection.inverse(p, 0, p, 0, 1);
        return new Coordinate(p[0], p[1]);
    }

    /** Where a place lies in the pane; NaN where the projection does not have it. */
    public Coordinate pxOf(double lon, double lat) {
        double[] p = {lon, lat};
        projection.forward(p, 0, p, 0, 1);
        return new Coordinate(toPx(p[0]), toPy(p[1]));
    }

    /** The map moved with the hand: what was under the pointer stays under it. */
    public Camera dragged(double dx, double dy) {
        return centeredOn(centerX - dx * metersPerPx, centerY + dy * metersPerPx);
    }

    /** The same scale about another middle. */
    public Camera centeredOn(double x, double y) {
        return new Camera(projection, x, y, metersPerPx, width, height);
    }

    /** The same scale about a place; empty where the projection does not have it. */
    public Optional<Camera> on(double lon, double lat) {
        double[] p = {lon, lat};
        projection.forward(p, 0, p, 0, 1);
        return Double.isFinite(p[0] + p[1]) ? Optional.of(centeredOn(p[0], p[1])) : Optional.empty();
    }

    /** Nearer by a factor; what lies at a point of the pane stays there. */
    public Camera zoomed(double factor, double px, double py) {
        Camera near = new Camera(projection, centerX, centerY, metersPerPx / factor, width, height);
        return near.centeredOn(
                centerX + (px - width / 2) * (metersPerPx - near.metersPerPx),
                centerY - (py - height / 2) * (metersPerPx - near.metersPerPx));
    }

    /** So near that a rectangle of the pane fills it. */
    public Camera zoomedTo(double minPx, double minPy, double maxPx, double maxPy) {
        double factor = Math.min(width / Math.max(1, maxPx - minPx), height / Math.max(1, maxPy - minPy));
        return new Camera(
                projection, toX((minPx + maxPx) / 2), toY((minPy + maxPy) / 2), metersPerPx / factor, width, height);
    }

    /** The pane of another size; its middle stays. */
    public Camera resized(double newWidth, double newHeight) {
        return new Camera(projection, centerX, centerY, metersPerPx, newWidth, newHeight);
    }

    /** Kept so that the middle lies in a part of the plane. */
    public Camera within(Envelope planar) {
        return centeredOn(
                Math.max(planar.getMinX(), Math.min(planar.getMaxX(), centerX)),
                Math.max(planar.getMinY(), Math.min(planar.getMaxY(), centerY)));
    }

    /** The same place at the same scale in another projection; this one where that does not have the place. */
    public Camera in(MapProjection other) {
        Coordinate middle = lonLatAt(width / 2, height / 2);
        double[] there = {middle.x, middle.y};
        other.forward(there, 0, there, 0, 1);
        double ratio = other.scaleFactor(middle.x, middle.y) / projection.scaleFactor(middle.x, middle.y);
        if (!Double.isFinite(there[0] + there[1] + ratio) || ratio <= 0) {
            return this;
        }
        return new Camera(other, there[0], there[1], metersPerPx * ratio, width, height);
    }

    /**
     * A camera on the way to another in the same projection: as one zooms about a fixed point that point stands still
     * on the way.
     *
     * @param share of the way, 0 to 1
     */
    public Camera towards(Camera end, double share) {
        if (share >= 1) {
            return end;
        }
        double ratio = end.metersPerPx / metersPerPx;
        double scale = metersPerPx * Math.pow(ratio, share);
        double way = Math.abs(ratio - 1) < 1e-6 ? share : (scale - metersPerPx) / (end.metersPerPx - metersPerPx);
        return new Camera(
                projection,
                centerX + way * (end.centerX - centerX),
                centerY + way * (end.centerY - centerY),
                scale,
                end.width,
                end.height);
    }

    /** The part of the plane that is seen. */
    public Envelope planar() {
        return new Envelope(toX(0), toX(width), toY(height), toY(0));
    }

    /** The denominator n of the scale 1 : n on the ground in the middle. */
    public double scaleDenominator() {
        Coordinate middle = lonLatAt(width / 2, height / 2);
        double factor = projection.scaleFactor(middle.x, middle.y);
        return metersPerPx / PX_METERS / (factor > 0 ? factor : 1);
    }

    /**
     * What to draw: the pane and a margin about it.
     *
     * @param scale pixels of the screen to a px
     * @param margin pixels of the screen on each side
     */
    public Viewport viewport(double scale, int margin) {
        return new Viewport(
                projection,
                centerX,
                centerY,
                metersPerPx / scale,
                (int) Math.round(width * scale) + 2 * margin,
                (int) Math.round(height * scale) + 2 * margin,
                scale);
    }
}
