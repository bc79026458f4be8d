package org.threeline.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Tool;
import org.threeline.ui.common.Workbench;

/** The tools of the map, and the keys that take them up. */
final class ToolButtons extends HBox {
    private final Workbench bench;

    ToolButtons(Workbench bench, Texts texts, ObservableValue<Boolean> words) {
        this.bench = bench;
        getStyleClass().add("tool-buttons");
        for (Tool tool : Tool.values()) {
            getChildren().add(button(tool, texts, words));
        }
        sceneProperty().addListener((o, before, now) -> {
            if (now != null) {
                now.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
            }
        });
    }

    private ToggleButton button(Tool tool, Texts texts, ObservableValue<Boolean> words) {
        var button = Controls.tool(
                new ToggleButton(),
                tool.icon(),
                texts.live("tool." + tool.word()),
                texts.live("tool." + tool.word() + ".tip"),
                words);
        button.setId("tool-" + tool.word());
        bench.tool().addListener((o, before, now) -> button.setSelected(now == tool));
        button.setSelected(bench.tool().get() == tool);
        button.setOnAction(e -> {
            bench.tool().set(tool);
            // A tool cannot be put away, only taken for another.
            button.setSelected(bench.tool().get() == tool);
        });
        if (tool.changes()) {
            button.disableProperty().bind(Bindings.notEqual(bench.mode(), Mode.EDIT));
        }
        return button;
    }

    private void key(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown() && !event.isShiftDown();
        if (!plain || getScene().getFocusOwner() instanceof TextInputControl) {
            return;
        }
        for (Tool tool : Tool.values()) {
            boolean allowed = !tool.changes() || bench.mode().get() == Mode.EDIT;
            if (event.getCode() == tool.key() && allowed) {
                bench.tool().set(tool);
                event.consume();
            }
        }
    }
}
