package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Findings.Range;

/** Draws charts. Numbers are written in the reader's way. */
final class Charts {
    private static final double SIZE = 12;
    private static final double SMALL = 11;

    private final Ink ink;
    private final Figures figures;

    Charts(Ink ink, Figures figures) {
        this.ink = ink;
        this.figures = figures;
    }

    /**
     * A row of a strip chart.
     *
     * @param own whether it is of the scenario, and stands out
     * @param note beside the bar, such as “not checked”
     */
    record Strip(String name, Optional<Range> range, String color, boolean own, String note) {}

    /** Ranges below one another along a logarithmic axis. */
    Drawing strips(List<Strip> strips, String unit, double width, double height) {
        Drawing.Pen pen = new Drawing.Pen();
        List<Range> known = strips.stream().flatMap(s -> s.range().stream()).toList();
        double least =
                known.stream().mapToDouble(Range::min).filter(v -> v > 0).min().orElse(1);
        double most = known.stream().mapToDouble(Range::max).max().orElse(10);
        double left = Math.min(260, width * 0.36);
        double row = Math.max(16, Math.min(26, (height - 34) / Math.max(1, strips.size())));
        double bottom = 8 + row * strips.size();
        Scale x = Scale.logarithmic(least, most, left, width - 150);
        for (double tick : x.ticks()) {
            pen.add(new Drawing.Line(x.at(tick), 4, x.at(tick), bottom, ink.rule(), 1));
            pen.add(words(x.at(tick), bottom + 15, figures.number(tick), ink.muted(), 0));
        }
        pen.add(words(width - 142, bottom + 15, unit, ink.muted(), -1));
        for (int i = 0; i < strips.size(); i++) {
            Strip strip = strips.get(i);
            double y = 8 + row * i;
            pen.add(new Drawing.Words(
                    left - 10, y + row / 2 + 4, fitted(strip.name(), left - 16), ink.text(), SIZE, 1, strip.own()));
            if (strip.range().isEmpty()) {
                pen.add(words(left + 6, y + row / 2 + 4, "–", ink.muted(), -1));
                continue;
            }
            Range range = strip.range().get();
            double from = x.at(range.min());
            double to = Math.max(x.at(range.max()), from + 4);
            double thick = strip.own() ? row * 0.6 : row * 0.36;
            pen.add(new Drawing.Box(
                    from, y + (row - thick) / 2, to - from, thick, strip.color(), strip.own() ? 1 : 0.75));
            String value = figures.range(range.min(), range.max(), 3);
            pen.add(words(width - 142, y + row / 2 + 4, value, strip.own() ? ink.text() : ink.muted(), -1));
            if (!strip.note().isEmpty()) {
                pen.add(words(width - 4, y + row / 2 + 4, strip.note(), ink.muted(), 1));
            }
        }
        return pen.drawing(width, height);
    }

    private static String fitted(String name, double width) {
        int most = Math.max(6, (int) (width / 6.6));
        return name.length() <= most ? name : name.substring(0, most - 1) + "…";
    }

    /** A line of a chart; a break in it where y is NaN. */
    record Curve(String name, String color, List<Double> x, List<Double> y) {}

    /** Curves over an even axis. */
    Drawing curves(List<Curve> curves, String xName, String yName, double width, double height) {
        Drawing.Pen pen = new Drawing.Pen();
        double left = 68;
        double bottom = height - 40;
        double top = 26;
        double right = width - 16;
        double[] spanX = span(curves.stream().flatMap(c -> c.x().stream()).toList());
        List<Double> values =
                new ArrayList<>(curves.stream().flatMap(c -> c.y().stream()).toList());
        values.add(0.0);
        double[] spanY = span(values);
        Scale x = Scale.even(spanX[0], spanX[1], left, right);
        Scale y = Scale.even(spanY[0], spanY[1], bottom, top);
        axes(pen, x, y, xName, yName, left, right, bottom, top);
        double legend = right;
        for (int k = curves.size() - 1; k >= 0; k--) {
            Curve curve = curves.get(k);
            List<Double> run = new ArrayList<>();
            for (int i = 0; i <= curve.x().size(); i++) {
                if (i == curve.x().size() || Double.isNaN(curve.y().get(i))) {
                    if (run.size() == 2) {
                        pen.add(new Drawing.Box(run.get(0) - 2, run.get(1) - 2, 4, 4, curve.color(), 1));
                    } else if (run.size() > 2) {
                        pen.add(new Drawing.Run(run, curve.color(), 1.8));
                    }
                    run.clear();
                } else {
                    run.add(x.at(curve.x().get(i)));
                    run.add(y.at(curve.y().get(i)));
                }
            }
            if (!curve.name().isEmpty()) {
                pen.add(words(legend, 14, curve.name(), curve.color(), 1));
                legend -= 7.2 * curve.name().length() + 18;
            }
        }
        return pen.drawing(width, height);
    }

