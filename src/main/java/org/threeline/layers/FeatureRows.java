package org.threeline.layers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.threeline.file.FeatureMembers;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/** The features of one kind in a draft, as rows of a table. */
record FeatureRows(FeatureKind kind, SimpleFeatureType type, Draft draft) {
    /** All of them, in the file's order. */
    List<SimpleFeature> all() throws IOException {
        Scenario scenario = draft.scenario();
        List<SimpleFeature> rows = new ArrayList<>();
        Map<FeatureId, Geometry> worked = kind == FeatureKind.ZONES ? draft.worked() : Map.of();
        for (Feature feature : scenario.features()) {
            if (kind.holds(feature.role())) {
                rows.add(row(feature, worked));
            }
        }
        return rows;
    }

    private SimpleFeature row(Feature feature, Map<FeatureId, Geometry> worked) {
        Map<String, Object> members = FeatureMembers.of(feature);
        var builder = new SimpleFeatureBuilder(type);
        builder.set(FeatureKind.GEOMETRY, geometry(feature, worked));
        for (String member : kind.members()) {
            builder.set(member, members.get(member));
        }
        return builder.buildFeature(feature.id().value());
    }

    private static @Nullable Geometry geometry(Feature feature, Map<FeatureId, Geometry> worked) {
        if (feature instanceof Trace trace) {
            return trace.line();
        }
        if (feature instanceof Zone zone) {
            Optional<Geometry> shape =
                    zone.activeRule().isPresent() ? Optional.ofNullable(worked.get(zone.id())) : zone.geometry();
            return shape.map(g -> g instanceof Polygon polygon
                            ? polygon.getFactory().createMultiPolygon(new Polygon[] {polygon})
                            : g)
                    .orElse(null);
        }
        return ((Place) feature).geometry().orElse(null);
    }
}
