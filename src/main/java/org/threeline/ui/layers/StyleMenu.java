package org.threeline.ui.layers;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.shape.Rectangle;
import org.threeline.scenario.LayerStyle;
import org.threeline.ui.common.Texts;

/** How a feature is drawn: colour, pattern, edge or line, and whether its name stands on the map. */
final class StyleMenu {
    private static final double SWATCH = 12;

    private StyleMenu() {}

    static Menu of(OutlineRow.OfFeature row, OutlineActions actions, Texts texts) {
        LayerStyle style = actions.look(row).style();
        boolean zone = row.role().isZone();
        var menu = new Menu(texts.now("menu.style"));
        menu.setId("outline-style");
        menu.getItems()
                .add(choices(
                        "swatch",
                        texts.now("style.swatch"),
                        LayerStyle.Swatch.values(),
                        style.swatch(),
                        choice -> actions.style(row, s -> s.withSwatch(choice)),
                        texts));
        if (zone) {
            menu.getItems()
                    .add(choices(
                            "fill",
                            texts.now("style.fill"),
                            LayerStyle.Fill.values(),
                            style.fill(),
                            choice -> actions.fill(row, s -> s.withFill(choice)),
                            texts));
        }
        if (actions.hasLine(row)) {
            menu.getItems()
                    .add(choices(
                            "edge",
                            texts.now(zone ? "style.edge" : "style.line"),
                            LayerStyle.Edge.values(),
                            style.edge(),
                            choice -> actions.style(row, s -> s.withEdge(choice)),
                            texts));
        }
        if (actions.isNamed(row)) {
            var label = new CheckMenuItem(texts.now("style.label"));
            label.setId("style-label");
            label.setSelected(style.labelled());
            label.setOnAction(e -> actions.style(row, s -> s.withLabelled(label.isSelected())));
            menu.getItems().addAll(new SeparatorMenuItem(), label);
        }
        return menu;
    }

    private static <T extends Enum<T>> Menu choices(
            String key, String title, T[] all, Optional<T> now, Consumer<Optional<T>> choose, Texts texts) {
        var menu = new Menu(title);
        menu.setId("style-" + key);
        var group = new ToggleGroup();
        var usual = new RadioMenuItem(texts.now("style.usual"));
        usual.setId("style-" + key + "-usual");
        usual.setToggleGroup(group);
        usual.setSelected(now.isEmpty());
        usual.setOnAction(e -> choose.accept(Optional.empty()));
        menu.getItems().addAll(usual, new SeparatorMenuItem());
        for (T each : all) {
            String word = LayerStyle.word(each);
            var item = new RadioMenuItem(texts.now("style." + key + "." + word));
            item.setId("style-" + key + "-" + word);
            item.setToggleGroup(group);
            item.setSelected(now.filter(each::equals).isPresent());
            item.setOnAction(e -> choose.accept(Optional.of(each)));
            if (each instanceof LayerStyle.Swatch) {
                var colour = new Rectangle(SWATCH, SWATCH);
                colour.getStyleClass().addAll("swatch-colour", word);
                item.setGraphic(colour);
            }
            menu.getItems().add(item);
        }
        return menu;
    }
}
