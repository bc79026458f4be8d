package org.threeline.layers;

import java.io.IOException;
import java.util.Locale;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;

/** Why a data store does not do what it was asked to: code and sentence of a problem, in the language of the system. */
final class Refusal {
    private Refusal() {}

    static IOException of(ScenarioException refused) {
        return new IOException(words(refused.problem()), refused);
    }

    static IOException of(Problem problem) {
        return of(new ScenarioException(problem));
    }

    private static String words(Problem problem) {
        boolean ukrainian = Locale.getDefault().getLanguage().equals(Language.UKRAINIAN.code());
        return problem.code() + ": " + problem.message(ukrainian ? Language.UKRAINIAN : Language.ENGLISH);
    }
}
