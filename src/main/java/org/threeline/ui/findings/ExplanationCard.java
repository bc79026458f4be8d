package org.threeline.ui.findings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.threeline.ui.common.Texts;

/** What a figure means, is worked out from and how exact it is, as a card. */
final class ExplanationCard extends VBox {
    private static final double WIDTH = 320;
    private static final double ICON = 16;

    ExplanationCard(Explanation explained, Texts texts) {
        getStyleClass().add("explanation");
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
        if (!explained.names().isEmpty()) {
            section(texts.now("card.names"), words(String.join(", ", explained.names()), "explanation-what"));
        }
        explained.source().ifPresent(s -> section(texts.now("card.source"), words(s, "explanation-what")));
        section(texts.now("card.exact"), words(String.join(" ", explained.exactness()), "explanation-what"));
    }

    private void section(String heading, Node content) {
        var title = new Label(heading);
        title.getStyleClass().add("explanation-heading");
        getChildren().addAll(title, content);
    }

    /** Wrapped by itself: a tooltip asks its content for its height before it knows its width. */
    private static Text words(String text, String style) {
        return words(text, style, WIDTH);
    }

    private static Text words(String text, String style, double width) {
        var words = new Text(text);
        words.setWrappingWidth(width);
        words.getStyleClass().addAll("explanation-text", style);
        return words;
    }

    private static GridPane inputs(Explanation explained) {
        var grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(2);
        double half = (WIDTH - ICON - 2 * grid.getHgap()) / 2;
        int row = 0;
        for (Explanation.Input input : explained.inputs()) {
            grid.addRow(
                    row++,
                    words(input.label(), "explanation-input", half),
                    words(input.value(), "explanation-value", half),
                    BasisIcon.of(input.basis()));
        }
        return grid;
    }
}
