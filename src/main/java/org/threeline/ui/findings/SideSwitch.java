package org.threeline.ui.findings;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.threeline.scenario.Side;
import org.threeline.ui.common.Texts;

/** Chooses whether figures are of both sides of the trace together or of one alone. On the FX thread. */
final class SideSwitch extends HBox {
    private final ReadOnlyObjectWrapper<Optional<Side>> side = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Texts texts;
    private final ToggleButton both = button("findings-both", "left-pill");
    private final ToggleButton left = button("findings-left", "center-pill");
    private final ToggleButton right = button("findings-right", "right-pill");

    /**
     * What a side is called.
     *
     * @param shown short, for there is little room
     */
    record Name(String shown, String whole) {}

    SideSwitch(Texts texts) {
        this.texts = texts;
        setId("findings-sides");
        getStyleClass().add("segmented");
        getChildren().setAll(both, left, right);
        var group = new ToggleGroup();
        group.getToggles().setAll(both, left, right);
        both.setSelected(true);
        group.selectedToggleProperty().addListener((o, before, now) -> {
            if (now == null) {
                // One of them always holds.
                before.setSelected(true);
            } else {
                side.set(
                        now == left
                                ? Optional.of(Side.LEFT)
                                : now == right ? Optional.of(Side.RIGHT) : Optional.empty());
            }
        });
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    private static ToggleButton button(String id, String style) {
        var button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().add(style);
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(1);
        HBox.setHgrow(button, Priority.ALWAYS);
        return button;
    }

    /** Empty for both sides together. */
    ReadOnlyObjectProperty<Optional<Side>> side() {
        return side.getReadOnlyProperty();
    }

    /**
     * Offers the sides by who is there, or does not offer them.
     *
     * @param sides what the left and the right are called; empty where there is nothing on either to be told apart
     */
    void offer(List<Name> sides) {
        setVisible(!sides.isEmpty());
        if (sides.isEmpty()) {
            both.setSelected(true);
            return;
        }
        String all = texts.now("side.both");
        name(both, new Name(all, all));
        name(left, sides.get(0));
        name(right, sides.get(1));
    }

    private static void name(ToggleButton button, Name name) {
        if (!name.shown().equals(button.getText()) || !name.whole().equals(button.getAccessibleText())) {
            button.setText(name.shown());
            button.setAccessibleText(name.whole());
            button.setTooltip(new Tooltip(name.whole()));
        }
    }
}
