package org.threeline.cli;

import java.util.Collection;
import java.util.Set;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Severity;

/** Problems as lines, and what they mean for the exit status. */
final class Problems {
    private static final Set<String> WRONG_WORDS = Set.of("PRESET_UNKNOWN", "EXPORT_PHASE", "EXPORT_SIZE");
    private static final Set<String> NOT_READ_OR_WRITTEN = Set.of(
            "FILE_MISSING",
            "FILE_IS_FOLDER",
            "FILE_READ_DENIED",
            "FILE_READ_FAILED",
            "FILE_SILENT",
            "FILE_LINK_CIRCLE",
            "PRESETS_MISSING",
            "NEW_FILE_EXISTS");

    private Problems() {}

    /** Severity, code, JSON pointer and sentence, parted by tabs; what a tab or a line end could break is a space. */
    static String line(Problem problem, Language language) {
        String sentence = problem.message(language);
        return String.join("\t", problem.severity().word(), problem.code(), flat(problem.where()), flat(sentence));
    }

    /** Errors count, and with {@code strict} warnings too. */
    static ExitStatus status(Collection<Problem> problems, boolean strict) {
        boolean counts = problems.stream()
                .anyMatch(p -> p.severity() == Severity.ERROR || (strict && p.severity() == Severity.WARNING));
        return counts ? ExitStatus.INPUT_ERRORS : ExitStatus.DONE;
    }

    /** What it means when nothing could be done at all. */
    static ExitStatus status(ScenarioException refusal) {
        String code = refusal.problem().code();
        if (WRONG_WORDS.contains(code) || code.startsWith("SWEEP_")) {
            return ExitStatus.WRONG_USAGE;
        }
        boolean outside = NOT_READ_OR_WRITTEN.contains(code)
                || code.startsWith("FILE_WRITE_")
                || code.startsWith("EXPORT_")
                || code.startsWith("BASEMAP_")
                || code.startsWith("DATA_");
        return outside ? ExitStatus.NOT_READ_OR_WRITTEN : ExitStatus.INPUT_ERRORS;
    }

    private static String flat(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", " ");
    }
}
