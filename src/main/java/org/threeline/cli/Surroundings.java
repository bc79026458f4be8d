package org.threeline.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;
import org.threeline.session.Session;

/**
 * What every command works with.
 *
 * @param results takes what was asked for
 * @param messages takes everything else
 * @param sentences in the reader's language
 * @param environment variables
 * @param interactive whether messages go to a terminal
 * @param session opens scenarios
 * @param clock tells today
 */
record Surroundings(
        PrintStream results,
        PrintStream messages,
        Sentences sentences,
        Map<String, String> environment,
        boolean interactive,
        Session session,
        Clock clock) {

    ProgressLines progress() {
        return ProgressLines.watched(messages, sentences, interactive);
    }

    /** Says problems that are no result. */
    void tell(Iterable<Problem> problems) {
        for (Problem problem : problems) {
            messages.println(Problems.line(problem, sentences.language()));
        }
    }

    /** Says problems that are no result of one of several files. */
    void tell(Iterable<Problem> problems, Path file) {
        for (Problem problem : problems) {
            messages.println(Problems.line(problem, sentences.language()) + '\t' + file);
        }
    }

    /** Says what a result does not tell. */
    void note(String key, Object... args) {
        messages.println("threeline: " + sentences.say(key, args));
    }

    /** Says why there is nothing to work with. */
    ExitStatus refuse(ScenarioException refusal) {
        return refuse(refusal, () -> tell(refusal.problems()));
    }

    /** Says why one of several files is nothing to work with. */
    ExitStatus refuse(ScenarioException refusal, Path file) {
        return refuse(refusal, () -> tell(refusal.problems(), file));
    }

    private ExitStatus refuse(ScenarioException refusal, Runnable tell) {
        ExitStatus status = Problems.status(refusal);
        if (status == ExitStatus.INPUT_ERRORS) {
            tell.run();
        } else {
            messages.println("threeline: " + refusal.problem().message(sentences.language()));
        }
        return status;
    }
}
