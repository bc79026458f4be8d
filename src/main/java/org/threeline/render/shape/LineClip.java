package org.threeline.render.shape;

/**
 * Cuts lines to a rectangle: what Graphics2D is given has no coordinates far outside it. Each piece knows how far along
 * the line it begins, so that dashes stay where they are. For one thread.
 */
public final class LineClip {
    private final Coordinates piece = new Coordinates(256);
    private final double[] cut = new double[4];

    /** Receives the pieces. */
    public interface Pieces {
        /**
         * A piece.
         *
         * @param along length of the line before the piece
         */
        void piece(double[] xy, int points, double along);
    }

    /** Cuts a line; interleaved points, in the unit of the window. */
    public void clip(double[] xy, int points, Window window, Pieces pieces) {
        double along = 0;
        double start = 0;
        piece.clear();
        for (int i = 1; i < points; i++) {
            double ax = xy[2 * i - 2];
            double ay = xy[2 * i - 1];
            double bx = xy[2 * i];
            double by = xy[2 * i + 1];
            double length = Math.hypot(bx - ax, by - ay);
            if (!cut(ax, ay, bx, by, window)) {
                flush(pieces, start);
            } else {
                double from = Math.hypot(cut[0] - ax, cut[1] - ay);
                if (piece.points() == 0) {
                    start = along + from;
                    piece.add(cut[0], cut[1]);
                }
                piece.add(cut[2], cut[3]);
                if (cut[2] != bx || cut[3] != by) {
                    flush(pieces, start);
                }
            }
            along += length;
        }
        flush(pieces, start);
    }

    private void flush(Pieces pieces, double start) {
        if (piece.points() > 1) {
            pieces.piece(piece.array(), piece.points(), start);
        }
        piece.clear();
    }

    /** Liang and Barsky's clipping of one segment into {@link #cut}; false if nothing is left. */
    private boolean cut(double ax, double ay, double bx, double by, Window w) {
        double dx = bx - ax;
        double dy = by - ay;
        double t0 = 0;
        double t1 = 1;
        for (int side = 0; side < 4; side++) {
            double p;
            double q;
            switch (side) {
                case 0 -> {
                    p = -dx;
                    q = ax - w.minX();
                }
                case 1 -> {
                    p = dx;
                    q = w.maxX() - ax;
                }
                case 2 -> {
                    p = -dy;
                    q = ay - w.minY();
                }
                default -> {
                    p = dy;
                    q = w.maxY() - ay;
                }
            }
            if (p == 0) {
                if (q < 0) {
                    return false;
                }
            } else {
                double t = q / p;
                if (p < 0) {
                    t0 = Math.max(t0, t);
                } else {
                    t1 = Math.min(t1, t);
                }
            }
        }
        if (!(t0 <= t1)) {
            return false;
        }
        cut[0] = t0 == 0 ? ax : ax + t0 * dx;
        cut[1] = t0 == 0 ? ay : ay + t0 * dy;
        cut[2] = t1 == 1 ? bx : ax + t1 * dx;
        cut[3] = t1 == 1 ? by : ay + t1 * dy;
        return true;
    }
}
