package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeline.analysis.Findings.Range;

/** Draws forces by how densely they stand along the line and over the ground. */
final class DensityChart {
    private static final double LEAST_MARK = 7;
    /** The band of what has no place on the upright axis. */
    private static final double BAND = 34;
    /** A name, and the step in which a free place for it is sought. */
    private static final double HIGH = 14;

    private static final double STEP = 3;

    private final ChartParts parts;

    DensityChart(ChartParts parts) {
        this.parts = parts;
    }

    /**
     * A force.
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
    Drawing draw(List<Density> all, String xName, String yName, String unknown, double width, double height) {
        Drawing.Pen pen = new Drawing.Pen();
        boolean some = all.stream().anyMatch(d -> d.per100Km2().isEmpty());
        double left = 60;
        double right = width - 24;
        double top = 24;
        double foot = height - 40;
        double bottom = some ? foot - BAND : foot;
        Scale x = ChartParts.logarithmic(all.stream().map(Density::perKm).toList(), left, right);
        Scale y = ChartParts.logarithmic(
                all.stream().flatMap(d -> d.per100Km2().stream()).toList(), bottom, top);
        parts.grid(pen, x, top, foot);
        double last = Double.POSITIVE_INFINITY;
        for (double tick : y.ticks()) {
            pen.add(new Drawing.Line(
                    left, y.at(tick), right, y.at(tick), parts.ink().rule(), ChartParts.isTen(tick) ? 1.4 : 0.7));
            if (last - y.at(tick) >= 16) {
                pen.add(ChartParts.words(
                        left - 8,
                        y.at(tick) + 4,
                        parts.figures().number(tick),
                        parts.ink().muted(),
                        1));
                last = y.at(tick);
            }
        }
        if (some) {
            pen.add(new Drawing.Box(
                    left, bottom + 4, right - left, BAND - 4, parts.ink().muted(), 0.08));
            pen.add(ChartParts.words(left + 6, bottom + 16, unknown, parts.ink().muted(), -1));
        }
        pen.add(ChartParts.words(8, top - 10, yName, parts.ink().muted(), -1));
        pen.add(ChartParts.words(right, foot + 33, xName, parts.ink().muted(), 1));
        // Words that are there already: leading lines keep clear of them, too.
        List<double[]> words = new ArrayList<>();
        words.add(new double[] {8, top - 10 - HIGH, 8 + ChartParts.GLYPH * yName.length(), top - 6});
        if (some) {
            words.add(new double[] {
                left + 6, bottom + 5, left + 6 + ChartParts.GLYPH * unknown.length(), bottom + 5 + HIGH
            });
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

    /**
     * Beside its box where nothing is yet: to the right, above, below, to the left; else in the nearest free place,
     * with a line to the box; else above.
     */
    private void name(
            Drawing.Pen pen, Density d, double[] box, List<double[]> boxes, List<double[]> words, double[] frame) {
        double wide = d.name().length() * (d.own() ? ChartParts.NAME_GLYPH : ChartParts.GLYPH) + 4;
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
                best[0],
                best[1] + 11,
                d.name(),
                d.own() ? d.color() : parts.ink().text(),
                ChartParts.SMALL,
                -1,
                d.own()));
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
        pen.add(new Drawing.Line(
                leading[0], leading[1], leading[2], leading[3], parts.ink().muted(), 1));
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
}
