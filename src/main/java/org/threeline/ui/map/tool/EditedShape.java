package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.shape.Outline;
import org.threeline.edit.shape.VertexId;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.ui.map.view.Camera;

/** The outline of the selected feature, which of its vertices are chosen, and what of it a pointer touches. */
final class EditedShape {
    private static final double REACH = 9;
    /** Shorter edges have no handle in their middle, px. */
    private static final double ROOM = 36;
    /** Handles are drawn so far apart, px: closer ones would be one blot. */
    private static final double APART = 9;

    private final PlanarPaths planes = new PlanarPaths();
    private final TreeSet<VertexId> chosen = new TreeSet<>();
    private Optional<FeatureId> id = Optional.empty();
    private @Nullable Geometry geometry;
    private @Nullable Outline outline;
    private @Nullable VertexId focus;

    /** Shows a feature as the author has it now. */
    @SuppressWarnings("ReferenceEquality") // a shape that was changed is another
    void show(Optional<Feature> feature) {
        Optional<FeatureId> now = feature.map(Feature::id);
        Geometry shape = feature.flatMap(ShapeEdits::drawn).orElse(null);
        if (!now.equals(id)) {
            chosen.clear();
            focus = null;
        }
        id = now;
        if (shape != geometry) {
            geometry = shape;
            outline = shape == null ? null : Outline.of(shape);
        }
        Outline known = outline;
        chosen.removeIf(v -> known == null || !known.has(v));
        if (focus != null && (known == null || !known.has(focus))) {
            focus = null;
        }
    }

    Optional<FeatureId> id() {
        return id;
    }

    Optional<Outline> outline() {
        return Optional.ofNullable(outline);
    }

    Set<VertexId> chosen() {
        return Set.copyOf(chosen);
    }

    Optional<VertexId> focus() {
        return Optional.ofNullable(focus);
    }

    boolean isChosen(VertexId vertex) {
        return chosen.contains(vertex);
    }

    /** Chooses vertices alone, or with those that are chosen. */
    void choose(Collection<VertexId> vertices, boolean more) {
        if (!more) {
            chosen.clear();
        }
        chosen.addAll(vertices);
        focus = vertices.isEmpty() ? focus : vertices.iterator().next();
    }

    void toggle(VertexId vertex) {
        if (!chosen.remove(vertex)) {
            chosen.add(vertex);
        }
        focus = vertex;
    }

    void clear() {
        chosen.clear();
        focus = null;
    }

    /** Chooses the vertex after (1) or before (−1) the last one, alone or with those that are chosen. */
    void step(int by, boolean more) {
        Outline now = outline;
        if (now != null && now.size() > 0) {
            VertexId last = focus;
            VertexId next = last == null ? new VertexId(0, by > 0 ? 0 : now.size(0) - 1) : now.next(last, by);
            choose(List.of(next), more);
        }
    }

    /** The vertex a pointer touches. */
    Optional<VertexId> vertexAt(Pointer at, Camera camera) {
        return nearest(at, camera, false);
    }

    /** The edge, told by its first vertex, whose middle a pointer touches. */
    Optional<VertexId> middleAt(Pointer at, Camera camera) {
        return nearest(at, camera, true);
    }

