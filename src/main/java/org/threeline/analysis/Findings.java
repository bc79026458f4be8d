package org.threeline.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Role;
import org.threeline.scenario.Side;

/**
 * The figures that follow from a plan, at full precision; empty where a figure cannot be had.
 *
 * @param gaps between zones that follow one another by distance from their trace, where positive
 * @param details worked out later, as they are dear
 */
public record Findings(
        List<TraceFigures> traces,
        List<ZoneFigures> zones,
        List<Overlap> overlaps,
        List<Gap> gaps,
        List<Problem> problems,
        Details details) {
    public Findings {
        traces = List.copyOf(traces);
        zones = List.copyOf(zones);
        overlaps = List.copyOf(overlaps);
        gaps = List.copyOf(gaps);
        problems = List.copyOf(problems);
    }

    /** Findings without details. */
    public Findings(
            List<TraceFigures> traces,
            List<ZoneFigures> zones,
            List<Overlap> overlaps,
            List<Gap> gaps,
            List<Problem> problems) {
        this(traces, zones, overlaps, gaps, problems, Details.NONE);
    }

    public Findings withDetails(Details value) {
        return new Findings(traces, zones, overlaps, gaps, problems, value);
    }

    public Findings withProblems(List<Problem> value) {
        return new Findings(traces, zones, overlaps, gaps, value, details);
    }

    /**
     * A trace.
     *
     * @param vertices as drawn
     * @param meanSpacingKm length over number of segments
     */
    public record TraceFigures(FeatureId id, double lengthKm, int vertices, double meanSpacingKm) {}

    /** Least, mean and greatest. */
    public record Spread(double min, double mean, double max) {}

    /** Part of a trace, km from its first vertex. */
    public record Stretch(double fromKm, double toKm) {
        public double lengthKm() {
            return toKm - fromKm;
        }
    }

    /** Least and greatest. */
    public record Range(double min, double max) {}

    /**
     * A zone.
     *
     * @param leftAreaKm2 on the left of its trace; empty without a trace
     * @param frontageKm length of trace whose perpendiculars meet the zone
     * @param depthKm along perpendiculars from the trace, every kilometre of it, both sides added
     * @param areaPerFrontageKm A / L
     * @param standoffKm geodesic distance to the trace over the zone's area, the mean weighted by area
     * @param strengthPerKm persons per km of frontage
     * @param breaks stretches of trace that do not look upon the zone, in the order of the trace; right to a kilometre
     *     at each end
     * @param nearness how much of the zone lies how near to the trace; empty without one
     * @param sides of each side of the trace that the zone has ground on; none without a trace, or where its sides
     *     cannot be told
     */
    public record ZoneFigures(
            FeatureId id,
            Role role,
            double areaKm2,
            OptionalDouble leftAreaKm2,
            OptionalDouble rightAreaKm2,
            OptionalDouble frontageKm,
            Optional<Spread> depthKm,
            OptionalDouble areaPerFrontageKm,
            Optional<Spread> standoffKm,
            Optional<Range> strengthPerKm,
            List<Stretch> breaks,
            Optional<Nearness> nearness,
            Map<Side, SideExtent> sides) {
        public ZoneFigures {
            breaks = List.copyOf(breaks);
            sides = Map.copyOf(sides);
        }

        /** A zone without breaks, of which it is not known how much lies how near to the trace. */
        public ZoneFigures(
                FeatureId id,
                Role role,
                double areaKm2,
                OptionalDouble leftAreaKm2,
                OptionalDouble rightAreaKm2,
                OptionalDouble frontageKm,
                Optional<Spread> depthKm,
                OptionalDouble areaPerFrontageKm,
                Optional<Spread> standoffKm,
                Optional<Range> strengthPerKm) {
            this(
                    id,
                    role,
                    areaKm2,
                    leftAreaKm2,
                    rightAreaKm2,
                    frontageKm,
                    depthKm,
                    areaPerFrontageKm,
                    standoffKm,
                    strengthPerKm,
                    List.of(),
                    Optional.empty(),
                    Map.of());
        }

        /** Its area on one side of its trace, km²; empty without a trace. */
        public OptionalDouble areaKm2(Side side) {
            return side == Side.LEFT ? leftAreaKm2 : rightAreaKm2;
        }

        /** Its area on one side per km of frontage there, km; empty where no trace looks upon it. */
        public OptionalDouble areaPerFrontageKm(Side side) {
            double km = Optional.ofNullable(sides.get(side))
                    .map(SideExtent::frontageKm)
                    .orElse(0.0);
            OptionalDouble km2 = areaKm2(side);
            return km > 0 && km2.isPresent() ? OptionalDouble.of(km2.getAsDouble() / km) : OptionalDouble.empty();
        }

        /** Whether it has ground on both sides, whose figures are known. */
        public boolean isAstride() {
            return sides.size() > 1;
        }

        /** A strength over the zone's area, 100 N / A, persons per 100 km²; empty for a zone without area. */
        public Optional<Range> per100Km2(Force strength) {
            return areaKm2 > 0
                    ? Optional.of(new Range(100 * strength.min() / areaKm2, 100 * strength.max() / areaKm2))
                    : Optional.empty();
        }
    }

    /**
     * How what lies of a zone on one side of its trace extends.
     *
     * @param frontageKm length of trace whose perpendiculars to this side meet the zone
     * @param depthKm along these perpendiculars; empty where none meets it
     * @param standoffKm as of the zone
     * @param nearness as of the zone
     * @param breaks stretches of trace whose perpendiculars to this side do not meet the zone, as of the zone
     */
    public record SideExtent(
            double frontageKm, Optional<Spread> depthKm, Spread standoffKm, Nearness nearness, List<Stretch> breaks) {
        public SideExtent {
            breaks = List.copyOf(breaks);
        }
    }

    /**
     * Two zones that overlap.
     *
     * @param leftAreaKm2 of it on the left of the trace that both have; empty unless rules on one trace make both
     */
    public record Overlap(
            FeatureId a,
            FeatureId b,
            double areaKm2,
            double percentOfA,
            double percentOfB,
            OptionalDouble leftAreaKm2,
            OptionalDouble rightAreaKm2) {
        /** Of two zones whose sides are not those of one trace. */
        public Overlap(FeatureId a, FeatureId b, double areaKm2, double percentOfA, double percentOfB) {
            this(a, b, areaKm2, percentOfA, percentOfB, OptionalDouble.empty(), OptionalDouble.empty());
        }

        /** What of it lies on one side, km². */
        public OptionalDouble areaKm2(Side side) {
            return side == Side.LEFT ? leftAreaKm2 : rightAreaKm2;
        }
    }

    /**
     * Ground on one side of a trace between two zones that follow one another, and that no zone covers.
     *
     * @param front the zone nearer the trace
     * @param behind which of the front zone's bands on this side it lies behind, counted from 1 in the rule's order: no
     *     band has two gaps behind it, and it keeps its number when other gaps close or open; 1 where that zone is as
     *     drawn
     * @param bands between which bands it lies; empty where a zone as drawn bounds it
     * @param meanWidthKm along the perpendiculars of the trace that meet both
     */
    public record Gap(
            Side side,
            FeatureId front,
            FeatureId back,
            int behind,
            Optional<Bands> bands,
            double areaKm2,
            double meanWidthKm) {
        /** The only gap between two zones on a side, bounded by a zone as drawn. */
        public Gap(Side side, FeatureId front, FeatureId back, double areaKm2, double meanWidthKm) {
            this(side, front, back, 1, Optional.empty(), areaKm2, meanWidthKm);
        }

        /** Whether another is of the same two zones on the same side. */
        public boolean isOfSameZones(Gap other) {
            return side == other.side && front.equals(other.front) && back.equals(other.back);
        }
    }

    /** The band in front of a gap and that behind it, distances from the trace, km. */
    public record Bands(Range front, Range back) {
        public double opensKm() {
            return front.max();
        }

        public double closesKm() {
            return back.min();
        }
    }

    public Optional<ZoneFigures> zone(FeatureId id) {
        return zones.stream().filter(z -> z.id().equals(id)).findFirst();
    }
}
