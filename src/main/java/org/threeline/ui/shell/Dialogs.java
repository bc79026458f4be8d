package org.threeline.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.stage.Modality;
import javafx.stage.PopupWindow;
import javafx.stage.Window;

/** Dialogs in the window's dress; none of them makes the FX thread wait. */
final class Dialogs {
    private final Scene owner;

    /**
     * A button of a dialog.
     *
     * @param id of the button, for journeys
     */
    record Choice(String id, String name, ButtonData kind, Runnable run) {}

    Dialogs(Scene owner) {
        this.owner = owner;
    }

    /** Asks what to do; closing the dialog is its cancel button, if it has one. */
    Dialog<ButtonType> ask(String title, String sentence, List<Choice> choices) {
        var text = new Label(sentence);
        text.setWrapText(true);
        text.setMaxWidth(460);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return show(title, text, choices);
    }

    /** Shows a dialog; its button does what it is for after the dialog is gone. */
    Dialog<ButtonType> show(String title, Node content, List<Choice> choices) {
        closeBubbles();
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner.getWindow());
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.setTitle(title);
        dialog.setResizable(true);
        var pane = dialog.getDialogPane();
        pane.getStylesheets().setAll(owner.getStylesheets());
        pane.getStyleClass().add("tl-dialog");
        pane.setContent(content);
        Map<ButtonType, Runnable> runs = new LinkedHashMap<>();
        for (Choice choice : choices) {
            var type = new ButtonType(choice.name(), choice.kind());
            pane.getButtonTypes().add(type);
            runs.put(type, choice.run());
            Button button = (Button) pane.lookupButton(type);
            button.setId(choice.id());
        }
        dialog.setOnHidden(e -> {
            ButtonType result = dialog.getResult();
            if (result != null && runs.containsKey(result)) {
                runs.get(result).run();
            }
        });
        dialog.show();
        FirstPlace.hold(pane.getScene().getWindow(), owner.getWindow());
        return dialog;
    }

    /** A bubble on the map has a window of its own, which would lie over the dialog. */
    private void closeBubbles() {
        List.copyOf(Window.getWindows()).stream()
                .filter(w -> w instanceof PopupWindow popup && popup.getOwnerWindow() == owner.getWindow())
                .forEach(Window::hide);
    }
}
