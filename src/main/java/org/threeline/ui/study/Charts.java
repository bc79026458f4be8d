package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Findings.Range;

/** Draws charts. Numbers are written in the reader's way. */
final class Charts {
    private static final double SIZE = 12;
    private static final double SMALL = 11;
    /** The column of numbers and notes at the right of a strip chart. */
    private static final double NUMBERS = 150;
    /** Between two numbers of an axis. */
    private static final double LEAST_BETWEEN = 34;

    private static final double LEAST_MARK = 7;
    /** The band of what has no place on the upright axis. */
    private static final double BAND = 34;
    /** How wide a letter is on average: small, of a name, of a name that stands out. */
    private static final double GLYPH = 6.1;

    private static final double NAME_GLYPH = 6.6;
    private static final double BOLD_GLYPH = 7.2;

    /** From one line of words to the next. */
    private static final double LINE = 14;
    /** The highest row, and the lowest that has room for two lines. */
    private static final double TWO_LINES = 30;

    private static final double LEAST_OF_TWO = 23;
    private static final int MOST_BENEATH = 3;
    /** A name of a chart of densities, and the step in which a free place for it is sought. */
    private static final double HIGH = 14;

    private static final double STEP = 3;

    private static final double CURVE = 1.8;

    private final Ink ink;
    private final Figures figures;

    Charts(Ink ink, Figures figures) {
        this.ink = ink;
        this.figures = figures;
    }

    /**
     * A row of a strip chart.
     *
     * @param digits of its values that are sure
     * @param unsure by which part of them its values may be off besides
     * @param own whether it is of the scenario, and stands out
     * @param note beside the bar, such as “not checked”
     */
    record Strip(
            String name, Optional<Range> range, int digits, double unsure, String color, boolean own, String note) {}

    /**
     * Ranges below one another along a logarithmic axis; those without one are named beneath.
     *
     * @param without says that there is no figure of some, whose names follow
     */
    Drawing strips(List<Strip> strips, String unit, String without, double width, double height) {
        Drawing.Pen pen = new Drawing.Pen();
        List<Strip> shown = strips.stream().filter(s -> s.range().isPresent()).toList();
        List<String> others = strips.stream()
                .filter(s -> s.range().isEmpty())
                .map(Strip::name)
                .toList();
        List<Range> known = shown.stream().flatMap(s -> s.range().stream()).toList();
        double least =
                known.stream().mapToDouble(Range::min).filter(v -> v > 0).min().orElse(1);
        double most = known.stream().mapToDouble(Range::max).max().orElse(10);
        double left = Math.min(320, width * 0.38);
        List<String> beneath = others.isEmpty()
                ? List.of()
                : lines(without + " " + String.join(", ", others), width - 16, GLYPH, MOST_BENEATH);
        double below = 26 + (beneath.isEmpty() ? 0 : 4 + LINE * beneath.size());
        double row = Math.max(13, Math.min(TWO_LINES, (height - below - 8) / Math.max(1, shown.size())));
        double bottom = 8 + row * shown.size();
        Scale x = Scale.logarithmic(least, most, left, width - NUMBERS);
        grid(pen, x, 4, bottom);
        pen.add(words(width - 4, bottom + 15, unit, ink.muted(), 1));
        for (int i = 0; i < shown.size(); i++) {
            strip(pen, shown.get(i), x, 8 + row * i, row, left, width);
        }
        for (int i = 0; i < beneath.size(); i++) {
            pen.add(words(8, bottom + 36 + LINE * i, beneath.get(i), ink.muted(), -1));
        }
        return pen.drawing(width, height);
    }

    private void strip(Drawing.Pen pen, Strip strip, Scale x, double y, double row, double left, double width) {
        Range range = strip.range().orElseThrow();
        double baseline = y + row / 2 + 4;
        List<String> name =
                lines(strip.name(), left - 16, strip.own() ? BOLD_GLYPH : NAME_GLYPH, row < LEAST_OF_TWO ? 1 : 2);
        double apart = Math.min(LINE, row / 2);
        for (int i = 0; i < name.size(); i++) {
            double at = baseline + (i - (name.size() - 1) / 2.0) * apart;
            double size = name.size() > 1 ? SMALL : SIZE;
            pen.add(new Drawing.Words(left - 10, at, name.get(i), ink.text(), size, 1, strip.own()));
        }
        double from = x.at(range.min());
        double to = Math.max(x.at(range.max()), from + 4);
        double thick = strip.own() ? row * 0.6 : row * 0.36;
        pen.add(new Drawing.Box(from, y + (row - thick) / 2, to - from, thick, strip.color(), strip.own() ? 1 : 0.75));
        String value = figures.range(range.min(), range.max(), strip.digits(), strip.unsure());
        pen.add(words(width - NUMBERS + 8, baseline, value, strip.own() ? ink.text() : ink.muted(), -1));
        if (!strip.note().isEmpty()) {
            pen.add(words(width - 4, baseline, strip.note(), ink.muted(), 1));
        }
    }

