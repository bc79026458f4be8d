package org.threeline.ui.map;

import java.util.List;
import java.util.Optional;
import org.threeline.layers.Theme;
import org.threeline.render.RenderRequest;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Scenario;
import org.threeline.session.OpenScenario;
import org.threeline.ui.common.Lit;

/**
 * What the map shows, wherever the camera looks.
 *
 * @param scenario as the author has it now, perhaps ahead of what was worked out
 * @param look what of it is visible, and how
 * @param selected the feature whose edge is lit
 * @param lit what someone points at elsewhere
 * @param reserved where controls lie over the map: no name goes there; px of the pane
 */
record Scene(
        OpenScenario shown,
        Scenario scenario,
        MapLook look,
        Theme theme,
        Language language,
        Optional<FeatureId> selected,
        Lit lit,
        List<RenderRequest.Reserved> reserved) {
    Scene {
        reserved = List.copyOf(reserved);
    }

    /** Whether a picture of the other would be the same. */
    @SuppressWarnings(
            "ReferenceEquality") // what is worked out is told apart by identity: equal ones are costly to compare
    boolean isSame(Scene other) {
        return shown == other.shown
                && scenario == other.scenario
                && lit == other.lit
                && look.equals(other.look)
                && theme == other.theme
                && language == other.language
                && selected.equals(other.selected)
                && reserved.equals(other.reserved);
    }
}
