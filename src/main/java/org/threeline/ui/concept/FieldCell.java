package org.threeline.ui.concept;

import javafx.application.Platform;
import javafx.geometry.Side;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.ui.concept.Field.Editing;

/**
 * A cell of a table: wrapped text, perhaps with a sign before it, that is changed by writing or by choosing.
 *
 * <p>While written in, Enter and leaving take the text over, Shift+Enter begins a line, Escape leaves all as it was.
 */
final class FieldCell<R> extends TableCell<R, R> {
    private static final double PADDING = 20;
    private static final double SIGN = 20;

    private final Field<R> field;
    private final RowTable<R> table;
    private final Text text = new Text();
    private final FontIcon sign = new FontIcon();
    private final HBox content = new HBox(text);
    private @Nullable TextArea editor;

    FieldCell(Field<R> field, RowTable<R> table, javafx.beans.value.ObservableValue<Number> width) {
        this.field = field;
        this.table = table;
        getStyleClass().add("field-cell");
        text.getStyleClass().add("field-text");
        sign.getStyleClass().add("basis-icon");
        content.setSpacing(4);
        width.addListener((o, before, now) -> wrap(now.doubleValue()));
        wrap(width.getValue().doubleValue());
    }

    /** Px beside the text. */
    static double around(boolean signed) {
        return PADDING + (signed ? SIGN : 0);
    }

    private void wrap(double width) {
        text.setWrappingWidth(Math.max(20, width - around(content.getChildren().contains(sign))));
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Field.Content shown = field.shown().of(row, table.scenario(), table.language());
        text.setText(shown.text());
        setAccessibleText(table.header(field) + ": " + shown.text());
        if (shown.icon().isEmpty()) {
            content.getChildren().setAll(text);
        } else {
            sign.setIconLiteral(shown.icon());
            content.getChildren().setAll(sign, text);
        }
        wrap(getTableColumn().getWidth());
        if (!isEditing()) {
            setGraphic(content);
        }
    }

    @Override
    public void startEdit() {
        R row = getItem();
        if (row == null || field.editing() instanceof Editing.None) {
            return;
        }
        super.startEdit();
        if (!isEditing()) {
            return;
        }
        if (field.editing() instanceof Editing.Writing<R> writing) {
            write(row, writing);
        } else if (field.editing() instanceof Editing.Choosing<R> choosing) {
            choose(row, choosing);
        }
    }

    private void write(R row, Editing.Writing<R> writing) {
        var area = new TextArea(writing.written().of(row, table.language()));
        area.setWrapText(true);
        area.getStyleClass().add("field-editor");
        area.setPrefHeight(Math.max(32, text.getLayoutBounds().getHeight() + 14));
        area.setMinHeight(32);
        area.setAccessibleText(table.header(field));
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && !key.isShiftDown()) {
                key.consume();
                take(row, writing);
                leave();
            } else if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                area.replaceSelection("\n");
            } else if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                editor = null;
                leave();
            } else if (key.getCode() == KeyCode.TAB) {
                key.consume();
                take(row, writing);
                leave();
            }
        });
        area.focusedProperty().addListener((o, before, now) -> {
            if (!now && area == editor) {
                take(row, writing);
                cancelEdit();
            }
        });
        editor = area;
        setGraphic(area);
        area.requestFocus();
        area.selectAll();
    }

    /** Goes back to the table. */
    private void leave() {
        cancelEdit();
        table.requestFocus();
    }

    /** Takes over what was written, once. */
    private void take(R row, Editing.Writing<R> writing) {
        TextArea area = editor;
        editor = null;
        if (area == null || area.getText().equals(writing.written().of(row, table.language()))) {
            return;
        }
        int index = getIndex();
        Field.Reading<R> read = writing.read().of(row, area.getText(), table.language());
        // The table renews its rows when the scenario changes, which it must not do in the middle of an edit's end.
        Platform.runLater(() -> read.row()
                .ifPresentOrElse(
                        after -> table.replace(index, row, after),
                        () -> table.complain(read.problem(), area.getText())));
    }

    private void choose(R row, Editing.Choosing<R> choosing) {
        int index = getIndex();
        var menu = new ContextMenu();
        menu.getStyleClass().add("field-choices");
        for (Field.Choice<R> choice : choosing.choices().of(row, table.scenario(), table.language())) {
            var item = new CheckMenuItem(choice.text());
            item.setSelected(choice.chosen());
            if (!choice.icon().isEmpty()) {
                item.setGraphic(new FontIcon(choice.icon()));
            }
            item.setOnAction(e -> Platform.runLater(() -> table.replace(index, row, choice.row())));
            menu.getItems().add(item);
        }
        menu.setOnHidden(e -> {
            if (isEditing()) {
                leave();
            }
        });
        menu.show(this, Side.BOTTOM, 0, 0);
    }

    @Override
    public void cancelEdit() {
        R row = getItem();
        if (editor != null && row != null && field.editing() instanceof Editing.Writing<R> writing) {
            take(row, writing);
        }
        super.cancelEdit();
        if (getItem() != null) {
            setGraphic(content);
        }
    }
}