    /** Upright lines at the ticks, those of powers of ten stronger, with their numbers where there is room. */
    private void grid(Drawing.Pen pen, Scale x, double top, double bottom) {
        double last = Double.NEGATIVE_INFINITY;
        for (double tick : x.ticks()) {
            pen.add(new Drawing.Line(x.at(tick), top, x.at(tick), bottom, ink.rule(), isTen(tick) ? 1.4 : 0.7));
            if (x.at(tick) - last >= LEAST_BETWEEN) {
                pen.add(words(x.at(tick), bottom + 15, figures.number(tick), ink.muted(), 0));
                last = x.at(tick);
            }
        }
    }

    private static boolean isTen(double tick) {
        double log = Math.log10(tick);
        return Math.abs(log - Math.rint(log)) < 1e-9;
    }

    /**
     * A force of a chart of densities.
     *
     * @param perKm persons along the line
     * @param per100Km2 persons over the ground; empty where the ground is not known
     * @param own whether it is of the scenario, and stands out
     */
    record Density(String name, Range perKm, Optional<Range> per100Km2, String color, boolean own) {}

    /**
     * Forces by how densely they stand along the line and over the ground, both logarithmic; those whose ground is not
     * known lie in a band of their own beneath.
     *
     * @param unknown names that band
     */
    Drawing densities(List<Density> all, String xName, String yName, String unknown, double width, double height) {
        Drawing.Pen pen = new Drawing.Pen();
        boolean some = all.stream().anyMatch(d -> d.per100Km2().isEmpty());
        double left = 60;
        double right = width - 24;
        double top = 24;
        double foot = height - 40;
        double bottom = some ? foot - BAND : foot;
        Scale x = logarithmic(all.stream().map(Density::perKm).toList(), left, right);
        Scale y = logarithmic(all.stream().flatMap(d -> d.per100Km2().stream()).toList(), bottom, top);
        grid(pen, x, top, foot);
        double last = Double.POSITIVE_INFINITY;
        for (double tick : y.ticks()) {
            pen.add(new Drawing.Line(left, y.at(tick), right, y.at(tick), ink.rule(), isTen(tick) ? 1.4 : 0.7));
            if (last - y.at(tick) >= 16) {
                pen.add(words(left - 8, y.at(tick) + 4, figures.number(tick), ink.muted(), 1));
                last = y.at(tick);
            }
        }
        if (some) {
            pen.add(new Drawing.Box(left, bottom + 4, right - left, BAND - 4, ink.muted(), 0.08));
            pen.add(words(left + 6, bottom + 16, unknown, ink.muted(), -1));
        }
        pen.add(words(8, top - 10, yName, ink.muted(), -1));
        pen.add(words(right, foot + 33, xName, ink.muted(), 1));
        // Words that are there already: leading lines keep clear of them, too.
        List<double[]> words = new ArrayList<>();
        words.add(new double[] {8, top - 10 - HIGH, 8 + GLYPH * yName.length(), top - 6});
        if (some) {
            words.add(new double[] {left + 6, bottom + 5, left + 6 + GLYPH * unknown.length(), bottom + 5 + HIGH});
        }
        List<double[]> boxes = new ArrayList<>();
        for (Density d : all) {
            double from = x.at(d.perKm().min());
            double to = Math.max(x.at(d.perKm().max()), from + LEAST_MARK);
            double high = d.per100Km2().map(r -> y.at(r.max())).orElse(bottom + BAND - 14);
            double low = d.per100Km2().map(r -> y.at(r.min())).orElse(bottom + BAND - 6);
            double[] box = {from, Math.min(high, low - LEAST_MARK), to, low};
            boxes.add(box);
            pen.add(new Drawing.Box(box[0], box[1], box[2] - box[0], box[3] - box[1], d.color(), 0.22));
            pen.add(new Drawing.Run(
                    List.of(box[0], box[1], box[2], box[1], box[2], box[3], box[0], box[3], box[0], box[1]),
                    d.color(),
                    d.own() ? 2 : 1.2));
        }
        for (int i = 0; i < all.size(); i++) {
            // The band beneath is for what lies in it.
            double lowest = all.get(i).per100Km2().isPresent() ? bottom : foot;
            name(pen, all.get(i), boxes.get(i), boxes, words, new double[] {left, 0, right, lowest});
        }
        return pen.drawing(width, height);
    }

    private static Scale logarithmic(List<Range> ranges, double start, double end) {
        double least =
                ranges.stream().mapToDouble(Range::min).filter(v -> v > 0).min().orElse(1);
        double most = ranges.stream().mapToDouble(Range::max).max().orElse(10);
        return Scale.logarithmic(least, most, start, end);
    }

