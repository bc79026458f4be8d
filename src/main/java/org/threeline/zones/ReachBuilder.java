package org.threeline.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RecursiveTask;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.operation.buffer.BufferOp;
import org.locationtech.jts.operation.buffer.BufferParameters;
import org.threeline.geodesy.PlaneMetric;

/**
 * Builds the reach of a trace: all points within a geodesic distance of it.
 *
 * <p>In the conformal plane the geodesic disk of radius d about a point is, to second order in d over the earth's
 * radius, a circle of radius r = d·k whose centre is shifted by ½ r² ∇ln k toward the greater scale. So the reach is
 * the planar buffer of the shifted trace with a radius that follows the scale. The trace is thinned out, cut in pieces
 * of ten to sixteen segments over which the scale hardly changes, each piece is buffered with its own radius, and the
 * pieces are united in the trace's order, halves on both cores of the common pool. What second order leaves is 0.01 %
 * at 150 km.
 */
final class ReachBuilder {
    private static final int PIECE_SEGMENTS = 10;

    private final PlaneMetric metric;
    private final double meters;
    private final Fineness fineness;

    private ReachBuilder(PlaneMetric metric, double meters, Fineness fineness) {
        this.metric = metric;
        this.meters = meters;
        this.fineness = fineness;
    }

    /** @param meters geodesic, positive */
    static Geometry build(MeasuredTrace trace, double meters, Fineness fineness) {
        double[] hulls =
                fineness.polish() ? HullThinning.thin(trace.xy(), meters, fineness.toleranceMeters() / 2) : trace.xy();
        double[] thin = PathSimplifier.simplify(hulls, fineness.toleranceMeters());
        if (!fineness.polish() && !fineness.sturdy()) {
            Optional<Polygon> outline = OffsetRuns.outline(trace, thin, meters, fineness.quadrantSegments());
            if (outline.isPresent()) {
                return outline.get();
            }
        }
        Geometry reach = new ReachBuilder(trace.metric(), meters, fineness).build(thin);
        if (!fineness.polish()) {
            return reach;
        }
        if (!fineness.sturdy() && !reach.isValid()) {
            return build(trace, meters, fineness.onGrid());
        }
        return ReachPolisher.polish(reach, trace, meters);
    }

    private Geometry build(double[] thin) {
        List<double[]> pieces = pieces(thin);
        return new Union(pieces, 0, pieces.size()).invoke();
    }

    /** Pieces of the shifted path, each with its radius put last. */
    private List<double[]> pieces(double[] thin) {
        List<double[]> pieces = new ArrayList<>();
        // JTS takes a line that returns to its start for a ring and may leave a hole in its buffer: so no piece does.
        int pieceSegments = Math.max(1, Math.min(PIECE_SEGMENTS, thin.length / 4));
        double[] piece = new double[2 * pieceSegments + 3];
        int size = 0;
        double least = 0;
        double greatest = 0;
        for (int i = 0; i < thin.length / 2; i++) {
            int parts = i == 0 ? 1 : parts(thin, i);
            for (int p = 1; p <= parts; p++) {
                double t = (double) p / parts;
                double x = i == 0 ? thin[0] : thin[2 * i - 2] + t * (thin[2 * i] - thin[2 * i - 2]);
                double y = i == 0 ? thin[1] : thin[2 * i - 1] + t * (thin[2 * i + 1] - thin[2 * i - 1]);
                double scale = 1 / metric.inverseScale(x, y);
                boolean wide = Math.max(greatest, scale) > Math.min(least, scale) * (1 + fineness.scaleSpread());
                if (size >= 4 && (size == 2 * pieceSegments + 2 || wide)) {
                    pieces.add(finish(piece, size, least, greatest));
                    piece[0] = piece[size - 2];
                    piece[1] = piece[size - 1];
                    size = 2;
                    double start = scaleBefore(thin, i, (double) (p - 1) / parts);
                    least = start;
                    greatest = start;
                }
                double r = meters * scale;
                piece[size++] = x + r * r / 2 * metric.slopeX(x, y);
                piece[size++] = y + r * r / 2 * metric.slopeY(x, y);
                least = size == 2 ? scale : Math.min(least, scale);
                greatest = size == 2 ? scale : Math.max(greatest, scale);
            }
        }
        // A buffer of a line that ends where it began may keep a hole that is not there: give it in two.
        boolean isRing = pieces.isEmpty() && size > 6 && piece[0] == piece[size - 2] && piece[1] == piece[size - 1];
        if (isRing) {
            int half = size / 4 * 2;
            pieces.add(finish(piece, half + 2, least, greatest));
            pieces.add(finish(Arrays.copyOfRange(piece, half, size), size - half, least, greatest));
        } else {
            pieces.add(finish(piece, size, least, greatest));
        }
        return pieces;
    }

    private double scaleBefore(double[] thin, int i, double t) {
        double x = thin[2 * i - 2] + t * (thin[2 * i] - thin[2 * i - 2]);
        double y = thin[2 * i - 1] + t * (thin[2 * i + 1] - thin[2 * i - 1]);
        return 1 / metric.inverseScale(x, y);
    }

    /** In how many parts to cut a segment so that the scale changes little along each. */
    private int parts(double[] thin, int i) {
        double mx = (thin[2 * i] + thin[2 * i - 2]) / 2;
        double my = (thin[2 * i + 1] + thin[2 * i - 1]) / 2;
        double dx = thin[2 * i] - thin[2 * i - 2];
        double dy = thin[2 * i + 1] - thin[2 * i - 1];
        double change = Math.abs(metric.slopeX(mx, my) * dx + metric.slopeY(mx, my) * dy);
        return 1 + (int) Math.min(10_000, change / fineness.scaleSpread());
    }

    private double[] finish(double[] piece, int size, double least, double greatest) {
        double[] done = Arrays.copyOf(piece, size + 1);
        done[size] = meters * (least + greatest) / 2 * fineness.radiusFactor();
        return done;
    }

    private Geometry buffer(double[] piece) {
        CoordinateSequence points = new PackedCoordinateSequence.Double(Arrays.copyOf(piece, piece.length - 1), 2, 0);
        var parameters = new BufferParameters(fineness.quadrantSegments());
        parameters.setSimplifyFactor(fineness.concavityFactor());
        return BufferOp.bufferOp(Overlay.FACTORY.createLineString(points), piece[piece.length - 1], parameters);
    }

    private final class Union extends RecursiveTask<Geometry> {
        private static final long serialVersionUID = 1L;

        private final transient List<double[]> pieces;
        private final int from;
        private final int to;

        Union(List<double[]> pieces, int from, int to) {
            this.pieces = pieces;
            this.from = from;
            this.to = to;
        }

        @Override
        protected Geometry compute() {
            if (to - from == 1) {
                return buffer(pieces.get(from));
            }
            int middle = (from + to) >>> 1;
            Union second = new Union(pieces, middle, to);
            second.fork();
            Geometry first = new Union(pieces, from, middle).compute();
            return fineness.sturdy()
                    ? Overlay.unionOnGrid(first, second.join())
                    : Overlay.unionOfPieces(first, second.join());
        }
    }
}
