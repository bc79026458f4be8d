package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.threeline.scenario.Language;

/** Every problem that the program can find has its sentence, in both languages. */
class ProblemSentencesTest {
    private static final Pattern CODE = Pattern.compile("(?:error|warning|note)\\(\\s*\"([A-Z][A-Z0-9_]+)\"");

    private static Set<String> keys(Language language) {
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new TreeSet<>(ResourceBundle.getBundle("org.threeline.scenario.problems", language.locale(), control)
                .keySet());
    }

    private static Set<String> ownUkrainianKeys() throws IOException {
        var properties = new java.util.Properties();
        try (var in =
                Files.newBufferedReader(Path.of("src/main/resources/org/threeline/scenario/problems_uk.properties"))) {
            properties.load(in);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    @Test
    void eachCodeOfTheSourcesHasASentence() throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        assertTrue(codes.size() > 20, codes.toString());
        codes.removeAll(keys(Language.ENGLISH));
        // A code that ends in _ is the beginning of several.
        codes.removeIf(code -> code.endsWith("_"));
        assertEquals(Set.of(), codes);
    }

    @Test
    void eachSentenceComesInBothLanguages() throws IOException {
        assertEquals(keys(Language.ENGLISH), ownUkrainianKeys());
    }

    @Test
    void eachSentenceEndsAsASentence() {
        for (Language language : Language.values()) {
            var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
            var bundle = ResourceBundle.getBundle("org.threeline.scenario.problems", language.locale(), control);
            List<String> loose = bundle.keySet().stream()
                    .filter(key -> !bundle.getString(key).strip().endsWith("."))
                    .toList();
            assertEquals(List.of(), loose);
        }
    }
}
