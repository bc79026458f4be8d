package org.threeline.scenario;

import java.util.Locale;

/** How a band ends beside the trace's ends. */
public enum Ends {
    /** Points whose nearest point is an end of the trace are left out. */
    FLAT,
    /** They are kept, their side decided by the end segment prolonged. */
    ROUND;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
