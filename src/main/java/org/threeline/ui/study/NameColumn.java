package org.threeline.ui.study;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Where groups of a label and its fields have a line each, the fields begin below one another. */
final class NameColumn {
    /** Narrower, each group has a line of its own. */
    private static final double STACKED = 860;

    private NameColumn() {}

    /** @param language in which labels are as wide as they are */
    static void align(FlowPane groups, ObservableValue<?> language) {
        List<Label> names = groups.getChildren().stream()
                .filter(HBox.class::isInstance)
                .map(g -> ((HBox) g).getChildren().get(0))
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
        groups.widthProperty().addListener((o, before, now) -> {
            boolean stacked = now.doubleValue() < STACKED;
            double widest =
                    names.stream().mapToDouble(n -> n.prefWidth(-1)).max().orElse(0);
            names.forEach(n -> n.setMinWidth(stacked ? Math.ceil(widest) : Region.USE_PREF_SIZE));
        });
        language.addListener((o, before, now) -> names.forEach(n -> n.setMinWidth(0)));
    }
}
