package org.threeline.ui.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.scenario.FeatureId;

class LineSearchTest {
    private static final List<Line> LINES = List.of(
            title("dmz", "Buffer"),
            group("dmz/extent", "EXTENT"),
            line("area 1"),
            line("depth 1"),
            group("dmz/force", "FORCE"),
            line("strength 1"),
            title("back", "Rear line"),
            group("back/extent", "EXTENT"),
            line("area 2"),
            line("depth 2"),
            group("gaps", "GAPS"),
            subject("Buffer – Rear line, 10 km"),
            line("area 3"),
            line("width 3"),
            subject("Buffer – Rear line, 30 km"),
            line("area 4"),
            line("width 4"));

    private static Line title(String id, String text) {
        return new Line.Title(id + "/", new FeatureId(id), text);
    }

    private static Line group(String key, String text) {
        return new Line.Group(key, text);
    }

    private static Line subject(String text) {
        return new Line.Subject(text, text, Spot.NOWHERE);
    }

    private static Line line(String text) {
        return new Line.Remark(text, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "strength: Buffer|FORCE|strength 1",
                "DEPTH: Buffer|EXTENT|depth 1|Rear line|EXTENT|depth 2",
                "extent: Buffer|EXTENT|area 1|depth 1|Rear line|EXTENT|area 2|depth 2",
                "gaps: GAPS|Buffer – Rear line, 10 km|area 3|width 3|Buffer – Rear line, 30 km|area 4|width 4",
                "width: GAPS|Buffer – Rear line, 10 km|width 3|Buffer – Rear line, 30 km|width 4",
                "30 km: GAPS|Buffer – Rear line, 30 km|area 4|width 4"
            })
    void whatHoldsTheWordStandsUnderItsOwnHeadingsAndAHeadingThatHoldsItWithAllItsLines(String word, String found) {
        assertEquals(
                found,
                String.join(
                        "|",
                        LineSearch.of(LINES, word).stream().map(Line::spoken).toList()));
    }

    @Test
    void noWordFindsAllAndAStrangeOneNothing() {
        assertEquals(LINES, LineSearch.of(LINES, "  "));
        assertEquals(List.of(), LineSearch.of(LINES, "xyzzy"));
    }
}
