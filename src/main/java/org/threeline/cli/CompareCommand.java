package org.threeline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeline.analysis.compare.Comparer;
import org.threeline.analysis.compare.ComparisonText;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;
import org.threeline.session.OpenScenario;
import org.threeline.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code threeline compare A B}: what differs between two scenarios. */
@Command(name = "compare")
final class CompareCommand implements PlainCommand {
    private final Surroundings surroundings;

    @Parameters(index = "0", paramLabel = "A", descriptionKey = "a")
    private String first = "";

    @Parameters(index = "1", paramLabel = "B", descriptionKey = "b")
    private String second = "";

    @Option(names = "--format", paramLabel = "text|json|csv", order = 10)
    private String format = "text";

    @Option(names = "--out", paramLabel = "FILE", order = 20)
    private @Nullable String out;

    @Option(names = "--strict", order = 30)
    private boolean strict;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    CompareCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Forms of the comparison. */
    private enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Override
    public ExitStatus run() throws CommandFailure {
        Format form = Arguments.choice("--format", format, Format.values());
        Language language = common.language()
                .orElse(form == Format.TEXT ? surroundings.sentences().language() : Language.ENGLISH);
        Path pathA = Arguments.path(first);
        Path pathB = Arguments.path(second);
        Path target = out == null ? null : Arguments.otherPath(out, pathA);
        if (out != null) {
            Arguments.otherPath(out, pathB);
        }
        try (ProgressLines progress = surroundings.progress()) {
            Session session = surroundings.session();
            OpenScenario a = session.deepen(session.open(pathA, progress));
            OpenScenario b = session.deepen(session.open(pathB, progress));
            var comparison = new Comparer(a.plan(), a.findings(), b.plan(), b.findings()).compare();
            var text = new ComparisonText(
                    a.plan().scenario(), a.findings(), b.plan().scenario(), b.findings(), comparison);
            String result =
                    switch (form) {
                        case TEXT -> text.text(language);
                        case JSON -> text.json(language);
                        case CSV -> text.csv();
                    };
            if (target == null) {
                surroundings.results().print(result);
            } else {
                session.write(result, target, progress);
            }
            List<Problem> problems = new ArrayList<>(a.problems());
            problems.addAll(b.problems());
            surroundings.tell(problems);
            return Problems.status(problems, strict);
        } catch (ScenarioException e) {
            return surroundings.refuse(e);
        }
    }
}
