package org.threeline.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.threeline.ui.PatientTest;
import org.threeline.ui.TestWindow;

/** What a control says while the pointer rests on it. */
class HintTest extends PatientTest {
    private final SimpleStringProperty words = new SimpleStringProperty("Nearer");
    private Button button;
    private Button silent;
    private Hint none;

    @Override
    public void start(Stage stage) {
        button = new Button("+");
        silent = new Button("−");
        Hint.on(button, words);
        none = new Hint(silent);
        stage.setScene(new Scene(new StackPane(button), 200, 100));
        stage.show();
    }

    private static List<String> said() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(w -> ((Tooltip) w).getText())
                .toList();
    }

    @Test
    void isMadeWhenThePointerComesAndFollowsItsWords() throws Exception {
        assertNull(button.getTooltip());
        assertEquals("Nearer", button.getAccessibleHelp());
        moveTo(button);
        TestWindow.await(() -> said().equals(List.of("Nearer")));
        interact(() -> words.set("Ближче"));
        assertEquals(List.of("Ближче"), said());
        interact(() -> words.set(""));
        assertEquals(List.of(), said());
        assertNull(button.getTooltip());
    }

    @Test
    void saysNothingWithoutWords() {
        interact(() -> ((StackPane) button.getParent()).getChildren().setAll(silent));
        moveTo(silent);
        assertNull(silent.getTooltip());
        interact(() -> none.say("Farther"));
        assertEquals("Farther", silent.getAccessibleHelp());
    }
}
