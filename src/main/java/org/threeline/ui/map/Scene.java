package org.threeline.ui.map;

import java.util.List;
import org.threeline.layers.Theme;
import org.threeline.render.RenderRequest;
import org.threeline.scenario.Language;
import org.threeline.session.OpenScenario;

/**
 * What the map shows, wherever the camera looks.
 *
 * @param graticule whether it is drawn
 * @param reserved where controls lie over the map: no name goes there; px of the pane
 */
record Scene(
        OpenScenario shown, Theme theme, Language language, boolean graticule, List<RenderRequest.Reserved> reserved) {
    Scene {
        reserved = List.copyOf(reserved);
    }
}
