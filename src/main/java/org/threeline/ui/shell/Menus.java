package org.threeline.ui.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The menu bar. */
final class Menus extends MenuBar {
    private final Texts texts;

    Menus(Workbench bench, Texts texts, Acts acts) {
        this.texts = texts;
        setId("menu-bar");
        getMenus().addAll(edit(acts), view(bench, acts));
    }

    private Menu edit(Acts acts) {
        return menu("edit", Controls.menuItem(acts.undo()), Controls.menuItem(acts.redo()));
    }

    private Menu view(Workbench bench, Acts acts) {
        var theme = menu(
                "theme",
                choice(bench.settings().theme(), Theme.LIGHT, texts.live("theme.light"), "theme-light"),
                choice(bench.settings().theme(), Theme.DARK, texts.live("theme.dark"), "theme-dark"));
        var language = menu("language");
        var group = new ToggleGroup();
        for (Language each : Language.values()) {
            var item = choice(
                    bench.settings().language(),
                    each,
                    texts.live("language." + each.code()),
                    "language-" + each.code());
            item.setToggleGroup(group);
            language.getItems().add(item);
        }
        return menu(
                "view",
                keyed(choice(bench.mode(), Mode.EXPLORE, texts.live("mode.explore"), "mode-explore"), "F1"),
                keyed(choice(bench.mode(), Mode.EDIT, texts.live("mode.edit"), "mode-edit"), "F2"),
                new SeparatorMenuItem(),
                Controls.menuItem(acts.showAll()),
                check(bench.mapStatus().graticule(), "graticule", "G"),
                new SeparatorMenuItem(),
                check(acts.concept(), "concept", "Shortcut+K"),
                check(acts.outline(), "outline", "Shortcut+1"),
                check(acts.side(), "side", "Shortcut+2"),
                new SeparatorMenuItem(),
                theme,
                language);
    }

    Menu menu(String key, MenuItem... items) {
        var menu = new Menu();
        menu.setId("menu-" + key);
        menu.textProperty().bind(texts.live("menu." + key));
        menu.getItems().addAll(items);
        return menu;
    }

    private CheckMenuItem check(Property<Boolean> value, String key, String keys) {
        var item = new CheckMenuItem();
        item.setId("menu-" + key);
        item.textProperty().bind(texts.live("view." + key));
        item.selectedProperty().bindBidirectional(value);
        if (keys.contains("+")) {
            item.setAccelerator(KeyCombination.valueOf(keys));
        }
        return item;
    }

    private static RadioMenuItem keyed(RadioMenuItem item, String keys) {
        item.setAccelerator(KeyCombination.valueOf(keys));
        return item;
    }

    /** One of several: follows the property, and sets it when chosen. */
    private static <T> RadioMenuItem choice(
            ObjectProperty<T> property, T value, ObservableStringValue name, String id) {
        var item = new RadioMenuItem();
        item.setId("menu-" + id);
        item.textProperty().bind(name);
        item.setSelected(value.equals(property.get()));
        property.addListener((o, before, now) -> item.setSelected(value.equals(now)));
        item.setOnAction(e -> {
            property.set(value);
            item.setSelected(true);
        });
        return item;
    }
}
