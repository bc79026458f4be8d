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

    public ZoneRule withTrace(FeatureId value) {
        return new ZoneRule(value, bands, ends, clip, active);
    }

    public ZoneRule withBands(List<Band> value) {
        return new ZoneRule(trace, value, ends, clip, active);
    }

    public ZoneRule withEnds(Ends value) {
        return new ZoneRule(trace, bands, value, clip, active);
    }

    public ZoneRule withClip(List<Clip> value) {
        return new ZoneRule(trace, bands, ends, value, active);
    }

    public ZoneRule withActive(boolean value) {
        return new ZoneRule(trace, bands, ends, clip, value);
    }
}
