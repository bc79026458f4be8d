package org.threeline.ui.layers;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.scenario.LayerStyle;
import org.threeline.scenario.Role;
import org.threeline.ui.common.Workbench;

/** The signs of rows: swatches of zones and traces, icons of all else. */
final class RowSigns {
    private RowSigns() {}

    static Node folder() {
        return icon("mdi2f-folder-outline");
    }

    static Node of(OutlineRow.OfFeature feature, Workbench bench) {
        if (feature.role().isZone() || feature.role() == Role.TRACE) {
            return bench.swatches().view(feature.id());
        }
        return icon(
                switch (feature.role()) {
                    case ANNOTATION -> "mdi2n-note-text-outline";
                    case RING -> "mdi2r-radius-outline";
                    case OBSERVATION_POST -> "mdi2b-binoculars";
                    case CROSSING_POINT -> "mdi2b-boom-gate-outline";
                    default -> "mdi2c-circle-slice-8";
                });
    }

    private static FontIcon icon(String code) {
        var icon = new FontIcon(code);
        icon.getStyleClass().add("quiet-icon");
        return icon;
    }

    /** An icon has the colour that its symbol has on the map. */
    static void tint(StackPane sign, LayerStyle style) {
        if (!sign.getChildren().isEmpty() && sign.getChildren().get(0) instanceof FontIcon icon) {
            for (LayerStyle.Swatch each : LayerStyle.Swatch.values()) {
                icon.getStyleClass().remove(LayerStyle.word(each));
            }
            style.swatch().ifPresent(s -> icon.getStyleClass().add(LayerStyle.word(s)));
        }
    }
}
