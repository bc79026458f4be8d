package org.threeline.ui.findings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeline.ui.common.Texts;

/** What a figure means, is worked out from and how exact it is, as a card. */
final class ExplanationCard extends VBox {
    private static final double WIDTH = 320;

    ExplanationCard(Explanation explained, Texts texts) {
        getStyleClass().add("explanation");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        getChildren()
                .addAll(words(explained.title(), "explanation-title"), words(explained.what(), "explanation-what"));
        if (!explained.formula().isEmpty()) {
            section(texts.now("card.formula"), words(explained.formula(), "explanation-formula"));
        }
        if (!explained.inputs().isEmpty()) {
            section(texts.now("card.inputs"), inputs(explained));
        }
        var basis = new HBox(
                BasisIcon.of(explained.basis()),
                new Label(texts.now("basis." + explained.basis().word())));
        basis.setSpacing(4);
        basis.setAlignment(Pos.CENTER_LEFT);
        section(texts.now("card.basis"), basis);
        explained.source().ifPresent(s -> section(texts.now("card.source"), words(s, "explanation-what")));
        section(texts.now("card.exact"), words(String.join(" ", explained.exactness()), "explanation-what"));
    }

    private void section(String heading, Node content) {
        var title = new Label(heading);
        title.getStyleClass().add("explanation-heading");
        getChildren().addAll(title, content);
    }

    private static Label words(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static GridPane inputs(Explanation explained) {
        var grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(2);
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(wide);
        int row = 0;
        for (Explanation.Input input : explained.inputs()) {
            var value = words(input.value(), "explanation-value");
            value.setMaxWidth(WIDTH / 2);
            grid.addRow(row++, words(input.label(), "explanation-input"), value, BasisIcon.of(input.basis()));
        }
        return grid;
    }
}
