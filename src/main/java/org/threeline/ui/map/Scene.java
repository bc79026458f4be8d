package org.threeline.ui.map;

import java.util.List;
import org.threeline.layers.Theme;
import org.threeline.render.RenderRequest;
import org.threeline.scenario.Language;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Scenario;
import org.threeline.session.OpenScenario;

/**
 * What the map shows, wherever the camera looks.
 *
 * @param scenario as the author has it now, perhaps ahead of what was worked out
 * @param look what of it is visible, and how
 * @param reserved where controls lie over the map: no name goes there; px of the pane
 */
record Scene(
        OpenScenario shown,
        Scenario scenario,
        MapLook look,
        Theme theme,
        Language language,
        List<RenderRequest.Reserved> reserved) {
    Scene {
        reserved = List.copyOf(reserved);
    }
}
