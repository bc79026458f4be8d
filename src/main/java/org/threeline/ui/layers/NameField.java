package org.threeline.ui.layers;

import javafx.application.Platform;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.threeline.ui.common.Texts;

/** Where the name of a row is typed: Enter or a click elsewhere takes it, Esc does not. It takes the focus. */
final class NameField {
    private NameField() {}

    static TextField of(OutlineRow row, String name, OutlineActions actions, Texts texts) {
        var field = new TextField(name);
        field.setId("outline-rename");
        field.setAccessibleText(texts.now("menu.rename"));
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setOnAction(e -> actions.endRename(row, field.getText()));
        field.focusedProperty().addListener((o, before, now) -> {
            if (!now && row.equals(actions.renaming().get())) {
                actions.endRename(row, field.getText());
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                actions.cancelRename();
                e.consume();
            }
        });
        Platform.runLater(() -> {
            field.requestFocus();
            field.selectAll();
        });
        return field;
    }
}
