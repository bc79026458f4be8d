package org.threeline.zones;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.threeline.geodesy.PlaneMetric;

/**
 * Cuts lines in pieces of eight to sixteen segments over which the scale hardly changes.
 *
 * <p>Within these bounds a piece ends at a vertex told by its place and not by its number: where a vertex is added or
 * left out, the cuts are soon the same as before.
 */
final class ReachPieces {
    private static final int ENOUGH_SEGMENTS = 8;
    private static final int MOST_SEGMENTS = 16;
    private static final int TOGETHER_SEGMENTS = 10;
    /** Of the vertices of a path one in so many ends a piece that is long enough. */
    private static final int ENDING = 4;

    private final PlaneMetric metric;
    private final double meters;
    private final Fineness fineness;

    /** @param meters distance of the reach */
    ReachPieces(PlaneMetric metric, double meters, Fineness fineness) {
        this.metric = metric;
        this.meters = meters;
        this.fineness = fineness;
    }

    /** Pieces of one path, in its order. */
    List<ReachPiece> of(double[] thin) {
        List<ReachPiece> pieces = new ArrayList<>();
        // JTS takes a line that returns to its start for a ring and may leave a hole in its buffer: so no piece does.
        int enough = 2 * Math.max(1, Math.min(ENOUGH_SEGMENTS, thin.length / 4)) + 2;
        int most = 2 * Math.max(1, Math.min(MOST_SEGMENTS, thin.length / 4)) + 2;
        double[] piece = new double[most];
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
                boolean ends = size == most || (size >= enough && endsAt(piece[size - 2], piece[size - 1]));
                if (size >= 4 && (ends || wide)) {
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

    private static boolean endsAt(double x, double y) {
        return Math.floorMod(ReachPiece.scattered(x, y), ENDING) == 0;
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

    private ReachPiece finish(double[] piece, int size, double least, double greatest) {
        double radius = meters * (least + greatest) / 2 * fineness.radiusFactor();
        return new ReachPiece(List.of(Arrays.copyOf(piece, size)), radius);
    }

    /** Pieces of the lines of many small blocks, those of one block together where they are few. */
    List<ReachPiece> ofBlocks(List<List<double[]>> blocks) {
        List<ReachPiece> pieces = new ArrayList<>();
        for (List<double[]> lines : blocks) {
            List<ReachPiece> open = new ArrayList<>();
            int segments = 0;
            for (double[] line : lines) {
                for (ReachPiece piece : of(line)) {
                    if (segments + piece.segments() > TOGETHER_SEGMENTS && !open.isEmpty()) {
                        pieces.add(together(open));
                        open.clear();
                        segments = 0;
                    }
                    open.add(piece);
                    segments += piece.segments();
                }
            }
            pieces.add(together(open));
        }
        return pieces;
    }

    private static ReachPiece together(List<ReachPiece> pieces) {
        return new ReachPiece(
                pieces.stream().flatMap(piece -> piece.lines().stream()).toList(),
                pieces.stream().mapToDouble(ReachPiece::radius).average().orElseThrow());
    }
}
