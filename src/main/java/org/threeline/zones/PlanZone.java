package org.threeline.zones;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.locationtech.jts.geom.LineString;
import org.threeline.scenario.Zone;

/**
 * A zone with the geometry that follows from its rule, or as drawn.
 *
 * @param area the whole zone: a valid MultiPolygon, perhaps empty
 * @param left the part on the left of the trace; empty for a zone without a rule
 * @param right the part on the right of the trace; empty for a zone without a rule
 * @param edges the outline that the rule made
 * @param middleLines what gives the {@link #middles}, thread-safe
 * @param ground what the rule clips the zone to, about the zone; empty where it clips to nothing
 */
public record PlanZone(
        Zone zone,
        Region area,
        Region left,
        Region right,
        List<ZoneEdge> edges,
        Supplier<List<LineString>> middleLines,
        Optional<Region> ground) {
    public PlanZone {
        edges = List.copyOf(edges);
    }

    /** A zone that is clipped to nothing. */
    public PlanZone(Zone zone, Region area, Region left, Region right, List<ZoneEdge> edges, List<LineString> middles) {
        this(zone, area, left, right, edges, () -> middles, Optional.empty());
    }

    /**
     * Per band and side the line halfway between its edges, inside the zone, for labels: easting, northing in metres of
     * the plan's projection. Worked out when first asked for, as only maps do.
     */
    public List<LineString> middles() {
        return middleLines.get();
    }
}
