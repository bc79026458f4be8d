package org.threeline.zones;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.threeline.geodesy.PlaneMetric;

/**
 * Remembers the buffers of pieces of traces and what they were united to, so that after an edit of a trace only the
 * pieces that changed are buffered anew, and only the unions that hold one of them are made anew.
 *
 * <p>What is remembered is what would be worked out: pieces are told by all that their buffers depend on, unions by
 * their very operands. Thread-safe.
 */
final class PieceMemory {
    private static final int KEPT = 8192;

    private static final int KEPT_CELLS = 24;
    /** For the exact reaches of a trace of some thousand vertices. */
    private static final long MOST_KEPT_POINTS = 200_000;

    private final Memo<Buffered, Geometry> buffers = memo();
    private final Memo<United, Geometry> unions = memo();
    /** Each holds what of its trace lies about it: a few do. */
    private final Memo<Cell, Polygon> cells = new Memo<>(KEPT_CELLS);

    private record Buffered(ReachPiece piece, Fineness fineness) {}

    private record United(Same<Geometry> first, Same<Geometry> second, boolean sturdy) {}

    /** @param surroundings a piece, for it is told by its points; its radius is how far the cell reaches */
    private record Cell(PlaneMetric metric, TraceEnd end, ReachPiece surroundings, double tolerance) {}

    private static <K> Memo<K, Geometry> memo() {
        return new Memo<>(KEPT, (key, geometry) -> geometry.getNumPoints(), MOST_KEPT_POINTS);
    }

    /** The points beyond an end of a trace, as {@link EndCell#of} has them. */
    Polygon cell(MeasuredTrace trace, TraceEnd end, double meters, double tolerance) {
        var surroundings = new ReachPiece(List.of(EndCell.surroundings(trace, end, meters)), meters);
        return cells.get(
                new Cell(trace.metric(), end, surroundings, tolerance),
                () -> EndCell.of(trace, end, meters, tolerance));
    }

    Geometry buffer(ReachPiece piece, Fineness fineness) {
        return buffers.get(new Buffered(piece, fineness), () -> piece.buffer(fineness));
    }

    /** @param sturdy whether on a grid */
    Geometry union(Geometry first, Geometry second, boolean sturdy) {
        return unions.get(
                new United(new Same<>(first), new Same<>(second), sturdy),
                () -> sturdy ? Overlay.unionOnGrid(first, second) : Overlay.unionOfPieces(first, second));
    }
}
