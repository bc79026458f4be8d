package org.threeline.layers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.Filter;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.FilterAttributeExtractor;
import org.geotools.filter.text.cql2.CQLException;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Geometry;
import org.threeline.file.FeatureMembers;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Place;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Trace;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;

/**
 * Finds features by an ECQL expression.
 *
 * <p>Features of all kinds have the attributes of all; what a feature does not have is null. The name is that of one
 * language, {@code geometry} is longitude, latitude as worked out; {@code IN ('dmz')} asks for ids. Stateless and
 * thread-safe.
 */
public final class FeatureQuery {
    private FeatureQuery() {}

    /** The names an expression may use. */
    public static List<String> attributes() {
        Set<String> names = new LinkedHashSet<>();
        for (FeatureKind kind : FeatureKind.values()) {
            names.addAll(kind.members());
        }
        names.add(FeatureKind.GEOMETRY);
        return List.copyOf(names);
    }

    /**
     * The features that an expression holds for, in the file's order.
     *
     * @throws ScenarioException EXPRESSION_WRONG
     */
    public static List<FeatureId> matching(Plan plan, String ecql, Language language) throws ScenarioException {
        Filter filter = filter(ecql);
        SimpleFeatureType type = type();
        List<FeatureId> found = new ArrayList<>();
        try {
            for (Feature feature : plan.scenario().features()) {
                if (filter.evaluate(row(feature, plan, type, language))) {
                    found.add(feature.id());
                }
            }
        } catch (RuntimeException e) {
            // Functions of expressions throw what they like when given the wrong kind of value.
            throw wrong(String.valueOf(e.getMessage()), e);
        }
        return List.copyOf(found);
    }

    private static Filter filter(String ecql) throws ScenarioException {
        Filter filter;
        try {
            filter = ECQL.toFilter(ecql);
        } catch (CQLException e) {
            throw wrong(
                    String.valueOf(e.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("")
                            .strip(),
                    e);
        }
        var names = new FilterAttributeExtractor();
        filter.accept(names, null);
        for (String name : names.getAttributeNames()) {
            if (!attributes().contains(name)) {
                throw wrong(name, null);
            }
        }
        return filter;
    }

    private static ScenarioException wrong(String why, @org.jspecify.annotations.Nullable Exception cause) {
        Problem problem = Problem.error("EXPRESSION_WRONG", "", why, String.join(", ", attributes()));
        return cause == null ? new ScenarioException(problem) : new ScenarioException(problem, cause);
    }

    private static SimpleFeatureType type() {
        var builder = new SimpleFeatureTypeBuilder();
        builder.setName("features");
        builder.setCRS(DefaultGeographicCRS.WGS84);
        for (String name : attributes()) {
            builder.add(name, name.equals(FeatureKind.GEOMETRY) ? Geometry.class : Object.class);
        }
        return builder.buildFeatureType();
    }

    private static SimpleFeature row(Feature feature, Plan plan, SimpleFeatureType type, Language language) {
        Map<String, Object> members = FeatureMembers.of(feature);
        var builder = new SimpleFeatureBuilder(type);
        members.forEach((name, value) -> {
            if (type.getDescriptor(name) != null) {
                builder.set(name, value);
            }
        });
        builder.set("name", feature.name().in(language));
        if (feature instanceof Trace trace) {
            builder.set(FeatureKind.GEOMETRY, trace.line());
        } else if (feature instanceof Place place) {
            place.geometry().ifPresent(g -> builder.set(FeatureKind.GEOMETRY, g));
        } else {
            plan.zone(feature.id())
                    .map(PlanZone::area)
                    .ifPresent(a -> builder.set(FeatureKind.GEOMETRY, a.geographic()));
        }
        return builder.buildFeature(feature.id().value());
    }
}
