package org.threeline.render.label;

import static java.lang.Math.max;
import static java.lang.Math.min;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Cuts lines to the picture, cuts them in steps of one length, and takes out their wiggles. */
final class Stretches {
    private static final int MOST = 3000;

    private Stretches() {}

    /**
     * The pieces of a line in the rectangle from 0, 0 to width, height, as points a step apart.
     *
     * @param line x0, y0, x1, y1, … pixels
     * @param shortest pieces shorter than this are left out, pixels
     */
    static List<double[]> of(double[] line, double width, double height, double step, double shortest) {
        List<double[]> pieces = new ArrayList<>();
        double[] piece = new double[64];
        int n = 0;
        double rest = 0;
        for (int i = 2; i + 1 < line.length; i += 2) {
            double x1 = line[i - 2];
            double y1 = line[i - 1];
            double dx = line[i] - x1;
            double dy = line[i + 1] - y1;
            double length = Math.hypot(dx, dy);
            // A long way outside is passed in one go.
            if (max(x1, line[i]) < 0
                    || min(x1, line[i]) > width
                    || max(y1, line[i + 1]) < 0
                    || min(y1, line[i + 1]) > height) {
                keep(pieces, piece, n, step, shortest);
                n = 0;
                rest = 0;
                continue;
            }
            double along = rest;
            for (int k = 0; along <= length && k < 100_000; along += step, k++) {
                double x = length == 0 ? x1 : x1 + dx * along / length;
                double y = length == 0 ? y1 : y1 + dy * along / length;
                if (x < 0 || y < 0 || x > width || y > height) {
                    keep(pieces, piece, n, step, shortest);
                    n = 0;
                } else {
                    if (2 * n == piece.length) {
                        piece = Arrays.copyOf(piece, 4 * n);
                    }
                    piece[2 * n] = x;
                    piece[2 * n + 1] = y;
                    n++;
                }
                if (length == 0) {
                    break;
                }
            }
            rest = max(0, along - length);
        }
        keep(pieces, piece, n, step, shortest);
        return pieces;
    }

    private static void keep(List<double[]> pieces, double[] piece, int n, double step, double shortest) {
        if (n >= 4 && n * step >= shortest && n <= MOST) {
            pieces.add(Arrays.copyOf(piece, 2 * n));
        }
    }

    /** The means over a window about each point that narrows toward the ends, so that the ends stay. */
    static double[] smooth(double[] piece, int halfWindow) {
        int n = piece.length / 2;
        double[] before = piece;
        for (int pass = 0; pass < 2; pass++) {
            double[] sumX = new double[n + 1];
            double[] sumY = new double[n + 1];
            for (int i = 0; i < n; i++) {
                sumX[i + 1] = sumX[i] + before[2 * i];
                sumY[i + 1] = sumY[i] + before[2 * i + 1];
            }
            double[] after = new double[piece.length];
            for (int i = 0; i < n; i++) {
                int half = min(halfWindow, min(i, n - 1 - i));
                after[2 * i] = (sumX[i + half + 1] - sumX[i - half]) / (2 * half + 1);
                after[2 * i + 1] = (sumY[i + half + 1] - sumY[i - half]) / (2 * half + 1);
            }
            before = after;
        }
        return before;
    }
}
