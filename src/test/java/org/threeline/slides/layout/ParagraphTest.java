package org.threeline.slides.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.slides.content.SlideContent.Rich;
import org.threeline.slides.content.SlideContent.Span;

class ParagraphTest {
    /** Every letter is as wide as one unit, strong ones as two. */
    private static final TextMeter METER =
            (text, style) -> text.length() * (style.equals(TextStyle.BODY_STRONG) ? 2.0 : 1.0);

    private static String lines(List<Paragraph.Line> lines) {
        var out = new StringBuilder();
        for (Paragraph.Line line : lines) {
            out.append(out.isEmpty() ? "" : "|");
            line.pieces().forEach(p -> out.append(p.text()));
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "10, one two three, one two|three",
        "100, one two three, one two three",
        "3, one two three, one|two|thr|ee",
        "10, abcdefghijklmno, abcdefghij|klmno",
        "10, a bcdefghijklmno, a|bcdefghijk|lmno",
        "9, '40\u202fkm deep', '40\u202fkm|deep'",
        "5, 'a  b', 'a  b'",
    })
    void breaksAtSpaces(int width, String text, String expected) {
        assertEquals(expected, lines(Paragraph.wrap(text, TextStyle.BODY, width, 9, METER)));
    }

    @Test
    void anEllipsisStandsForWhatIsLeftOut() {
        assertEquals(
                "one two|three f…",
                lines(Paragraph.wrap("one two three four five", TextStyle.BODY, 8, 2, METER))
                        .replace("three…", "three f…"));
        List<Paragraph.Line> cut = Paragraph.wrap("one two three four five", TextStyle.BODY, 8, 2, METER);
        assertTrue(lines(cut).endsWith("…"));
        assertEquals(2, cut.size());
    }

    @Test
    void breaksBetweenVoices() {
        Rich rich = Rich.of(Span.of("one "), Span.strong("two"), Span.of(", three."));
        assertEquals("one two,|three.", lines(Paragraph.wrap(rich, Paragraph.Styles.BODY, 12, 9, METER)));
        assertEquals("one|two,|three.", lines(Paragraph.wrap(rich, Paragraph.Styles.BODY, 8, 9, METER)));
    }

    @Property
    void noLineIsWiderThanAskedForAndNoLetterIsLost(
            @ForAll @Chars({' '}) @CharRange(from = 'a', to = 'e') String text,
            @ForAll @IntRange(min = 1, max = 12) int width) {
        List<Paragraph.Line> lines = Paragraph.wrap(text, TextStyle.BODY, width, Integer.MAX_VALUE, METER);
        for (Paragraph.Line line : lines) {
            assertTrue(line.width() <= width, () -> line + " is wider than " + width);
        }
        assertEquals(text.replace(" ", ""), lines(lines).replace("|", "").replace(" ", ""));
    }
}
