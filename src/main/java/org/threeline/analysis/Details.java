package org.threeline.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;

/**
 * Figures too dear for every frame of a drag; each empty until it is worked out.
 *
 * @param united of all zones together, nothing counted twice
 * @param ground what of the base map lies in each zone; a zone that is not wholly on the base map has none
 * @param forces by zone
 * @param intervals how sure the figures are
 * @param profiles depth along the trace, by zone
 */
public record Details(
        Optional<United> united,
        Optional<Map<FeatureId, GroundFigures>> ground,
        Optional<Map<FeatureId, ForceFigures>> forces,
        Optional<Intervals> intervals,
        Optional<Map<FeatureId, DepthProfile>> profiles) {
    public static final Details NONE =
            new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Details {
        ground = ground.map(Details::copy);
        forces = forces.map(Details::copy);
        profiles = profiles.map(Details::copy);
    }

    private static <V> Map<FeatureId, V> copy(Map<FeatureId, V> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * All zones united.
     *
     * @param leftAreaKm2 on the left of the one trace whose sides all zones have; empty where there is no such trace
     * @param ground empty where a zone is not wholly on the base map
     */
    public record United(
            double areaKm2,
            OptionalDouble leftAreaKm2,
            OptionalDouble rightAreaKm2,
            Optional<GroundFigures> ground,
            ForceTotals forces) {
        /** On one side, km². */
        public OptionalDouble areaKm2(Side side) {
            return side == Side.LEFT ? leftAreaKm2 : rightAreaKm2;
        }

        /** Length of trace that looks upon any of them on one side, km; empty where they have no sides. */
        public OptionalDouble frontageKm(Side side) {
            Double km = forces.frontageKmOfSides().get(side);
            return km == null || areaKm2(side).isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(km);
        }
    }

    public Optional<GroundFigures> ground(FeatureId zone) {
        return ground.map(g -> g.get(zone));
    }

    public Optional<ForceFigures> forces(FeatureId zone) {
        return forces.map(f -> f.get(zone));
    }

    public Details withIntervals(Intervals value) {
        return new Details(united, ground, forces, Optional.of(value), profiles);
    }

    /** Empty for a zone that is not measured from a trace, and where profiles are not worked out. */
    public Optional<DepthProfile> profile(FeatureId zone) {
        return profiles.map(p -> p.get(zone));
    }

    public Details withProfiles(List<DepthProfile> value) {
        Map<FeatureId, DepthProfile> byZone = new LinkedHashMap<>();
        value.forEach(profile -> byZone.put(profile.zone(), profile));
        return new Details(united, ground, forces, intervals, Optional.of(byZone));
    }
}
