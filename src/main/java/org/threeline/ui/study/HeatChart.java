package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;

/** Draws a figure over two variables. */
final class HeatChart {
    private final ChartParts parts;

    HeatChart(ChartParts parts) {
        this.parts = parts;
    }

    /** A figure over two variables; darker is more, and every cell says its number where there is room. */
    Drawing draw(
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
        double[] span = ChartParts.span(all);
        for (int j = 0; j < ys.size(); j++) {
            double y = top + (ys.size() - 1 - j) * h;
            pen.add(ChartParts.words(
                    left - 6,
                    y + h / 2 + 4,
                    parts.figures().number(ys.get(j)),
                    parts.ink().muted(),
                    1));
            for (int i = 0; i < xs.size(); i++) {
                double value = cells[j][i];
                double share = span[1] > span[0] ? (value - span[0]) / (span[1] - span[0]) : 0.5;
                if (!Double.isNaN(value)) {
                    pen.add(new Drawing.Box(
                            left + i * w, y, w - 1, h - 1, parts.ink().heat(), 0.08 + 0.82 * share));
                }
                if (w > 46 && h > 15) {
                    String number = Double.isNaN(value) ? "–" : parts.figures().number(value);
                    String color = share > 0.55 && !Double.isNaN(value)
                            ? parts.ink().background()
                            : parts.ink().text();
                    pen.add(ChartParts.words(left + (i + 0.5) * w, y + h / 2 + 4, number, color, 0));
                }
            }
        }
        int every = Math.max(1, (int) Math.ceil(44 / w));
        for (int i = 0; i < xs.size(); i += every) {
            pen.add(ChartParts.words(
                    left + (i + 0.5) * w,
                    height - 28,
                    parts.figures().number(xs.get(i)),
                    parts.ink().muted(),
                    0));
        }
        pen.add(ChartParts.words(left, 14, yName, parts.ink().muted(), -1));
        pen.add(ChartParts.words(width - 16, height - 8, xName, parts.ink().muted(), 1));
        return pen.drawing(width, height);
    }
}
