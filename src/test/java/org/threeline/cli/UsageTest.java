package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeline.scenario.Language;

/** Wrong commands are answered with one sentence and status 2, in the language asked for. */
class UsageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            frobnicate                            | There is no command “frobnicate”
            slide.geojson                         | There is no command “slide.geojson”
            convert a.geojson --out a.kml         | There is no command “convert”
            --frob                                | There is no option --frob here. See threeline --help.
            -x presets                            | There is no option -x here. See threeline --help.
            validate                              | Missing: FILE
            validate --frob                       | There is no option --frob here. See threeline validate --help.
            validate a --lang fr                  | “fr” is no language
            validate a --lang en --lang en        | --lang is given twice
            analyse                               | Missing: FILE
            analyse a b                           | “b” is one word too many
            analyse a --format                    | --format needs one value
            analyse a --format xml                | “xml” is no value for --format. Take one of text, json, csv.
            new                                   | Missing: --out
            new --preset --out b                  | --preset needs one value
            new --preset nonesuch --out b         | There is no preset “nonesuch”
            export a                              | Missing: --out
            export a --out b                      | has no extension
            export a --out b.                     | has no extension
            export a --out b.pdf                  | PDF cannot be written
            export a --out b.PPTX                 | PPTX cannot be written
            export a --out b.png --size 5         | “5” is no size
            export a --out b.png --size 9x9       | too small
            export a --out b.png --size 99999x999 | too large
            export a --out b.png --size 8001x8000 | too large
            export a --out b.png --size -5x5      | “-5x5” is no size
            export a --out b.png --size 1e3x1e3   | “1e3x1e3” is no size
            export a --out b.png --layout poster  | “poster” is no value for --layout. Take one of slide, map.
            export a --out b.png --date 2025-02-30| “2025-02-30” is no date
            """)
    void aWrongCommandEndsWithStatus2AndASentence(String words, String sentence) {
        Run run = Run.of((Object[]) words.strip().split(" +"));
        assertEquals(2, run.status(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("threeline: "), run.err());
        assertTrue(run.err().contains(sentence), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    @Test
    void withoutAnyWordTheHelpGoesToStandardError() {
        Run run = Run.of();
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("Usage: threeline COMMAND"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "validate", "analyse", "export", "presets", "new"})
    void helpComesInBothLanguagesWithNothingUntold(String command) {
        for (String language : List.of("en", "uk")) {
            Run run = Run.of(Stream.of(command, "--help", "--lang", language)
                    .filter(w -> !w.isEmpty())
                    .toArray());
            assertEquals(0, run.status(), run.err());
            assertEquals("", run.err());
            assertTrue(run.out().contains(language.equals("en") ? "Usage: " : "Використання: "), run.out());
            assertFalse(
                    run.out().lines().anyMatch(l -> l.matches(" +(-\\w, )?--\\S+(=\\S+)? *") && l.length() < 20),
                    run.out());
        }
    }

    @Test
    void theVersionGoesToStandardOutput() {
        Run run = Run.of("--version");
        assertEquals(0, run.status());
        assertTrue(run.out().startsWith("threeline "));
    }

    @ParameterizedTest
    @CsvSource({
        "uk_UA.UTF-8, '', Бракує",
        "en_US.UTF-8, uk_UA.UTF-8, Бракує",
        "uk_UA.UTF-8, C, Missing",
        "fr_FR.UTF-8, '', Missing"
    })
    void sentencesFollowTheLocale(String lang, String lcAll, String beginning) {
        Run run = Run.in(Map.of("LANG", lang, "LC_ALL", lcAll), "validate");
        assertTrue(run.err().startsWith("threeline: " + beginning), run.err());
    }

    @Test
    void theLanguageAskedForBeatsTheLocaleEvenInAWrongCommand() {
        Run run = Run.in(Map.of("LANG", "uk_UA.UTF-8"), "validate", "--lang=en");
        assertTrue(run.err().startsWith("threeline: Missing"), run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentences", "help"})
    void everySentenceComesInBothLanguages(String bundle) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        var english = ResourceBundle.getBundle("org.threeline.cli." + bundle, Language.ENGLISH.locale(), control);
        var ukrainian = ResourceBundle.getBundle("org.threeline.cli." + bundle, Language.UKRAINIAN.locale(), control);
        assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(ukrainian.keySet()));
        for (String key : english.keySet()) {
            if (!key.endsWith("Heading") && !key.endsWith("Synopsis")) {
                assertFalse(english.getString(key).equals(ukrainian.getString(key)), key);
            }
        }
    }
}
