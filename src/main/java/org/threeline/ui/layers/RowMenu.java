package org.threeline.ui.layers;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;
import org.threeline.edit.LayerEdits;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.SliderGesture;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The menu of a row: opacity, visibility, lock, order. */
final class RowMenu {
    private RowMenu() {}

    static ContextMenu of(OutlineRow row, Workbench bench, OutlineActions actions, Texts texts) {
        var menu = new ContextMenu();
        menu.getStyleClass().add("outline-menu");
        var visible = new CheckMenuItem(texts.now("menu.visible"));
        visible.setSelected(actions.look(row).visible());
        visible.setOnAction(e -> actions.setVisible(row, visible.isSelected()));
        menu.getItems().add(visible);
        if (row instanceof OutlineRow.OfFeature) {
            var locked = new CheckMenuItem(texts.now("menu.locked"));
            locked.setId("outline-lock");
            locked.setSelected(actions.look(row).locked());
            locked.setOnAction(e -> actions.toggleLocked(row));
            menu.getItems().add(locked);
        }
        if (!row.equals(new OutlineRow.OfPart(org.threeline.layers.BaseMapLayers.Part.GRATICULE))) {
            menu.getItems().addAll(new SeparatorMenuItem(), opacity(row, bench, actions, texts));
        }
        if (row instanceof OutlineRow.OfFeature feature && feature.role().isZone()) {
            Menu style = StyleMenu.of(row, actions, texts);
            style.setDisable(actions.changeable(row).isEmpty());
            menu.getItems().add(style);
        }
        if (OutlineActions.isOrdered(row)) {
            var up = new MenuItem(texts.now("menu.up"));
            up.setAccelerator(new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN));
            up.setOnAction(e -> actions.moveBy(row, -1));
            var down = new MenuItem(texts.now("menu.down"));
            down.setAccelerator(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN));
            down.setOnAction(e -> actions.moveBy(row, 1));
            menu.getItems().addAll(new SeparatorMenuItem(), up, down);
        }
        if (row instanceof OutlineRow.OfFeature) {
            boolean changeable = !actions.changeable(row).isEmpty();
            var rename = item("rename", texts, new KeyCodeCombination(KeyCode.F2), () -> actions.beginRename(row));
            rename.setDisable(!changeable || actions.with(row).size() > 1);
            var copy = item(
                    "duplicate",
                    texts,
                    new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN),
                    () -> actions.duplicate(row));
            copy.setDisable(bench.mode().get() != Mode.EDIT);
            var delete = item("delete", texts, new KeyCodeCombination(KeyCode.DELETE), () -> actions.delete(row));
            delete.setDisable(!changeable);
            menu.getItems().addAll(new SeparatorMenuItem(), rename, copy, delete);
        }
        return menu;
    }

    private static MenuItem item(String key, Texts texts, KeyCombination keys, Runnable run) {
        var item = new MenuItem(texts.now("menu." + key));
        item.setId("outline-" + key);
        item.setAccelerator(keys);
        item.setOnAction(e -> run.run());
        return item;
    }

    private static CustomMenuItem opacity(OutlineRow row, Workbench bench, OutlineActions actions, Texts texts) {
        var slider = new Slider(0, 100, 100 * actions.look(row).opacity());
        slider.setId("outline-opacity");
        slider.setBlockIncrement(5);
        slider.setAccessibleText(texts.now("menu.opacity"));
        SliderGesture.on(
                slider,
                bench,
                () -> actions.opacityLabel(row),
                value -> s -> LayerEdits.opacity(s, row.layerId(), Math.round(value) / 100.0));
        var title = new Label();
        title.textProperty()
                .bind(slider.valueProperty()
                        .map(v -> texts.now("menu.opacity") + " " + Math.round(v.doubleValue()) + "\u202f%"));
        var item = new CustomMenuItem(new VBox(4, title, slider), false);
        item.getStyleClass().add("opacity-item");
        return item;
    }
}
