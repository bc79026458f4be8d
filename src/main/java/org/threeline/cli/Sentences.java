package org.threeline.cli;

import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Language;

/** What the command line says in one language, from the bundles {@code sentences} and {@code help}. */
final class Sentences {
    private final Language language;
    private final ResourceBundle sentences;

    Sentences(Language language) {
        this.language = language;
        this.sentences = bundle("sentences", language);
    }

    Language language() {
        return language;
    }

    /** The sentence under a key, filled as a {@link MessageFormat}. */
    String say(String key, Object... args) {
        return new MessageFormat(sentences.getString(key), language.locale()).format(args);
    }

    /** The texts of the help pages, under the keys that picocli looks for. */
    static ResourceBundle help(Language language) {
        return bundle("help", language);
    }

    private static ResourceBundle bundle(String name, Language language) {
        return Bundles.of("org.threeline.cli." + name, language);
    }
}
