package org.threeline.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code threeline validate FILE...}: the problems of each file, one a line. */
@Command(name = "validate")
final class ValidateCommand implements PlainCommand {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", descriptionKey = "file", arity = "1..*")
    private List<String> files = new ArrayList<>();

    @Option(names = "--strict", order = 10)
    private boolean strict;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    ValidateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public ExitStatus run() throws CommandFailure {
        common.language();
        var paths = new ArrayList<Path>();
        for (String file : files) {
            paths.add(Arguments.path(file));
        }
        ExitStatus status = ExitStatus.DONE;
        for (Path path : paths) {
            status = status.worse(validate(path));
        }
        return status;
    }

    private ExitStatus validate(Path path) {
        try (ProgressLines progress = surroundings.progress()) {
            List<Problem> problems = surroundings
                    .session()
                    .deepen(surroundings.session().open(path, progress))
                    .problems();
            print(problems, path);
            return Problems.status(problems, strict);
        } catch (ScenarioException refusal) {
            if (Problems.status(refusal) == ExitStatus.INPUT_ERRORS) {
                print(refusal.problems(), path);
                return ExitStatus.INPUT_ERRORS;
            }
            return surroundings.refuse(refusal);
        }
    }

    private void print(List<Problem> problems, Path path) {
        for (Problem problem : problems) {
            String line = Problems.line(problem, surroundings.sentences().language());
            surroundings.results().println(files.size() > 1 ? line + "\t" + path : line);
        }
    }
}
