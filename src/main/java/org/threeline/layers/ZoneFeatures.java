package org.threeline.layers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureImpl;
import org.geotools.filter.identity.FeatureIdImpl;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.threeline.basemap.FeatureList;
import org.threeline.basemap.LonLatType;
import org.threeline.geodesy.FittedLambert;
import org.threeline.scenario.Band;
import org.threeline.scenario.Language;
import org.threeline.scenario.Role;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Region;
import org.threeline.zones.ZoneEdge;

/**
 * A zone as features, told apart by their attribute {@code part}: {@code area}; {@code front}, {@code back},
 * {@code end}, {@code drawn} for its edges, the zone on the right of each; {@code middle} for the lines its name may
 * follow, or {@code room} for the area its name may stand in where there are none.
 */
final class ZoneFeatures {
    /** Attributes with shorter names, for labels. */
    static final String SHORTER = "shorter1,shorter2";

    private static final SimpleFeatureType TYPE = LonLatType.of("zone", Geometry.class, columns());

    private ZoneFeatures() {}

    private static Map<String, Class<?>> columns() {
        Map<String, Class<?>> columns = new LinkedHashMap<>();
        for (String column :
                List.of("id", "role", "part", "side", "name_en", "name_uk", Labelled.LABEL, "shorter1", "shorter2")) {
            columns.put(column, String.class);
        }
        return columns;
    }

    static FeatureList of(PlanZone plan, FittedLambert projection, Names names) {
        var features = new ArrayList<SimpleFeature>();
        if (!plan.area().isEmpty()) {
            features.add(feature(plan, "area", "", plan.area().geographic(), names));
        }
        int n = 0;
        for (ZoneEdge edge : plan.edges()) {
            String part = edge.kind().name().toLowerCase(Locale.ROOT);
            Geometry line = new Region(edge.line(), projection).geographic();
            features.add(feature(plan, part + n++, part, edge.side().word(), line, names));
        }
        if (!plan.middles().isEmpty()) {
            Geometry middles = plan.area()
                    .planar()
                    .getFactory()
                    .createMultiLineString(plan.middles().toArray(LineString[]::new));
            features.add(feature(plan, "middle", "", new Region(middles, projection).geographic(), names));
        } else if (!plan.area().isEmpty()) {
            features.add(feature(plan, "room", "", plan.area().geographic(), names));
        }
        return new FeatureList(TYPE, features);
    }

    private static SimpleFeature feature(PlanZone plan, String part, String side, Geometry geometry, Names names) {
        return feature(plan, part, part, side, geometry, names);
    }

    private static SimpleFeature feature(
            PlanZone plan, String suffix, String part, String side, Geometry geometry, Names names) {
        Zone zone = plan.zone();
        String name = zone.name().in(names.language());
        String depth = zone.role() == Role.DEMILITARIZED_ZONE && !name.isBlank()
                ? depthKm(zone, names.language())
                        .map(km -> names.get("zone.depth", name, km))
                        .orElse(name)
                : name;
        String role = "zone." + zone.role().word();
        // A name of the author's own stands as it is.
        boolean usual =
                names.find(role).filter(n -> n.equalsIgnoreCase(name.strip())).isPresent();
        String word = usual ? names.find(role + ".short").orElse(name) : name;
        Object[] values = {
            geometry,
            zone.id().value(),
            zone.role().word(),
            part,
            side,
            zone.name().in(Language.ENGLISH),
            zone.name().in(Language.UKRAINIAN),
            names.capitals(depth),
            names.capitals(name),
            names.capitals(word)
        };
        return new SimpleFeatureImpl(values, TYPE, new FeatureIdImpl(zone.id().value() + "/" + suffix), false);
    }

    /** The depth of all bands together, km: 40 for 20 on each side. */
    private static Optional<String> depthKm(Zone zone, Language language) {
        Optional<ZoneRule> rule = zone.activeRule();
        if (rule.isEmpty()) {
            return Optional.empty();
        }
        double sum = 0;
        for (Band band : rule.get().bands()) {
            sum += band instanceof Band.FromTo strip ? strip.toKm() - strip.fromKm() : ((Band.Behind) band).depthKm();
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        return Optional.of(format.format(BigDecimal.valueOf(sum).setScale(1, RoundingMode.HALF_UP)));
    }
}
