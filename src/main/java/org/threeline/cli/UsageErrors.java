package org.threeline.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in the reader's language what is wrong with a command; picocli itself only speaks English. */
final class UsageErrors {
    private UsageErrors() {}

    /**
     * The one sentence that helps most: a word that is not understood explains what seems missing.
     *
     * @param errors as picocli collected them, not empty
     * @param words the whole command
     */
    static String sentence(List<Exception> errors, List<String> words, Sentences sentences) {
        Exception telling = errors.stream()
                .filter(error -> !isAbsence(error, words))
                .findFirst()
                .orElse(errors.get(0));
        if (telling instanceof ParameterException parameter) {
            return sentence(parameter, words, sentences);
        }
        throw new IllegalStateException(telling);
    }

    private static String sentence(ParameterException error, List<String> words, Sentences sentences) {
        CommandLine command = error.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        if (error instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched, name, sentences);
        }
        if (error instanceof OverwrittenOptionException twice) {
            return sentences.say("usage.twice", label(twice.getOverwritten()), name);
        }
        if (error instanceof MissingParameterException missing && isAbsence(error, words)) {
            String labels =
                    missing.getMissing().stream().map(UsageErrors::label).collect(Collectors.joining(", "));
            return sentences.say("usage.missing", labels, name);
        }
        ArgSpec argument = argument(error);
        if (argument != null) {
            return sentences.say("usage.value", label(argument), name);
        }
        return sentences.say("usage.other", name);
    }

    /** Whether something was left out altogether, rather than named without its value. */
    private static boolean isAbsence(Exception error, List<String> words) {
        return error instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()
                && missing.getMissing().stream().noneMatch(arg -> words.contains(label(arg)));
    }

    private static @Nullable ArgSpec argument(ParameterException error) {
        if (error instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return missing.getMissing().get(0);
        }
        return error.getArgSpec();
    }

    private static String unmatched(UnmatchedArgumentException error, String name, Sentences sentences) {
        String first =
                error.getUnmatched().isEmpty() ? "" : error.getUnmatched().get(0);
        CommandLine command = error.getCommandLine();
        if (first.startsWith("-")) {
            return sentences.say("usage.unknownOption", first, name);
        }
        if (!command.getSubcommands().isEmpty()) {
            return sentences.say("usage.unknownCommand", first, String.join(", ", names(command)));
        }
        return sentences.say("usage.tooMuch", first, name);
    }

    private static List<String> names(CommandLine command) {
        return List.copyOf(command.getSubcommands().keySet());
    }

    private static String label(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
