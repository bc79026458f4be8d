package org.threeline.layers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.feature.type.Name;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.threeline.scenario.Role;

/** The tables that a scenario is to a GeoTools program: attributes are named as in the scenario file. */
enum FeatureKind {
    TRACES(LineString.class, columns("leftParty", "rightParty", "positionErrorKm:", "errorCorrelationKm:")),
    ZONES(
            MultiPolygon.class,
            columns("rule", "heldBy", "armedBy", "trainedBy", "supportedBy", "attribution", "strength", "note")),
    POINTS(Geometry.class, columns("provider", "note", "radiusKm:")),
    NOTES(Geometry.class, columns("note"));

    /** The attribute that is the geometry. */
    static final String GEOMETRY = "geometry";

    static final String ROLE = "role";
    static final String BASIS = "basis";
    static final String RULE = "rule";

    private static final Set<Role> NOTED = Set.of(Role.ANNOTATION);

    private final Class<? extends Geometry> geometry;

    @SuppressWarnings("ImmutableEnumChecker") // never changed after it was made
    private final Map<String, Class<?>> attributes;

    FeatureKind(Class<? extends Geometry> geometry, Map<String, Class<?>> attributes) {
        this.geometry = geometry;
        this.attributes = attributes;
    }

    /** Names with a colon behind them are numbers. */
    private static Map<String, Class<?>> columns(String... own) {
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        columns.put(ROLE, String.class);
        columns.put("name", String.class);
        for (String name : own) {
            boolean number = name.endsWith(":");
            columns.put(number ? name.substring(0, name.length() - 1) : name, number ? Double.class : String.class);
        }
        columns.put(BASIS, String.class);
        columns.put("source", String.class);
        return columns;
    }

    /** The name of the feature type. */
    String typeName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<FeatureKind> ofTypeName(String typeName) {
        return Arrays.stream(values())
                .filter(k -> k.typeName().equals(typeName))
                .findFirst();
    }

    boolean holds(Role role) {
        return this == of(role);
    }

    private static FeatureKind of(Role role) {
        return role == Role.TRACE ? TRACES : role.isZone() ? ZONES : NOTED.contains(role) ? NOTES : POINTS;
    }

    /** The role of a new feature of which none is said; points have several, and must say. */
    Optional<Role> usualRole() {
        return switch (this) {
            case TRACES -> Optional.of(Role.TRACE);
            case ZONES -> Optional.of(Role.OTHER_ZONE);
            case NOTES -> Optional.of(Role.ANNOTATION);
            case POINTS -> Optional.empty();
        };
    }

    /** Names of the attributes, without the geometry. */
    List<String> members() {
        return List.copyOf(attributes.keySet());
    }

    SimpleFeatureType type(Name name) {
        var builder = new SimpleFeatureTypeBuilder();
        builder.setName(name);
        builder.setCRS(DefaultGeographicCRS.WGS84);
        builder.add(GEOMETRY, geometry);
        attributes.forEach(builder::add);
        return builder.buildFeatureType();
    }
}
