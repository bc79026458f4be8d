package org.threeline.scenario;

import java.util.List;

/**
 * A step in time and the features it shows.
 *
 * @param day days after the ceasefire; may be negative
 * @param shows ids of the features shown, in the file's order
 */
public record Phase(String id, Text name, int day, List<FeatureId> shows, Provenance provenance) {
    public Phase {
        shows = List.copyOf(shows);
    }

    /** A phase of the author's own. */
    public Phase(String id, Text name, int day, List<FeatureId> shows) {
        this(id, name, day, shows, Provenance.ASSUMED);
    }
}
