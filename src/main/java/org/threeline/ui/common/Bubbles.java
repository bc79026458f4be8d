package org.threeline.ui.common;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.paint.Color;
import org.controlsfx.control.PopOver;

/** How bubbles look where windows cannot be transparent: corners in the colour of the map, and no shadow. */
public final class Bubbles {
    private Bubbles() {}

    /** A bubble of the window's looks, which stays in its place; empty still. */
    public static PopOver plain(Settings settings) {
        var bubble = new PopOver();
        bubble.getStyleClass().add("map-bubble");
        bubble.setAnimated(false);
        bubble.setDetachable(false);
        bubble.setCornerRadius(6);
        blend(bubble, settings);
        return bubble;
    }

    public static void blend(PopOver bubble, Settings settings) {
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
