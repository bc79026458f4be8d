package org.threeline.zones;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Side;

/**
 * A trace with what its bands share: reaches by distance, its two halves, the cells beyond its ends.
 *
 * <p>Thread-safe; each part is worked out when first asked for, and the latest used are kept.
 */
final class PreparedTrace {
    private static final int KEPT_REACHES = 48;
    private static final int KEPT_HALVES = 12;
    private static final double EXACT_TOLERANCE_METERS = 1;
    private static final double COARSE_TOLERANCE_METERS = 20;

    private final MeasuredTrace trace;
    private final Memo<ReachKey, Geometry> reaches = new Memo<>(KEPT_REACHES);
    private final Memo<PartedKey, Halves> parted = new Memo<>(KEPT_HALVES);
    private final Memo<HalfKey, Geometry> halves = new Memo<>(KEPT_HALVES);
    private final Memo<CellsKey, Geometry> cells = new Memo<>(KEPT_HALVES);

    private record ReachKey(double meters, Fineness fineness) {}

    private record PartedKey(double reachMeters, double thinning, Precision precision) {}

    private record HalfKey(PartedKey parted, Ends ends, Side side) {}

    private record CellsKey(double reachMeters, Precision precision) {}

    private final PieceMemory memory;

    PreparedTrace(MeasuredTrace trace, PieceMemory memory) {
        this.trace = trace;
        this.memory = memory;
    }

    MeasuredTrace trace() {
        return trace;
    }

    /** All points within a distance. */
    Geometry reach(double meters, Fineness fineness) {
        return reaches.get(new ReachKey(meters, fineness), () -> ReachBuilder.build(trace, meters, fineness, memory));
    }

    /**
     * One side of the trace, with the cells beyond its ends cut off where ends are flat.
     *
     * @param reachMeters to which the side must be right
     * @param thinning how far from the trace the line that parts the sides may run, metres; 0 for the trace itself
     */
    Geometry half(Side side, double reachMeters, double thinning, Ends ends, Precision precision) {
        PartedKey key = partedKey(reachMeters, thinning, precision);
        Ends own = trace.isClosed() ? Ends.ROUND : ends;
        return halves.get(new HalfKey(key, own, side), () -> cut(key, own, side));
    }

    /** Works out the line between the sides, which both need. */
    void part(double reachMeters, double thinning, Precision precision) {
        parted(partedKey(reachMeters, thinning, precision));
    }

    private static PartedKey partedKey(double reachMeters, double thinning, Precision precision) {
        return new PartedKey(1000 * Theatre.rounded(reachMeters / 1000), steps(thinning), precision);
    }

    private Halves parted(PartedKey key) {
        return parted.get(key, () -> partedBy(key.thinning(), key.reachMeters(), tolerance(key.precision())));
    }

    /** Rounded down to a power of two, so that neighbouring depths share their halves. */
    private static double steps(double thinning) {
        return thinning <= 0 ? 0 : Math.scalb(1.0, Math.getExponent(thinning));
    }

    private Geometry cut(PartedKey key, Ends ends, Side side) {
        Geometry whole = parted(key).of(side);
        if (ends == Ends.ROUND) {
            return whole;
        }
        // Of a long trace each overlay takes its time, so the cells are cut off together.
        return Overlay.difference(whole, beyondEnds(key.reachMeters(), key.precision()));
    }

    private Geometry beyondEnds(double reach, Precision precision) {
        return cells.get(new CellsKey(reach, precision), () -> {
            Polygon first = cell(reach, TraceEnd.first(trace), precision);
            Polygon last = cell(reach, TraceEnd.last(trace), precision);
            boolean apart = !first.getEnvelopeInternal().intersects(last.getEnvelopeInternal());
            return precision == Precision.COARSE && apart
                    ? Overlay.FACTORY.createMultiPolygon(new Polygon[] {first, last})
                    : Overlay.union(first, last);
        });
    }

    /** A thinned-out line may cross itself: then a finer one serves, at last the trace itself. */
    private Halves partedBy(double thinning, double reach, double tolerance) {
        for (double t = thinning; t > 1; t /= 8) {
            double[] line = PathSimplifier.simplify(trace.xy(), t);
            if (line.length >= 8 || !trace.isClosed()) {
                Halves thin = Halves.of(trace, line, reach, tolerance);
                if (thin.areValid()) {
                    return thin;
                }
            }
        }
        return Halves.of(trace, trace.xy(), reach, tolerance);
    }

    private static double tolerance(Precision precision) {
        return precision == Precision.EXACT ? EXACT_TOLERANCE_METERS : COARSE_TOLERANCE_METERS;
    }

    private Polygon cell(double reach, TraceEnd end, Precision precision) {
        return memory.cell(trace, end, reach, tolerance(precision));
    }
}
