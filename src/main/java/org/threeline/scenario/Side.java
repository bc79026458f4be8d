package org.threeline.scenario;

import java.util.Locale;

/** Left or right of a trace in the order of its vertices. */
public enum Side {
    LEFT,
    RIGHT;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Side other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