    /**
     * Beside its box where nothing is yet: to the right, above, below, to the left; else in the nearest free place,
     * with a line to the box; else above.
     */
    private void name(
            Drawing.Pen pen, Density d, double[] box, List<double[]> boxes, List<double[]> words, double[] frame) {
        double wide = d.name().length() * (d.own() ? NAME_GLYPH : GLYPH) + 4;
        double middle = (box[1] + box[3]) / 2;
        double centre = Math.max(frame[0] + 4, Math.min(frame[2] - wide, (box[0] + box[2] - wide) / 2));
        double[][] tries = {
            {box[2] + 5, middle - 7},
            {centre, box[1] - 17},
            {centre, box[3] + 3},
            {box[0] - wide - 5, middle - 7},
            {box[2] + 5, box[1] - 17},
            {box[2] + 5, box[3] + 3}
        };
        List<double[]> taken = new ArrayList<>(boxes);
        taken.addAll(words);
        double[] best = Stream.of(tries)
                .filter(at -> isFree(at, wide, taken, frame))
                .findFirst()
                .or(() -> away(pen, box, wide, taken, words, frame))
                .orElse(new double[] {centre, box[1] - 17});
        words.add(new double[] {best[0], best[1], best[0] + wide, best[1] + HIGH});
        pen.add(new Drawing.Words(
                best[0], best[1] + 11, d.name(), d.own() ? d.color() : ink.text(), SMALL, -1, d.own()));
    }

    private static boolean isFree(double[] at, double wide, List<double[]> taken, double[] frame) {
        boolean inside = at[0] >= frame[0] && at[0] + wide <= frame[2] && at[1] >= frame[1] && at[1] + HIGH <= frame[3];
        return inside
                && taken.stream()
                        .noneMatch(t -> at[0] < t[2] && at[0] + wide > t[0] && at[1] < t[3] && at[1] + HIGH > t[1]);
    }

    /** The free place nearest to a box that a line leads to without crossing words; the line is drawn. */
    private Optional<double[]> away(
            Drawing.Pen pen, double[] box, double wide, List<double[]> taken, List<double[]> words, double[] frame) {
        double[] best = {};
        double[] leading = {};
        double least = Double.POSITIVE_INFINITY;
        for (double y = frame[1] + 2; y + HIGH <= frame[3]; y += STEP) {
            for (double x = frame[0] + 2; x + wide <= frame[2]; x += STEP) {
                double[] at = {x, y};
                double[] line = leading(box, at, wide);
                double far = Math.hypot(line[2] - line[0], line[3] - line[1]);
                if (far < least
                        && isFree(at, wide, taken, frame)
                        && words.stream().noneMatch(w -> crosses(line, w))) {
                    best = at;
                    leading = line;
                    least = far;
                }
            }
        }
        if (best.length == 0) {
            return Optional.empty();
        }
        pen.add(new Drawing.Line(leading[0], leading[1], leading[2], leading[3], ink.muted(), 1));
        return Optional.of(best);
    }

    /** From the nearest place of a name to its box: x1, y1, x2, y2. */
    private static double[] leading(double[] box, double[] at, double wide) {
        double x = near((box[0] + box[2]) / 2, at[0], at[0] + wide);
        double y = near((box[1] + box[3]) / 2, at[1], at[1] + HIGH);
        return new double[] {x, y, near(x, box[0], box[2]), near(y, box[1], box[3])};
    }

    private static boolean crosses(double[] line, double[] words) {
        int steps = (int) Math.hypot(line[2] - line[0], line[3] - line[1]);
        for (int i = 0; i <= steps; i++) {
            double share = steps == 0 ? 0 : (double) i / steps;
            double x = line[0] + share * (line[2] - line[0]);
            double y = line[1] + share * (line[3] - line[1]);
            if (x >= words[0] && x <= words[2] && y >= words[1] && y <= words[3]) {
                return true;
            }
        }
        return false;
    }

    private static double near(double value, double least, double most) {
        return Math.max(least, Math.min(most, value));
    }

    /** Words broken into lines of a width; what has no room in the last is cut. */
    private static List<String> lines(String text, double width, double glyph, int most) {
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

    /** A line of a chart; a break in it where y is NaN. */
    record Curve(String name, String color, List<Double> x, List<Double> y) {}

    /** Curves over an even axis. */
    Drawing curves(List<Curve> curves, String xName, String yName, double width, double height) {
        Drawing.Pen pen = new Drawing.Pen();
        double left = 68;
        double bottom = height - 40;
        double right = width - 16;
        double names = curves.stream()
                .filter(c -> !c.name().isEmpty())
                .mapToDouble(c -> BOLD_GLYPH * c.name().length() + 18)
                .sum();
        // The name of the upright axis goes beneath those of the curves where they have no room beside it.
        double top = right - names < 8 + GLYPH * yName.length() + 12 ? 26 + LINE : 26;
        double[] spanX = span(curves.stream().flatMap(c -> c.x().stream()).toList());
        List<Double> values =
                new ArrayList<>(curves.stream().flatMap(c -> c.y().stream()).toList());
        values.add(0.0);
        double[] spanY = span(values);
        Scale x = Scale.even(spanX[0], spanX[1], left, right);
        Scale y = Scale.even(spanY[0], spanY[1], bottom, top);
        axes(pen, x, y, xName, yName, left, right, bottom, top);
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
                pen.add(words(legend, 14, curve.name(), curve.color(), 1));
                legend -= BOLD_GLYPH * curve.name().length() + 18;
            }
        }
        Turns.of(runs, width).forEach(piece -> pen.add(new Drawing.Run(piece.xy(), colors.get(piece.run()), CURVE)));
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
