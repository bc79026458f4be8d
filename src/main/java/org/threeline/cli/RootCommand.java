package org.threeline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code threeline} itself, which does nothing without a command. Its options are looked at before it runs. */
@SuppressWarnings("UnusedVariable")
@Command(name = "threeline")
final class RootCommand implements PlainCommand {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            order = 91)
    private boolean version;

    @Override
    public ExitStatus run() throws CommandFailure {
        throw CommandFailure.usage("usage.noCommand");
    }
}
