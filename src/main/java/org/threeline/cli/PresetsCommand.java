package org.threeline.cli;

import org.threeline.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code threeline presets}: id and title of each scenario that comes with the program, parted by a tab. */
@Command(name = "presets")
final class PresetsCommand implements PlainCommand {
    private final Surroundings surroundings;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    PresetsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public ExitStatus run() throws CommandFailure {
        common.language();
        try {
            for (var preset : surroundings.session().presets()) {
                surroundings
                        .results()
                        .println(preset.id() + "\t"
                                + preset.title().in(surroundings.sentences().language()));
            }
            return ExitStatus.DONE;
        } catch (ScenarioException e) {
            return surroundings.refuse(e);
        }
    }
}