    /** A figure over two variables; darker is more, and every cell says its number where there is room. */
    Drawing heat(
            List<Double> xs,
            List<Double> ys,
            double[][] cells,
            String xName,
            String yName,
            double width,
            double height) {
        Drawing.Pen pen = new Drawing.Pen();
        double left = 68;
        double top = 26;
        double w = (width - left - 16) / xs.size();
        double h = (height - top - 44) / ys.size();
        List<Double> all = new ArrayList<>();
        for (double[] row : cells) {
            for (double cell : row) {
                all.add(cell);
            }
        }
        double[] span = span(all);
        for (int j = 0; j < ys.size(); j++) {
            double y = top + (ys.size() - 1 - j) * h;
            pen.add(words(left - 6, y + h / 2 + 4, figures.number(ys.get(j)), ink.muted(), 1));
            for (int i = 0; i < xs.size(); i++) {
                double value = cells[j][i];
                double share = span[1] > span[0] ? (value - span[0]) / (span[1] - span[0]) : 0.5;
                if (!Double.isNaN(value)) {
                    pen.add(new Drawing.Box(left + i * w, y, w - 1, h - 1, ink.heat(), 0.08 + 0.82 * share));
                }
                if (w > 46 && h > 15) {
                    String number = Double.isNaN(value) ? "–" : figures.number(value);
                    String color = share > 0.55 && !Double.isNaN(value) ? ink.background() : ink.text();
                    pen.add(words(left + (i + 0.5) * w, y + h / 2 + 4, number, color, 0));
                }
            }
        }
        int every = Math.max(1, (int) Math.ceil(44 / w));
        for (int i = 0; i < xs.size(); i += every) {
            pen.add(words(left + (i + 0.5) * w, height - 28, figures.number(xs.get(i)), ink.muted(), 0));
        }
        pen.add(words(left, 14, yName, ink.muted(), -1));
        pen.add(words(width - 16, height - 8, xName, ink.muted(), 1));
        return pen.drawing(width, height);
    }

    private void axes(
            Drawing.Pen pen,
            Scale x,
            Scale y,
            String xName,
            String yName,
            double left,
            double right,
            double bottom,
            double top) {
        for (double tick : y.ticks()) {
            pen.add(new Drawing.Line(left, y.at(tick), right, y.at(tick), ink.rule(), 1));
            pen.add(words(left - 8, y.at(tick) + 4, figures.number(tick), ink.muted(), 1));
        }
        for (double tick : x.ticks()) {
            pen.add(new Drawing.Line(x.at(tick), bottom, x.at(tick), bottom + 4, ink.muted(), 1));
            pen.add(words(x.at(tick), bottom + 17, figures.number(tick), ink.muted(), 0));
        }
        pen.add(new Drawing.Line(left, y.at(0), right, y.at(0), ink.muted(), 1));
        pen.add(words(8, top - 12, yName, ink.muted(), -1));
        pen.add(words(right, bottom + 33, xName, ink.muted(), 1));
    }

    private static double[] span(List<Double> values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return least > most ? new double[] {0, 1} : new double[] {least, most};
    }

    private static Drawing.Words words(double x, double y, String text, String color, int anchor) {
        return new Drawing.Words(x, y, text, color, SMALL, anchor, false);
    }
}
