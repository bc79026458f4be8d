package org.threeline.file;

import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygonal;
import org.threeline.file.JsonValue.JsonObject;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Place;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/**
 * Reads a feature.
 *
 * <p>A feature that lacks what makes it one (an id, a role, the line of a trace, a readable rule) is left out; the
 * schema has said why.
 */
final class FeatureReader {
    private final ProblemSink problems;

    FeatureReader(ProblemSink problems) {
        this.problems = problems;
    }

    /** The id of a feature, if it has a usable one. */
    static Optional<String> id(JsonValue value) {
        return value instanceof JsonObject feature
                ? feature.string("id").filter(id -> !id.isEmpty())
                : Optional.empty();
    }

    Optional<Feature> read(JsonValue value, String pointer) {
        Optional<String> id = id(value);
        if (id.isEmpty() || !(value instanceof JsonObject feature)) {
            return Optional.empty();
        }
        Optional<JsonObject> properties = feature.object("properties");
        Optional<Role> role = properties.flatMap(p -> p.string("role")).flatMap(Role::ofWord);
        if (properties.isEmpty() || role.isEmpty()) {
            return Optional.empty();
        }
        String where = JsonPointer.child(pointer, "geometry");
        Optional<Geometry> geometry = GeometryReader.read(feature, id.get(), where, problems);
        var common = new Common(
                new FeatureId(id.get()),
                role.get(),
                ValueReader.optionalText(properties.get(), "name").orElse(Text.of(id.get())),
                ValueReader.provenance(properties.get()),
                properties.get(),
                geometry);
        boolean geometryWrong = geometry.isEmpty() && hasGeometry(feature);
        if (role.get() == Role.TRACE) {
            return trace(common);
        }
        return role.get().isZone() ? zone(common, pointer, geometryWrong) : place(common, geometryWrong);
    }

    /** What features of all roles have. */
    private record Common(
            FeatureId id,
            Role role,
            Text name,
            Provenance provenance,
            JsonObject properties,
            Optional<Geometry> geometry) {}

    private static boolean hasGeometry(JsonObject feature) {
        return feature.get("geometry")
                .filter(g -> !(g instanceof JsonValue.JsonNull))
                .isPresent();
    }

    private static Optional<Feature> trace(Common common) {
        JsonObject p = common.properties();
        return common.geometry()
                .filter(LineString.class::isInstance)
                .map(line -> new Trace(
                        common.id(),
                        common.name(),
                        ValueReader.text(p, "leftParty"),
                        ValueReader.text(p, "rightParty"),
                        number(p, "positionErrorKm"),
                        p.number("errorCorrelationKm").filter(km -> km > 0).orElse(Trace.DEFAULT_CORRELATION_KM),
                        common.provenance(),
                        (LineString) line));
    }

    private Optional<Feature> zone(Common common, String pointer, boolean geometryWrong) {
        JsonObject p = common.properties();
        Optional<JsonObject> written = p.object("rule");
        Optional<ZoneRule> rule = written.flatMap(RuleReader::read);
        boolean ruled =
                p.get("rule").filter(r -> !(r instanceof JsonValue.JsonNull)).isPresent()
                        && written.map(RuleReader::isActive).orElse(true);
        Optional<Geometry> area = common.geometry().filter(Polygonal.class::isInstance);
        boolean areaWrong =
                geometryWrong || (area.isEmpty() && common.geometry().isPresent());
        if (ruled ? rule.isEmpty() : areaWrong) {
            return Optional.empty();
        }
        return Optional.of(new Zone(
                common.id(),
                common.role(),
                common.name(),
                rule,
                ValueReader.optionalText(p, "heldBy"),
                ValueReader.optionalText(p, "armedBy"),
                ValueReader.optionalText(p, "trainedBy"),
                ValueReader.texts(p, "supportedBy"),
                p.object("attribution").map(ValueReader::provenance),
                p.object("strength").flatMap(s -> force(s, common.id(), pointer)),
                ValueReader.text(p, "note"),
                common.provenance(),
                area));
    }

    private Optional<Force> force(JsonObject strength, FeatureId id, String pointer) {
        Optional<Double> min = strength.number("min").filter(n -> n >= 0);
        Optional<Double> max = strength.number("max").filter(n -> n >= 0);
        if (min.isEmpty() || max.isEmpty()) {
            return Optional.empty();
        }
        if (min.get() > max.get()) {
            String where = pointer + "/properties/strength";
            problems.add(Problem.error("STRENGTH_RANGE", where, id.value(), min.get(), max.get()));
            return Optional.empty();
        }
        return Optional.of(new Force(min.get(), max.get(), ValueReader.provenance(strength)));
    }

    private static Optional<Feature> place(Common common, boolean geometryWrong) {
        JsonObject p = common.properties();
        if (geometryWrong) {
            return Optional.empty();
        }
        return Optional.of(new Place(
                common.id(),
                common.role(),
                common.name(),
                ValueReader.optionalText(p, "provider"),
                ValueReader.text(p, "note"),
                number(p, "radiusKm"),
                common.provenance(),
                common.geometry()));
    }

    private static OptionalDouble number(JsonObject object, String name) {
        return object.number(name).filter(km -> km >= 0).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
