package org.threeline.ui.concept;

import java.util.List;
import java.util.ResourceBundle;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Language;

/**
 * The words of the file for components, statuses and positions, in the reader's language. A word that is not known is
 * shown as it stands, its hyphens as spaces.
 */
final class Terms {
    static final List<String> COMPONENTS = List.of(
            "military-presence",
            "air-defence",
            "armaments",
            "monitoring",
            "article-5-like",
            "us-arms-package",
            "other-countries",
            "intelligence",
            "logistics");
    static final List<String> GUARANTEE_STATUSES =
            List.of("proposed", "under-discussion", "offered", "conditional", "agreed", "in-force", "withdrawn");
    static final List<String> CONDITION_STATUSES = List.of("open", "partly-met", "met", "refused");
    static final List<String> POSITIONS =
            List.of("ready", "pledged", "support-only", "mentioned", "undecided", "rejects");

    private Terms() {}

    static String in(Language language, String word) {
        ResourceBundle words = Bundles.of("org.threeline.ui.concept.texts", language);
        String key = "term." + word;
        if (words.containsKey(key)) {
            return words.getString(key);
        }
        String plain = word.replace('-', ' ').strip();
        return plain.isEmpty() ? "–" : plain.substring(0, 1).toUpperCase(language.locale()) + plain.substring(1);
    }
}