    private Optional<VertexId> nearest(Pointer at, Camera camera, boolean middles) {
        Outline now = outline;
        if (now == null || (middles && now.kind() == Outline.Kind.POINTS)) {
            return Optional.empty();
        }
        double best = REACH * REACH;
        VertexId found = null;
        List<double[]> planar = planes.of(now, camera.projection());
        for (int p = 0; p < planar.size(); p++) {
            double[] xy = planar.get(p);
            int n = xy.length / 2;
            int count = middles && !now.closed(p) ? n - 1 : n;
            for (int i = 0; i < count; i++) {
                double x = camera.toPx(xy[2 * i]);
                double y = camera.toPy(xy[2 * i + 1]);
                if (middles) {
                    int j = (i + 1) % n;
                    double bx = camera.toPx(xy[2 * j]);
                    double by = camera.toPy(xy[2 * j + 1]);
                    if (Math.abs(bx - x) < ROOM && Math.abs(by - y) < ROOM && Math.hypot(bx - x, by - y) < ROOM) {
                        continue;
                    }
                    x = (x + bx) / 2;
                    y = (y + by) / 2;
                }
                double dx = x - at.px();
                double dy = y - at.py();
                double square = dx * dx + dy * dy;
                if (square <= best) {
                    best = square;
                    found = new VertexId(p, i);
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** The edge a pointer touches anywhere, told by its first vertex. */
    Optional<VertexId> edgeAt(Pointer at, Camera camera) {
        Outline now = outline;
        if (now == null) {
            return Optional.empty();
        }
        double best = REACH;
        VertexId found = null;
        var point = new Coordinate(at.px(), at.py());
        List<double[]> planar = planes.of(now, camera.projection());
        for (int p = 0; p < planar.size(); p++) {
            double[] xy = planar.get(p);
            int n = xy.length / 2;
            for (int i = 0; i < (now.closed(p) ? n : n - 1); i++) {
                int j = (i + 1) % n;
                double d = new LineSegment(
                                camera.toPx(xy[2 * i]),
                                camera.toPy(xy[2 * i + 1]),
                                camera.toPx(xy[2 * j]),
                                camera.toPy(xy[2 * j + 1]))
                        .distance(point);
                if (d < best) {
                    best = d;
                    found = new VertexId(p, i);
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** The vertices within a box of the pane. */
    List<VertexId> within(double minX, double minY, double maxX, double maxY, Camera camera) {
        Outline now = outline;
        List<VertexId> found = new ArrayList<>();
        if (now != null) {
            List<double[]> planar = planes.of(now, camera.projection());
            for (int p = 0; p < planar.size(); p++) {
                double[] xy = planar.get(p);
                for (int i = 0; i < xy.length / 2; i++) {
                    double x = camera.toPx(xy[2 * i]);
                    double y = camera.toPy(xy[2 * i + 1]);
                    if (x >= minX && x <= maxX && y >= minY && y <= maxY) {
                        found.add(new VertexId(p, i));
                    }
                }
            }
        }
        return found;
    }

    /** Draws the outline with its handles. */
    void paint(ToolPicture picture, boolean dragging) {
        Outline now = outline;
        if (now == null) {
            return;
        }
        Camera camera = picture.camera();
        List<double[]> planar = planes.of(now, camera.projection());
        for (int p = 0; p < planar.size(); p++) {
            double[] xy = planar.get(p);
            if (now.kind() != Outline.Kind.POINTS) {
                picture.planarLine(Ink.EDGE, xy, now.closed(p));
            }
            paintHandles(picture, xy, now.closed(p), dragging);
        }
        paintChosen(picture, planar);
    }

    private static void paintHandles(ToolPicture picture, double[] xy, boolean closed, boolean dragging) {
        Camera camera = picture.camera();
        int n = xy.length / 2;
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < n; i++) {
            double x = camera.toPx(xy[2 * i]);
            double y = camera.toPy(xy[2 * i + 1]);
            boolean crowded = Math.abs(x - lastX) < APART && Math.abs(y - lastY) < APART;
            if (crowded || !picture.isSeen(x, y)) {
                continue;
            }
            lastX = x;
            lastY = y;
            picture.disc(Ink.VERTEX, new Coordinate(x, y), 4.5);
            if (!dragging && (closed || i + 1 < n)) {
                int j = (i + 1) % n;
                double nextX = camera.toPx(xy[2 * j]);
                double nextY = camera.toPy(xy[2 * j + 1]);
                if (Math.hypot(nextX - x, nextY - y) >= ROOM) {
                    picture.disc(Ink.MIDPOINT, new Coordinate((x + nextX) / 2, (y + nextY) / 2), 3);
                }
            }
        }
    }

    /** Chosen vertices lie over all others; of many that lie close together some are drawn. */
    private void paintChosen(ToolPicture picture, List<double[]> planar) {
        Camera camera = picture.camera();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (VertexId vertex : chosen) {
            double[] xy = planar.get(vertex.path());
            double x = camera.toPx(xy[2 * vertex.index()]);
            double y = camera.toPy(xy[2 * vertex.index() + 1]);
            boolean crowded = Math.abs(x - lastX) < APART / 3 && Math.abs(y - lastY) < APART / 3;
            if (!crowded && picture.isSeen(x, y)) {
                picture.disc(Ink.CHOSEN, new Coordinate(x, y), 6);
                lastX = x;
                lastY = y;
            }
        }
        VertexId last = focus;
        if (last != null) {
            double[] xy = planar.get(last.path());
            picture.disc(
                    Ink.FOCUS,
                    new Coordinate(camera.toPx(xy[2 * last.index()]), camera.toPy(xy[2 * last.index() + 1])),
                    10);
        }
    }
}
