package org.threeline.render.label;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.threeline.render.Viewport;

/**
 * Where the names of the last picture of a map stand, so that in a drag a name stays where it is as long as it may, and
 * need not be placed anew: those of lands, seas and rivers, whose places are dear to find.
 *
 * <p>Labels are told apart by identity: those of a layer that has changed are not known. What was handed over is not
 * changed any more. Thread-safe; for the pictures of one map.
 */
public final class SteadyNames {
    private @Nullable Viewport seen;
    private IdentityHashMap<LabelItem, Optional<PlacedLabel>> last = new IdentityHashMap<>();

    /**
     * Names of the last picture from the same viewpoint.
     *
     * @return where each stands, or that it found no place; empty for a picture from elsewhere
     */
    synchronized IdentityHashMap<LabelItem, Optional<PlacedLabel>> from(Viewport viewport) {
        return viewport.equals(seen) ? last : new IdentityHashMap<>();
    }

    /** Takes the names of a picture. */
    synchronized void keep(Viewport viewport, IdentityHashMap<LabelItem, Optional<PlacedLabel>> names) {
        seen = viewport;
        last = names;
    }

    /** Knows of no picture any more. */
    public synchronized void forget() {
        seen = null;
        last = new IdentityHashMap<>();
    }
}
