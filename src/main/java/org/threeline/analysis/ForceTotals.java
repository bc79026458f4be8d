package org.threeline.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.analysis.Findings.Range;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;

/**
 * The forces of all zones together, each zone's strength counted once; empty where no zone has one.
 *
 * <p>Nothing else is counted twice either: densities are over the ground of all zones united, over the trace that looks
 * upon any of them, and over the people of that ground.
 *
 * @param inAll least and greatest of all strengths added up
 * @param left of the zones that lie wholly on the left of their trace
 * @param right of the zones that lie wholly on the right
 * @param astride of the zones on both sides, which belong to neither
 * @param unknown zones without a strength, in the scenario's order: where there are any, the totals are too small
 * @param frontageKm length of trace that looks upon any zone, right to a kilometre where zones are broken; empty where
 *     there are several traces and a zone as drawn
 * @param frontageKmOfSides of it by the side that it looks to; none unless one trace makes the sides of all zones
 * @param perKm N / L
 * @param presentPerKm N p / L with only the part p of a strength present
 * @param per100Km2 100 N / A
 * @param perThousandInhabitants 1000 N / P
 */
public record ForceTotals(
        Optional<Range> inAll,
        Optional<Range> left,
        Optional<Range> right,
        Optional<Range> astride,
        List<FeatureId> unknown,
        OptionalDouble frontageKm,
        Map<Side, Double> frontageKmOfSides,
        Optional<Range> perKm,
        Optional<Range> presentPerKm,
        Optional<Range> per100Km2,
        Optional<Range> perThousandInhabitants) {
    public ForceTotals {
        unknown = List.copyOf(unknown);
        frontageKmOfSides = Map.copyOf(frontageKmOfSides);
    }
}
