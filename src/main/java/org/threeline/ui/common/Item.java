package org.threeline.ui.common;

import org.threeline.layers.BaseMapLayers;
import org.threeline.scenario.FeatureId;

/** Something that can be selected or lit. */
public sealed interface Item {
    /** Nothing. */
    record None() implements Item {}

    /** A feature of the scenario. */
    record Feature(FeatureId id) implements Item {}

    /** A part of the base map. */
    record BasePart(BaseMapLayers.Part part) implements Item {}

    Item NONE = new None();

    static Item of(FeatureId id) {
        return new Feature(id);
    }
}
