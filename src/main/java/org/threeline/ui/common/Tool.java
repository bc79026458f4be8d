package org.threeline.ui.common;

import java.util.Locale;
import javafx.scene.input.KeyCode;

/** What the hand on the map does. */
public enum Tool {
    SELECT(KeyCode.V, "mdi2c-cursor-default-outline", false),
    LINE(KeyCode.L, "mdi2v-vector-polyline", true),
    ZONE(KeyCode.Z, "mdi2v-vector-polygon", true),
    VERTICES(KeyCode.E, "mdi2v-vector-polyline-edit", true),
    MEASURE(KeyCode.M, "mdi2r-ruler", false),
    RING(KeyCode.R, "mdi2r-radius-outline", true),
    NOTE(KeyCode.N, "mdi2n-note-text-outline", true);

    private final KeyCode key;
    private final String icon;
    private final boolean changes;

    Tool(KeyCode key, String icon, boolean changes) {
        this.key = key;
        this.icon = icon;
        this.changes = changes;
    }

    /** The key that takes it up. */
    public KeyCode key() {
        return key;
    }

    /** The literal of its icon. */
    public String icon() {
        return icon;
    }

    /** Whether it is there to change the scenario, and so not at hand in Explore. */
    public boolean changes() {
        return changes;
    }

    /** The word for it in ids and keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
