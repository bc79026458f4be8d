package org.threeline.zones;

import java.util.List;
import org.locationtech.jts.geom.LineString;
import org.threeline.scenario.Zone;

/**
 * A zone with the geometry that follows from its rule, or as drawn.
 *
 * @param area the whole zone: a valid MultiPolygon, perhaps empty
 * @param left the part on the left of the trace; empty for a zone without a rule
 * @param right the part on the right of the trace; empty for a zone without a rule
 * @param edges the outline that the rule made
 * @param middles per band and side the line halfway between its edges, inside the zone, for labels; easting, northing
 *     in metres of the plan's projection
 */
public record PlanZone(
        Zone zone, Region area, Region left, Region right, List<ZoneEdge> edges, List<LineString> middles) {
    public PlanZone {
        edges = List.copyOf(edges);
        middles = List.copyOf(middles);
    }
}
