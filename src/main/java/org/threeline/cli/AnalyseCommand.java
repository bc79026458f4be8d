package org.threeline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.threeline.analysis.Deepener;
import org.threeline.analysis.FindingsCsv;
import org.threeline.analysis.FindingsJson;
import org.threeline.analysis.FindingsText;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.session.OpenScenario;
import org.threeline.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code threeline analyse FILE}: the figures that follow from a scenario. */
@Command(name = "analyse")
final class AnalyseCommand implements PlainCommand {
    private static final int MOST_SAMPLES = 100_000;

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private String file = "";

    @Option(names = "--format", paramLabel = "text|json|csv", order = 10)
    private String format = "text";

    @Option(names = "--out", paramLabel = "FILE", order = 20)
    private @Nullable String out;

    @Option(names = "--samples", paramLabel = "N", order = 25)
    private int samples = Deepener.SAMPLES;

    @Option(names = "--strict", order = 30)
    private boolean strict;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    AnalyseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Forms of the figures. */
    private enum Format {
        TEXT,
        JSON,
        CSV
    }

    @Override
    public ExitStatus run() throws CommandFailure {
        Format form = Arguments.choice("--format", format, Format.values());
        // Figures for machines do not follow the machine's own language, so that the same input gives the same bytes.
        Language language = common.language()
                .orElse(form == Format.TEXT ? surroundings.sentences().language() : Language.ENGLISH);
        if (samples < 0 || samples == 1 || samples > MOST_SAMPLES) {
            throw CommandFailure.usage("usage.samples", samples, MOST_SAMPLES);
        }
        Path input = Arguments.path(file);
        Path target = out == null ? null : Arguments.otherPath(out, input);
        try (ProgressLines progress = surroundings.progress()) {
            OpenScenario exact = Session.withProfiles(
                    surroundings.session().deepen(surroundings.session().open(input, progress)));
            OpenScenario scenario =
                    samples == 0 ? exact : surroundings.session().withIntervals(exact, samples, () -> false);
            String figures = figures(scenario, form, language);
            if (target == null) {
                surroundings.results().print(figures);
            } else {
                surroundings.session().write(figures, target, progress);
            }
            if (form != Format.JSON) {
                surroundings.tell(scenario.problems());
            }
            return Problems.status(scenario.problems(), strict);
        } catch (ScenarioException e) {
            return surroundings.refuse(e);
        }
    }

    private static String figures(OpenScenario scenario, Format form, Language language) {
        Scenario said = scenario.plan().scenario();
        return switch (form) {
            case TEXT -> FindingsText.write(said, scenario.findings(), language);
            case JSON -> FindingsJson.write(said, scenario.findings(), language);
            case CSV -> FindingsCsv.write(said, scenario.findings());
        };
    }
}
