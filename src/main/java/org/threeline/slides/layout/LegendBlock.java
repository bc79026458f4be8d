package org.threeline.slides.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.threeline.slides.content.SlideContent.Entry;
import org.threeline.slides.content.SlideContent.Legend;
import org.threeline.slides.content.SlideContent.Sign;

/** What is on the map: zones and traces with their swatches, then the signs of the base map in two columns. */
final class LegendBlock implements Block {
    private static final double SWATCH_WIDTH = 58;
    private static final double SWATCH_HEIGHT = 34;
    private static final double NAMES = 72;
    private static final double NAME_LINE = 24;
    private static final double SIGN_WIDTH = 40;
    private static final double SIGN_NAMES = 48;
    private static final double SIGN_LINE = 27;

    private final Legend legend;
    private final boolean details;
    private final IntFunction<String> more;

    /**
     * A block for a legend.
     *
     * @param details whether zones show their details
     * @param more says how many entries are left out
     */
    LegendBlock(Legend legend, boolean details, IntFunction<String> more) {
        this.legend = legend;
        this.details = details;
        this.more = more;
    }

    @Override
    public boolean isEmpty(Density density) {
        return legend.entries().isEmpty() && legend.signs().isEmpty();
    }

    @Override
    public double put(Sheet sheet, double x, double y, double width, Density density) {
        sheet.strongRule(x, y, width);
        sheet.words(legend.heading(), TextStyle.HEADING, x, y + HEADING_BASELINE);
        double room = width - sheet.meter().width(legend.heading(), TextStyle.HEADING) - 20;
        if (sheet.meter().width(legend.note(), TextStyle.BODY) <= room) {
            sheet.wordsRight(legend.note(), TextStyle.BODY, x + width, y + HEADING_BASELINE);
        }
        double at = y + 44;
        int shown = Math.min(density.entries(), legend.entries().size());
        for (Entry entry : legend.entries().subList(0, shown)) {
            at += entry(sheet, entry, x, at, width, density);
        }
        if (shown < legend.entries().size()) {
            sheet.words(more.apply(legend.entries().size() - shown), TextStyle.BODY, x + NAMES, at + 19);
            at += LINE;
        }
        if (density.signs() && !legend.signs().isEmpty()) {
            at += signs(sheet, x, at + 4, width) + 4;
        }
        return at - y;
    }

    private double entry(Sheet sheet, Entry entry, double x, double y, double width, Density density) {
        double room = width - NAMES;
        List<Paragraph.Line> name = Paragraph.wrap(entry.name(), TextStyle.NAME, room, 2, sheet.meter());
        List<Paragraph.Line> second = second(sheet, entry, room, density);
        double text = name.size() * NAME_LINE + second.size() * LINE;
        double height = Math.max(density.measures() ? density.legendPitch() : 42, text + density.legendPitch() - 48);
        // The swatch stands level with the first two lines, as if there were no more.
        double beside = Math.min(text, NAME_LINE + (second.isEmpty() ? 10 : LINE));
        sheet.add(new Item.FeatureSwatch(
                entry.feature(), new Box(x, y + 3 + (beside - SWATCH_HEIGHT) / 2, SWATCH_WIDTH, SWATCH_HEIGHT)));
        double baseline = y + (text <= NAME_LINE ? 24 : 19);
        sheet.lines(name, x + NAMES, baseline, NAME_LINE);
        sheet.lines(second, x + NAMES, baseline + name.size() * NAME_LINE - 1, LINE);
        return height;
    }

    private List<Paragraph.Line> second(Sheet sheet, Entry entry, double room, Density density) {
        if (!density.measures()) {
            return List.of();
        }
        boolean detailed = (details || !entry.zone()) && !entry.detail().isEmpty();
        if (!detailed || sheet.meter().width(both(entry), TextStyle.BODY) <= room) {
            return Paragraph.wrap(detailed ? both(entry) : entry.measure(), TextStyle.BODY, room, 1, sheet.meter());
        }
        var lines = new ArrayList<>(Paragraph.wrap(entry.measure(), TextStyle.BODY, room, 1, sheet.meter()));
        if (entry.zone()) {
            lines.addAll(Paragraph.wrap(entry.detail(), TextStyle.BODY, room, 1, sheet.meter()));
        }
        return lines;
    }

    private static String both(Entry entry) {
        boolean one = entry.measure().isEmpty() || entry.detail().isEmpty();
        return entry.measure() + (one ? "" : " · ") + entry.detail();
    }

    /** Whether the details of all zones fit beside their measures or on a line of their own. */
    static boolean detailsFit(Legend legend, double width, TextMeter meter) {
        return legend.entries().stream()
                .allMatch(e -> !e.zone() || meter.width(e.detail(), TextStyle.BODY) <= width - NAMES);
    }

    /** In two columns where all words fit, else below one another. */
    private double signs(Sheet sheet, double x, double y, double width) {
        double half = Math.round(width * 0.45);
        boolean twoColumns = true;
        for (int i = 0; i < legend.signs().size(); i++) {
            double room = (i % 2 == 0 ? half - 8 : width - half) - SIGN_NAMES;
            twoColumns &= sheet.meter().width(legend.signs().get(i).text(), TextStyle.BODY) <= room;
        }
        int columns = twoColumns ? 2 : 1;
        for (int i = 0; i < legend.signs().size(); i++) {
            Sign sign = legend.signs().get(i);
            double left = x + (i % columns) * half;
            double top = y + Math.floorDiv(i, columns) * SIGN_LINE;
            sheet.add(new Item.SignSwatch(sign.sign(), new Box(left, top + 4, SIGN_WIDTH, 18)));
            sheet.words(sign.text(), TextStyle.BODY, left + SIGN_NAMES, top + 19);
        }
        return Math.ceil(legend.signs().size() / (double) columns) * SIGN_LINE;
    }
}
