package org.threeline.ui.layers;

import atlantafx.base.controls.ProgressSliderSkin;
import java.util.ArrayList;
import java.util.List;
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
        visible.setSelected(actions.isVisible(row));
        visible.setOnAction(e -> actions.setVisible(row, visible.isSelected()));
        menu.getItems().add(visible);
        if (Arranging.isOrdered(row)) {
            var locked = new CheckMenuItem(texts.now("menu.locked"));
            locked.setId("outline-lock");
            locked.setSelected(actions.isLocked(row) || actions.isLockedWithGroup(row));
            locked.setDisable(actions.isLockedWithGroup(row));
            locked.setOnAction(e -> actions.toggleLocked(row));
            menu.getItems().add(locked);
        }
        if (!(row instanceof OutlineRow.OfGroup)
                && !row.equals(new OutlineRow.OfPart(org.threeline.layers.BaseMapLayers.Part.GRATICULE))) {
            menu.getItems().addAll(new SeparatorMenuItem(), opacity(row, bench, actions, texts));
        }
        if (row instanceof OutlineRow.OfFeature feature) {
            Menu style = StyleMenu.of(feature, actions, texts);
            style.setDisable(actions.changeable(row).isEmpty());
            menu.getItems().add(style);
        }
        if (Arranging.isOrdered(row)) {
            var up = new MenuItem(texts.now("menu.up"));
            up.setAccelerator(new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN));
            up.setOnAction(e -> actions.arranging().moveBy(row, -1));
            var down = new MenuItem(texts.now("menu.down"));
            down.setAccelerator(new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN));
            down.setOnAction(e -> actions.arranging().moveBy(row, 1));
            menu.getItems().addAll(new SeparatorMenuItem(), up, down);
        }
        if (Arranging.isOrdered(row)) {
            menu.getItems().addAll(grouping(row, bench, actions, texts));
            boolean changeable = !actions.changeable(row).isEmpty();
            var rename = item("rename", texts, new KeyCodeCombination(KeyCode.F2), () -> actions.beginRename(row));
            boolean group = row instanceof OutlineRow.OfGroup && bench.mode().get() == Mode.EDIT;
            rename.setDisable(!(changeable || group) || actions.with(row).size() > 1);
            var copy = item(
                    "duplicate",
                    texts,
                    new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN),
                    () -> actions.duplicate(row));
            copy.setDisable(bench.mode().get() != Mode.EDIT);
            var delete = item(
                    row instanceof OutlineRow.OfGroup ? "deleteGroup" : "delete",
                    texts,
                    new KeyCodeCombination(KeyCode.DELETE),
                    () -> actions.delete(row));
            delete.setDisable(!changeable);
            menu.getItems().addAll(new SeparatorMenuItem(), rename, copy, delete);
        }
        return menu;
    }

    private static List<MenuItem> grouping(OutlineRow row, Workbench bench, OutlineActions actions, Texts texts) {
        List<MenuItem> items = new ArrayList<>();
        items.add(new SeparatorMenuItem());
        boolean edits = bench.mode().get() == Mode.EDIT;
        if (row instanceof OutlineRow.OfFeature) {
            var group = item(
                    "group",
                    texts,
                    new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN),
                    () -> actions.arranging().group(row));
            group.setDisable(!edits);
            items.add(group);
            var into = new Menu(texts.now("menu.join"));
            into.setId("outline-join");
            for (OutlineRow.OfGroup each : actions.arranging().groups()) {
                var item = new MenuItem(actions.name(each));
                item.setId("outline-join-" + each.id());
                item.setMnemonicParsing(false);
                item.setOnAction(e -> actions.arranging().join(row, each));
                into.getItems().add(item);
            }
            into.setDisable(!edits || into.getItems().isEmpty());
            items.add(into);
        }
        var ungroup = item(
                row instanceof OutlineRow.OfGroup ? "ungroup" : "leave",
                texts,
                new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                () -> actions.arranging().ungroup(row));
        ungroup.setDisable(!edits || !actions.arranging().canUngroup(row));
        items.add(ungroup);
        return items;
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
        slider.setSkin(new ProgressSliderSkin(slider));
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
