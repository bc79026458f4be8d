package org.threeline.zones;

import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.threeline.fixtures.PlainFeatures;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/** Small scenarios about one trace named {@code front}. */
final class TestScenarios {
    private static final FeatureId FRONT = new FeatureId("front");

    private TestScenarios() {}

    static Scenario of(Feature... features) {
        return PlainFeatures.scenario(List.of(features));
    }

    static Trace trace(LineString line) {
        return PlainFeatures.trace(FRONT, Text.of("front"), Text.of("L"), Text.of("R"), line);
    }

    static Zone zone(String id, Ends ends, List<Clip> clip, Band... bands) {
        return zone(id, Optional.of(new ZoneRule(FRONT, List.of(bands), ends, clip, true)), Optional.empty());
    }

    static Zone drawn(String id, Geometry geometry) {
        return zone(id, Optional.empty(), Optional.of(geometry));
    }

    static Zone zone(String id, Optional<ZoneRule> rule, Optional<Geometry> geometry) {
        return PlainFeatures.zone(new FeatureId(id), Role.OTHER_ZONE, Text.of(id), rule, Optional.empty(), geometry);
    }

    static Band band(Side side, double fromKm, double toKm) {
        return new Band.FromTo(side, fromKm, toKm);
    }

    static Band behind(Side side, String zone, double gapKm, double depthKm) {
        return new Band.Behind(side, new FeatureId(zone), gapKm, depthKm);
    }

    static Scenario one(LineString line, Ends ends, Band... bands) {
        return of(trace(line), zone("zone", ends, List.of(), bands));
    }
}
