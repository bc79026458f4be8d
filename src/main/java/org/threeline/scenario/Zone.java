package org.threeline.scenario;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * One of the lines, or another area.
 *
 * @param role one for which {@link Role#isZone()} holds
 * @param rule how the geometry follows from a trace; empty for a zone as drawn
 * @param geometry Polygon or MultiPolygon, longitude, latitude in degrees, WGS 84, as stored; only a copy where the
 *     rule is active; never changed
 */
public record Zone(
        FeatureId id,
        Role role,
        Text name,
        Optional<ZoneRule> rule,
        Optional<Text> heldBy,
        Optional<Text> armedBy,
        Optional<Text> trainedBy,
        List<Text> supportedBy,
        Optional<Force> strength,
        Text note,
        Provenance provenance,
        Optional<Geometry> geometry)
        implements Feature {
    public Zone {
        supportedBy = List.copyOf(supportedBy);
    }

    public Optional<ZoneRule> activeRule() {
        return rule.filter(ZoneRule::active);
    }
}
