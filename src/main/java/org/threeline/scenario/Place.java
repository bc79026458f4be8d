package org.threeline.scenario;

import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;

/**
 * A supporting capability, observation post, crossing point, ring or annotation.
 *
 * @param provider who provides it, for a capability
 * @param radiusKm of a ring, km
 * @param geometry longitude, latitude in degrees, WGS 84; empty for a capability without a place
 */
public record Place(
        FeatureId id,
        Role role,
        Text name,
        Optional<Text> provider,
        Text note,
        OptionalDouble radiusKm,
        Provenance provenance,
        Optional<Geometry> geometry)
        implements Feature {

    public Place withName(Text value) {
        return new Place(id, role, value, provider, note, radiusKm, provenance, geometry);
    }

    public Place withProvider(Optional<Text> value) {
        return new Place(id, role, name, value, note, radiusKm, provenance, geometry);
    }

    public Place withNote(Text value) {
        return new Place(id, role, name, provider, value, radiusKm, provenance, geometry);
    }

    public Place withRadiusKm(OptionalDouble value) {
        return new Place(id, role, name, provider, note, value, provenance, geometry);
    }

    public Place withProvenance(Provenance value) {
        return new Place(id, role, name, provider, note, radiusKm, value, geometry);
    }

    public Place withGeometry(Optional<Geometry> value) {
        return new Place(id, role, name, provider, note, radiusKm, provenance, value);
    }
}
