package org.threeline.ui.findings;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.value.ChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.ui.common.Amount;
import org.threeline.ui.common.Apart;

/** Shows a line; its nodes serve line after line. */
final class LineCell extends ListCell<Slot> {
    private static final double ROW = 26;
    /** What stands beside a sentence: padding, sign, scroll bar. */
    private static final double BESIDE_SENTENCE = 68;

    private static final double BESIDE_NAME = 44;

    private static final PseudoClass PERSONS = PseudoClass.getPseudoClass("persons");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("before");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    private final Label label = new Label();
    private final Label value = new Label();
    private final Label unit = new Label();
    private final Label extra = new Label();
    private final FontIcon basis = new FontIcon();
    private final HBox row = new HBox(label, new HBox(), value, unit, extra, basis);
    private final Apart figures = new Apart(row);

    private final Text name = new Text();
    private final FontIcon sign = new FontIcon();
    private final Text sentence = new Text();
    private final Hyperlink mend = new Hyperlink();
    private final HBox trouble = new HBox(sign, new VBox(2, sentence, mend));
    private final ChangeListener<Line> renewal = (o, before, now) -> show(now);
    private final Function<String, String> mendWords;
    private @Nullable Slot followed;

    LineCell(
            ReadOnlyDoubleProperty width,
            Consumer<Line> onEnter,
            Runnable onLeave,
            Consumer<Line> onGo,
            Function<String, String> mendWords,
            Consumer<Line.Trouble> onMend) {
        this.mendWords = mendWords;
        mend.getStyleClass().add("mend");
        mend.managedProperty().bind(mend.visibleProperty());
        mend.setOnAction(e -> {
            if (getItem() != null && getItem().line() instanceof Line.Trouble found) {
                onMend.accept(found);
            }
        });
        getStyleClass().add("line-cell");
        // The list is as wide as it is: nothing is scrolled sideways.
        setPrefWidth(0);
        HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.getStyleClass().add("figure");
        label.getStyleClass().add("figure-label");
        label.setMinWidth(40);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        value.getStyleClass().add("figure-value");
        unit.getStyleClass().add("figure-unit");
        extra.getStyleClass().add("figure-extra");
        basis.getStyleClass().add("basis-icon");
        for (Label fixed : new Label[] {value, unit, extra}) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
            fixed.managedProperty().bind(fixed.textProperty().isNotEmpty());
        }
        name.getStyleClass().add("line-name");
        name.wrappingWidthProperty().bind(width.subtract(BESIDE_NAME));
        sentence.getStyleClass().add("sentence");
        sentence.wrappingWidthProperty().bind(width.subtract(BESIDE_SENTENCE));
        trouble.getStyleClass().add("trouble");
        hoverProperty().addListener((o, before, over) -> {
            if (over && getItem() != null) {
                onEnter.accept(getItem().line());
            } else {
                onLeave.run();
            }
        });
        setOnMouseClicked(e -> {
            if (e.getButton() == javafx.scene.input.MouseButton.PRIMARY && getItem() != null) {
                onGo.accept(getItem().line());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Slot slot, boolean empty) {
        super.updateItem(slot, empty);
        if (followed != null) {
            followed.lineProperty().removeListener(renewal);
        }
        followed = empty ? null : slot;
        setText(null);
        if (followed != null) {
            followed.lineProperty().addListener(renewal);
            show(followed.line());
        } else {
            setGraphic(null);
            setAccessibleText(null);
            style("");
        }
    }

    private void style(String style) {
        if (!getStyleClass().contains(style)) {
            getStyleClass()
                    .removeAll(
                            "title-line", "group-line", "subject-line", "figure-line", "trouble-line", "remark-line");
            if (!style.isEmpty()) {
                getStyleClass().add(style);
            }
        }
    }

    private void show(Line line) {
        setAccessibleText(line.spoken());
        if (line instanceof Line.Figure figure) {
            style("figure-line");
            setPrefHeight(ROW);
            show(figure);
        } else if (line instanceof Line.Trouble found) {
            style("trouble-line");
            setPrefHeight(USE_COMPUTED_SIZE);
            show(found);
        } else {
            style(styleOf(line));
            setPrefHeight(USE_COMPUTED_SIZE);
            name.setText(line.spoken());
            setGraphic(name);
        }
    }

    private static String styleOf(Line line) {
        if (line instanceof Line.Title) {
            return "title-line";
        }
        if (line instanceof Line.Group) {
            return "group-line";
        }
        return line instanceof Line.Subject ? "subject-line" : "remark-line";
    }

    private void show(Line.Figure figure) {
        label.setText(figure.label());
        boolean there = figure.amount().isPresent();
        value.setText(figure.amount().map(Amount::number).orElse("–"));
        unit.setText(figure.amount().map(Amount::unit).orElse(""));
        extra.setText(figure.extra());
        String code = BasisIcon.code(figure.basis());
        if (!code.equals(basis.getIconLiteral())) {
            basis.setIconLiteral(code);
        }
        basis.setVisible(there);
        row.pseudoClassStateChanged(MISSING, !there);
        row.pseudoClassStateChanged(BEFORE, figure.stale());
        row.pseudoClassStateChanged(PERSONS, figure.kind().ofPersons());
        setGraphic(figures);
    }

    private void show(Line.Trouble found) {
        sign.setIconLiteral(BasisIcon.code(found.severity()));
        sign.getStyleClass().removeAll("severity-error", "severity-warning", "severity-note");
        sign.getStyleClass().add("severity-" + found.severity().word());
        sentence.setText(found.text());
        mend.setVisible(found.fix().isPresent());
        found.fix().ifPresent(fix -> mend.setText(mendWords.apply(fix.key())));
        setGraphic(trouble);
    }
}
