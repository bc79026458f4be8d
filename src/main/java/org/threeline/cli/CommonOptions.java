package org.threeline.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeline.scenario.Language;
import picocli.CommandLine.Option;

/** The options that every command has. Help and debug are looked at before a command runs. */
@SuppressWarnings("UnusedVariable")
final class CommonOptions {
    @Option(names = "--lang", paramLabel = "en|uk", order = 80)
    private @Nullable String language;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            order = 90)
    private boolean help;

    @Option(names = "--debug", order = 92)
    private boolean debug;

    /** The language asked for. */
    Optional<Language> language() throws CommandFailure {
        String code = language;
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(languageOf(code).orElseThrow(() -> CommandFailure.usage("usage.lang", code)));
    }

    static Optional<Language> languageOf(String code) {
        for (Language each : Language.values()) {
            if (each.code().equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
