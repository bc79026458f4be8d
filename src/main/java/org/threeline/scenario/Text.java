package org.threeline.scenario;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A text for people: one wording for every language, or one per language.
 *
 * @param plain the wording used where {@code byLanguage} has none for the language asked for
 * @param byLanguage wordings by language code ({@code en}, {@code uk}); empty for a plain text
 */
public record Text(String plain, Map<String, String> byLanguage) {

    public static final Text EMPTY = new Text("", Map.of());

    public Text {
        Objects.requireNonNull(plain, "plain");
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    public static Text of(String plain) {
        return new Text(plain, Map.of());
    }

    /** A text in several languages; English, else the first, serves the languages that are missing. */
    public static Text of(Map<String, String> byLanguage) {
        var sorted = new TreeMap<>(byLanguage);
        String fallback = sorted.getOrDefault(
                "en", sorted.isEmpty() ? "" : sorted.firstEntry().getValue());
        return new Text(fallback, sorted);
    }

    public String in(Language language) {
        return byLanguage.getOrDefault(language.code(), plain);
    }

    public boolean isBlank() {
        return plain.isBlank() && byLanguage.values().stream().allMatch(String::isBlank);
    }
}
