package org.threeline.layers;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Language;

/** Words of labels in one language. Immutable. */
final class Names {
    private final Language language;
    private final ResourceBundle bundle;

    Names(Language language) {
        this.language = language;
        this.bundle = Bundles.of("org.threeline.layers.names", language);
    }

    Language language() {
        return language;
    }

    /** A text; empty if the bundle has none. */
    Optional<String> find(String key) {
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    String get(String key, Object... args) {
        return new MessageFormat(bundle.getString(key), language.locale()).format(args);
    }

    /** In capitals, as the language writes them. */
    String capitals(String text) {
        return text.toUpperCase(language.locale());
    }
}
