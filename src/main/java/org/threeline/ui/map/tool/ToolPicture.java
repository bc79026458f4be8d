package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.ui.map.view.Camera;

/** What a tool draws over the map, in px of the pane. */
final class ToolPicture {
    /** Points nearer than this to the last one are not seen apart, px. */
    private static final double FINE = 0.6;
    /** So far beyond the pane lines go on, px. */
    private static final double BEYOND = 60;

    private final Camera camera;
    private final Map<Ink, List<PathElement>> strokes = new EnumMap<>(Ink.class);
    private final List<Tag> tags = new ArrayList<>();

    /**
     * A few words at a place.
     *
     * @param right whether they stand on its right rather than its left
     * @param above whether they stand above it rather than below
     * @param strong whether it says a value that is being changed
     */
    record Tag(double px, double py, String text, boolean strong, boolean right, boolean above) {}

    ToolPicture(Camera camera) {
        this.camera = camera;
    }

    Camera camera() {
        return camera;
    }

    List<PathElement> strokes(Ink ink) {
        return strokes.getOrDefault(ink, List.of());
    }

    List<Tag> tags() {
        return tags;
    }

    private List<PathElement> with(Ink ink) {
        return strokes.computeIfAbsent(ink, i -> new ArrayList<>());
    }

    /** A line through places, longitude and latitude in degrees; the same line once more for its halo. */
    void line(Ink ink, List<Coordinate> lonLat, boolean closed) {
        planarLine(ink, PlanarPaths.planar(lonLat, camera.projection()), closed);
    }

    /** A line through points of the camera's plane, x0, y0, x1, y1 …, thinned to what can be seen. */
    void planarLine(Ink ink, double[] planar, boolean closed) {
        List<PathElement> into = with(ink);
        int n = planar.length / 2;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        boolean open = false;
        int steps = closed && n > 2 ? n + 1 : n;
        for (int k = 0; k < steps; k++) {
            int i = k % n;
            double x = camera.toPx(planar[2 * i]);
            double y = camera.toPy(planar[2 * i + 1]);
            if (!Double.isFinite(x + y)) {
                open = false;
                lastX = Double.NaN;
                continue;
            }
            boolean far = !(Math.abs(x - lastX) < FINE && Math.abs(y - lastY) < FINE) || k == steps - 1;
            if (far) {
                if (Double.isFinite(lastX) && isSeen(lastX, lastY, x, y)) {
                    if (!open) {
                        into.add(new MoveTo(lastX, lastY));
                        open = true;
                    }
                    into.add(new LineTo(x, y));
                } else {
                    open = false;
                }
                lastX = x;
                lastY = y;
            }
        }
    }

    private boolean isSeen(double x1, double y1, double x2, double y2) {
        return Math.max(x1, x2) >= -BEYOND
                && Math.min(x1, x2) <= camera.width() + BEYOND
                && Math.max(y1, y2) >= -BEYOND
                && Math.min(y1, y2) <= camera.height() + BEYOND;
    }

    boolean isSeen(Coordinate px) {
        return isSeen(px.x, px.y);
    }

    boolean isSeen(double x, double y) {
        return isSeen(x, y, x, y);
    }

    /** An area with its edge, longitude and latitude in degrees. */
    void area(List<Coordinate> lonLat) {
        if (lonLat.size() < 3) {
            return;
        }
        List<PathElement> into = with(Ink.AREA);
        for (int i = 0; i < lonLat.size(); i++) {
            Coordinate p = px(lonLat.get(i));
            if (!Double.isFinite(p.x + p.y)) {
                continue;
            }
            into.add(i == 0 || into.isEmpty() ? new MoveTo(p.x, p.y) : new LineTo(p.x, p.y));
        }
        if (!into.isEmpty()) {
            into.add(new ClosePath());
        }
    }

    Coordinate px(Coordinate lonLat) {
        return camera.pxOf(lonLat.x, lonLat.y);
    }

    void disc(Ink ink, Coordinate px, double radius) {
        List<PathElement> into = with(ink);
        into.add(new MoveTo(px.x + radius, px.y));
        into.add(new ArcTo(radius, radius, 0, px.x - radius, px.y, false, false));
        into.add(new ArcTo(radius, radius, 0, px.x + radius, px.y, false, false));
        into.add(new ClosePath());
    }

    void square(Ink ink, Coordinate px, double half) {
        box(ink, px.x - half, px.y - half, px.x + half, px.y + half);
    }

    void box(Ink ink, double minX, double minY, double maxX, double maxY) {
        List<PathElement> into = with(ink);
        into.add(new MoveTo(minX, minY));
        into.add(new LineTo(maxX, minY));
        into.add(new LineTo(maxX, maxY));
        into.add(new LineTo(minX, maxY));
        into.add(new ClosePath());
    }

    void cross(Ink ink, Coordinate px, double half) {
        List<PathElement> into = with(ink);
        into.add(new MoveTo(px.x - half, px.y));
        into.add(new LineTo(px.x + half, px.y));
        into.add(new MoveTo(px.x, px.y - half));
        into.add(new LineTo(px.x, px.y + half));
    }

    /** A line between points of the pane. */
    void stroke(Ink ink, Coordinate fromPx, Coordinate toPx) {
        with(ink).add(new MoveTo(fromPx.x, fromPx.y));
        with(ink).add(new LineTo(toPx.x, toPx.y));
    }

    void tag(Coordinate px, String text, boolean strong) {
        tags.add(new Tag(px.x, px.y, text, strong, true, true));
    }

    /** A strong tag on the side of a place that looks away from another. */
    void tagAway(Coordinate px, Coordinate fromPx, String text) {
        tags.add(new Tag(px.x, px.y, text, true, px.x >= fromPx.x - 1, px.y <= fromPx.y));
    }
}
