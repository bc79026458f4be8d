package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.LineIntersector;
import org.locationtech.jts.algorithm.RobustLineIntersector;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.index.strtree.STRtree;
import org.threeline.basemap.SchematicLine;

/** Schematic lines in the plane, by their segments. Thread-safe once built. */
final class LineIndex {
    private final STRtree segments = new STRtree();

    /** A segment of a line, metres of the plane. */
    record Segment(SchematicLine line, Coordinate from, Coordinate to) {}

    /** Where a line crosses an edge, metres of the plane. */
    record Hit(SchematicLine line, Coordinate at) {}

    void add(SchematicLine line, Geometry planar) {
        for (int i = 0; i < planar.getNumGeometries(); i++) {
            Coordinate[] c = planar.getGeometryN(i).getCoordinates();
            for (int k = 1; k < c.length; k++) {
                segments.insert(new Envelope(c[k - 1], c[k]), new Segment(line, c[k - 1], c[k]));
            }
        }
    }

    LineIndex built() {
        segments.build();
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
            List<?> near = segments.query(new Envelope(c[i - 1], c[i]));
            int first = hits.size();
            for (Object each : near) {
                Segment segment = (Segment) each;
                crossing.computeIntersection(c[i - 1], c[i], segment.from(), segment.to());
                for (int k = 0; k < crossing.getIntersectionNum(); k++) {
                    hits.add(new Hit(segment.line(), crossing.getIntersection(k).copy()));
                }
            }
            Coordinate start = c[i - 1];
            hits.subList(first, hits.size()).sort((a, b) -> {
                int order = Double.compare(start.distance(a.at()), start.distance(b.at()));
                return order != 0 ? order : a.line().id().compareTo(b.line().id());
            });
        }
        return hits;
    }
}
