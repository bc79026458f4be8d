package org.threeline.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeline.analysis.Findings.Range;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;

/**
 * What follows for the forces of a zone from its figures, its strength and the planning figures; each a range, as its
 * inputs are, and empty where one of them is missing.
 *
 * @param per100Km2 100 N / A, persons per 100 km²
 * @param presentPerKm N p / L, persons per km with only the part p of a strength present
 * @param perThousandInhabitants 1000 N / P
 * @param postSpacingKm s = 2 r (1 − overlap)
 * @param observationPosts ⌈L / s⌉ + 1 on one edge
 * @param patrolRevisitHours L / (n v)
 * @param separation of what lies on the two sides of the zone; empty for a zone on one side only
 * @param inRange part of the zone within the range of each weapon of the tables from its trace, in their order; none
 *     without a trace
 * @param airCoverPercent part of the zone within a nominal circle of the scenario; empty where there is no circle
 * @param reactions from each place of the scenario that a force could come from, in its order
 * @param sides of each side of its trace that the zone has ground on. What counts persons has no sides, for a strength
 *     is that of the zone; nor have a patrol's round, separation and the way to the zone
 */
public record ForceFigures(
        Optional<Range> per100Km2,
        Optional<Range> presentPerKm,
        Optional<Range> perThousandInhabitants,
        Range postSpacingKm,
        Optional<Range> observationPosts,
        Optional<Range> patrolRevisitHours,
        Optional<Separation> separation,
        List<InRange> inRange,
        Optional<Double> airCoverPercent,
        List<Reaction> reactions,
        Map<Side, OfSide> sides) {
    public ForceFigures {
        inRange = List.copyOf(inRange);
        reactions = List.copyOf(reactions);
        sides = Map.copyOf(sides);
    }

    /**
     * What follows for one side.
     *
     * @param observationPosts on one edge, by the frontage of this side
     * @param inRange part of what lies on this side, as of the zone
     * @param airCoverPercent part of what lies on this side, as of the zone
     */
    public record OfSide(Optional<Range> observationPosts, List<InRange> inRange, Optional<Double> airCoverPercent) {
        public OfSide {
            inRange = List.copyOf(inRange);
        }
    }

    /**
     * How far apart a zone keeps what lies on its two sides: d left + d right, by the rule, where nothing clips it.
     *
     * @param weapons every weapon of the tables, in their order
     */
    public record Separation(double km, List<Verdict> weapons) {
        public Separation {
            weapons = List.copyOf(weapons);
        }
    }

    /** Whether a weapon at one edge reaches the other: never, or with its longer range, or always. */
    public enum Reached {
        NO,
        PERHAPS,
        YES
    }

    /** What separation means for a weapon. */
    public record Verdict(String weapon, Text name, Range rangeKm, Reached reached) {}

    /**
     * How much of a zone lies within a weapon's range of its trace.
     *
     * @param percent of the zone's area, with the shorter and the longer range
     */
    public record InRange(String weapon, Text name, Range rangeKm, Range percent) {
        /** Whether as much of the zone lies within reach as a figure of whole percents shows. */
        public boolean isAny() {
            return percent.max() >= Figures.LEAST_PERCENT;
        }

        /** Whether some of the zone, but not all, lies within reach. */
        public boolean isPartial() {
            return isAny() && percent.min() <= 100 - Figures.LEAST_PERCENT;
        }
    }

    /**
     * How long a force takes from a place to the nearest ground of the zone.
     *
     * @param straightKm as the crow flies, D
     * @param straightHours t alert + D k / v
     * @param roadKm along the schematic roads; empty where they lead to no such ground
     * @param roadHours t alert + road / v
     */
    public record Reaction(
            FeatureId from,
            Text name,
            double straightKm,
            Range straightHours,
            Optional<Double> roadKm,
            Optional<Range> roadHours) {}
}
