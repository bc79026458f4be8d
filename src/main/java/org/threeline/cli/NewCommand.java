package org.threeline.cli;

import java.nio.file.Path;
import org.threeline.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code threeline new}: a scenario file of one's own, from a preset. */
@Command(name = "new")
final class NewCommand implements PlainCommand {
    private final Surroundings surroundings;

    @Option(names = "--preset", paramLabel = "ID", required = true, order = 10)
    private String preset = "";

    @Option(names = "--out", paramLabel = "FILE", required = true, order = 20)
    private String out = "";

    @Option(names = "--force", order = 30)
    private boolean force;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    NewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public ExitStatus run() throws CommandFailure {
        common.language();
        Path target = Arguments.path(out);
        try {
            surroundings.session().create(preset, target, force);
            return ExitStatus.DONE;
        } catch (ScenarioException e) {
            return surroundings.refuse(e);
        }
    }
}
