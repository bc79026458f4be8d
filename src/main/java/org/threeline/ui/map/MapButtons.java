package org.threeline.ui.map;

import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.render.RenderRequest;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.Texts;

/** Nearer, farther, the whole scenario: the buttons on the map. */
final class MapButtons extends VBox {
    private static final int BUTTONS = 3;

    /** What map.css gives a button, and the border around all of them; px. */
    private static final double SIZE = 32;

    private static final double BORDER = 1;

    /** Where they stand in a map of a size; px. */
    static Rectangle2D bounds(double mapWidth, double mapHeight) {
        double width = SIZE + 2 * BORDER;
        double height = BUTTONS * SIZE + 2 * BORDER;
        return new Rectangle2D(
                Math.max(0, Math.rint(mapWidth - width - 16)),
                Math.max(0, Math.rint(mapHeight - height - 12)),
                width,
                height);
    }

    /** Where no name of the map goes. */
    static RenderRequest.Reserved reserved(double mapWidth, double mapHeight) {
        Rectangle2D b = bounds(mapWidth, mapHeight);
        return new RenderRequest.Reserved(b.getMinX() - 8, b.getMinY() - 8, b.getWidth() + 16, b.getHeight() + 16);
    }

    MapButtons(Viewpoint view, Texts texts) {
        getStyleClass().add("map-buttons");
        setPickOnBounds(false);
        getChildren()
                .addAll(
                        button("map-nearer", "mdi2p-plus", "nearer", texts, () -> view.zoom(2)),
                        button("map-farther", "mdi2m-minus", "farther", texts, () -> view.zoom(0.5)),
                        button("map-whole", "mdi2f-fit-to-page-outline", "whole", texts, view::showAll));
    }

    private static Button button(String id, String icon, String key, Texts texts, Runnable action) {
        var button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("map-button");
        button.setAccessibleRole(AccessibleRole.BUTTON);
        button.accessibleTextProperty().bind(texts.live("button." + key));
        Hint.on(button, texts.live("button." + key));
        button.setOnAction(e -> action.run());
        return button;
    }
}
