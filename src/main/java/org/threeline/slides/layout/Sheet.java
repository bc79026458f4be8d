package org.threeline.slides.layout;

import java.util.ArrayList;
import java.util.List;

/** Collects items; not thread-safe. */
final class Sheet {
    private final TextMeter meter;
    private final List<Item> items = new ArrayList<>();

    Sheet(TextMeter meter) {
        this.meter = meter;
    }

    TextMeter meter() {
        return meter;
    }

    List<Item> items() {
        return items;
    }

    void add(Item item) {
        items.add(item);
    }

    void words(String text, TextStyle style, double x, double baseline) {
        place(text, style, x, baseline, meter.width(text, style));
    }

    void wordsRight(String text, TextStyle style, double right, double baseline) {
        double width = meter.width(text, style);
        place(text, style, right - width, baseline, width);
    }

    void wordsCentred(String text, TextStyle style, double center, double baseline) {
        double width = meter.width(text, style);
        place(text, style, center - width / 2, baseline, width);
    }

    private void place(String text, TextStyle style, double x, double baseline, double width) {
        if (!text.isEmpty()) {
            add(new Item.Words(text, style, x, baseline, width));
        }
    }

    void lines(List<Paragraph.Line> lines, double x, double baseline, double lineHeight) {
        for (int i = 0; i < lines.size(); i++) {
            for (Paragraph.Piece piece : lines.get(i).pieces()) {
                add(new Item.Words(
                        piece.text(), piece.style(), x + piece.x(), baseline + i * lineHeight, piece.width()));
            }
        }
    }

    /** The strong rule above a heading. */
    void strongRule(double x, double y, double width) {
        add(new Item.Rule(new Box(x, y, width, 2.5), Ink.TEXT));
    }

    void hairline(double x, double y, double width) {
        add(new Item.Rule(new Box(x, y, width, 1), Ink.HAIRLINE));
    }
}
