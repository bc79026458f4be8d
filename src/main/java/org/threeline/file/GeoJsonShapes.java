package org.threeline.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.threeline.file.JsonValue.JsonObject;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;

/**
 * Reads the geometries of any GeoJSON text: a bare geometry, a Feature, a FeatureCollection, collections within.
 *
 * <p>As with scenarios, what is wrong is left out with a problem and the rest is used.
 */
public final class GeoJsonShapes {
    private static final int MOST_COLLECTIONS = 16;

    private final List<Found> found = new ArrayList<>();
    private final ProblemSink problems = new ProblemSink();

    private GeoJsonShapes() {}

    /**
     * A geometry of the text.
     *
     * @param name what its feature is called; empty if nothing
     * @param role the word its feature gives as its role; empty if none
     * @param where a JSON pointer to it
     * @param geometry longitude, latitude in degrees; no collection of mixed kinds
     */
    public record Found(String name, String role, String where, Geometry geometry) {}

    /** What was found, and what is wrong. */
    public record Reading(List<Found> found, List<Problem> problems) {}

    /**
     * Reads a text.
     *
     * @param bytes UTF-8
     * @throws ScenarioException if it is no JSON object, or not UTF-8
     */
    public static Reading read(byte[] bytes) throws ScenarioException {
        JsonText text = JsonReader.read(bytes, TextFile.start(bytes));
        if (text.root().isEmpty() || !(text.root().get() instanceof JsonObject root)) {
            throw new ScenarioException(
                    text.problems().isEmpty() ? List.of(Problem.error("SHAPES_FORMAT", "")) : text.problems());
        }
        var reader = new GeoJsonShapes();
        text.problems().forEach(reader.problems::add);
        reader.projection(root);
        reader.value(root, "");
        return new Reading(List.copyOf(reader.found), reader.problems.all());
    }

    /** Files of before 2016 may name another reference system, which reads as degrees only by mistake. */
    private void projection(JsonObject root) {
        root.object("crs")
                .flatMap(crs -> crs.object("properties"))
                .flatMap(p -> p.string("name"))
                .filter(name -> !name.endsWith("CRS84") && !name.endsWith(":4326") && !name.endsWith("84"))
                .ifPresent(name -> problems.add(Problem.warning("SHAPES_CRS", "/crs", name)));
    }

    private void value(JsonObject object, String pointer) {
        switch (object.string("type").orElse("")) {
            case "FeatureCollection" -> {
                List<JsonValue> features = object.array("features");
                for (int i = 0; i < features.size() && !problems.isFull(); i++) {
                    if (features.get(i) instanceof JsonObject feature) {
                        feature(feature, JsonPointer.child(pointer + "/features", i));
                    }
                }
            }
            case "Feature" -> feature(object, pointer);
            default -> geometry(object, "", "", pointer, 0);
        }
    }

    private void feature(JsonObject feature, String pointer) {
        Optional<JsonObject> properties = feature.object("properties");
        String name = properties.flatMap(GeoJsonShapes::name).orElse("");
        String role = properties.flatMap(p -> p.string("role")).orElse("");
        feature.object("geometry").ifPresent(g -> geometry(g, name, role, pointer + "/geometry", 0));
    }

    private static Optional<String> name(JsonObject properties) {
        for (String key : List.of("name", "Name", "NAME", "title", "label")) {
            Optional<String> plain = properties
                    .string(key)
                    .or(() -> properties.object(key).flatMap(o -> o.string("en").or(() -> o.string("uk"))));
            if (plain.isPresent() && !plain.get().isBlank()) {
                return plain.map(String::strip);
            }
        }
        return Optional.empty();
    }

    private void geometry(JsonObject object, String name, String role, String pointer, int depth) {
        if (object.string("type").filter("GeometryCollection"::equals).isPresent() && depth < MOST_COLLECTIONS) {
            List<JsonValue> parts = object.array("geometries");
            for (int i = 0; i < parts.size() && !problems.isFull(); i++) {
                if (parts.get(i) instanceof JsonObject part) {
                    geometry(part, name, role, JsonPointer.child(pointer + "/geometries", i), depth + 1);
                }
            }
            return;
        }
        Optional<Geometry> geometry = GeometryReader.of(object, name, pointer, problems);
        if (geometry.isPresent()) {
            geometry.filter(g -> !g.isEmpty()).ifPresent(g -> found.add(new Found(name, role, pointer, g)));
        } else {
            problems.add(Problem.error("SHAPE_UNREADABLE", pointer, 0));
        }
    }
}
