package org.threeline.analysis;

import java.util.ResourceBundle;
import org.threeline.scenario.Language;

/** The words around figures, from {@code findings.properties} and its translations. */
final class FindingsWords {
    private FindingsWords() {}

    static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "org.threeline.analysis.findings",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
