package org.threeline.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.threeline.file.JsonValue.JsonBoolean;
import org.threeline.file.JsonValue.JsonNumber;
import org.threeline.file.JsonValue.JsonObject;
import org.threeline.file.JsonValue.JsonString;
import org.threeline.scenario.Condition;
import org.threeline.scenario.Contributor;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Guarantee;
import org.threeline.scenario.LayerGroup;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.LayerStyle;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;

/**
 * Makes a scenario of a JSON text whose outline is right.
 *
 * <p>Lenient: what the schema forbids has been reported by it and reads as absent. Of features that share an id the
 * first counts.
 */
final class ScenarioReader {
    private static final String THREELINE = "/threeline";

    private final JsonObject root;
    private final ProblemSink problems;
    private final List<Integer> featureIndices = new ArrayList<>();
    private final Set<FeatureId> grouped = new HashSet<>();

    ScenarioReader(JsonObject root, ProblemSink problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Where in the file's {@code features} the scenario's features stand. */
    List<Integer> featureIndices() {
        return List.copyOf(featureIndices);
    }

    Scenario read() {
        JsonObject header = root.object("threeline").orElse(new JsonObject(0, 0, List.of()));
        return new Scenario(
                ValueReader.text(header, "title"),
                ValueReader.date(header, "asOf", THREELINE, problems),
                ValueReader.text(header, "summary"),
                ValueReader.text(header, "caveat"),
                projection(header),
                list(header, "sources", this::source),
                list(header, "contributors", (c, where) -> contributor(c)),
                list(header, "guarantees", (g, where) -> guarantee(g)),
                list(header, "conditions", (c, where) -> condition(c)),
                list(header, "phases", (p, where) -> phase(p)),
                new MapLook(
                        distinct(list(header, "layers", (l, where) -> layer(l))),
                        parted(list(header, "groups", this::group))),
                features());
    }

    private <T> List<T> list(JsonObject header, String name, BiFunction<JsonObject, String, T> read) {
        List<JsonValue> written = header.array(name);
        Set<String> ids = new HashSet<>();
        List<T> list = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i) instanceof JsonObject object) {
                String where = JsonPointer.child(JsonPointer.child(THREELINE, name), i);
                Optional<String> id = object.string("id");
                if (id.isPresent() && !ids.add(id.get())) {
                    problems.add(Problem.error("ID_TWICE", JsonPointer.child(where, "id"), id.get()));
                }
                list.add(read.apply(object, where));
            }
        }
        return list;
    }

    private static DisplayProjection projection(JsonObject header) {
        Optional<JsonValue> value = header.get("projection");
        if (value.isPresent() && value.get() instanceof JsonNumber n && n.value() == Math.rint(n.value())) {
            return epsg((int) n.value());
        }
        if (value.isPresent()
                && value.get() instanceof JsonString s
                && s.value().matches("EPSG:[0-9]{4,6}")) {
            return epsg(Integer.parseInt(s.value().substring("EPSG:".length())));
        }
        return new DisplayProjection.Fitted();
    }

    private static DisplayProjection epsg(int code) {
        return code >= 1024 && code <= 999_999 ? new DisplayProjection.Epsg(code) : new DisplayProjection.Fitted();
    }

    private Source source(JsonObject object, String where) {
        return new Source(
                new SourceId(word(object, "id")),
                ValueReader.text(object, "publisher"),
                ValueReader.text(object, "title"),
                ValueReader.date(object, "date", where, problems),
                object.string("url"));
    }

    private static Contributor contributor(JsonObject object) {
        return new Contributor(
                word(object, "id"),
                ValueReader.text(object, "name"),
                word(object, "position"),
                ValueReader.text(object, "note"),
                ValueReader.provenance(object));
    }

    private static Guarantee guarantee(JsonObject object) {
        return new Guarantee(
                word(object, "component"),
                ValueReader.text(object, "provider"),
                word(object, "status"),
                ValueReader.text(object, "note"),
                ValueReader.provenance(object));
    }

    private static Condition condition(JsonObject object) {
        return new Condition(
                word(object, "id"),
                ValueReader.text(object, "text"),
                word(object, "status"),
                ValueReader.provenance(object));
    }

    private static Phase phase(JsonObject object) {
        List<FeatureId> shows = new ArrayList<>();
        object.array("shows").forEach(v -> {
            if (v instanceof JsonString s) {
                shows.add(new FeatureId(s.value()));
            }
        });
        return new Phase(
                word(object, "id"),
                ValueReader.text(object, "name"),
                object.number("day").orElse(0.0).intValue(),
                shows,
                ValueReader.provenance(object));
    }

    private static LayerLook layer(JsonObject object) {
        LayerLook standard = LayerLook.standard(word(object, "id"));
        return new LayerLook(
                standard.id(),
                flag(object, "visible").orElse(standard.visible()),
                object.number("opacity").filter(o -> o >= 0 && o <= 1).orElse(standard.opacity()),
                flag(object, "locked").orElse(standard.locked()),
                object.object("style").map(ScenarioReader::style).orElse(LayerStyle.USUAL));
    }

    private static LayerStyle style(JsonObject object) {
        return new LayerStyle(
                object.string("swatch").flatMap(w -> LayerStyle.ofWord(LayerStyle.Swatch.class, w)),
                object.string("fill").flatMap(w -> LayerStyle.ofWord(LayerStyle.Fill.class, w)),
                object.string("edge").flatMap(w -> LayerStyle.ofWord(LayerStyle.Edge.class, w)),
                flag(object, "label").orElse(true));
    }

    private static Optional<Boolean> flag(JsonObject object, String name) {
        return object.get(name).filter(JsonBoolean.class::isInstance).map(b -> ((JsonBoolean) b).value());
    }

    /** Of layers that share an id the first counts; one without an id is none. */
    private static List<LayerLook> distinct(List<LayerLook> layers) {
        Set<String> ids = new HashSet<>();
        return layers.stream().filter(l -> !l.id().isEmpty() && ids.add(l.id())).toList();
    }

    private LayerGroup group(JsonObject object, String where) {
        List<FeatureId> members = new ArrayList<>();
        List<JsonValue> written = object.array("members");
        for (int i = 0; i < written.size(); i++) {
            if (written.get(i) instanceof JsonString s) {
                FeatureId member = new FeatureId(s.value());
                members.add(member);
                if (!grouped.add(member)) {
                    String at = JsonPointer.child(JsonPointer.child(where, "members"), i);
                    problems.add(Problem.note("GROUP_FEATURE_TWICE", at, word(object, "id"), s.value()));
                }
            }
        }
        return new LayerGroup(
                word(object, "id"),
                ValueReader.text(object, "name"),
                members,
                flag(object, "visible").orElse(true),
                flag(object, "locked").orElse(false),
                flag(object, "folded").orElse(false));
    }

    /** Of groups that share an id the first counts, and of groups that share a feature. */
    private static List<LayerGroup> parted(List<LayerGroup> groups) {
        Set<String> ids = new HashSet<>();
        Set<FeatureId> taken = new HashSet<>();
        return groups.stream()
                .filter(g -> !g.id().isEmpty() && ids.add(g.id()))
                .map(g -> g.withMembers(g.members().stream().filter(taken::add).toList()))
                .toList();
    }

    private static String word(JsonObject object, String name) {
        return object.string(name).orElse("");
    }

    private List<Feature> features() {
        List<JsonValue> written = root.array("features");
        var reader = new FeatureReader(problems);
        Set<String> ids = new HashSet<>();
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            String where = JsonPointer.child("/features", i);
            Optional<String> id = FeatureReader.id(written.get(i));
            if (id.isPresent() && !ids.add(id.get())) {
                problems.add(Problem.error("FEATURE_ID_TWICE", JsonPointer.child(where, "id"), id.get()));
                continue;
            }
            int index = i;
            reader.read(written.get(i), where).ifPresent(feature -> {
                features.add(feature);
                featureIndices.add(index);
            });
        }
        return features;
    }
}
