package org.threeline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words of a command made into values. */
final class Arguments {
    private Arguments() {}

    static Path path(String word) throws CommandFailure {
        try {
            if (!word.isEmpty()) {
                return Path.of(word);
            }
        } catch (InvalidPathException e) {
            throw CommandFailure.usage("usage.path", word);
        }
        throw CommandFailure.usage("usage.path", word);
    }

    /** A file to write, which must not be the one that is read. */
    static Path otherPath(String word, Path input) throws CommandFailure {
        Path output = path(word);
        try {
            if (Files.exists(output) && Files.isSameFile(output, input)) {
                throw CommandFailure.usage("usage.sameFile");
            }
        } catch (IOException e) {
            // The input is not there or not readable; whoever opens it says so.
            return output;
        }
        return output;
    }

    /** The choice of that name, in lower case as it is typed. */
    static <E extends Enum<E>> E choice(String option, String word, E[] choices) throws CommandFailure {
        for (E each : choices) {
            if (typed(each).equals(word)) {
                return each;
            }
        }
        String names = Arrays.stream(choices).map(Arguments::typed).collect(Collectors.joining(", "));
        throw CommandFailure.usage("usage.choice", word, option, names);
    }

    private static String typed(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
