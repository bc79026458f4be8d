package org.threeline.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternsTest {
    static Stream<PatternSpec> specs() {
        return Stream.of(
                new PatternSpec.Hatch(45, 1.5, 7),
                new PatternSpec.Hatch(-45, 0.9, 6),
                new PatternSpec.Dots(1.25, 14),
                new PatternSpec.Scallops(3.5, 1.5),
                new PatternSpec.Crenellation(12, 6, 4.2, 5),
                new PatternSpec.Crenellation(12, 6, 4.2, 0),
                new PatternSpec.RingDot(3.8, 1.4),
                new PatternSpec.Ring(3),
                new PatternSpec.Dot(2),
                new PatternSpec.Triangle(10),
                new PatternSpec.Checkpoint(9),
                new PatternSpec.Rectangle(12),
                new PatternSpec.Note(12));
    }

    @ParameterizedTest
    @MethodSource("specs")
    void aNameSaysWhatWasNamed(PatternSpec spec) {
        assertEquals(Optional.of(spec), Patterns.parse(Patterns.name(spec)));
    }

    @Test
    void namesReadWell() {
        assertEquals("threeline://hatch?angle=45&width=1.5&every=7", Patterns.name(new PatternSpec.Hatch(45, 1.5, 7)));
    }

    @Test
    void theOrderOfNumbersDoesNotMatter() {
        assertEquals(Optional.of(new PatternSpec.Dots(1, 14)), Patterns.parse("threeline://dots?cell=14&radius=1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "circle",
                "threeline://",
                "threeline://hatch",
                "threeline://hatch?angle=45&width=1.5",
                "threeline://hatch?angle=45&width=0&every=7",
                "threeline://hatch?angle=45&width=x&every=7",
                "threeline://hatch?angle=NaN&width=1&every=7",
                "threeline://crenellation?period=12&tooth=6&height=4.2&gap=-1",
                "threeline://stars?radius=3",
                "http://dots?radius=1&cell=14"
            })
    void whatIsNoneOfOursIsEmpty(String name) {
        assertTrue(Patterns.parse(name).isEmpty());
    }
}
