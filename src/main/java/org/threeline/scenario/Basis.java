package org.threeline.scenario;

import java.util.Locale;

/** Where a number or a zone comes from; {@code REPORTED} needs a source. */
public enum Basis {
    /** A source says it. */
    REPORTED,
    /** The author's own. */
    ASSUMED,
    /** The program's. */
    COMPUTED;

    /** The word in the scenario file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
