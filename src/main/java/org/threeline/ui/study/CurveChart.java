package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;

/** Draws curves over an even axis. */
final class CurveChart {
    /** How wide a curve is. */
    private static final double CURVE = 1.8;

    private final ChartParts parts;

    CurveChart(ChartParts parts) {
        this.parts = parts;
    }

    /** A line of a chart; a break in it where y is NaN. */
    record Curve(String name, String color, List<Double> x, List<Double> y) {}

    /** Curves over an even axis. */
    Drawing draw(List<Curve> curves, String xName, String yName, double width, double height) {
        Drawing.Pen pen = new Drawing.Pen();
        double left = 68;
        double bottom = height - 40;
        double right = width - 16;
        double names = curves.stream()
                .filter(c -> !c.name().isEmpty())
                .mapToDouble(c -> ChartParts.BOLD_GLYPH * c.name().length() + 18)
                .sum();
        // The name of the upright axis goes beneath those of the curves where they have no room beside it.
        double top = right - names < 8 + ChartParts.GLYPH * yName.length() + 12 ? 26 + ChartParts.LINE : 26;
        double[] spanX =
                ChartParts.span(curves.stream().flatMap(c -> c.x().stream()).toList());
        List<Double> values =
                new ArrayList<>(curves.stream().flatMap(c -> c.y().stream()).toList());
        values.add(0.0);
        double[] spanY = ChartParts.span(values);
        Scale x = Scale.even(spanX[0], spanX[1], left, right);
        Scale y = Scale.even(spanY[0], spanY[1], bottom, top);
        parts.axes(pen, x, y, xName, yName, left, right, bottom, top);
        double legend = right;
        List<List<Double>> runs = new ArrayList<>();
        List<String> colors = new ArrayList<>();
        for (int k = curves.size() - 1; k >= 0; k--) {
            Curve curve = curves.get(k);
            List<Double> run = new ArrayList<>();
            for (int i = 0; i <= curve.x().size(); i++) {
                if (i == curve.x().size() || Double.isNaN(curve.y().get(i))) {
                    if (run.size() == 2) {
                        pen.add(new Drawing.Box(run.get(0) - 2, run.get(1) - 2, 4, 4, curve.color(), 1));
                    } else if (run.size() > 2) {
                        pen.add(new Drawing.Run(run, curve.color(), CURVE));
                        runs.add(List.copyOf(run));
                        colors.add(curve.color());
                    }
                    run.clear();
                } else {
                    run.add(x.at(curve.x().get(i)));
                    run.add(y.at(curve.y().get(i)));
                }
            }
            if (!curve.name().isEmpty()) {
                pen.add(ChartParts.words(legend, 14, curve.name(), curve.color(), 1));
                legend -= ChartParts.BOLD_GLYPH * curve.name().length() + 18;
            }
        }
        Turns.of(runs, width).forEach(piece -> pen.add(new Drawing.Run(piece.xy(), colors.get(piece.run()), CURVE)));
        return pen.drawing(width, height);
    }
}
