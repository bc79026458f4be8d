package org.threeline.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.threeline.scenario.Language;
import org.threeline.scenario.Text;

/** Changes of texts for people. */
public final class TextEdits {
    private static final String BETWEEN = ";";

    private TextEdits() {}

    /**
     * The text with another wording in a language; the other languages stay as they are read: a text with one wording
     * for all languages keeps it in the others, since nobody has put the new one into their words. A text that was
     * empty has one wording for all.
     */
    public static Text with(Text text, Language language, String wording) {
        String words = wording.strip();
        if (words.equals(text.in(language))) {
            return text;
        }
        boolean one = text.byLanguage().isEmpty();
        if (one && (text.isBlank() || words.isEmpty())) {
            return Text.of(words);
        }
        var byLanguage = new TreeMap<>(text.byLanguage());
        if (one) {
            for (Language each : Language.values()) {
                byLanguage.put(each.code(), text.plain());
            }
        }
        if (words.isEmpty()) {
            byLanguage.remove(language.code());
        } else {
            byLanguage.put(language.code(), words);
        }
        return byLanguage.isEmpty() ? Text.EMPTY : Text.of(byLanguage);
    }

    /** Several texts as one that can be read and edited, with semicolons between. */
    public static String joined(List<Text> texts, Language language) {
        return texts.stream().map(t -> t.in(language)).collect(Collectors.joining(BETWEEN + " "));
    }

    /**
     * The texts after {@link #joined} was edited: a wording that was there before keeps its other languages, and so
     * does one that was reworded in its place.
     */
    public static List<Text> several(List<Text> before, Language language, String typed) {
        List<String> wordings = Arrays.stream(typed.split(BETWEEN))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
        boolean sameCount = wordings.size() == before.size();
        return IntStream.range(0, wordings.size())
                .mapToObj(i -> before.stream()
                        .filter(t -> t.in(language).equals(wordings.get(i)))
                        .findFirst()
                        .orElseGet(() ->
                                sameCount ? with(before.get(i), language, wordings.get(i)) : Text.of(wordings.get(i))))
                .toList();
    }

    /** The same for a text that may be absent: a blank one is. */
    public static Optional<Text> with(Optional<Text> text, Language language, String wording) {
        return Optional.of(with(text.orElse(Text.EMPTY), language, wording)).filter(t -> !t.isBlank());
    }
}
