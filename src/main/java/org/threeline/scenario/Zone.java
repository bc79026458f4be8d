package org.threeline.scenario;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * One of the lines, or another area.
 *
 * @param role one for which {@link Role#isZone()} holds
 * @param rule how the geometry follows from a trace; empty for a zone as drawn
 * @param attribution who says who holds, arms, trains and supports it, where that is another than says the depth
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
        Optional<Provenance> attribution,
        Optional<Force> strength,
        Text note,
        Provenance provenance,
        Optional<Geometry> geometry)
        implements Feature {
    public Zone {
        supportedBy = List.copyOf(supportedBy);
    }

    /** A zone on whose forces the same source speaks as on its depth. */
    public Zone(
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
            Optional<Geometry> geometry) {
        this(
                id,
                role,
                name,
                rule,
                heldBy,
                armedBy,
                trainedBy,
                supportedBy,
                Optional.empty(),
                strength,
                note,
                provenance,
                geometry);
    }

    /** Basis and source of who holds, arms, trains and supports the zone. */
    public Provenance forcesProvenance() {
        return attribution.orElse(provenance);
    }

    public Optional<ZoneRule> activeRule() {
        return rule.filter(ZoneRule::active);
    }

    public Zone withName(Text value) {
        return new Zone(
                id,
                role,
                value,
                rule,
                heldBy,
                armedBy,
                trainedBy,
                supportedBy,
                attribution,
                strength,
                note,
                provenance,
                geometry);
    }

    public Zone withRule(Optional<ZoneRule> value) {
        return new Zone(
                id,
                role,
                name,
                value,
                heldBy,
                armedBy,
                trainedBy,
                supportedBy,
                attribution,
                strength,
                note,
                provenance,
                geometry);
    }

    public Zone withHeldBy(Optional<Text> value) {
        return new Zone(
                id,
                role,
                name,
                rule,
                value,
                armedBy,
                trainedBy,
                supportedBy,
                attribution,
                strength,
                note,
                provenance,
                geometry);
    }

    public Zone withArmedBy(Optional<Text> value) {
        return new Zone(
                id,
                role,
                name,
                rule,
                heldBy,
                value,
                trainedBy,
                supportedBy,
                attribution,
                strength,
                note,
                provenance,
                geometry);
    }

    public Zone withTrainedBy(Optional<Text> value) {
        return new Zone(
                id,
                role,
                name,
                rule,
                heldBy,
                armedBy,
                value,
                supportedBy,
                attribution,
                strength,
                note,
                provenance,
                geometry);
    }

    public Zone withSupportedBy(List<Text> value) {
        return new Zone(
                id,
                role,
                name,
                rule,
                heldBy,
                armedBy,
                trainedBy,
                value,
                attribution,
                strength,
                note,
                provenance,
                geometry);
    }

    public Zone withAttribution(Optional<Provenance> value) {
        return new Zone(
                id,
                role,
                name,
                rule,
                heldBy,
                armedBy,
                trainedBy,
                supportedBy,
                value,
                strength,
                note,
                provenance,
                geometry);
    }

    public Zone withStrength(Optional<Force> value) {
        return new Zone(
                id,
                role,
                name,
                rule,
                heldBy,
                armedBy,
                trainedBy,
                supportedBy,
                attribution,
                value,
                note,
                provenance,
                geometry);
    }

    public Zone withNote(Text value) {
        return new Zone(
                id,
                role,
                name,
                rule,
                heldBy,
                armedBy,
                trainedBy,
                supportedBy,
                attribution,
                strength,
                value,
                provenance,
                geometry);
    }

    public Zone withProvenance(Provenance value) {
        return new Zone(
                id,
                role,
                name,
                rule,
                heldBy,
                armedBy,
                trainedBy,
                supportedBy,
                attribution,
                strength,
                note,
                value,
                geometry);
    }

    public Zone withGeometry(Optional<Geometry> value) {
        return new Zone(
                id,
                role,
                name,
                rule,
                heldBy,
                armedBy,
                trainedBy,
                supportedBy,
                attribution,
                strength,
                note,
                provenance,
                value);
    }
}
