package org.threeline.edit.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineSegment;

/**
 * Gives a path another course by a stroke: what lies between where the stroke leaves the path and where it comes back
 * is replaced by the stroke. A stroke that crosses the path twice counts between its first and last crossing; otherwise
 * its ends go to the nearest places of the path. Of a ring the shorter way round is replaced. Pure.
 */
public final class Reshaper {
    private Reshaper() {}

    /** A place on a path: so much of the way along an edge. */
    private record At(int edge, double share, Coordinate place) implements Comparable<At> {
        @Override
        public int compareTo(At other) {
            return edge != other.edge ? Integer.compare(edge, other.edge) : Double.compare(share, other.share);
        }
    }

    private record Crossing(int strokeEdge, double strokeShare, At at) {}

    /**
     * The path with its new course; longitude, latitude in degrees.
     *
     * @param closed whether the path is a ring, whose first vertex is not repeated
     * @return empty where the stroke has no length or begins and ends at the same place of the path
     */
    public static Optional<List<Coordinate>> reshape(List<Coordinate> path, boolean closed, List<Coordinate> stroke) {
        if (stroke.size() < 2 || path.size() < 2) {
            return Optional.empty();
        }
        List<Coordinate> edges = new ArrayList<>(path);
        if (closed) {
            edges.add(path.get(0));
        }
        List<Crossing> crossings = crossings(edges, stroke);
        List<Coordinate> way;
        At from;
        At to;
        if (crossings.size() >= 2) {
            Crossing first = crossings.get(0);
            Crossing last = crossings.get(crossings.size() - 1);
            from = first.at;
            to = last.at;
            way = new ArrayList<>();
            way.add(from.place);
            way.addAll(stroke.subList(first.strokeEdge + 1, last.strokeEdge + 1));
            way.add(to.place);
        } else {
            from = nearest(edges, stroke.get(0));
            to = nearest(edges, stroke.get(stroke.size() - 1));
            way = new ArrayList<>(stroke);
        }
        if (from.compareTo(to) == 0) {
            return Optional.empty();
        }
        if (from.compareTo(to) > 0) {
            Collections.reverse(way);
            At swap = from;
            from = to;
            to = swap;
        }
        return Optional.of(closed ? ring(path, edges, from, to, way) : line(path, from, to, way));
    }

    private static List<Coordinate> line(List<Coordinate> path, At from, At to, List<Coordinate> way) {
        List<Coordinate> now = new ArrayList<>(before(path, from));
        now.addAll(way);
        now.addAll(path.subList(to.edge + 1, path.size()));
        if (to.edge == path.size() - 2 && to.share >= 1) {
            now.remove(now.size() - 1);
        }
        return distinct(now);
    }

    private static List<Coordinate> before(List<Coordinate> path, At from) {
        return from.edge == 0 && from.share <= 0 ? List.of() : path.subList(0, from.edge + 1);
    }

    private static List<Coordinate> ring(
            List<Coordinate> path, List<Coordinate> edges, At from, At to, List<Coordinate> way) {
        double inner = length(edges, from, to);
        double whole = length(edges, new At(0, 0, edges.get(0)), new At(edges.size() - 2, 1, edges.get(0)));
        List<Coordinate> now = new ArrayList<>();
        if (inner <= whole - inner) {
            now.addAll(path.subList(0, from.edge + 1));
            now.addAll(way);
            now.addAll(path.subList(Math.min(path.size(), to.edge + 1), path.size()));
        } else {
            now.addAll(way);
            List<Coordinate> rest = new ArrayList<>(path.subList(from.edge + 1, Math.min(path.size(), to.edge + 1)));
            Collections.reverse(rest);
            now.addAll(rest);
        }
        List<Coordinate> clean = distinct(now);
        if (clean.size() > 1 && clean.get(0).equals2D(clean.get(clean.size() - 1))) {
            clean.remove(clean.size() - 1);
        }
        return clean;
    }

    private static double length(List<Coordinate> edges, At from, At to) {
        if (from.edge == to.edge) {
            return from.place.distance(to.place);
        }
        double sum = from.place.distance(edges.get(from.edge + 1))
                + edges.get(to.edge).distance(to.place);
        for (int i = from.edge + 1; i < to.edge; i++) {
            sum += edges.get(i).distance(edges.get(i + 1));
        }
        return sum;
    }

    private static List<Coordinate> distinct(List<Coordinate> path) {
        List<Coordinate> now = new ArrayList<>();
        for (Coordinate c : path) {
            if (now.isEmpty() || !now.get(now.size() - 1).equals2D(c)) {
                now.add(c);
            }
        }
        return now;
    }

    private static At nearest(List<Coordinate> edges, Coordinate place) {
        Plate plate = Plate.at(place.y);
        Coordinate flat = plate.to(place);
        At best = new At(0, 0, edges.get(0));
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < edges.size(); i++) {
            var edge = new LineSegment(plate.to(edges.get(i)), plate.to(edges.get(i + 1)));
            double d = edge.distance(flat);
            if (d < least) {
                least = d;
                double share = edge.segmentFraction(flat);
                best = new At(i, share, plate.from(edge.pointAlong(share)));
            }
        }
        return best;
    }

    private static List<Crossing> crossings(List<Coordinate> edges, List<Coordinate> stroke) {
        var meet = new RobustLineIntersector();
        List<Crossing> found = new ArrayList<>();
        for (int s = 0; s + 1 < stroke.size(); s++) {
            for (int e = 0; e + 1 < edges.size(); e++) {
                Coordinate[] four = {stroke.get(s), stroke.get(s + 1), edges.get(e), edges.get(e + 1)};
                meet.computeIntersection(four[0], four[1], four[2], four[3]);
                if (meet.hasIntersection()) {
                    Coordinate at = meet.getIntersection(0).copy();
                    found.add(new Crossing(s, share(four[0], four[1], at), new At(e, share(four[2], four[3], at), at)));
                }
            }
        }
        Crossing[] sorted = found.toArray(Crossing[]::new);
        Arrays.sort(
                sorted,
                (a, b) -> a.strokeEdge != b.strokeEdge
                        ? Integer.compare(a.strokeEdge, b.strokeEdge)
                        : Double.compare(a.strokeShare, b.strokeShare));
        return List.of(sorted);
    }

    private static double share(Coordinate a, Coordinate b, Coordinate at) {
        double whole = a.distance(b);
        return whole == 0 ? 0 : a.distance(at) / whole;
    }
}
