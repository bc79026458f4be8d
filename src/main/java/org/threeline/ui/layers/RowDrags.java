package org.threeline.ui.layers;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Rows are dragged onto others, to be put in order or in groups. */
final class RowDrags {
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");

    private RowDrags() {}

    /** Lets a cell's row be dragged, and others be let go over it. */
    static void accept(OutlineCell cell, Arranging arranging) {
        cell.setOnDragDetected(e -> cell.row().filter(Arranging::isOrdered).ifPresent(row -> {
            var content = new ClipboardContent();
            content.putString(OutlineCell.key(row));
            cell.startDragAndDrop(TransferMode.MOVE).setContent(content);
            e.consume();
        }));
        cell.setOnDragOver(e -> cell.row().ifPresent(row -> {
            if (dragged(e).filter(from -> arranging.canDrop(from, row)).isPresent()) {
                e.acceptTransferModes(TransferMode.MOVE);
                cell.pseudoClassStateChanged(DROP, true);
                e.consume();
            }
        }));
        cell.setOnDragExited(e -> cell.pseudoClassStateChanged(DROP, false));
        cell.setOnDragDropped(e -> cell.row().ifPresent(row -> {
            dragged(e).ifPresent(from -> arranging.drop(from, row));
            e.setDropCompleted(true);
            e.consume();
        }));
    }

    private static Optional<OutlineRow> dragged(DragEvent e) {
        return e.getGestureSource() instanceof OutlineCell cell ? cell.row() : Optional.empty();
    }
}
