package org.threeline.zones;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;

/**
 * The geometry of a zone in the plane.
 *
 * @param area the whole, a MultiPolygon
 * @param unclipped what it is made of before clipping
 */
record ZoneShape(Geometry area, Geometry left, Geometry right, List<Geometry> unclipped, List<ZoneEdge> edges) {
    private static final GeometryFactory PACKED = new GeometryFactory(PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    ZoneShape {
        unclipped = List.copyOf(unclipped);
        edges = List.copyOf(edges);
    }

    /** This shape less narrow ground at its edges. */
    ZoneShape without(Geometry cut) {
        if (cut.isEmpty()) {
            return this;
        }
        List<ZoneEdge> kept = edges.stream()
                .flatMap(edge -> LineClipper.outside(edge.line(), cut).stream()
                        .map(part -> new ZoneEdge(edge.kind(), edge.side(), part)))
                .toList();
        return new ZoneShape(less(area, cut), less(left, cut), less(right, cut), unclipped, kept);
    }

    /** The same in a third of the memory, a little slower to go through. */
    ZoneShape packed() {
        List<ZoneEdge> packedEdges = edges.stream()
                .map(edge -> new ZoneEdge(edge.kind(), edge.side(), (LineString) PACKED.createGeometry(edge.line())))
                .toList();
        return new ZoneShape(
                PACKED.createGeometry(area),
                PACKED.createGeometry(left),
                PACKED.createGeometry(right),
                unclipped,
                packedEdges);
    }

    private static Geometry less(Geometry ground, Geometry cut) {
        return Slivers.removed(Overlay.difference(ground, cut));
    }
}
