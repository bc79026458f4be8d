package org.threeline.slides.layout;

import java.util.List;
import org.threeline.slides.content.SlideContent;
import org.threeline.slides.content.SlideContent.Rich;

/** The map alone: from edge to edge, the marking above, caveat, sources and marking below. */
public final class MapPageLayout {
    private static final double MARGIN = 24;
    private static final double ABOVE = 42;
    private static final double LINE = 24;
    private static final int MOST_LINES = 14;

    private MapPageLayout() {}

    public static Page of(SlideContent content, PageSize size, TextMeter meter) {
        var sheet = new Sheet(meter);
        double width = size.width();
        double height = size.height();
        sheet.wordsCentred(content.marking(), TextStyle.MARKING, width / 2, 27);
        sheet.wordsCentred(content.marking(), TextStyle.MARKING, width / 2, height - 15);
        double room = width - 2 * MARGIN;
        var spans = new java.util.ArrayList<>(content.caveat().spans());
        spans.add(new SlideContent.Span("  ", SlideContent.Voice.PLAIN));
        spans.addAll(content.credits().spans());
        List<Paragraph.Line> lines = Paragraph.wrap(new Rich(spans), Paragraph.Styles.BODY, room, MOST_LINES, meter);
        double baseline = height - 47 - (lines.size() - 1) * LINE;
        sheet.lines(lines, MARGIN, baseline, LINE);
        double bottom = baseline - 27;
        return new Page(width, height, new Box(0, ABOVE, width, bottom - ABOVE), false, sheet.items());
    }
}
