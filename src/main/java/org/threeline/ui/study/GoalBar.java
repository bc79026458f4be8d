package org.threeline.ui.study;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.threeline.analysis.sweep.RangeGoal;
import org.threeline.ui.common.Texts;

/** Asks for the value a figure is to reach. */
final class GoalBar extends HBox {
    private static final double SPACING = 6;
    private static final int COLUMNS = 6;

    private final TextField goal = new TextField();
    private final MenuButton weapons = new MenuButton();

    /**
     * A bar that asks.
     *
     * @param ranges of weapons that can be the goal, asked for when they are to be shown
     * @param words for a range
     * @param chosen told of a range that is the goal from now on
     * @param seek told a goal that is a number
     * @param noNumber told that what was typed is none
     */
    GoalBar(
            Texts texts,
            Supplier<List<RangeGoal>> ranges,
            Function<RangeGoal, String> words,
            Consumer<RangeGoal> chosen,
            DoubleConsumer seek,
            Runnable noNumber) {
        super(SPACING);
        setAlignment(Pos.CENTER_LEFT);
        var reaches = new Label();
        reaches.textProperty().bind(texts.live("sweep.reach"));
        goal.setId("sweep-goal");
        goal.setPrefColumnCount(COLUMNS);
        goal.accessibleTextProperty().bind(texts.live("sweep.goal"));
        goal.promptTextProperty().bind(texts.live("sweep.goal"));
        weapons.setId("sweep-weapon");
        weapons.textProperty().bind(texts.live("sweep.weapon"));
        // A menu without items does not open.
        weapons.getItems().setAll(new MenuItem());
        weapons.setOnShowing(e -> weapons.getItems()
                .setAll(ranges.get().stream()
                        .map(range -> item(words.apply(range), () -> {
                            goal.setText(BigDecimal.valueOf(range.km())
                                    .stripTrailingZeros()
                                    .toPlainString());
                            chosen.accept(range);
                        }))
                        .toList()));
        var find = new Button();
        find.setId("sweep-seek");
        find.textProperty().bind(texts.live("sweep.seek"));
        Runnable ask = () -> {
            OptionalDouble number = number(goal.getText());
            number.ifPresentOrElse(seek, noNumber);
        };
        find.setOnAction(e -> ask.run());
        goal.setOnAction(e -> ask.run());
        getChildren().setAll(reaches, goal, weapons, find);
    }

    private static MenuItem item(String words, Runnable act) {
        var item = new MenuItem(words);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> act.run());
        return item;
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
