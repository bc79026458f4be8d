package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.render.RenderRequest;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.Texts;

/** The strip above the map with what the tool in hand needs: kinds, a field to type in, actions. On the FX thread. */
public final class ToolStrip extends FlowPane {
    /** By how much a field may be narrower than it would, px. */
    private static final double YIELDS = 80;

    /** How far it stays from the edges of the map: from the right one so far that the north arrow is seen; px. */
    private static final double EDGE = 12;

    private static final double NORTH = 44;

    /** What it covers is told in such steps, so that a figure that grows on it does not move names about; px. */
    private static final double STEP = 40;

    private static final double APART = 4;

    /** How wide the map was when the strip got its place. */
    private double placedIn = Double.NaN;

    ToolStrip() {
        setId("tool-options");
        getStyleClass().add("tool-options");
        setVisible(false);
        setManaged(false);
        setHgap(4);
        setVgap(4);
        // What is clicked between the controls is not meant for the map.
        setPickOnBounds(true);
    }

    void show(List<Node> controls) {
        if (!getChildren().equals(controls)) {
            boolean lost = getChildren().stream().anyMatch(child -> child.isFocusWithin() && !controls.contains(child));
            getChildren().setAll(controls);
            if (lost && getParent() != null) {
                // Keys go on with the map, not with whatever comes first in the window.
                getParent().requestFocus();
            }
            placedIn = Double.NaN;
        }
        setVisible(!controls.isEmpty());
    }

    /** Puts it above the middle of the map, where anything of it has another size than when that was done last. */
    void place(double width) {
        if (isVisible() && (width != placedIn || isNeedsLayout())) {
            placedIn = width;
            double room = width - EDGE - NORTH;
            applyCss();
            // A flow pane is never narrower than its wrap length: where all fits on one line, that is the line.
            double insets = snappedLeftInset() + snappedRightInset();
            List<Node> fields = getManagedChildren().stream()
                    .filter(TextField.class::isInstance)
                    .toList();
            fields.forEach(f -> ((TextField) f).setMaxWidth(Double.MAX_VALUE));
            double line = getManagedChildren().stream()
                    .mapToDouble(c -> snapSizeX(c.prefWidth(-1)) + getHgap())
                    .sum();
            double over = Math.ceil(line) - (room - insets);
            if (over > 0 && over <= YIELDS && fields.size() == 1) {
                // A little narrower rather than a button alone on a second line.
                var field = (TextField) fields.get(0);
                field.setMaxWidth(field.prefWidth(-1) - over);
                line -= over;
            }
            setPrefWrapLength(Math.min(room - insets, Math.ceil(line)));
            double w = Math.min(room, Math.ceil(prefWidth(-1)));
            double h = Math.ceil(prefHeight(w));
            double x = Math.max(EDGE, Math.min((width - w) / 2, width - NORTH - w));
            resizeRelocate(snapPositionX(x), EDGE, w, h);
        }
    }

    /** What it covers of the map and a little about it, in steps; empty while it is not shown; px of the map. */
    Optional<RenderRequest.Reserved> ground() {
        if (!isVisible() || getWidth() <= 0) {
            return Optional.empty();
        }
        Bounds at = getBoundsInParent();
        double left = STEP * Math.floor((at.getMinX() - APART) / STEP);
        double right = STEP * Math.ceil((at.getMaxX() + APART) / STEP);
        double bottom = Math.ceil(at.getMaxY() + APART);
        return Optional.of(new RenderRequest.Reserved(left, 0, right - left, bottom));
    }

    /** A button with an icon, and a word where there is one. */
    static Button button(Texts texts, String id, String key, String icon, boolean word, Runnable action) {
        var button = dress(new Button(), texts, id, key, icon, word);
        button.setOnAction(e -> action.run());
        return button;
    }

    /** A switch. */
    static ToggleButton toggle(Texts texts, String id, String key, String icon, Consumer<Boolean> action) {
        var button = dress(new ToggleButton(), texts, id, key, icon, false);
        button.setOnAction(e -> action.accept(button.isSelected()));
        return button;
    }

    private static <B extends ButtonBase> B dress(
            B button, Texts texts, String id, String key, String icon, boolean word) {
        button.setId(id);
        button.getStyleClass().addAll("flat", "tool-option");
        button.setMnemonicParsing(false);
        button.setGraphic(new FontIcon(icon));
        button.setMinWidth(Region.USE_PREF_SIZE);
        if (word) {
            button.textProperty().bind(texts.live(key));
        }
        Hint.on(button, texts.live(key + ".tip"));
        button.accessibleTextProperty().bind(texts.live(key + ".tip"));
        return button;
    }

    /** A field one types in; Enter takes what was typed. */
    static TextField field(String id, ObservableValue<String> prompt, Runnable enter) {
        var field = new TextField();
        field.setId(id);
        field.getStyleClass().add("tool-field");
        field.promptTextProperty().bind(prompt);
        field.accessibleTextProperty().bind(prompt);
        field.setOnAction(e -> enter.run());
        return field;
    }

    static Label words(String id) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("tool-words");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    static Node line() {
        return new Separator(Orientation.VERTICAL);
    }
}
