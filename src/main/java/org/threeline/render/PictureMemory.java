package org.threeline.render;

import org.threeline.render.label.SteadyNames;

/** What the next picture of a map may take over from the last ones. Thread-safe; for the pictures of one map. */
final class PictureMemory {
    private final Underlay underlay = new Underlay();
    private final SteadyNames names = new SteadyNames();

    Underlay underlay() {
        return underlay;
    }

    SteadyNames names() {
        return names;
    }

    /** Lets go of all of it. */
    void forget() {
        underlay.forget();
        names.forget();
    }
}
