package org.threeline.scenario;

import java.util.Objects;

/** The id of a feature, unique in its scenario, as in the file. */
public record FeatureId(String value) implements Comparable<FeatureId> {
    public FeatureId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public int compareTo(FeatureId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
