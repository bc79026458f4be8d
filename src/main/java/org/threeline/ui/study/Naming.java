package org.threeline.ui.study;

import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;

/** Names of features in the reader's language. */
final class Naming {
    private Naming() {}

    static String of(Scenario scenario, FeatureId id, Language language) {
        return scenario.feature(id)
                .map(Feature::name)
                .map(n -> n.in(language))
                .filter(n -> !n.isBlank())
                .orElse(id.value());
    }
}
