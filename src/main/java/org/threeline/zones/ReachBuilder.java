package org.threeline.zones;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.RecursiveTask;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Builds the reach of a trace: all points within a geodesic distance of it.
 *
 * <p>In the conformal plane the geodesic disk of radius d about a point is, to second order in d over the earth's
 * radius, a circle of radius r = d·k whose centre is shifted by ½ r² ∇ln k toward the greater scale. So the reach is
 * the planar buffer of the shifted trace with a radius that follows the scale. The trace is thinned out, cut in pieces
 * of eight to sixteen segments over which the scale hardly changes, each piece is buffered with its own radius, and the
 * pieces are united in the trace's order, halves on both cores of the common pool. What second order leaves is 0.01 %
 * at 150 km.
 */
final class ReachBuilder {
    /** From so many vertices on, after thinning out, hidden ones are looked for. */
    private static final int DENSE = 2000;

    private static final int DENSE_COARSE = 20_000;

    private final Fineness fineness;
    private final PieceMemory memory;

    private ReachBuilder(Fineness fineness, PieceMemory memory) {
        this.fineness = fineness;
        this.memory = memory;
    }

    /** @param meters geodesic, positive */
    static Geometry build(MeasuredTrace trace, double meters, Fineness fineness) {
        return build(trace, meters, fineness, new PieceMemory());
    }

    /**
     * @param meters geodesic, positive
     * @param memory of the pieces of other traces, or of this one at other distances
     */
    static Geometry build(MeasuredTrace trace, double meters, Fineness fineness, PieceMemory memory) {
        double[] hulls =
                fineness.polish() ? HullThinning.thin(trace.xy(), meters, fineness.toleranceMeters() / 2) : trace.xy();
        double[] thin = PathSimplifier.simplify(hulls, fineness.toleranceMeters());
        Optional<List<List<double[]>>> tangle = tangle(trace, thin, meters, fineness);
        if (tangle.isEmpty() && !fineness.polish() && !fineness.sturdy()) {
            Optional<Polygon> outline = OffsetRuns.outline(trace, thin, meters, fineness.quadrantSegments());
            if (outline.isPresent()) {
                return outline.get();
            }
        }
        ReachPieces cutter = new ReachPieces(trace.metric(), meters, fineness);
        Geometry reach = new ReachBuilder(fineness, memory)
                .build(tangle.map(cutter::ofBlocks).orElseGet(() -> cutter.of(thin)));
        if (!fineness.polish()) {
            return reach;
        }
        if (!fineness.sturdy() && !reach.isValid()) {
            return build(trace, meters, fineness.onGrid(), memory);
        }
        return ReachPolisher.polish(reach, trace, meters);
    }

    /**
     * What of a path so dense that few of its vertices show shows of its reach; empty for any other.
     *
     * @param thin the path thinned out already
     */
    private static Optional<List<List<double[]>>> tangle(
            MeasuredTrace trace, double[] thin, double meters, Fineness fineness) {
        int dense = fineness.polish() ? DENSE : DENSE_COARSE;
        if (thin.length / 2 < dense) {
            return Optional.empty();
        }
        double quarter = fineness.toleranceMeters() / 4;
        double[] fine = fineness.polish()
                ? PathSimplifier.simplify(HullThinning.thin(trace.xy(), meters, quarter), quarter)
                : thin;
        return TangleThinning.thin(fine, meters, 2 * quarter)
                .filter(blocks -> blocks.stream()
                                .flatMap(List::stream)
                                .mapToInt(line -> line.length / 2)
                                .sum()
                        < thin.length / 4);
    }

    private Geometry build(List<ReachPiece> pieces) {
        return new Union(pieces, 0, pieces.size()).invoke();
    }

    private final class Union extends RecursiveTask<Geometry> {
        private static final long serialVersionUID = 1L;

        private final transient List<ReachPiece> pieces;
        private final int from;
        private final int to;

        Union(List<ReachPiece> pieces, int from, int to) {
            this.pieces = pieces;
            this.from = from;
            this.to = to;
        }

        @Override
        protected Geometry compute() {
            if (to - from == 1) {
                return memory.buffer(pieces.get(from), fineness);
            }
            int middle = middle();
            Union second = new Union(pieces, middle, to);
            second.fork();
            Geometry first = new Union(pieces, from, middle).compute();
            return memory.union(first, second.join(), fineness.sturdy());
        }

        /**
         * Where to part: near the middle, at a piece told by itself and not by its number, so that after an edit all
         * that lies apart from it is parted as before.
         */
        private int middle() {
            int third = (to - from) / 3;
            int middle = (from + to) >>> 1;
            int least = Integer.MAX_VALUE;
            for (int i = from + Math.max(1, third); i < to - third; i++) {
                int order = pieces.get(i).order();
                if (order < least) {
                    least = order;
                    middle = i;
                }
            }
            return middle;
        }
    }
}
