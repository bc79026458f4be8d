package org.threeline.ui.layers;

import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.shape.Rectangle;
import org.threeline.scenario.ZoneStyle;
import org.threeline.ui.common.Texts;

/** How a zone is drawn: colour, pattern, edge, and whether its name stands on the map. */
final class StyleMenu {
    private static final double SWATCH = 12;

    private StyleMenu() {}

    static Menu of(OutlineRow row, OutlineActions actions, Texts texts) {
        ZoneStyle style = actions.look(row).style();
        var menu = new Menu(texts.now("menu.style"));
        menu.setId("outline-style");
        var label = new CheckMenuItem(texts.now("style.label"));
        label.setId("style-label");
        label.setSelected(style.labelled());
        label.setOnAction(e -> actions.style(row, s -> s.withLabelled(label.isSelected())));
        menu.getItems()
                .addAll(
                        choices(
                                "swatch",
                                ZoneStyle.Swatch.values(),
                                style.swatch(),
                                ZoneStyle::withSwatch,
                                row,
                                actions,
                                texts),
                        choices(
                                "fill",
                                ZoneStyle.Fill.values(),
                                style.fill(),
                                ZoneStyle::withFill,
                                row,
                                actions,
                                texts),
                        choices(
                                "edge",
                                ZoneStyle.Edge.values(),
                                style.edge(),
                                ZoneStyle::withEdge,
                                row,
                                actions,
                                texts),
                        new SeparatorMenuItem(),
                        label);
        return menu;
    }

    private static <T extends Enum<T>> Menu choices(
            String key,
            T[] all,
            Optional<T> now,
            BiFunction<ZoneStyle, Optional<T>, ZoneStyle> with,
            OutlineRow row,
            OutlineActions actions,
            Texts texts) {
        var menu = new Menu(texts.now("style." + key));
        menu.setId("style-" + key);
        var group = new ToggleGroup();
        var usual = new RadioMenuItem(texts.now("style.usual"));
        usual.setId("style-" + key + "-usual");
        usual.setToggleGroup(group);
        usual.setSelected(now.isEmpty());
        usual.setOnAction(e -> actions.style(row, s -> with.apply(s, Optional.empty())));
        menu.getItems().addAll(usual, new SeparatorMenuItem());
        for (T each : all) {
            String word = ZoneStyle.word(each);
            var item = new RadioMenuItem(texts.now("style." + key + "." + word));
            item.setId("style-" + key + "-" + word);
            item.setToggleGroup(group);
            item.setSelected(now.filter(each::equals).isPresent());
            item.setOnAction(e -> actions.style(row, s -> with.apply(s, Optional.of(each))));
            if (each instanceof ZoneStyle.Swatch) {
                var colour = new Rectangle(SWATCH, SWATCH);
                colour.getStyleClass().addAll("swatch-colour", word);
                item.setGraphic(colour);
            }
            menu.getItems().add(item);
        }
        return menu;
    }
}
