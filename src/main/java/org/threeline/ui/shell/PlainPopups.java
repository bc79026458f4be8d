package org.threeline.ui.shell;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.threeline.ui.common.Settings;

/**
 * Menus and lists that open where windows cannot be transparent: without a shadow, which would stand in a white frame,
 * and with corners in the theme's colour. On the FX thread.
 */
final class PlainPopups {
    private static final String STYLE = "opaque-popup";

    private PlainPopups() {}

    /** Looks after all popups from now on; does nothing where windows can be transparent. */
    static void begin(Settings settings) {
        if (Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            return;
        }
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                for (Window window : change.getAddedSubList()) {
                    if (window instanceof PopupWindow popup) {
                        plain(popup, settings);
                    }
                }
            }
        });
    }

    private static void plain(PopupWindow popup, Settings settings) {
        int argb = settings.theme().get().palette().backgroundArgb();
        popup.getScene().setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
        var classes = popup.getScene().getRoot().getStyleClass();
        if (!classes.contains(STYLE)) {
            classes.add(STYLE);
        }
    }
}
