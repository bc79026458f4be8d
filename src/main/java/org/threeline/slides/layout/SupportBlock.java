package org.threeline.slides.layout;

import java.util.ArrayList;
import java.util.List;
import org.threeline.slides.content.SlideContent.Rich;
import org.threeline.slides.content.SlideContent.Span;
import org.threeline.slides.content.SlideContent.Support;

/** Who arms, trains and supports, a paragraph each. */
final class SupportBlock implements Block {
    private static final double BELOW = 4;

    private final String heading;
    private final List<Rich> paragraphs;

    SupportBlock(Support support, boolean holders) {
        this.heading = holders ? support.headingWithHolders() : support.heading();
        this.paragraphs = holders ? support.withHolders() : support.lines();
    }

    @Override
    public boolean isEmpty(Density density) {
        return paragraphs.isEmpty() || density.supportLines() == 0;
    }

    @Override
    public double put(Sheet sheet, double x, double y, double width, Density density) {
        sheet.strongRule(x, y, width);
        sheet.words(heading, TextStyle.HEADING, x, y + HEADING_BASELINE);
        double at = y + HEADING_BASELINE + 10;
        List<Paragraph.Line> fitting = lines(sheet, width, paragraphs.size());
        for (int shown = paragraphs.size() - 1; fitting.size() > density.supportLines() && shown > 0; shown--) {
            fitting = lines(sheet, width, shown);
        }
        sheet.lines(fitting, x, at + 18, LINE);
        at += fitting.size() * LINE + BELOW;
        return at - y;
    }

    private List<Paragraph.Line> lines(Sheet sheet, double width, int shown) {
        var spans = new ArrayList<Span>();
        for (Rich line : paragraphs.subList(0, shown)) {
            if (!spans.isEmpty()) {
                spans.add(Span.of(" "));
            }
            spans.addAll(line.spans());
            spans.add(Span.of("."));
        }
        return Paragraph.wrap(new Rich(spans), Paragraph.Styles.BODY, width, Integer.MAX_VALUE, sheet.meter());
    }
}
