package org.threeline.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.TabKey;

/** Rows of labels and controls; each control shows the scenario anew when it is told to. */
final class Form extends VBox {
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double LABEL = 98;
    /** Letters that surely fit into a field of one line. */
    private static final int LONGEST = 24;

    private final List<Runnable> refreshers = new ArrayList<>();
    private final List<TextArea> longTexts = new ArrayList<>();

    Form() {
        getStyleClass().add("form");
    }

    /** Fields of several lines that may be as high as what is in them. */
    List<TextArea> longTexts() {
        return List.copyOf(longTexts);
    }

    /** Done with every new snapshot. */
    void onRefresh(Runnable refresh) {
        refreshers.add(refresh);
    }

    void refresh() {
        refreshers.forEach(Runnable::run);
    }

    void heading(String text, Node... right) {
        var title = new Label(text);
        title.getStyleClass().add("quiet");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var box = new HBox(8, title);
        box.getChildren().addAll(right);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("form-heading");
        getChildren().add(box);
    }

    HBox row(String label, Node... controls) {
        var name = new Label(label);
        name.getStyleClass().add("quiet");
        name.setMinWidth(LABEL);
        name.setPrefWidth(LABEL);
        name.setMaxWidth(LABEL);
        name.setWrapText(true);
        if (controls.length > 0) {
            name.setLabelFor(controls[0]);
            controls[0].setAccessibleText(label);
        }
        var box = new HBox(8, name);
        box.getChildren().addAll(controls);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("form-row");
        getChildren().add(box);
        return box;
    }

    /** A sentence under the row before it, hidden while it is blank. */
    Label hint() {
        var hint = new Label();
        hint.getStyleClass().add("form-hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.visibleProperty().bind(hint.textProperty().isNotEmpty());
        hint.managedProperty().bind(hint.visibleProperty());
        getChildren().add(hint);
        return hint;
    }

    /** A figure or a text that cannot be changed. */
    Label fixed(String label, Supplier<String> text) {
        var value = new Label();
        value.setWrapText(true);
        value.setMinHeight(Region.USE_PREF_SIZE);
        row(label, value);
        onRefresh(() -> value.setText(text.get()));
        return value;
    }

    /**
     * A text field, or one of several lines; what is typed counts with Enter or when the field is left, Escape takes it
     * back.
     *
     * @param shown the text as the scenario has it
     * @param take takes what was typed; gives a sentence if it cannot be, and the text stays as it was
     */
    TextInputControl text(
            String id,
            String label,
            boolean lines,
            boolean editable,
            Supplier<String> shown,
            Function<String, Optional<String>> take) {
        boolean tall = lines || shown.get().length() > LONGEST;
        TextInputControl field = tall ? new TextArea() : new TextField();
        field.setId(id);
        field.setEditable(editable);
        field.pseudoClassStateChanged(PseudoClass.getPseudoClass("fixed"), !editable);
        if (field instanceof TextArea area) {
            area.setWrapText(true);
            area.setPrefRowCount(lines ? SpareRoom.LEAST : 2);
            if (lines) {
                longTexts.add(area);
            }
            TabKey.leaves(area);
        } else {
            Hint.on(field, field.textProperty());
        }
        HBox.setHgrow(field, Priority.ALWAYS);
        HBox row = row(label, field);
        if (tall) {
            row.setAlignment(Pos.TOP_LEFT);
            row.getStyleClass().add("tall-row");
        }
        commit(field, hint(), lines, shown, take);
        return field;
    }

    /** Lets what is typed into a field of one line count, see {@link #text}. */
    void commit(TextInputControl field, Label hint, Supplier<String> shown, Function<String, Optional<String>> take) {
        commit(field, hint, false, shown, take);
    }

    private void commit(
            TextInputControl field,
            Label hint,
            boolean lines,
            Supplier<String> shown,
            Function<String, Optional<String>> take) {
        Runnable show = () -> {
            String now = shown.get();
            // Setting a text, the same too, has it laid out anew: in a drag that is most of a frame.
            if (!now.equals(field.getText())) {
                field.setText(now);
            }
            field.pseudoClassStateChanged(WRONG, false);
            hint.setText("");
        };
        Runnable commit = () -> {
            if (field.isEditable() && !field.getText().equals(shown.get())) {
                Optional<String> wrong = take.apply(field.getText());
                if (wrong.isPresent()) {
                    field.pseudoClassStateChanged(WRONG, true);
                    hint.setText(wrong.get());
                } else {
                    show.run();
                }
            } else {
                show.run();
            }
        };
        field.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                commit.run();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER && (!lines || e.isShortcutDown())) {
                commit.run();
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                show.run();
                e.consume();
            }
        });
        onRefresh(() -> {
            if (!field.isFocused() && !field.getPseudoClassStates().contains(WRONG)) {
                show.run();
            }
        });
    }
}
