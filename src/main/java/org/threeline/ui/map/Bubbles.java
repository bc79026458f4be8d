package org.threeline.ui.map;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.paint.Color;
import org.controlsfx.control.PopOver;
import org.threeline.ui.common.Settings;

/** How bubbles look where windows cannot be transparent: corners in the colour of the map, and no shadow. */
final class Bubbles {
    private Bubbles() {}

    static void blend(PopOver bubble, Settings settings) {
        if (Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            return;
        }
        bubble.getStyleClass().add("opaque");
        bubble.setOnShowing(e -> {
            int argb = settings.theme().get().palette().backgroundArgb();
            bubble.getScene().setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
        });
    }
}
