package org.threeline.ui.map.tool;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A choice of one of several things on the strip, whose names follow the language. On the FX thread. */
final class Choice<T> extends ComboBox<T> {
    private final Function<T, String> name;

    /** A choice, with the first value chosen. */
    Choice(ToolContext context, String id, List<T> values, Function<T, String> name) {
        this.name = name;
        setId(id);
        setMinWidth(Region.USE_PREF_SIZE);
        getItems().setAll(values);
        setValue(values.get(0));
        accessibleTextProperty().bind(context.texts().live("draw.kind"));
        context.bench().settings().language().addListener((o, before, now) -> renew());
        renew();
    }

    private void renew() {
        setCellFactory(list -> new NameCell());
        setButtonCell(new NameCell());
    }

    private final class NameCell extends ListCell<T> {
        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(item == null || empty ? "" : name.apply(item));
        }
    }
}
