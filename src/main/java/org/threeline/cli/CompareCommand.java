package org.threeline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.threeline.analysis.compare.Comparer;
import org.threeline.analysis.compare.Comparison;
import org.threeline.analysis.compare.ComparisonCsv;
import org.threeline.analysis.compare.ComparisonJson;
import org.threeline.analysis.compare.ComparisonText;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
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
        Path read = pathA;
        try (ProgressLines progress = surroundings.progress()) {
            Session session = surroundings.session();
            OpenScenario a = session.deepen(session.open(pathA, progress));
            read = pathB;
            OpenScenario b = session.deepen(session.open(pathB, progress));
            var comparison = new Comparer(a.plan(), a.findings(), b.plan(), b.findings()).compare();
            String result = written(a, b, comparison, form, language);
            if (target == null) {
                surroundings.results().print(result);
            } else {
                session.write(result, target, progress);
            }
            surroundings.tell(a.problems(), pathA);
            if (!pathB.equals(pathA)) {
                surroundings.tell(b.problems(), pathB);
            }
            return Problems.status(a.problems(), strict).worse(Problems.status(b.problems(), strict));
        } catch (ScenarioException e) {
            return surroundings.refuse(e, read);
        }
    }

    private static String written(
            OpenScenario a, OpenScenario b, Comparison comparison, Format form, Language language) {
        Scenario one = a.plan().scenario();
        Scenario other = b.plan().scenario();
        return switch (form) {
            case TEXT -> ComparisonText.write(one, a.findings(), other, b.findings(), comparison, language);
            case JSON -> ComparisonJson.write(one, a.findings(), other, b.findings(), comparison, language);
            case CSV -> ComparisonCsv.write(comparison);
        };
    }
}
