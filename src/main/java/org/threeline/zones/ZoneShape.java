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
}
