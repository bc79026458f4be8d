package org.threeline.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file could not be written, with what to do about it. */
final class FileSentences {
    private FileSentences() {}

    /**
     * The failure to say.
     *
     * @param target what should have been written, for people
     */
    static CommandFailure notWritten(IOException failure, String target) {
        String reason = Objects.requireNonNullElse(
                failure instanceof FileSystemException system ? system.getReason() : failure.getMessage(), "");
        if (failure instanceof AccessDeniedException || reason.contains("Permission denied")) {
            return CommandFailure.readOrWrite("write.denied", failure, target);
        }
        if (failure instanceof NoSuchFileException) {
            return CommandFailure.readOrWrite("write.noFolder", failure, target);
        }
        if (reason.contains("No space left") || reason.contains("quota") || reason.contains("not enough space")) {
            return CommandFailure.readOrWrite("write.full", failure, target);
        }
        if (reason.contains("Read-only")) {
            return CommandFailure.readOrWrite("write.readOnly", failure, target);
        }
        if (reason.contains("Is a directory")) {
            return CommandFailure.readOrWrite("write.folder", failure, target);
        }
        String named = reason.isEmpty() ? failure.getClass().getSimpleName() : reason;
        return CommandFailure.readOrWrite("write.other", failure, target, named);
    }
}
