package org.threeline.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;

/**
 * Overlay of polygons whose outlines cross plainly (see {@link RingCrossings}), by going along them and changing over
 * where they cross (K. Weiler, P. Atherton, Hidden surface removal using polygon area sorting, SIGGRAPH 1977).
 *
 * <p>Only what lies about crossings is looked at closely, so that it takes a fraction of the time of a general overlay.
 * Vertices are to the bit those of {@link Overlay}. Whatever is not plain, or turns out not to fit together, is left to
 * that.
 */
final class PlainOverlay {
    private final Rings a;
    private final Rings b;
    private final boolean difference;
    private final RingCrossings crossings;
    /** Crossings as the rings of either come to them, and the place of each among these. */
    private final int[] alongA;

    private final int[] alongB;
    private final int[] placeOnA;
    private final int[] placeOnB;
    private final List<Coordinate[]> made = new ArrayList<>();

    private PlainOverlay(Rings a, Rings b, RingCrossings crossings, boolean difference) {
        this.a = a;
        this.b = b;
        this.crossings = crossings;
        this.difference = difference;
        this.alongA = crossings.inOrder(true);
        this.alongB = crossings.inOrder(false);
        this.placeOnA = places(alongA);
        this.placeOnB = places(alongB);
    }

    /** The ground that polygons share; empty where it is not plain. */
    static Optional<Geometry> intersection(Rings a, Rings b) {
        return of(a, b, false);
    }

    /** The ground of the first that is not the second's; empty where it is not plain. */
    static Optional<Geometry> difference(Rings a, Rings b) {
        return of(a, b, true);
    }

    private static Optional<Geometry> of(Rings a, Rings b, boolean difference) {
        RingCrossings crossings = RingCrossings.of(a, b);
        return crossings.arePlain() ? new PlainOverlay(a, b, crossings, difference).build() : Optional.empty();
    }

