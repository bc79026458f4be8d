package org.threeline.slides.layout;

import java.util.ArrayList;
import java.util.List;
import org.threeline.slides.content.SlideContent.Rich;
import org.threeline.slides.content.SlideContent.Span;

/**
 * Breaks words into lines of a width.
 *
 * <p>Lines break at plain spaces only, never at no-break or narrow ones; a word wider than the line is broken where it
 * fills it. Text beyond the last line allowed is left out, and an ellipsis stands for it.
 */
final class Paragraph {
    private static final String ELLIPSIS = "…";

    private final TextMeter meter;
    private final double width;
    private final int most;
    private final List<Line> lines = new ArrayList<>();
    private List<Piece> pieces = new ArrayList<>();
    /** Where the line being filled ends, by the widths of its words. */
    private double reached;

    private Paragraph(TextMeter meter, double width, int most) {
        this.meter = meter;
        this.width = width;
        this.most = most;
    }

    /** A run of words in one style on a line, {@code x} from the line's left end. */
    record Piece(String text, TextStyle style, double x, double width) {}

    record Line(List<Piece> pieces) {
        Line {
            pieces = List.copyOf(pieces);
        }

        double width() {
            return pieces.isEmpty()
                    ? 0
                    : pieces.get(pieces.size() - 1).x()
                            + pieces.get(pieces.size() - 1).width();
        }
    }

    /** The styles of plain, strong and italic spans. */
    record Styles(TextStyle plain, TextStyle strong, TextStyle italic) {
        static final Styles BODY = new Styles(TextStyle.BODY, TextStyle.BODY_STRONG, TextStyle.BODY_ITALIC);

        TextStyle of(Span span) {
            return switch (span.voice()) {
                case PLAIN -> plain;
                case STRONG -> strong;
                case ITALIC -> italic;
            };
        }
    }

    static List<Line> wrap(Rich rich, Styles styles, double width, int most, TextMeter meter) {
        var paragraph = new Paragraph(meter, width, most);
        for (Span span : rich.spans()) {
            paragraph.add(span.text(), styles.of(span));
        }
        return paragraph.finish();
    }

    static List<Line> wrap(String text, TextStyle style, double width, int most, TextMeter meter) {
        var paragraph = new Paragraph(meter, width, most);
        paragraph.add(text, style);
        return paragraph.finish();
    }

    private void add(String text, TextStyle style) {
        int at = 0;
        // What will be left out need not be measured.
        while (at < text.length() && lines.size() <= most) {
            int next = text.indexOf(' ', at + 1);
            int end = next < 0 ? text.length() : next;
            word(text.substring(at, end).replace('\n', ' '), style);
            at = end;
        }
    }

    /** Puts a word, with the space before it if there is one, on this line or the next. */
    private void word(String word, TextStyle style) {
        if (fits(word, style)) {
            append(word, style);
            return;
        }
        String bare = word.stripLeading();
        boolean spaced = bare.length() < word.length()
                || (!pieces.isEmpty() && pieces.get(pieces.size() - 1).text().endsWith(" "));
        if (!pieces.isEmpty() && spaced) {
            newLine();
        }
        String rest = pieces.isEmpty() ? bare : word;
        while (lines.size() <= most && !fits(rest, style)) {
            int head = longestHead(rest, style);
            if (head > 0) {
                append(rest.substring(0, head), style);
                rest = rest.substring(head);
            } else if (pieces.isEmpty()) {
                break;
            }
            newLine();
        }
        append(rest, style);
    }

    private int longestHead(String word, TextStyle style) {
        // Words may be of any length: never measure much more than a line.
        int head = 0;
        int beyond = 1;
        while (beyond < word.length() && fits(word.substring(0, beyond), style)) {
            head = beyond;
            beyond = Math.min(word.length(), 2 * beyond);
        }
        while (beyond - head > 1) {
            int middle = (head + beyond) >>> 1;
            if (fits(word.substring(0, middle), style)) {
                head = middle;
            } else {
                beyond = middle;
            }
        }
        return head > 0 && Character.isHighSurrogate(word.charAt(head - 1)) ? head - 1 : head;
    }

    private boolean fits(String word, TextStyle style) {
        return reached + meter.width(pieces.isEmpty() ? word.stripLeading() : word, style) <= width;
    }

    private void append(String word, TextStyle style) {
        Piece last = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
        String added = last == null ? word.stripLeading() : word;
        if (added.isEmpty()) {
            return;
        }
        if (last != null && last.style.equals(style)) {
            pieces.set(pieces.size() - 1, new Piece(last.text + added, style, last.x, 0));
        } else {
            closeLast();
            pieces.add(new Piece(added, style, reached, 0));
        }
        reached += meter.width(added, style);
    }

    /** Measures the last piece as a whole: kerning makes it a trifle narrower than its words apart. */
    private void closeLast() {
        if (!pieces.isEmpty()) {
            Piece last = pieces.remove(pieces.size() - 1);
            double measured = meter.width(last.text, last.style);
            pieces.add(new Piece(last.text, last.style, last.x, measured));
            reached = last.x + measured;
        }
    }

    private void newLine() {
        if (!pieces.isEmpty()) {
            Piece last = pieces.remove(pieces.size() - 1);
            String text = last.text.stripTrailing();
            if (!text.isEmpty()) {
                pieces.add(new Piece(text, last.style, last.x, meter.width(text, last.style)));
            }
            if (!pieces.isEmpty()) {
                lines.add(new Line(pieces));
            }
            pieces = new ArrayList<>();
            reached = 0;
        }
    }

    private List<Line> finish() {
        newLine();
        if (lines.size() <= most) {
            return List.copyOf(lines);
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, elided(kept.get(most - 1)));
        return List.copyOf(kept);
    }

    private Line elided(Line line) {
        var shortened = new ArrayList<>(line.pieces());
        Piece last = shortened.remove(shortened.size() - 1);
        String text = last.text;
        while (!text.isEmpty() && last.x + meter.width(text.stripTrailing() + ELLIPSIS, last.style) > width) {
            text = text.substring(0, text.length() - 1);
        }
        String end = text.stripTrailing() + ELLIPSIS;
        shortened.add(new Piece(end, last.style, last.x, meter.width(end, last.style)));
        return new Line(shortened);
    }
}
