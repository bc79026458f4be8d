package org.threeline.edit.shape;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * Thins outlines out: no vertex that goes lies farther than the tolerance from what is left (Douglas and Peucker,
 * Canadian Cartographer 10, 1973). Vertices that stay are those of the original, to the digit.
 */
public final class Simplifier {
    /** A result that crosses itself is sought again with half the tolerance so often. */
    private static final int TRIES = 8;

    private Simplifier() {}

    /** Thins a path out; first and last vertex stay. */
    public static List<Coordinate> path(List<Coordinate> lonLat, double toleranceMeters) {
        int n = lonLat.size();
        if (n < 3) {
            return lonLat;
        }
        List<Coordinate> flat = Plate.about(lonLat).to(lonLat);
        var keep = new BitSet(n);
        keep.set(0);
        keep.set(n - 1);
        var runs = new ArrayDeque<int[]>();
        runs.push(new int[] {0, n - 1});
        while (!runs.isEmpty()) {
            int[] run = runs.pop();
            int far = farthest(flat, run[0], run[1], toleranceMeters);
            if (far > 0) {
                keep.set(far);
                runs.push(new int[] {run[0], far});
                runs.push(new int[] {far, run[1]});
            }
        }
        return keep.stream().mapToObj(lonLat::get).toList();
    }

    private static int farthest(List<Coordinate> flat, int from, int to, double tolerance) {
        Coordinate a = flat.get(from);
        Coordinate b = flat.get(to);
        double most = tolerance;
        int at = -1;
        for (int i = from + 1; i < to; i++) {
            double d = Distance.pointToSegment(flat.get(i), a, b);
            if (d > most) {
                most = d;
                at = i;
            }
        }
        return at;
    }

    /**
     * Thins out lines and areas; one that was in order stays in order, with a smaller tolerance where it must, and
     * rings keep at least three vertices.
     */
    public static Geometry geometry(Geometry lonLat, double toleranceMeters) {
        boolean inOrder = isInOrder(lonLat);
        double tolerance = toleranceMeters;
        for (int i = 0; i < TRIES; i++, tolerance /= 2) {
            Geometry thin = once(lonLat, tolerance);
            if (!inOrder || isInOrder(thin)) {
                return thin;
            }
        }
        return lonLat;
    }

    private static boolean isInOrder(Geometry geometry) {
        return geometry.getDimension() == 2 ? geometry.isValid() : geometry.isSimple();
    }

    private static Geometry once(Geometry lonLat, double toleranceMeters) {
        Outline outline = Outline.of(lonLat);
        Outline now = outline;
        for (int p = 0; p < outline.paths(); p++) {
            List<Coordinate> path = outline.path(p);
            if (outline.closed(p)) {
                now = now.with(p, closed(path, toleranceMeters));
            } else {
                now = now.with(p, path(path, toleranceMeters));
            }
        }
        return now.geometry();
    }

    /** Both halves of a ring, parted at the vertex farthest from its first. */
    private static List<Coordinate> closed(List<Coordinate> ring, double toleranceMeters) {
        if (ring.size() < 4) {
            return ring;
        }
        int far = 1;
        for (int i = 2; i < ring.size(); i++) {
            if (ring.get(0).distance(ring.get(i)) > ring.get(0).distance(ring.get(far))) {
                far = i;
            }
        }
        List<Coordinate> round = new ArrayList<>(ring);
        round.add(ring.get(0));
        List<Coordinate> thin = new ArrayList<>(path(round.subList(0, far + 1), toleranceMeters));
        List<Coordinate> back = path(round.subList(far, round.size()), toleranceMeters);
        thin.addAll(back.subList(1, back.size() - 1));
        return thin.size() >= 3 ? thin : ring;
    }
}
