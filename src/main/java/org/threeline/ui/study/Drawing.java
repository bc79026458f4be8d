package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;

/** A chart as shapes, in pixels from the upper left corner: shown on screen and written as SVG alike. */
record Drawing(double width, double height, List<Shape> shapes, List<Row> rows) {
    Drawing {
        shapes = List.copyOf(shapes);
        rows = List.copyOf(rows);
    }

    /** A shape; colours as {@code #RRGGBB}. */
    sealed interface Shape {}

    record Line(double x1, double y1, double x2, double y2, String color, double width) implements Shape {}

    /** A run of points, x0, y0, x1, y1, … */
    record Run(List<Double> xy, String color, double width) implements Shape {
        Run {
            xy = List.copyOf(xy);
        }
    }

    /** @param opacity from 0 to 1 */
    record Box(double x, double y, double width, double height, String color, double opacity) implements Shape {}

    /** @param anchor −1 where the words begin at x, 0 where x is their middle, 1 where they end there */
    record Words(double x, double y, String text, String color, double size, int anchor, boolean strong)
            implements Shape {}

    /**
     * A part of the chart across its whole width that is about one thing.
     *
     * @param index of the thing, among those drawn
     */
    record Row(double top, double height, int index) {
        boolean holds(double y) {
            return y >= top && y < top + height;
        }
    }

    /** Gathers shapes. */
    static final class Pen {
        private final List<Shape> shapes = new ArrayList<>();
        private final List<Row> rows = new ArrayList<>();

        void add(Shape shape) {
            shapes.add(shape);
        }

        void row(double top, double height, int index) {
            rows.add(new Row(top, height, index));
        }

        Drawing drawing(double width, double height) {
            return new Drawing(width, height, shapes, rows);
        }
    }

    /** The drawing as an SVG 1.1 file. */
    String svg(String background) {
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append(String.format(
                java.util.Locale.ROOT,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%.0f\" height=\"%.0f\" viewBox=\"0 0 %.0f %.0f\""
                        + " font-family=\"Noto Sans, sans-serif\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"%s\"/>%n",
                width,
                height,
                width,
                height,
                background));
        shapes.forEach(shape -> svg.append(element(shape)).append('\n'));
        return svg.append("</svg>\n").toString().replace(System.lineSeparator(), "\n");
    }

    private static String element(Shape shape) {
        if (shape instanceof Line l) {
            return String.format(
                    java.util.Locale.ROOT,
                    "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke=\"%s\" stroke-width=\"%.2f\"/>",
                    l.x1(),
                    l.y1(),
                    l.x2(),
                    l.y2(),
                    l.color(),
                    l.width());
        }
        if (shape instanceof Box b) {
            return String.format(
                    java.util.Locale.ROOT,
                    "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\" fill-opacity=\"%.3f\"/>",
                    b.x(),
                    b.y(),
                    b.width(),
                    b.height(),
                    b.color(),
                    b.opacity());
        }
        if (shape instanceof Run r) {
            StringBuilder points = new StringBuilder();
            for (int i = 0; i + 1 < r.xy().size(); i += 2) {
                points.append(String.format(java.util.Locale.ROOT, "%.2f,%.2f ", r.xy().get(i), r.xy().get(i + 1)));
            }
            return String.format(
                    java.util.Locale.ROOT,
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\"/>",
                    points.toString().strip(),
                    r.color(),
                    r.width());
        }
        Words w = (Words) shape;
        String anchor = w.anchor() < 0 ? "start" : w.anchor() > 0 ? "end" : "middle";
        return String.format(
                java.util.Locale.ROOT,
                "<text x=\"%.2f\" y=\"%.2f\" fill=\"%s\" font-size=\"%.1f\" font-weight=\"%s\" text-anchor=\"%s\">%s</text>",
                w.x(),
                w.y(),
                w.color(),
                w.size(),
                w.strong() ? "600" : "400",
                anchor,
                escaped(w.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