    private static int[] places(int[] order) {
        int[] places = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            places[order[i]] = i;
        }
        return places;
    }

    private Optional<Geometry> build() {
        if (alongA.length < crossings.count() || alongB.length < crossings.count()) {
            return Optional.empty();
        }
        if (!alternate(alongA, true) || !alternate(alongB, false) || !goAlong()) {
            return Optional.empty();
        }
        addUncrossed();
        return polygons().filter(this::isPossible);
    }

    /** Whether each ring enters and leaves by turns. */
    private boolean alternate(int[] order, boolean first) {
        Rings rings = first ? a : b;
        int from = 0;
        while (from < order.length) {
            int end = endOfRing(order, from, first, rings);
            for (int k = from; k < end; k++) {
                int next = k + 1 < end ? k + 1 : from;
                if (crossings.enters(order[k]) == crossings.enters(order[next])) {
                    return false;
                }
            }
            from = end;
        }
        return true;
    }

    private int endOfRing(int[] order, int from, boolean first, Rings rings) {
        int after = rings.start(rings.ring(segment(order[from], first)) + 1);
        int end = from;
        while (end < order.length && segment(order[end], first) < after) {
            end++;
        }
        return end;
    }

    private int segment(int crossing, boolean first) {
        return first ? crossings.segmentOfFirst(crossing) : crossings.segmentOfSecond(crossing);
    }

    /** Follows the first where its ground is wanted, then the second to where it meets the first again, and so on. */
    private boolean goAlong() {
        boolean[] done = new boolean[crossings.count()];
        for (int first : alongA) {
            if (crossings.enters(first) == difference || done[first]) {
                continue;
            }
            List<Coordinate> ring = new ArrayList<>();
            int ringOfA = a.ring(crossings.segmentOfFirst(first));
            int ringOfB = -1;
            boolean several = false;
            int at = first;
            do {
                done[at] = true;
                ring.add(crossings.at(at));
                several |= a.ring(crossings.segmentOfFirst(at)) != ringOfA;
                int change = follow(at, true, true, ring);
                ring.add(crossings.at(change));
                int onB = b.ring(crossings.segmentOfSecond(change));
                several |= ringOfB >= 0 && onB != ringOfB;
                ringOfB = onB;
                at = follow(change, false, !difference, ring);
            } while (!done[at]);
            if (at != first) {
                return false;
            }
            ring.add(ring.get(0));
            if (several && touchesItself(ring)) {
                return false;
            }
            if (ring.size() > 3) {
                made.add(ring.toArray(Coordinate[]::new));
            }
        }
        return true;
    }

    /** Goes from a crossing along a ring to the next and adds the vertices between. */
    private int follow(int from, boolean first, boolean forward, List<Coordinate> into) {
        Rings rings = first ? a : b;
        int[] order = first ? alongA : alongB;
        int segment = segment(from, first);
        int ring = rings.ring(segment);
        int start = rings.start(ring);
        int last = rings.start(ring + 1) - 1;
        int place = (first ? placeOnA : placeOnB)[from];
        int next = neighbour(order, place, forward ? 1 : -1, first, start, last);
        int end = segment(order[next], first);
        boolean around = forward ? next <= place : next >= place;
        int i = segment;
        while (i != end || around) {
            if (forward) {
                into.add(rings.point(++i));
            } else {
                into.add(rings.point(i));
            }
            if (i == (forward ? last : start)) {
                i = forward ? start : last - 1;
                around = false;
            } else if (!forward) {
                i--;
            }
        }
        return order[next];
    }

    private int neighbour(int[] order, int place, int step, boolean first, int start, int last) {
        int next = place + step;
        if (next >= 0 && next < order.length) {
            int segment = segment(order[next], first);
            if (segment >= start && segment < last) {
                return next;
            }
        }
        // The other end of the ring's crossings.
        next = place;
        while (next - step >= 0 && next - step < order.length) {
            int segment = segment(order[next - step], first);
            if (segment < start || segment >= last) {
                break;
            }
            next -= step;
        }
        return next;
    }

    private static boolean touchesItself(List<Coordinate> ring) {
        Set<Coordinate> passed = new HashSet<>(ring.subList(1, ring.size()));
        return passed.size() < ring.size() - 1;
    }

    private void addUncrossed() {
        for (int ring : uncrossed(a, alongA, true)) {
            if (b.contains(a.x(a.start(ring)), a.y(a.start(ring))) != difference) {
                made.add(points(a, ring, false));
            }
        }
        for (int ring : uncrossed(b, alongB, false)) {
            if (a.contains(b.x(b.start(ring)), b.y(b.start(ring)))) {
                made.add(points(b, ring, difference));
            }
        }
    }

    private List<Integer> uncrossed(Rings rings, int[] order, boolean first) {
        boolean[] crossed = new boolean[rings.rings()];
        for (int crossing : order) {
            crossed[rings.ring(segment(crossing, first))] = true;
        }
        List<Integer> left = new ArrayList<>();
        for (int ring = 0; ring < crossed.length; ring++) {
            if (!crossed[ring]) {
                left.add(ring);
            }
        }
        return left;
    }

    private static Coordinate[] points(Rings rings, int ring, boolean reversed) {
        int start = rings.start(ring);
        int end = rings.start(ring + 1);
        Coordinate[] points = new Coordinate[end - start];
        for (int i = start; i < end; i++) {
            points[reversed ? end - 1 - i : i - start] = rings.point(i);
        }
        return points;
    }

    /** Shells with their holes; empty where a hole lies in no shell. */
    private Optional<Geometry> polygons() {
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (Coordinate[] ring : made) {
            (Rings.twiceArea(ring) > 0 ? shells : holes).add(Overlay.FACTORY.createLinearRing(ring));
        }
        List<List<LinearRing>> holesOf = new ArrayList<>();
        shells.forEach(shell -> holesOf.add(new ArrayList<>(0)));
        for (LinearRing hole : holes) {
            int shell = shells.size() == 1 ? 0 : shellOf(hole, shells);
            if (shell < 0) {
                return Optional.empty();
            }
            holesOf.get(shell).add(hole);
        }
        Polygon[] polygons = new Polygon[shells.size()];
        for (int i = 0; i < polygons.length; i++) {
            polygons[i] =
                    Overlay.FACTORY.createPolygon(shells.get(i), holesOf.get(i).toArray(LinearRing[]::new));
        }
        return Optional.of(polygons.length == 1 ? polygons[0] : Overlay.FACTORY.createMultiPolygon(polygons));
    }

    /** The smallest shell about a hole; −1 if there is none. */
    private static int shellOf(LinearRing hole, List<LinearRing> shells) {
        int found = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < shells.size(); i++) {
            LinearRing shell = shells.get(i);
            if (shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal())
                    && shell.getEnvelopeInternal().getArea() < least
                    && isWithin(hole, shell)) {
                found = i;
                least = shell.getEnvelopeInternal().getArea();
            }
        }
        return found;
    }

    private static boolean isWithin(LinearRing hole, LinearRing shell) {
        return Arrays.stream(hole.getCoordinates())
                        .mapToInt(c -> RayCrossingCounter.locatePointInRing(c, shell.getCoordinates()))
                        .filter(location -> location != Location.BOUNDARY)
                        .findFirst()
                        .orElse(Location.EXTERIOR)
                == Location.INTERIOR;
    }

    private boolean isPossible(Geometry geometry) {
        double area = geometry.getArea();
        double off = 1e-9 * (a.area() + b.area());
        return area <= a.area() + off && (difference ? area >= a.area() - b.area() - off : area <= b.area() + off);
    }
}
