package org.threeline.zones;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;

/**
 * The geometry of a zone in the plane.
 *
 * @param area the whole, a MultiPolygon
 * @param unclipped the whole before clipping
 */
record ZoneShape(
        Geometry area,
        Geometry left,
        Geometry right,
        Geometry unclipped,
        List<ZoneEdge> edges,
        List<LineString> middles) {
    ZoneShape {
        edges = List.copyOf(edges);
        middles = List.copyOf(middles);
    }

    /** This shape less narrow ground at its edges; the middles lie elsewhere. */
    ZoneShape without(Geometry cut) {
        if (cut.isEmpty()) {
            return this;
        }
        List<ZoneEdge> kept = edges.stream()
                .flatMap(edge -> LineClipper.outside(edge.line(), cut).stream()
                        .map(part -> new ZoneEdge(edge.kind(), edge.side(), part)))
                .toList();
        return new ZoneShape(less(area, cut), less(left, cut), less(right, cut), unclipped, kept, middles);
    }

    private static Geometry less(Geometry ground, Geometry cut) {
        return Slivers.removed(Overlay.difference(ground, cut));
    }
}
