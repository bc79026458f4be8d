package org.threeline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeline.scenario.Language;

/**
 * What a command meets around it.
 *
 * @param out takes results, as UTF-8
 * @param err takes everything else, as UTF-8
 * @param environment variables
 * @param interactive whether {@code err} is a terminal, on which a line may be written over
 * @param data where the program's data lies; empty to look for it
 */
public record Terminal(
        OutputStream out, OutputStream err, Map<String, String> environment, boolean interactive, Optional<Path> data) {
    public Terminal {
        environment = Map.copyOf(environment);
    }

    /** The terminal of this process; the launcher knows whether standard error is one. */
    public static Terminal ofProcess() {
        return new Terminal(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                Boolean.getBoolean("threeline.terminal"),
                Optional.empty());
    }

    /** The language people speak here: LC_ALL, LC_MESSAGES, LANG, else the system's; English if it is none of ours. */
    public Language language() {
        String locale = Stream.of(
                        System.getProperty("threeline.locale", ""),
                        environment.getOrDefault("LC_ALL", ""),
                        environment.getOrDefault("LC_MESSAGES", ""),
                        environment.getOrDefault("LANG", ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseGet(() -> Locale.getDefault(Locale.Category.DISPLAY).getLanguage());
        return locale.startsWith(Language.UKRAINIAN.code()) ? Language.UKRAINIAN : Language.ENGLISH;
    }

    boolean debug() {
        return environment.containsKey("THREELINE_DEBUG");
    }
}
