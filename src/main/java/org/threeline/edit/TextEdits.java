package org.threeline.edit;

import java.util.Optional;
import java.util.TreeMap;
import org.threeline.scenario.Language;
import org.threeline.scenario.Text;

/** Changes of texts for people. */
public final class TextEdits {
    private TextEdits() {}

    /**
     * The text with another wording in a language; the other languages stay. A text with one wording for all languages
     * keeps one.
     */
    public static Text with(Text text, Language language, String wording) {
        String words = wording.strip();
        if (text.byLanguage().isEmpty()) {
            return Text.of(words);
        }
        var byLanguage = new TreeMap<>(text.byLanguage());
        if (words.isEmpty()) {
            byLanguage.remove(language.code());
        } else {
            byLanguage.put(language.code(), words);
        }
        return byLanguage.isEmpty() ? Text.EMPTY : Text.of(byLanguage);
    }

    /** The same for a text that may be absent: a blank one is. */
    public static Optional<Text> with(Optional<Text> text, Language language, String wording) {
        return Optional.of(with(text.orElse(Text.EMPTY), language, wording)).filter(t -> !t.isBlank());
    }
}
