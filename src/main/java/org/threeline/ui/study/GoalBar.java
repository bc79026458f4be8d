package org.threeline.ui.study;

import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.threeline.ui.common.Texts;

/** Asks for the value a figure is to reach. */
final class GoalBar extends HBox {
    private static final double SPACING = 6;
    private static final int COLUMNS = 6;

    private final TextField goal = new TextField();

    /**
     * A bar that asks.
     *
     * @param seek told a goal that is a number
     * @param noNumber told that what was typed is none
     */
    GoalBar(Texts texts, DoubleConsumer seek, Runnable noNumber) {
        super(SPACING);
        setAlignment(Pos.CENTER_LEFT);
        var reaches = new Label();
        reaches.textProperty().bind(texts.live("sweep.reach"));
        goal.setId("sweep-goal");
        goal.setPrefColumnCount(COLUMNS);
        goal.accessibleTextProperty().bind(texts.live("sweep.goal"));
        goal.promptTextProperty().bind(texts.live("sweep.goal"));
        var find = new Button();
        find.setId("sweep-seek");
        find.textProperty().bind(texts.live("sweep.seek"));
        Runnable ask = () -> {
            OptionalDouble number = number(goal.getText());
            number.ifPresentOrElse(seek, noNumber);
        };
        find.setOnAction(e -> ask.run());
        goal.setOnAction(e -> ask.run());
        getChildren().setAll(reaches, goal, find);
    }

    /** Reads a number as people of either language write it, thousands parted by spaces; empty for none. */
    static OptionalDouble number(String text) {
        String plain = text.replaceAll("[\\s\\u202f\\u00a0]", "")
                .replace('\u2212', '-')
                .replace(',', '.');
        try {
            double number = Double.parseDouble(plain);
            return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
