package org.threeline.ui.study;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.threeline.analysis.Findings.Range;

/** Draws ranges below one another along one axis. */
final class StripChart {
    /** The column of numbers and notes at the right. */
    private static final double NUMBERS = 150;

    /** The highest row, and the lowest that has room for two lines. */
    private static final double TWO_LINES = 30;

    private static final double LEAST_OF_TWO = 23;
    private static final int MOST_BENEATH = 3;

    private final ChartParts parts;

    StripChart(ChartParts parts) {
        this.parts = parts;
    }

    /**
     * A row.
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
     * @return with a row for each range, of its place in the list
     */
    Drawing draw(List<Strip> strips, String unit, String without, double width, double height) {
        Drawing.Pen pen = new Drawing.Pen();
        List<Strip> shown = strips.stream().filter(s -> s.range().isPresent()).toList();
        List<Integer> places = IntStream.range(0, strips.size())
                .filter(i -> strips.get(i).range().isPresent())
                .boxed()
                .toList();
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
                : ChartParts.lines(
                        without + " " + String.join(", ", others), width - 16, ChartParts.GLYPH, MOST_BENEATH);
        double below = 26 + (beneath.isEmpty() ? 0 : 4 + ChartParts.LINE * beneath.size());
        double row = Math.max(13, Math.min(TWO_LINES, (height - below - 8) / Math.max(1, shown.size())));
        double bottom = 8 + row * shown.size();
        Scale x = Scale.logarithmic(least, most, left, width - NUMBERS);
        parts.grid(pen, x, 4, bottom);
        pen.add(ChartParts.words(width - 4, bottom + 15, unit, parts.ink().muted(), 1));
        for (int i = 0; i < shown.size(); i++) {
            strip(pen, shown.get(i), x, 8 + row * i, row, left, width);
            pen.row(8 + row * i, row, places.get(i));
        }
        for (int i = 0; i < beneath.size(); i++) {
            pen.add(ChartParts.words(
                    8,
                    bottom + 36 + ChartParts.LINE * i,
                    beneath.get(i),
                    parts.ink().muted(),
                    -1));
        }
        return pen.drawing(width, height);
    }

    private void strip(Drawing.Pen pen, Strip strip, Scale x, double y, double row, double left, double width) {
        Range range = strip.range().orElseThrow();
        double baseline = y + row / 2 + 4;
        List<String> name = ChartParts.lines(
                strip.name(),
                left - 16,
                strip.own() ? ChartParts.BOLD_GLYPH : ChartParts.NAME_GLYPH,
                row < LEAST_OF_TWO ? 1 : 2);
        double apart = Math.min(ChartParts.LINE, row / 2);
        for (int i = 0; i < name.size(); i++) {
            double at = baseline + (i - (name.size() - 1) / 2.0) * apart;
            double size = name.size() > 1 ? ChartParts.SMALL : ChartParts.SIZE;
            pen.add(new Drawing.Words(left - 10, at, name.get(i), parts.ink().text(), size, 1, strip.own()));
        }
        double from = x.at(range.min());
        double to = Math.max(x.at(range.max()), from + 4);
        double thick = strip.own() ? row * 0.6 : row * 0.36;
        pen.add(new Drawing.Box(from, y + (row - thick) / 2, to - from, thick, strip.color(), strip.own() ? 1 : 0.75));
        String value = parts.figures().range(range.min(), range.max(), strip.digits(), strip.unsure());
        pen.add(ChartParts.words(
                width - NUMBERS + 8,
                baseline,
                value,
                strip.own() ? parts.ink().text() : parts.ink().muted(),
                -1));
        if (!strip.note().isEmpty()) {
            pen.add(ChartParts.words(
                    width - 4, baseline, strip.note(), parts.ink().muted(), 1));
        }
    }
}
