package org.threeline.slides.layout;

import java.util.List;

/**
 * A title in the largest setting that holds it: one line of 37, one of 34, then two and three lines, smaller; what even
 * three lines do not hold ends in an ellipsis. Lines are about as long as one another.
 */
record Title(List<Paragraph.Line> lines, double lineHeight) {
    private static final double[][] SIZES = {{37, 1}, {34, 1}, {34, 2}, {30, 2}, {27, 3}};
    private static final double LEADING = 1.24;
    private static final double STEP = 20;

    static Title fit(String text, double width, TextMeter meter) {
        for (double[] size : SIZES) {
            TextStyle style = TextStyle.TITLE.withSize(size[0]);
            List<Paragraph.Line> lines = Paragraph.wrap(text, style, width, 100, meter);
            if (lines.size() <= size[1]) {
                return new Title(balanced(text, style, width, lines, meter), size[0] * LEADING);
            }
        }
        double[] least = SIZES[SIZES.length - 1];
        TextStyle style = TextStyle.TITLE.withSize(least[0]);
        return new Title(Paragraph.wrap(text, style, width, (int) least[1], meter), least[0] * LEADING);
    }

    /** The same number of lines, as even as can be, so that no word is left alone on the last. */
    private static List<Paragraph.Line> balanced(
            String text, TextStyle style, double width, List<Paragraph.Line> lines, TextMeter meter) {
        List<Paragraph.Line> best = lines;
        for (double narrower = width - STEP; lines.size() > 1 && narrower > width / 2; narrower -= STEP) {
            List<Paragraph.Line> tried = Paragraph.wrap(text, style, narrower, 100, meter);
            if (tried.size() > lines.size()) {
                break;
            }
            best = tried;
        }
        return best;
    }
}
