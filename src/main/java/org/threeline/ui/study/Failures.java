package org.threeline.ui.study;

import org.threeline.scenario.Language;
import org.threeline.scenario.ScenarioException;
import org.threeline.ui.common.Texts;

/** Says what went wrong. */
final class Failures {
    private Failures() {}

    static String sentence(Throwable failure, Texts texts, Language language) {
        return failure instanceof ScenarioException refusal ? refusal.problem().message(language) : texts.now("failed");
    }
}
