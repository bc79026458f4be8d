package org.threeline.scenario;

import java.util.Objects;

/** The id of a {@link Source}, unique in its scenario. */
public record SourceId(String value) {
    public SourceId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}
