package org.threeline.slides.layout;

import java.util.List;

/**
 * A title in the largest setting that holds it: one line of 37, one of 34, then two and three lines, smaller; what even
 * three lines do not hold ends in an ellipsis.
 */
record Title(List<Paragraph.Line> lines, double lineHeight) {
    private static final double[][] SIZES = {{37, 1}, {34, 1}, {34, 2}, {30, 2}, {27, 3}};
    private static final double LEADING = 1.24;

    static Title fit(String text, double width, TextMeter meter) {
        for (double[] size : SIZES) {
            TextStyle style = TextStyle.TITLE.withSize(size[0]);
            List<Paragraph.Line> lines = Paragraph.wrap(text, style, width, 100, meter);
            if (lines.size() <= size[1]) {
                return new Title(lines, size[0] * LEADING);
            }
        }
        double[] least = SIZES[SIZES.length - 1];
        TextStyle style = TextStyle.TITLE.withSize(least[0]);
        return new Title(Paragraph.wrap(text, style, width, (int) least[1], meter), least[0] * LEADING);
    }
}
