package org.threeline.cli;

/** How a command ended, as the calling shell sees it; a greater status is the worse one. */
enum ExitStatus {
    DONE(0),
    /** The input has errors; what could be computed was printed all the same. */
    INPUT_ERRORS(1),
    /** The command itself was wrong. */
    WRONG_USAGE(2),
    /** Something could not be read or written. */
    NOT_READ_OR_WRITTEN(3);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    ExitStatus worse(ExitStatus other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
