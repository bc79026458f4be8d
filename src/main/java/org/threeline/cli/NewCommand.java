package org.threeline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Role;
import org.threeline.scenario.ScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code threeline new}: a scenario file of one's own, from a preset, from what another program has drawn, or both. */
@Command(name = "new")
final class NewCommand implements PlainCommand {
    private final Surroundings surroundings;

    @Option(names = "--preset", paramLabel = "ID", order = 10)
    private @Nullable String preset;

    @Option(names = "--from", paramLabel = "FILE", order = 12)
    private @Nullable String from;

    @Option(names = "--role", paramLabel = "ROLE", order = 14)
    private @Nullable String role;

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
            if (from != null) {
                return fromShapes(Arguments.otherPath(out, Arguments.path(from)), Arguments.path(from));
            }
            if (preset == null) {
                throw CommandFailure.usage("usage.newFromNothing");
            }
            if (role != null) {
                throw CommandFailure.usage("usage.roleWithoutFrom");
            }
            surroundings.session().create(preset, target, force);
            return ExitStatus.DONE;
        } catch (ScenarioException e) {
            return surroundings.refuse(e);
        }
    }

    private ExitStatus fromShapes(Path target, Path shapes) throws ScenarioException, CommandFailure {
        List<Problem> problems =
                surroundings.session().create(Optional.ofNullable(preset), shapes, role(), target, force);
        surroundings.tell(problems);
        return Problems.status(problems, false);
    }

    private Optional<Role> role() throws CommandFailure {
        if (role == null) {
            return Optional.empty();
        }
        Optional<Role> known = Role.ofWord(role);
        if (known.isEmpty()) {
            String roles = Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
            throw CommandFailure.usage("usage.choice", role, "--role", roles);
        }
        return known;
    }
}
