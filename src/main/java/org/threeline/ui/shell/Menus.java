package org.threeline.ui.shell;

import java.nio.file.Path;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
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

    Menus(Workbench bench, Texts texts, Acts acts, FileActs files) {
        this.texts = texts;
        setId("menu-bar");
        getMenus().addAll(file(acts, files), edit(acts, files), view(bench, acts), scenario(files), help(files));
    }

    private Menu file(Acts acts, FileActs files) {
        var recent = menu("recent");
        Runnable list = () -> recent.getItems()
                .setAll(files.recent().stream()
                        .map(path -> {
                            var item = new MenuItem(path.toString());
                            item.setMnemonicParsing(false);
                            item.setOnAction(e -> files.open(path));
                            return item;
                        })
                        .toList());
        files.recent().addListener((ListChangeListener<Path>) change -> list.run());
        list.run();
        recent.disableProperty().bind(Bindings.isEmpty(files.recent()));
        return menu(
                "file",
                check(acts.startPage(), "start", "Shortcut+N"),
                Controls.menuItem(files.begin()),
                Controls.menuItem(files.openFile()),
                recent,
                Controls.menuItem(files.bringIn()),
                new SeparatorMenuItem(),
                Controls.menuItem(files.save()),
                Controls.menuItem(files.saveAs()),
                Controls.menuItem(files.export()),
                Controls.menuItem(files.recover()),
                new SeparatorMenuItem(),
                Controls.menuItem(files.close()));
    }

    private Menu scenario(FileActs files) {
        return menu("scenario", Controls.menuItem(files.projection()));
    }

    private Menu help(FileActs files) {
        return menu("help", Controls.menuItem(files.keys()), Controls.menuItem(files.about()));
    }

    private Menu edit(Acts acts, FileActs files) {
        return menu(
                "edit",
                Controls.menuItem(acts.undo()),
                Controls.menuItem(acts.redo()),
                new SeparatorMenuItem(),
                Controls.menuItem(files.preferences()));
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
                keyed(choice(bench.mode(), Mode.COMPARE, texts.live("mode.compare"), "mode-compare"), "F3"),
                new SeparatorMenuItem(),
                Controls.menuItem(acts.showAll()),
                check(bench.mapStatus().graticule(), "graticule", "G"),
                check(bench.mapStatus().errorBand(), "errorBand", "Shortcut+B"),
                new SeparatorMenuItem(),
                check(acts.concept(), "concept", "Shortcut+K"),
                check(acts.study(), "study", "Shortcut+J"),
                check(acts.outline(), "outline", "Shortcut+1"),
                check(acts.side(), "side", "Shortcut+2"),
                check(acts.history(), "history", "Shortcut+3"),
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
