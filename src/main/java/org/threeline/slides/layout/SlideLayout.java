package org.threeline.slides.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.threeline.slides.content.SlideContent;
import org.threeline.slides.content.SlideContent.Rich;
import org.threeline.slides.content.SlideContent.Span;

/**
 * Where everything on a slide goes.
 *
 * <p>Guarantees, for any content and any page at least as wide or high as {@link PageSize#SHORT_SIDE}: no words overlap
 * others, none leaves the page, none is smaller than {@link TextStyle#LEAST}. What does not fit is set closer, then
 * wrapped, then left out in the order of {@link Density}. On pages wider than 1.3 times their height the column stands
 * to the right of the map, else below it.
 */
public final class SlideLayout {
    private static final double MARGIN = 40;
    private static final double COLUMN = 444;
    private static final double COLUMN_GAP = 28;
    private static final double SIDE_BY_SIDE = 1.3;
    /** From the last line above or the first below to the map's frame. */
    private static final double ABOVE_MAP = 20;

    private static final double BELOW_MAP = 28;
    private static final double LINE = 24;
    private static final int MOST_CAVEAT_LINES = 14;
    private static final int MOST_SOURCE_LINES = 4;
    private static final double BELOW_MARKING = 15;

    private final SlideContent content;
    private final double width;
    private final double height;
    private final Sheet sheet;
    private final IntFunction<String> more;

    private SlideLayout(SlideContent content, PageSize size, TextMeter meter, IntFunction<String> more) {
        this.content = content;
        this.width = size.width();
        this.height = size.height();
        this.sheet = new Sheet(meter);
        this.more = more;
    }

    /**
     * Lays a slide out.
     *
     * @param more says how many entries are left out
     */
    public static Page of(SlideContent content, PageSize size, TextMeter meter, IntFunction<String> more) {
        return new SlideLayout(content, size, meter, more).lay();
    }

    private Page lay() {
        sheet.wordsCentred(content.marking(), TextStyle.MARKING, width / 2, 27);
        sheet.wordsCentred(content.marking(), TextStyle.MARKING, width / 2, height - BELOW_MARKING);
        double top = heading();
        double bottom = footer();
        Box body = new Box(MARGIN, top, width - 2 * MARGIN, bottom - top);
        Box map = width >= SIDE_BY_SIDE * height ? columnBeside(body) : columnsBelow(body);
        return new Page(width, height, map, true, sheet.items());
    }

    /** Title and subtitle; returns where the map begins. */
    private double heading() {
        var title = Title.fit(content.title(), width - 2 * MARGIN, sheet.meter());
        double baseline = 71;
        sheet.lines(title.lines(), MARGIN, baseline, title.lineHeight());
        baseline += (title.lines().size() - 1) * title.lineHeight();
        var styles = new Paragraph.Styles(TextStyle.SUBTITLE, TextStyle.SUBTITLE_STRONG, TextStyle.SUBTITLE);
        List<Paragraph.Line> subtitle =
                Paragraph.wrap(content.subtitle(), styles, width - 2 * MARGIN, 3, sheet.meter());
        sheet.lines(subtitle, MARGIN, baseline + 35, 26);
        return baseline + 35 + (subtitle.size() - 1) * 26 + ABOVE_MAP;
    }

    /** Sources and caveat above the lower marking; returns where the map ends. */
    private double footer() {
        double room = width - 2 * MARGIN;
        List<Paragraph.Line> caveat =
                Paragraph.wrap(content.caveat(), Paragraph.Styles.BODY, room, MOST_CAVEAT_LINES, sheet.meter());
        double baseline = height - BELOW_MARKING - 32 - (caveat.size() - 1) * LINE;
        sheet.lines(caveat, MARGIN, baseline, LINE);
        List<Paragraph.Line> sources = sources(room);
        baseline -= 5 + sources.size() * LINE;
        sheet.lines(sources, MARGIN, baseline, LINE);
        return baseline - BELOW_MAP;
    }

    /** Sources and credits run on; where the sources are too many they end in an ellipsis, the credits never. */
    private List<Paragraph.Line> sources(double room) {
        var together = new ArrayList<>(content.sources().spans());
        if (!together.isEmpty()) {
            together.add(Span.of("  "));
        }
        together.addAll(content.credits().spans());
        List<Paragraph.Line> lines = wrap(new Rich(together), room, Integer.MAX_VALUE);
        if (lines.size() <= MOST_SOURCE_LINES) {
            return lines;
        }
        List<Paragraph.Line> credits = wrap(content.credits(), room, Integer.MAX_VALUE);
        var both = new ArrayList<>(wrap(content.sources(), room, Math.max(1, MOST_SOURCE_LINES - credits.size())));
        both.addAll(credits);
        return both;
    }

    private List<Paragraph.Line> wrap(Rich rich, double room, int most) {
        return Paragraph.wrap(rich, Paragraph.Styles.BODY, room, most, sheet.meter());
    }

    private int entries() {
        return Math.max(
                content.legend().entries().size(), content.figures().zones().size());
    }

    private Box columnBeside(Box body) {
        boolean holders = !LegendBlock.detailsFit(content.legend(), COLUMN, sheet.meter());
        var column = new Column(List.of(
                new LegendBlock(content.legend(), !holders, more),
                new FiguresBlock(content.figures(), more),
                new SupportBlock(content.support(), holders),
                new NotesBlock(content.notes())));
        Density density = Density.choose(entries(), d -> column.height(sheet.meter(), COLUMN, d) <= body.height());
        column.put(sheet, new Box(body.right() - COLUMN, body.y(), COLUMN, body.height()), density);
        return new Box(body.x(), body.y(), body.width() - COLUMN - COLUMN_GAP, body.height());
    }

    private Box columnsBelow(Box body) {
        double half = (body.width() - COLUMN_GAP) / 2;
        boolean holders = !LegendBlock.detailsFit(content.legend(), half, sheet.meter());
        var left = new Column(List.of(
                new LegendBlock(content.legend(), !holders, more), new SupportBlock(content.support(), holders)));
        var right = new Column(List.of(new FiguresBlock(content.figures(), more), new NotesBlock(content.notes())));
        double most = body.height() / 2;
        Density density = Density.choose(
                entries(),
                d -> left.height(sheet.meter(), half, d) <= most && right.height(sheet.meter(), half, d) <= most);
        double height = Math.max(left.height(sheet.meter(), half, density), right.height(sheet.meter(), half, density));
        double y = body.bottom() - height;
        left.put(sheet, new Box(body.x(), y, half, height), density);
        right.put(sheet, new Box(body.x() + half + COLUMN_GAP, y, half, height), density);
        return new Box(body.x(), body.y(), body.width(), body.height() - height - 24);
    }
}
