package org.threeline.zones;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.threeline.zones.ZoneEdge.Kind;

/**
 * Tells the outline of an unclipped band into near edges, far edges and ends.
 *
 * <p>Overlay keeps the vertices of its inputs, so a segment belongs to the far edge if both its vertices are vertices
 * of the far reach, and so on; a vertex that is new stands where two inputs cross and belongs to both. What is left
 * doubtful is measured. The outline along the trace itself is no edge. Where left meets right away from the trace,
 * beyond a round end or between the arms of a spiral, the outline counts as an end.
 */
final class EdgeFinder {
    private static final int FAR = 1;
    private static final int NEAR = 2;

    private final TraceRuler ruler;
    private final Interval interval;
    private final Set<Coordinate> back;
    private final Set<Coordinate> front;

    /**
     * @param outer the reach of the far edge
     * @param inner the reach of the near edge; empty for a band from the trace itself
     */
    EdgeFinder(TraceRuler ruler, Interval interval, Geometry outer, Geometry inner) {
        this.ruler = ruler;
        this.interval = interval;
        this.back = new HashSet<>(List.of(outer.getCoordinates()));
        this.front = new HashSet<>(List.of(inner.getCoordinates()));
    }

    /** The edges of the band, each as one line as far as it goes, with the band on its right. */
    List<ZoneEdge> edges(Geometry band) {
        List<ZoneEdge> edges = new ArrayList<>();
        for (int i = 0; i < band.getNumGeometries(); i++) {
            if (band.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                ring(polygon.getExteriorRing(), false, edges);
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    ring(polygon.getInteriorRingN(h), true, edges);
                }
            }
        }
        return edges;
    }

    private enum Part {
        BACK,
        FRONT,
        END,
        TRACE
    }

    private void ring(LinearRing ring, boolean hole, List<ZoneEdge> into) {
        // The ground lies on the right of a clockwise shell and of a counterclockwise hole.
        boolean counterclockwise = org.locationtech.jts.algorithm.Orientation.isCCW(ring.getCoordinateSequence());
        CoordinateSequence points = (counterclockwise == hole ? ring : ring.reverse()).getCoordinateSequence();
        int n = points.size() - 1;
        Part[] parts = new Part[n];
        Coordinate before = points.getCoordinate(0);
        int edgesBefore = edgesOf(before);
        for (int i = 0; i < n; i++) {
            Coordinate next = points.getCoordinate(i + 1);
            int edgesOfNext = edgesOf(next);
            parts[i] = part(before, edgesBefore, next, edgesOfNext);
            before = next;
            edgesBefore = edgesOfNext;
        }
        int start = 0;
        while (start < n && parts[start] == parts[(start + n - 1) % n]) {
            start++;
        }
        int from = start == n ? 0 : start;
        for (int done = 0; done < n; ) {
            int at = (from + done) % n;
            int length = 1;
            while (done + length < n && parts[(from + done + length) % n] == parts[at]) {
                length++;
            }
            if (parts[at] != Part.TRACE) {
                into.add(new ZoneEdge(Kind.valueOf(parts[at].name()), interval.side(), line(points, at, length, n)));
            }
            done += length;
        }
    }

    private static LineString line(CoordinateSequence points, int at, int length, int n) {
        Coordinate[] line = new Coordinate[length + 1];
        for (int k = 0; k <= length; k++) {
            line[k] = points.getCoordinate((at + k) % n);
        }
        return Overlay.FACTORY.createLineString(line);
    }

    /** Of which edges a vertex is. */
    private int edgesOf(Coordinate vertex) {
        return (back.contains(vertex) ? FAR : 0) | (front.contains(vertex) ? NEAR : 0);
    }

    private Part part(Coordinate a, int edgesOfA, Coordinate b, int edgesOfB) {
        int both = edgesOfA & edgesOfB;
        if (both != 0) {
            return (both & FAR) != 0 ? Part.BACK : Part.FRONT;
        }
        int either = edgesOfA | edgesOfB;
        double x = (a.x + b.x) / 2;
        double y = (a.y + b.y) / 2;
        double distance = ruler.measure(x, y).distanceMeters();
        double near = Math.abs(distance - interval.from());
        double far = Math.abs(distance - interval.to());
        if (far <= 0.02 * interval.to() && (either & FAR) != 0) {
            return Part.BACK;
        }
        if (interval.from() > 0 && near <= 0.02 * interval.from() && (either & NEAR) != 0) {
            return Part.FRONT;
        }
        return interval.from() == 0 && distance <= 0.01 * interval.to() ? Part.TRACE : Part.END;
    }
}
