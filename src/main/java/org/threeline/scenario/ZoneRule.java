package org.threeline.scenario;

import java.util.List;

/**
 * How a zone's geometry follows from a trace.
 *
 * @param bands united
 * @param active false when the rule is kept beside a geometry taken over by hand
 */
public record ZoneRule(FeatureId trace, List<Band> bands, Ends ends, List<Clip> clip, boolean active) {
    public ZoneRule {
        bands = List.copyOf(bands);
        clip = List.copyOf(clip);
    }
}
