package org.threeline.ui.inspector;

import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.text.Text;

/** A box to choose from that is two lines high while what is chosen has no room on one. On the FX thread. */
final class TwoLines {
    private static final PseudoClass TALL = PseudoClass.getPseudoClass("tall");

    private final ComboBox<?> box;
    private final ListCell<?> shown;

    private TwoLines(ComboBox<?> box, ListCell<?> shown) {
        this.box = box;
        this.shown = shown;
    }

    /** @param box with a cell of its own for what is chosen */
    static void on(ComboBox<?> box) {
        ListCell<?> shown = box.getButtonCell();
        shown.setWrapText(true);
        var lines = new TwoLines(box, shown);
        shown.textProperty().addListener((o, before, now) -> lines.fit());
        shown.widthProperty().addListener((o, before, now) -> lines.fit());
        shown.fontProperty().addListener((o, before, now) -> lines.fit());
    }

    private void fit() {
        String text = shown.getText();
        double room = shown.getWidth() - shown.snappedLeftInset() - shown.snappedRightInset();
        if (room > 0) {
            box.pseudoClassStateChanged(TALL, text != null && wide(text) > room);
        }
    }

    private double wide(String text) {
        var line = new Text(text);
        line.setFont(shown.getFont());
        return Math.ceil(line.getLayoutBounds().getWidth());
    }
}
