package org.threeline.cli;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ends a command with a sentence for the user; expected, so without a trace. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitStatus status;
    private final String key;
    private final transient List<Object> args;

    private CommandFailure(ExitStatus status, String key, @Nullable Throwable cause, Object... args) {
        super(key, cause);
        this.status = Objects.requireNonNull(status);
        this.key = key;
        this.args = List.of(args);
    }

    /** The command was wrong; the sentence stands under the key in the bundle {@code sentences}. */
    static CommandFailure usage(String key, Object... args) {
        return new CommandFailure(ExitStatus.WRONG_USAGE, key, null, args);
    }

    /** Something could not be read or written. */
    static CommandFailure readOrWrite(String key, @Nullable Throwable cause, Object... args) {
        return new CommandFailure(ExitStatus.NOT_READ_OR_WRITTEN, key, cause, args);
    }

    ExitStatus status() {
        return status;
    }

    String sentence(Sentences sentences) {
        return sentences.say(key, args.toArray());
    }
}
