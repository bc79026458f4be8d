package org.threeline.cli;

/** A command once its options are read. */
interface PlainCommand {
    ExitStatus run() throws CommandFailure;
}
