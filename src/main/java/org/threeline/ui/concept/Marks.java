package org.threeline.ui.concept;

import org.threeline.scenario.Basis;

/** The signs of basis. */
final class Marks {
    private Marks() {}

    static String of(Basis basis) {
        return switch (basis) {
            case COMPUTED -> "mdi2f-function-variant";
            case ASSUMED -> "mdi2t-tilde";
            case REPORTED -> "mdi2f-format-quote-close";
        };
    }
}
