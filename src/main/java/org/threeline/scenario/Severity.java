package org.threeline.scenario;

import java.util.Locale;

/** How much a problem matters. */
public enum Severity {
    /** Something cannot be computed. */
    ERROR,
    /** It can, but look at it. */
    WARNING,
    /** Worth knowing. */
    NOTE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
