package org.threeline.ui.map;

import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.threeline.layers.Theme;
import org.threeline.render.RenderRequest;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Scenario;
import org.threeline.session.OpenScenario;
import org.threeline.ui.common.Lit;

/**
 * What the map shows, wherever the camera looks.
 *
 * @param scenario as the author has it now, perhaps ahead of what was worked out: it gives the order of the features
 * @param look what of it is visible, and how
 * @param selected the features whose edges are lit
 * @param lit what someone points at elsewhere
 * @param extra what is drawn besides the scenario
 * @param reserved where controls lie over the map: no name goes there; px of the pane
 */
record Scene(
        OpenScenario shown,
        Scenario scenario,
        MapLook look,
        Theme theme,
        Language language,
        List<FeatureId> selected,
        Lit lit,
        Extra extra,
        List<RenderRequest.Reserved> reserved) {
    Scene {
        selected = List.copyOf(selected);
        reserved = List.copyOf(reserved);
    }

    /** Whether a picture of the other would be the same. */
    @SuppressWarnings(
            "ReferenceEquality") // what is worked out is told apart by identity: equal ones are costly to compare
    boolean isSame(Scene other) {
        return shown == other.shown
                && DrawingOrder.isSame(scenario, other.scenario)
                && lit == other.lit
                && look.equals(other.look)
                && theme == other.theme
                && language == other.language
                && selected.equals(other.selected)
                && extra.isSame(other.extra)
                && reserved.equals(other.reserved);
    }

    /**
     * What is drawn besides the scenario.
     *
     * @param gained ground that only the other scenario has; longitude, latitude in degrees, WGS 84
     * @param lost ground that only this scenario has
     * @param unsure features whose band of error is drawn
     */
    record Extra(List<Geometry> gained, List<Geometry> lost, List<FeatureId> unsure) {
        static final Extra NONE = new Extra(List.of(), List.of(), List.of());

        Extra {
            gained = List.copyOf(gained);
            lost = List.copyOf(lost);
            unsure = List.copyOf(unsure);
        }

        boolean isSame(Extra other) {
            return unsure.equals(other.unsure) && areSame(gained, other.gained) && areSame(lost, other.lost);
        }

        @SuppressWarnings("ReferenceEquality") // equal ground is costly to compare
        private static boolean areSame(List<Geometry> some, List<Geometry> others) {
            if (some.size() != others.size()) {
                return false;
            }
            for (int i = 0; i < some.size(); i++) {
                if (some.get(i) != others.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
