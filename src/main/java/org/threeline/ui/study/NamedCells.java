package org.threeline.ui.study;

import java.util.function.UnaryOperator;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** Shows what a list holds by names. */
final class NamedCells {
    private NamedCells() {}

    static void show(ComboBox<String> box, UnaryOperator<String> name) {
        box.setCellFactory(list -> cell(name));
        box.setButtonCell(cell(name));
    }

    private static ListCell<String> cell(UnaryOperator<String> name) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null || empty ? "" : name.apply(item));
            }
        };
    }
}
