package org.threeline.cli;

import java.util.Locale;

/**
 * A short code of an unexpected failure that a user can report: the same place in the program gives the same code,
 * whatever the input was.
 */
final class FailureCode {
    private static final int DEPTH = 8;

    private FailureCode() {}

    static String of(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        int hash = root.getClass().getName().hashCode();
        StackTraceElement[] frames = root.getStackTrace();
        for (int i = 0; i < Math.min(DEPTH, frames.length); i++) {
            hash = 31 * hash + (frames[i].getClassName() + frames[i].getMethodName()).hashCode();
        }
        return String.format(Locale.ROOT, "%08X", hash);
    }
}
