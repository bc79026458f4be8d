package org.threeline.edit.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** What can be done to paths. Longitude, latitude in degrees; pure functions. */
public final class Lines {
    private static final int SMOOTHINGS = 2;

    private Lines() {}

    /** The other way round; of an area nothing changes. */
    public static Geometry reversed(Geometry lonLat) {
        Outline outline = Outline.of(lonLat);
        Outline now = outline;
        for (int p = 0; p < outline.paths() && outline.kind() == Outline.Kind.LINES; p++) {
            List<Coordinate> path = new ArrayList<>(outline.path(p));
            Collections.reverse(path);
            now = now.with(p, path);
        }
        return now.geometry();
    }

    /** Corners cut off twice (Chaikin 1974): each edge is parted at a quarter and three quarters; open ends stay. */
    public static Geometry smoothed(Geometry lonLat) {
        Outline outline = Outline.of(lonLat);
        for (int i = 0; i < SMOOTHINGS; i++) {
            Outline now = outline;
            for (int p = 0; p < outline.paths() && outline.kind() != Outline.Kind.POINTS; p++) {
                now = now.with(p, cutCorners(outline.path(p), outline.closed(p)));
            }
            outline = now;
        }
        return outline.geometry();
    }

    private static List<Coordinate> cutCorners(List<Coordinate> path, boolean closed) {
        int n = path.size();
        List<Coordinate> now = new ArrayList<>(2 * n);
        if (!closed) {
            now.add(path.get(0));
        }
        int edges = closed ? n : n - 1;
        for (int i = 0; i < edges; i++) {
            Coordinate a = path.get(i);
            Coordinate b = path.get((i + 1) % n);
            if (closed || i > 0) {
                now.add(between(a, b, 0.25));
            }
            if (closed || i < edges - 1) {
                now.add(between(a, b, 0.75));
            }
        }
        if (!closed) {
            now.add(path.get(n - 1));
        }
        return now;
    }

    private static Coordinate between(Coordinate a, Coordinate b, double share) {
        return new Coordinate(a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
    }

    /**
     * A line parted at one of its vertices, which both parts keep.
     *
     * @return empty at an end
     */
    public static Optional<List<List<Coordinate>>> split(List<Coordinate> line, int index) {
        if (index <= 0 || index >= line.size() - 1) {
            return Optional.empty();
        }
        return Optional.of(
                List.of(List.copyOf(line.subList(0, index + 1)), List.copyOf(line.subList(index, line.size()))));
    }

    /** Two lines as one, from the ends that are nearest to each other; the first keeps its direction. */
    public static List<Coordinate> joined(List<Coordinate> first, List<Coordinate> second) {
        Coordinate start = first.get(0);
        Coordinate end = first.get(first.size() - 1);
        Coordinate otherStart = second.get(0);
        Coordinate otherEnd = second.get(second.size() - 1);
        Plate plate = Plate.about(List.of(start, end, otherStart, otherEnd));
        double behind = Math.min(plate.distance(end, otherStart), plate.distance(end, otherEnd));
        double before = Math.min(plate.distance(start, otherStart), plate.distance(start, otherEnd));
        List<Coordinate> other = new ArrayList<>(second);
        if (behind <= before) {
            if (plate.distance(end, otherEnd) < plate.distance(end, otherStart)) {
                Collections.reverse(other);
            }
            return chained(first, other);
        }
        if (plate.distance(start, otherStart) < plate.distance(start, otherEnd)) {
            Collections.reverse(other);
        }
        return chained(other, first);
    }

    private static List<Coordinate> chained(List<Coordinate> a, List<Coordinate> b) {
        List<Coordinate> all = new ArrayList<>(a);
        boolean meet = a.get(a.size() - 1).equals2D(b.get(0));
        all.addAll(meet ? b.subList(1, b.size()) : b);
        return all;
    }
}
