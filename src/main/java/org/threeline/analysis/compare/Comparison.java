package org.threeline.analysis.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Geometry;
import org.threeline.analysis.FigureKey;
import org.threeline.scenario.FeatureId;

/**
 * What differs between two scenarios; their zones are taken for the same as {@link Match} says, and go by their ids in
 * the first.
 *
 * @param zones those that both have, in the order of the first
 * @param figures all that either has, in the order of the first, then what only the second has
 */
public record Comparison(
        List<ZoneDifference> zones, List<FeatureId> onlyInA, List<FeatureId> onlyInB, List<FigureDifference> figures) {
    public Comparison {
        zones = List.copyOf(zones);
        onlyInA = List.copyOf(onlyInA);
        onlyInB = List.copyOf(onlyInB);
        figures = List.copyOf(figures);
    }

    /**
     * A zone of both.
     *
     * @param gained ground of the second alone, longitude, latitude, WGS 84
     * @param lost ground of the first alone, longitude, latitude, WGS 84
     */
    public record ZoneDifference(
            Match match,
            double areaKm2A,
            double areaKm2B,
            double gainedKm2,
            double lostKm2,
            Geometry gained,
            Geometry lost) {
        /** In the first scenario. */
        public FeatureId id() {
            return match.a();
        }

        public double difference() {
            return areaKm2B - areaKm2A;
        }

        /** Of the first; empty where the first has no area. */
        public OptionalDouble percent() {
            return Comparison.percent(areaKm2A, areaKm2B);
        }
    }

    /**
     * A figure of both, or of one.
     *
     * @param rounding what part of the figure its computing may be off by from one scenario to the other
     */
    public record FigureDifference(
            FigureKey key, String unit, Optional<Double> a, Optional<Double> b, double rounding) {
        /** B less A; empty where one has no such figure. */
        public OptionalDouble difference() {
            return a.isPresent() && b.isPresent() ? OptionalDouble.of(b.get() - a.get()) : OptionalDouble.empty();
        }

        /** Of A; empty where one has no such figure, or A is nought. */
        public OptionalDouble percent() {
            return a.isPresent() && b.isPresent() ? Comparison.percent(a.get(), b.get()) : OptionalDouble.empty();
        }

        /** By more than rounding. */
        public boolean differs() {
            if (a.isEmpty() || b.isEmpty()) {
                return !a.equals(b);
            }
            return Math.abs(b.get() - a.get()) > rounding * Math.max(Math.abs(a.get()), Math.abs(b.get()));
        }
    }

    private static OptionalDouble percent(double a, double b) {
        return a == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * (b - a) / a);
    }
}
