package org.threeline.analysis;

import java.util.ResourceBundle;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Language;

/** The words around figures, from {@code findings.properties} and its translations. */
final class FindingsWords {
    private FindingsWords() {}

    static ResourceBundle bundle(Language language) {
        return Bundles.of("org.threeline.analysis.findings", language);
    }
}
