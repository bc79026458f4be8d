package org.threeline.ui.shell;

import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The tools, undo and redo, the slot of the search field, and the modes. */
final class ToolBar extends HBox {
    /** A narrower window shows icons without words. */
    static final double LEAST_WIDTH_WITH_WORDS = 1400;

    private final StackPane searchSlot = new StackPane();

    ToolBar(Workbench bench, Texts texts, Acts acts) {
        getStyleClass().add("tool-strip");
        BooleanBinding words =
                Bindings.createBooleanBinding(() -> getWidth() >= LEAST_WIDTH_WITH_WORDS, widthProperty());
        var start = Controls.tool(
                new ToggleButton(),
                "mdi2f-folder-open-outline",
                texts.live("tool.start"),
                texts.live("tool.start.tip"),
                words);
        start.setId("tool-start");
        start.selectedProperty().bindBidirectional(acts.startPage());
        var tools = new ToolButtons(bench, texts, words);
        tools.setAlignment(Pos.CENTER_LEFT);
        var concept = Controls.tool(
                new ToggleButton(),
                "mdi2h-handshake-outline",
                texts.live("tool.concept"),
                texts.live("tool.concept.tip"),
                words);
        concept.setId("tool-concept");
        concept.selectedProperty().bindBidirectional(acts.concept());
        var study = Controls.tool(
                new ToggleButton(), "mdi2c-chart-bar", texts.live("tool.study"), texts.live("tool.study.tip"), words);
        study.setId("tool-study");
        study.selectedProperty().bindBidirectional(acts.study());
        searchSlot.setId("search-slot");
        getChildren()
                .addAll(
                        start,
                        line(),
                        tools,
                        line(),
                        concept,
                        study,
                        line(),
                        history(acts.undo(), "mdi2u-undo"),
                        history(acts.redo(), "mdi2r-redo"),
                        Controls.spring(),
                        searchSlot,
                        modes(bench, texts, words));
    }

    /** Where the map's search field goes. */
    StackPane searchSlot() {
        return searchSlot;
    }

    private static Separator line() {
        return new Separator(Orientation.VERTICAL);
    }

    private static Button history(Act act, String icon) {
        StringBinding tip = Bindings.createStringBinding(
                () -> act.name().get()
                        + act.keys().map(k -> "  " + k.getDisplayText()).orElse(""),
                act.name());
        var button = Controls.tool(new Button(), icon, act.name(), tip, Bindings.createObjectBinding(() -> false));
        button.setId("tool-" + act.id());
        button.disableProperty().bind(act.off());
        button.setOnAction(e -> act.run().run());
        return button;
    }

    private static Node modes(Workbench bench, Texts texts, BooleanBinding words) {
        var group = new ToggleGroup();
        var explore = mode(bench, group, Mode.EXPLORE, "explore", "mdi2e-eye-outline", texts, words);
        explore.getStyleClass().add("left-pill");
        var edit = mode(bench, group, Mode.EDIT, "edit", "mdi2p-pencil-outline", texts, words);
        edit.getStyleClass().add("center-pill");
        var compare = mode(bench, group, Mode.COMPARE, "compare", "mdi2c-compare-horizontal", texts, words);
        compare.getStyleClass().add("right-pill");
        Map<Mode, ToggleButton> buttons = Map.of(Mode.EXPLORE, explore, Mode.EDIT, edit, Mode.COMPARE, compare);
        bench.mode().addListener((o, before, now) -> group.selectToggle(buttons.get(now)));
        group.selectToggle(buttons.get(bench.mode().get()));
        var box = new HBox(explore, edit, compare);
        box.getStyleClass().add("modes");
        return box;
    }

    private static ToggleButton mode(
            Workbench bench, ToggleGroup group, Mode mode, String key, String icon, Texts texts, BooleanBinding words) {
        var button = Controls.tool(
                new ToggleButton(), icon, texts.live("mode." + key), texts.live("mode." + key + ".tip"), words);
        button.getStyleClass().removeAll("flat", "tool");
        button.getStyleClass().add("mode");
        button.setId("mode-" + key);
        button.setToggleGroup(group);
        button.setOnAction(e -> {
            button.setSelected(true);
            bench.mode().set(mode);
        });
        return button;
    }
}
