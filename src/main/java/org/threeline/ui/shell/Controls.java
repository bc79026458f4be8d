package org.threeline.ui.shell;

import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.ui.common.Hint;

/** Small parts that bars and dialogs are made of. */
final class Controls {
    private Controls() {}

    static MenuItem menuItem(Act act) {
        var item = new MenuItem();
        item.setId("menu-" + act.id());
        item.textProperty().bind(act.name());
        act.keys().ifPresent(item::setAccelerator);
        item.disableProperty().bind(act.off());
        item.setOnAction(e -> act.run().run());
        return item;
    }

    /** A button of the toolbar: icon and word, or the icon alone where there is little room. */
    static <B extends ButtonBase> B tool(
            B button,
            String icon,
            ObservableStringValue word,
            ObservableStringValue tip,
            ObservableValue<Boolean> words) {
        button.getStyleClass().addAll("flat", "tool");
        button.setGraphic(icon(icon));
        button.setMnemonicParsing(false);
        button.textProperty().bind(word);
        button.accessibleTextProperty().bind(tip);
        button.contentDisplayProperty()
                .bind(Bindings.createObjectBinding(
                        () -> words.getValue() ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY, words));
        Hint.on(button, tip);
        return button;
    }

    static FontIcon icon(String literal) {
        var icon = new FontIcon(literal);
        icon.getStyleClass().add("tl-icon");
        return icon;
    }

    /** Takes the room that is left. */
    static Region spring() {
        var spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        return spring;
    }

    /** Names the choices of a box. */
    static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("the choice is not typed");
            }
        };
    }
}
