package org.threeline.file;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;

/**
 * The text of a scenario file and what stands where in it.
 *
 * <p>Immutable; opaque outside this room.
 */
public final class ScenarioDocument {
    private final JsonText text;
    private final JsonValue.JsonObject root;
    private final List<Integer> featureIndices;

    ScenarioDocument(JsonText text, JsonValue.JsonObject root, List<Integer> featureIndices) {
        this.text = Objects.requireNonNull(text);
        this.root = Objects.requireNonNull(root);
        this.featureIndices = List.copyOf(featureIndices);
    }

    JsonText text() {
        return text;
    }

    JsonValue.JsonObject root() {
        return root;
    }

    /** Where in the file's {@code features} the scenario's features stand. */
    List<Integer> featureIndices() {
        return featureIndices;
    }

    /** Whether each of the scenario's features has its own number in the file. */
    boolean isNumberedAlike() {
        int last = featureIndices.size() - 1;
        return last < 0 || featureIndices.get(last) == last;
    }

    /** Ids of features that stand in the file but not in the scenario read from it. */
    Set<String> unusable(Scenario scenario) {
        Set<String> ids = new HashSet<>();
        for (JsonValue feature : root.array("features")) {
            FeatureReader.id(feature)
                    .filter(id -> scenario.feature(new FeatureId(id)).isEmpty())
                    .ifPresent(ids::add);
        }
        return ids;
    }

    /** False when the file breaks off, so that writing it back would lose what came after the break. */
    public boolean isComplete() {
        return text.complete();
    }
}
