package org.threeline.zones;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Provenance;
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
        return new Scenario(
                Text.EMPTY,
                Optional.empty(),
                Text.EMPTY,
                Text.EMPTY,
                new DisplayProjection.Fitted(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(features));
    }

    static Trace trace(LineString line) {
        return new Trace(
                FRONT,
                Text.of("front"),
                Text.of("L"),
                Text.of("R"),
                OptionalDouble.empty(),
                100,
                Provenance.ASSUMED,
                line);
    }

    static Zone zone(String id, Ends ends, List<Clip> clip, Band... bands) {
        return zone(id, Optional.of(new ZoneRule(FRONT, List.of(bands), ends, clip, true)), Optional.empty());
    }

    static Zone drawn(String id, Geometry geometry) {
        return zone(id, Optional.empty(), Optional.of(geometry));
    }

    static Zone zone(String id, Optional<ZoneRule> rule, Optional<Geometry> geometry) {
        return new Zone(
                new FeatureId(id),
                Role.OTHER_ZONE,
                Text.of(id),
                rule,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Text.EMPTY,
                Provenance.ASSUMED,
                geometry);
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
