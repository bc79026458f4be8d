package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Findings.Range;

/** What charts have in common: axes, words, and how wide these are. Numbers are written in the reader's way. */
final class ChartParts {
    static final double SIZE = 12;
    static final double SMALL = 11;
    /** Between two numbers of an axis. */
    private static final double LEAST_BETWEEN = 34;

    /** How wide a letter is on average: small, of a name, of a name that stands out. */
    static final double GLYPH = 6.1;

    static final double NAME_GLYPH = 6.6;
    static final double BOLD_GLYPH = 7.2;

    /** From one line of words to the next. */
    static final double LINE = 14;

    private final Ink ink;
    private final Figures figures;

    ChartParts(Ink ink, Figures figures) {
        this.ink = ink;
        this.figures = figures;
    }

    Ink ink() {
        return ink;
    }

    Figures figures() {
        return figures;
    }

    /** Upright lines at the ticks, those of powers of ten stronger, with their numbers where there is room. */
    void grid(Drawing.Pen pen, Scale x, double top, double bottom) {
        double last = Double.NEGATIVE_INFINITY;
        for (double tick : x.ticks()) {
            pen.add(new Drawing.Line(x.at(tick), top, x.at(tick), bottom, ink.rule(), isTen(tick) ? 1.4 : 0.7));
            if (x.at(tick) - last >= LEAST_BETWEEN) {
                pen.add(words(x.at(tick), bottom + 15, figures.number(tick), ink.muted(), 0));
                last = x.at(tick);
            }
        }
    }

    static boolean isTen(double tick) {
        double log = Math.log10(tick);
        return Math.abs(log - Math.rint(log)) < 1e-9;
    }

    static Scale logarithmic(List<Range> ranges, double start, double end) {
        double least =
                ranges.stream().mapToDouble(Range::min).filter(v -> v > 0).min().orElse(1);
        double most = ranges.stream().mapToDouble(Range::max).max().orElse(10);
        return Scale.logarithmic(least, most, start, end);
    }

    /** Words broken into lines of a width; what has no room in the last is cut. */
    static List<String> lines(String text, double width, double glyph, int most) {
        int letters = Math.max(6, (int) (width / glyph));
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > letters && lines.size() < most - 1) {
            int space = rest.lastIndexOf(' ', letters);
            int end = space > 0 ? space : letters;
            lines.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        lines.add(rest.length() <= letters ? rest : rest.substring(0, letters - 1) + "…");
        return lines;
    }

    void axes(
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

    static double[] span(List<Double> values) {
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

    static Drawing.Words words(double x, double y, String text, String color, int anchor) {
        return new Drawing.Words(x, y, text, color, SMALL, anchor, false);
    }
}
