package org.threeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds of all texts that users see: both languages have them all, each once, and none asks for more than the
 * other.
 */
class BundlesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern ENTRY = Pattern.compile("([^#!\\s=:][^\\s=:]*)\\s*[=:]\\s*(.*)");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)");

    /** Forms for numbers, and names on the map that English has in its data. */
    private static final Pattern OTHERS = Pattern.compile(".*[.](one|few|many)|(country|place)[.].*");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(f -> f.toString().endsWith("_uk.properties"))
                    .map(f -> f.resolveSibling(f.getFileName().toString().replace("_uk", "")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameTexts(Path english) throws IOException {
        Path ukrainian =
                english.resolveSibling(english.getFileName().toString().replace(".properties", "_uk.properties"));
        List<String> twice = new ArrayList<>();
        Map<String, Set<String>> here = places(english, twice);
        Map<String, Set<String>> there = places(ukrainian, twice);
        assertEquals(List.of(), twice, "said twice, and the later counts");
        assertEquals(Set.of(), without(here.keySet(), there.keySet()), "not in Ukrainian");
        assertEquals(
                Set.of(),
                without(there.keySet(), here.keySet()).stream()
                        .filter(key -> !OTHERS.matcher(key).matches())
                        .collect(Collectors.toSet()),
                "not in English");
        Map<String, Set<String>> unknown = new TreeMap<>();
        // Languages write days with one or with two digits.
        there.keySet().removeIf(key -> key.startsWith("date."));
        there.forEach((key, places) -> {
            Set<String> rest = without(places, here.getOrDefault(key, places));
            if (!rest.isEmpty()) {
                unknown.put(key, rest);
            }
        });
        assertEquals(Map.of(), unknown, "places to fill that English does not have");
    }

    private static Set<String> without(Set<String> all, Set<String> those) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(those);
        return rest;
    }

    /** The numbers of the places to fill, in order, by key. */
    private static Map<String, Set<String>> places(Path file, List<String> twice) throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        String text = Files.readString(file).replaceAll("\\\\\\r?\\n\\s*", "");
        for (String line : text.lines().toList()) {
            Matcher entry = ENTRY.matcher(line.strip());
            if (!entry.matches()) {
                continue;
            }
            Set<String> numbers =
                    PLACE.matcher(entry.group(2)).results().map(m -> m.group(1)).collect(Collectors.toSet());
            if (found.put(entry.group(1), numbers) != null) {
                twice.add(file.getFileName() + ": " + entry.group(1));
            }
        }
        return found;
    }
}
