package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Moves each vertex of a reach's outline along the line from its foot to its exact distance from the trace.
 *
 * <p>The outline is right to a few parts in ten thousand before, so the moves are metres. Vertices that stand close
 * together in a corner stay where they are. A side longer than those of the buffer's own arcs, where the thinned-out
 * trace bends a little, is given a vertex in its middle if that lies too far off. Should the outline come to cross
 * itself, all stays as it was.
 */
final class ReachPolisher {
    private static final int STEPS = 2;
    /** A vertex farther off than this lies in a corner of the outline's own making and is left. */
    private static final double MOST_RELATIVE = 2e-3;
    /** Sides shorter than this part of the distance bulge by less than 0.04 % of it. */
    private static final double LONG_SIDE = 0.056;

    private static final double MOST_OFF = 3e-4;
    private static final double LEAST_OFF_METERS = 3;
    private static final int MOST_HALVINGS = 4;

    private final MeasuredTrace trace;
    private final double meters;

    private ReachPolisher(MeasuredTrace trace, double meters) {
        this.trace = trace;
        this.meters = meters;
    }

    static Geometry polish(Geometry reach, MeasuredTrace trace, double meters) {
        ReachPolisher polisher = new ReachPolisher(trace, meters);
        Polygon[] parts = new Polygon[reach.getNumGeometries()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = polisher.polygon((Polygon) reach.getGeometryN(i));
        }
        Geometry polished = parts.length == 1 ? parts[0] : Overlay.FACTORY.createMultiPolygon(parts);
        return polished.isValid() ? polished : reach;
    }

    private Polygon polygon(Polygon polygon) {
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int h = 0; h < holes.length; h++) {
            holes[h] = ring(polygon.getInteriorRingN(h));
        }
        return Overlay.FACTORY.createPolygon(ring(polygon.getExteriorRing()), holes);
    }

    private LinearRing ring(LinearRing ring) {
        Coordinate[] old = ring.getCoordinates();
        Coordinate[] points = new Coordinate[old.length];
        int n = old.length - 1;
        for (int i = 0; i < n; i++) {
            Coordinate to = moved(old[i]);
            // Where vertices stand closer than they would move, in corners, moving could turn the outline over.
            double room = Math.min(old[i].distance(old[(i + n - 1) % n]), old[i].distance(old[i + 1]));
            points[i] = old[i].distance(to) <= room / 2 ? to : old[i].copy();
        }
        points[n] = points[0].copy();
        List<Coordinate> fine = new ArrayList<>(points.length);
        for (int i = 0; i < n; i++) {
            fine.add(points[i]);
            refine(points[i], points[i + 1], fine, 0);
        }
        fine.add(points[n]);
        return Overlay.FACTORY.createLinearRing(fine.toArray(Coordinate[]::new));
    }

    /** Adds the vertices that a side lacks between its ends. */
    private void refine(Coordinate a, Coordinate b, List<Coordinate> into, int halvings) {
        if (a.distance(b) < LONG_SIDE * meters || halvings == MOST_HALVINGS) {
            return;
        }
        Coordinate middle = new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2);
        if (Math.abs(trace.distance(middle.x, middle.y) - meters) <= Math.max(LEAST_OFF_METERS, MOST_OFF * meters)) {
            return;
        }
        Coordinate to = moved(middle);
        if (!to.equals2D(middle)) {
            refine(a, to, into, halvings + 1);
            into.add(to);
            refine(to, b, into, halvings + 1);
        }
    }

    private Coordinate moved(Coordinate start) {
        double x = start.x;
        double y = start.y;
        for (int i = 0; i < STEPS; i++) {
            double[] foot = trace.foot(x, y);
            double factor = meters / foot[0];
            if (Math.abs(factor - 1) > Math.max(MOST_RELATIVE, 10 / meters)) {
                return start.copy();
            }
            x = foot[1] + (x - foot[1]) * factor;
            y = foot[2] + (y - foot[2]) * factor;
            if (Math.abs(factor - 1) < 1e-7) {
                break;
            }
        }
        return new Coordinate(x, y);
    }
}
