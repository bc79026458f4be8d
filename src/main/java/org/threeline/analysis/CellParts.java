package org.threeline.analysis;

import java.util.List;
import java.util.stream.DoubleStream;
import org.threeline.scenario.Side;

/** Which part of a point's cell lies in some bands, wherever their trace lies. Immutable and thread-safe. */
final class CellParts {
    private final double[] left;
    private final double[] right;
    private final boolean flat;

    /** @param flat whether places beyond the ends are left out */
    CellParts(List<Reaches.Reach> bands, boolean flat) {
        this.left = meters(bands, Side.LEFT);
        this.right = meters(bands, Side.RIGHT);
        this.flat = flat;
    }

    private static double[] meters(List<Reaches.Reach> bands, Side side) {
        return bands.stream()
                .filter(b -> b.side() == side)
                .flatMapToDouble(b -> DoubleStream.of(1000 * b.fromKm(), 1000 * b.toKm()))
                .toArray();
    }

    /**
     * The part in the bands on one side.
     *
     * @param width of a cell, metres; 0 for a point without one
     */
    double part(LoosePath.Placed.Query query, Side side, double width) {
        double[] bands = side == Side.LEFT ? left : right;
        if (bands.length == 0 || (flat && query.beyondEnd())) {
            return 0;
        }
        double signed = query.left() == (side == Side.LEFT) ? query.meters() : -query.meters();
        double sum = 0;
        for (int i = 0; i < bands.length; i += 2) {
            double beyondFrom = signed - bands[i];
            double beyondTo = signed - bands[i + 1];
            if (width == 0) {
                sum += beyondFrom >= 0 && beyondTo <= 0 ? 1 : 0;
            } else if (2 * beyondFrom > -width && 2 * beyondTo < width) {
                sum += within(beyondFrom, width) - within(beyondTo, width);
            }
        }
        return Math.min(1, sum);
    }

    /**
     * The part of a cell on the left of the trace.
     *
     * @param width of a cell, metres; 0 for a point without one
     */
    static double leftOfTrace(LoosePath.Placed.Query query, double width) {
        if (width == 0) {
            return query.left() ? 1 : 0;
        }
        return within(query.left() ? query.meters() : -query.meters(), width);
    }

    /** The part of a cell before an edge that lies some metres behind its middle. */
    private static double within(double meters, double width) {
        double part = 0.5 + meters / width;
        return part < 0 ? 0 : part > 1 ? 1 : part;
    }
}
