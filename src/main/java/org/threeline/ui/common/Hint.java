package org.threeline.ui.common;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a control says in a bubble while the pointer rests on it, and to who has the window read aloud.
 *
 * <p>The bubble is made when the pointer first comes: each is a window of its own, and most are never seen. On the FX
 * thread.
 */
public final class Hint {
    private static final double WIDEST = 360;

    private final Control control;
    private final StringProperty words = new SimpleStringProperty("");
    private @Nullable Tooltip bubble;

    /** One that says nothing yet. */
    public Hint(Control control) {
        this.control = control;
        control.accessibleHelpProperty().bind(words);
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> show());
        words.addListener((o, before, now) -> {
            if (bubble != null) {
                show();
            }
        });
    }

    /** Lets a control say what changes with the language. */
    public static Hint on(Control control, ObservableValue<String> words) {
        var hint = new Hint(control);
        hint.words.bind(words);
        return hint;
    }

    /** @param now nothing where it is empty */
    public void say(String now) {
        words.set(now);
    }

    public String said() {
        String now = words.get();
        return now == null ? "" : now;
    }

    private void show() {
        if (said().isEmpty()) {
            if (bubble != null) {
                bubble.hide();
            }
            control.setTooltip(null);
            return;
        }
        if (bubble == null) {
            bubble = new Tooltip();
            bubble.textProperty().bind(words);
            bubble.setWrapText(true);
            bubble.setMaxWidth(WIDEST);
        }
        control.setTooltip(bubble);
    }
}
