package org.threeline.ui.map.tool;

import java.util.Optional;
import java.util.function.Consumer;
import org.threeline.scenario.FeatureId;

/** Finds the topmost feature at a point of the pane, in the background. */
@FunctionalInterface
public interface Finder {
    /** @param then takes what was found, on the FX thread */
    void find(double px, double py, Consumer<Optional<FeatureId>> then);
}
