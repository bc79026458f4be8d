package org.threeline.zones;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Side;

/**
 * Builds the unclipped ground of a rule: for each side all points within its intervals of distance.
 *
 * <p>A band is the reach of its far edge, cut to the side's half, less the reach of its near edge. All bands of a zone
 * share one parting line where they touch the trace, so that left and right fit together.
 */
final class BandBuilder {
    private final PreparedTrace trace;
    private final List<Interval> intervals;
    private final Ends ends;
    private final Precision precision;
    private final double farthest;
    private final boolean onGrid;

    /** @param onGrid whether reaches are united on a grid, after full precision failed */
    BandBuilder(PreparedTrace trace, List<Interval> intervals, Ends ends, Precision precision, boolean onGrid) {
        this.trace = trace;
        this.intervals = List.copyOf(intervals);
        this.ends = ends;
        this.precision = precision;
        this.onGrid = onGrid;
        this.farthest = intervals.stream().mapToDouble(Interval::to).max().orElse(0);
    }

    /** Works out what the bands are made of, on all cores. */
    void prepare() {
        Stream.Builder<Runnable> work = Stream.builder();
        Set<Double> reaches = new HashSet<>();
        for (Side side : Side.values()) {
            for (Interval interval : intervals(side)) {
                // Both sides of a zone often reach as far.
                if (reaches.add(interval.to())) {
                    work.add(() -> outer(interval));
                }
                if (interval.from() > 0 && reaches.add(interval.from())) {
                    work.add(() -> inner(interval));
                }
            }
        }
        intervals.stream()
                .map(this::thinning)
                .distinct()
                .forEach(thinning -> work.add(() -> trace.part(farthest, thinning, precision)));
        work.build().parallel().forEach(Runnable::run);
    }

    /** The intervals of a side, in order, merged. */
    List<Interval> intervals(Side side) {
        return Interval.merged(intervals, side);
    }

    /** One band, unclipped. */
    Geometry band(Interval interval) {
        if (precision == Precision.COARSE) {
            Geometry quick = Overlay.quickIntersection(outer(interval), half(interval));
            return interval.from() > 0 ? Overlay.quickDifference(quick, inner(interval)) : quick;
        }
        Geometry side = Overlay.intersection(outer(interval), half(interval));
        return interval.from() > 0 ? Overlay.difference(side, inner(interval)) : side;
    }

    /** The reach of an interval's far edge. */
    Geometry outer(Interval interval) {
        return trace.reach(interval.to(), fineness(interval));
    }

    /** The reach of an interval's near edge; empty where that is the trace itself. */
    Geometry inner(Interval interval) {
        return interval.from() > 0
                ? trace.reach(interval.from(), fineness(interval))
                : Overlay.FACTORY.createMultiPolygon();
    }

    private Fineness fineness(Interval interval) {
        Fineness fineness = Fineness.of(precision, interval);
        return onGrid ? fineness.onGrid() : fineness;
    }

    /** The side as an interval needs it. */
    private Geometry half(Interval interval) {
        return trace.half(interval.side(), farthest, thinning(interval), ends, precision);
    }

    /**
     * How far the line that parts the sides may run from the trace for ground that does not touch the trace, metres.
     *
     * @param meters how near the ground comes
     */
    static double thinning(double meters) {
        return Math.min(meters / 4, 1000);
    }

    private double thinning(Interval interval) {
        if (interval.from() > 0) {
            return thinning(interval.from());
        }
        return precision == Precision.EXACT
                ? 0
                : intervals.stream()
                                .filter(i -> i.from() == 0)
                                .mapToDouble(Interval::to)
                                .min()
                                .orElse(0)
                        / 500;
    }
}
