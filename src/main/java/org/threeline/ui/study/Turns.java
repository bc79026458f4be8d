package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where curves of a chart run together, each is seen by turns: pieces of those that others hide, to be drawn over all.
 * Pixels.
 */
final class Turns {
    /** Curves nearer than this are one line to the eye. */
    private static final double TOGETHER = 1.5;

    /** How long one is seen before it is another's turn. */
    private static final int TURN = 10;

    /** From one place that is looked at to the next. */
    private static final int STEP = 2;

    private Turns() {}

    /** A piece of the run with a number, x0, y0, x1, y1, … */
    record Piece(int run, List<Double> xy) {
        Piece {
            xy = List.copyOf(xy);
        }
    }

    private record At(int run, double y) {}

    /**
     * The pieces of a chart.
     *
     * @param runs x0, y0, x1, y1, …, x not falling; what comes later is drawn over what comes before
     * @param width of the chart
     */
    static List<Piece> of(List<List<Double>> runs, double width) {
        int columns = (int) (width / STEP) + 1;
        double[][] heights = new double[runs.size()][];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = heights(runs.get(i), columns);
        }
        List<List<Double>> open = new ArrayList<>();
        runs.forEach(run -> open.add(new ArrayList<>()));
        List<Piece> pieces = new ArrayList<>();
        for (int c = 0; c <= columns; c++) {
            boolean[] seen = c == columns ? new boolean[heights.length] : seen(heights, c);
            for (int i = 0; i < heights.length; i++) {
                List<Double> piece = open.get(i);
                if (seen[i]) {
                    piece.add((double) c * STEP);
                    piece.add(heights[i][c]);
                } else if (!piece.isEmpty()) {
                    if (piece.size() > 2) {
                        pieces.add(new Piece(i, piece));
                    }
                    piece.clear();
                }
            }
        }
        return pieces;
    }

    /** Whose turn it is in a column, of runs that are hidden there. */
    private static boolean[] seen(double[][] heights, int column) {
        List<At> here = new ArrayList<>();
        for (int i = 0; i < heights.length; i++) {
            if (!Double.isNaN(heights[i][column])) {
                here.add(new At(i, heights[i][column]));
            }
        }
        here.sort(Comparator.comparingDouble(At::y));
        boolean[] seen = new boolean[heights.length];
        int from = 0;
        for (int to = 1; to <= here.size(); to++) {
            if (to == here.size() || here.get(to).y() - here.get(to - 1).y() >= TOGETHER) {
                int[] together = here.subList(from, to).stream()
                        .mapToInt(At::run)
                        .sorted()
                        .toArray();
                int turn = together[column * STEP / TURN % together.length];
                seen[turn] = turn != together[together.length - 1];
                from = to;
            }
        }
        return seen;
    }

    /** How high a run is in each column; NaN where it is not. */
    private static double[] heights(List<Double> run, int columns) {
        double[] heights = new double[columns];
        Arrays.fill(heights, Double.NaN);
        for (int i = 2; i + 1 < run.size(); i += 2) {
            double from = run.get(i - 2);
            double to = run.get(i);
            for (int c = Math.max(0, (int) Math.ceil(from / STEP)); c < columns && c * STEP <= to; c++) {
                double share = to > from ? (c * STEP - from) / (to - from) : 0;
                heights[c] = run.get(i - 1) + share * (run.get(i + 1) - run.get(i - 1));
            }
        }
        return heights;
    }
}
