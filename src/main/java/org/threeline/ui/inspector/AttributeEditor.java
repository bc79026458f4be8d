package org.threeline.ui.inspector;

import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;
import org.controlsfx.validation.ValidationMessage;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.controlsfx.validation.decoration.ValidationDecoration;
import org.jspecify.annotations.Nullable;
import org.threeline.scenario.Provenance;
import org.threeline.ui.common.Hint;

/**
 * Edits one attribute: what is typed is checked at once, with a sentence under the field, and counts with Enter or when
 * the field is left; Escape takes it back. Beside it the sign of its basis.
 */
final class AttributeEditor implements PropertyEditor<String> {
    private final Attribute attribute;
    private final VBox box = new VBox();
    private final HBox row = new HBox(4);
    private final Label hint = new Label();
    private final Label sign = new Label();
    private final Hint words = new Hint(sign);
    private final Editing editing;
    private Runnable show = () -> {};
    private boolean showing;

    AttributeEditor(Attribute attribute, Editing editing) {
        this.attribute = attribute;
        this.editing = editing;
        hint.getStyleClass().add("attribute-hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        hint.managedProperty().bind(hint.textProperty().isNotEmpty());
        hint.visibleProperty().bind(hint.managedProperty());
        sign.setMinWidth(20);
        row.setAlignment(Pos.CENTER_LEFT);
        Control control = attribute.choices().isEmpty() ? field() : choice();
        control.setId("attribute-" + attribute.member());
        control.setAccessibleText(attribute.label());
        control.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(control, Priority.ALWAYS);
        row.getChildren().addAll(control, sign);
        box.getChildren().addAll(row, hint);
        box.getStyleClass().add("attribute");
        refresh();
    }

    private TextField field() {
        var field = new TextField();
        attribute.change().ifPresentOrElse(change -> validated(field, change), () -> field.setEditable(false));
        field.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("fixed"),
                attribute.change().isEmpty());
        Hint.on(field, field.textProperty());
        show = () -> {
            if (!field.isFocused()) {
                field.setText(attribute.shown().get());
            }
        };
        return field;
    }

    private void validated(TextField field, Attribute.Change change) {
        var support = new ValidationSupport();
        support.setValidationDecorator(new Outlined());
        support.registerValidator(field, false, (Control control, String typed) -> {
            String now = typed == null ? "" : typed;
            Optional<String> wrong = now.equals(attribute.shown().get())
                    ? Optional.empty()
                    : change.wrong().apply(now);
            hint.setText(wrong.orElse(""));
            return ValidationResult.fromErrorIf(control, wrong.orElse(""), wrong.isPresent());
        });
        Runnable back = () -> field.setText(attribute.shown().get());
        Runnable commit = () -> {
            String typed = field.getText();
            if (typed.equals(attribute.shown().get())) {
                return;
            }
            Optional<String> wrong = change.wrong().apply(typed);
            Optional<String> refused = wrong.isPresent() ? wrong : change.take().apply(typed);
            if (refused.isPresent()) {
                hint.setText(refused.get());
            } else {
                back.run();
            }
        };
        field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) {
                commit.run();
                e.consume();
            } else if (e.getCode() == KeyCode.ESCAPE) {
                back.run();
                e.consume();
            }
        });
        field.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                commit.run();
            }
        });
    }

    private ComboBox<String> choice() {
        var box = new ComboBox<String>();
        box.getItems().setAll(attribute.choices());
        box.setCellFactory(list -> new NamedCell());
        box.setButtonCell(new NamedCell());
        TwoLines.on(box);
        box.setMinWidth(0);
        box.setPrefWidth(80);
        box.setDisable(attribute.change().isEmpty());
        var whole = new Hint(box);
        box.valueProperty().addListener((o, before, now) -> whole.say(named(now)));
        box.setOnAction(e -> {
            String chosen = box.getValue();
            if (showing || chosen == null || chosen.equals(attribute.shown().get())) {
                return;
            }
            attribute.change().ifPresent(change -> {
                Optional<String> wrong = change.wrong().apply(chosen);
                Optional<String> refused =
                        wrong.isPresent() ? wrong : change.take().apply(chosen);
                hint.setText(refused.orElse(""));
                refresh();
            });
        });
        show = () -> box.setValue(attribute.shown().get());
        return box;
    }

    /** Shows the attribute as the scenario has it now. */
    void refresh() {
        showing = true;
        show.run();
        showing = false;
        Optional<Provenance> rests = attribute.rests().get();
        sign.setGraphic(rests.map(p -> ProvenanceRows.icon(p.basis())).orElse(null));
        words.say(rests.map(p -> editing.texts().now("basis." + p.basis().word())
                        + p.source().map(s -> ": " + editing.sourceName(s)).orElse(""))
                .orElse(""));
        sign.setAccessibleText(words.said());
    }

    @Override
    public Node getEditor() {
        return box;
    }

    @Override
    public String getValue() {
        return attribute.shown().get();
    }

    @Override
    public void setValue(@Nullable String value) {
        refresh();
    }

    /** Marks what is wrong on the control itself: the ready-made ones put a pane around all of the window. */
    private static final class Outlined implements ValidationDecoration {
        @Override
        public void applyValidationDecoration(ValidationMessage message) {
            message.getTarget().pseudoClassStateChanged(Form.WRONG, true);
        }

        @Override
        public void applyRequiredDecoration(Control target) {}

        @Override
        public void removeDecorations(Control target) {
            target.pseudoClassStateChanged(Form.WRONG, false);
        }
    }

    private String named(@Nullable String choice) {
        return choice == null ? "" : attribute.named().apply(choice);
    }

    /** A choice by its name. */
    private final class NamedCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? null : named(item));
        }
    }

    /** The attribute as a property sheet sees it; only its editor changes it. */
    static PropertySheet.Item item(Attribute attribute) {
        return new SheetItem(attribute);
    }

    record SheetItem(Attribute attribute) implements PropertySheet.Item {
        @Override
        public Class<?> getType() {
            return String.class;
        }

        @Override
        public String getCategory() {
            return attribute.group();
        }

        @Override
        public String getName() {
            return attribute.label();
        }

        @Override
        public String getDescription() {
            return attribute.member();
        }

        @Override
        public Object getValue() {
            return Objects.requireNonNull(attribute.shown().get());
        }

        @Override
        public void setValue(Object value) {}

        @Override
        public Optional<javafx.beans.value.ObservableValue<? extends Object>> getObservableValue() {
            return Optional.empty();
        }
    }
}
