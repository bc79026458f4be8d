package org.threeline.ui.concept;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** A row that shows as a whole that one of its cells is selected. */
final class ChosenRow<R> extends TableRow<R> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    ChosenRow() {
        tableViewProperty().addListener((o, before, table) -> follow(table));
        indexProperty().addListener((o, before, now) -> mark());
        emptyProperty().addListener((o, before, now) -> mark());
    }

    private void follow(TableView<R> table) {
        if (table != null) {
            table.getSelectionModel().selectedIndexProperty().addListener((o, before, now) -> mark());
            mark();
        }
    }

    private void mark() {
        TableView<R> table = getTableView();
        pseudoClassStateChanged(
                CHOSEN,
                table != null
                        && !isEmpty()
                        && getIndex() == table.getSelectionModel().getSelectedIndex());
    }
}
