package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.index.hprtree.HPRtree;
import org.threeline.basemap.SchematicLine;

/** Schematic lines in the plane, by stretches of a few segments. Thread-safe once built. */
final class LineIndex {
    /** Segments of a stretch: more take less room, fewer are found more quickly. */
    private static final int LONG = 12;

    private final HPRtree stretches = new HPRtree();

    /** Some segments of a line that follow one another: x, y, …; metres of the plane. */
    private static final class Stretch {
        private final SchematicLine line;
        private final double[] xy;

        Stretch(SchematicLine line, double[] xy) {
            this.line = line;
            this.xy = xy;
        }
    }

    /** Where a line crosses an edge, metres of the plane. */
    record Hit(SchematicLine line, Coordinate at) {}

    void add(SchematicLine line, Geometry planar) {
        for (int i = 0; i < planar.getNumGeometries(); i++) {
            Coordinate[] c = planar.getGeometryN(i).getCoordinates();
            for (int k = 0; k + 1 < c.length; k += LONG) {
                add(line, Arrays.copyOfRange(c, k, Math.min(c.length, k + LONG + 1)));
            }
        }
    }

    private void add(SchematicLine line, Coordinate[] c) {
        Envelope box = new Envelope();
        double[] xy = new double[2 * c.length];
        for (int i = 0; i < c.length; i++) {
            box.expandToInclude(c[i]);
            xy[2 * i] = c[i].x;
            xy[2 * i + 1] = c[i].y;
        }
        stretches.insert(box, new Stretch(line, xy));
    }

    LineIndex built() {
        stretches.build();
        return this;
    }

    /** Where lines cross an edge, along the edge. */
    List<Hit> hits(LineString edge) {
        List<Hit> hits = new ArrayList<>();
        LineIntersector crossing = new RobustLineIntersector();
        // A packed sequence makes its coordinates anew at every call.
        Coordinate[] c = edge.getCoordinateSequence() instanceof PackedCoordinateSequence packed
                ? packed.toCoordinateArray()
                : edge.getCoordinates();
        for (int i = 1; i < c.length; i++) {
            int first = hits.size();
            for (Object each : stretches.query(new Envelope(c[i - 1], c[i]))) {
                cross(c[i - 1], c[i], (Stretch) each, crossing, hits);
            }
            Coordinate start = c[i - 1];
            hits.subList(first, hits.size()).sort((a, b) -> {
                int order = Double.compare(start.distance(a.at()), start.distance(b.at()));
                return order != 0 ? order : a.line().id().compareTo(b.line().id());
            });
        }
        return hits;
    }

    private static void cross(Coordinate a, Coordinate b, Stretch stretch, LineIntersector crossing, List<Hit> hits) {
        double[] xy = stretch.xy;
        for (int i = 2; i < xy.length; i += 2) {
            if (apart(a.x, b.x, xy[i - 2], xy[i]) || apart(a.y, b.y, xy[i - 1], xy[i + 1])) {
                continue;
            }
            crossing.computeIntersection(a, b, new Coordinate(xy[i - 2], xy[i - 1]), new Coordinate(xy[i], xy[i + 1]));
            for (int k = 0; k < crossing.getIntersectionNum(); k++) {
                hits.add(new Hit(stretch.line, crossing.getIntersection(k).copy()));
            }
        }
    }

    /** Whether two intervals, given by their ends in any order, have nothing in common. */
    private static boolean apart(double a, double b, double c, double d) {
        return Math.max(a, b) < Math.min(c, d) || Math.max(c, d) < Math.min(a, b);
    }
}
