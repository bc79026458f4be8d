package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.threeline.analysis.sweep.Axis;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.ui.common.Texts;

/** Asks for a number that varies and the range it takes. A range that nobody has typed over follows the number. */
final class VariedNumber extends HBox {
    private static final double SPACING = 6;
    private static final int COLUMNS = 6;
    private static final String NONE = "";

    private final boolean needed;
    private final Supplier<Scenario> scenario;
    private final ComboBox<String> chosen = new ComboBox<>();
    private final TextField range;

    /**
     * A number to choose.
     *
     * @param name of it in texts and ids
     * @param before key of the word before it
     * @param needed whether there must be one
     */
    VariedNumber(Texts texts, String name, String before, boolean needed, Supplier<Scenario> scenario) {
        super(SPACING);
        this.needed = needed;
        this.scenario = scenario;
        this.range = new TextField(needed ? FittingRange.DEPTHS : FittingRange.GAPS);
        setAlignment(Pos.CENTER_LEFT);
        var word = new Label();
        word.textProperty().bind(texts.live(before));
        chosen.setId(name);
        chosen.setPrefWidth(SweepView.CHOICE_WIDTH);
        chosen.accessibleTextProperty().bind(texts.live(name.replace('-', '.')));
        range.setId(name + "-range");
        range.setPrefColumnCount(COLUMNS);
        range.accessibleTextProperty().bind(texts.live("sweep.range"));
        var fitting = new SimpleStringProperty(range.getText());
        chosen.valueProperty().addListener((o, was, now) -> {
            if (now != null && !now.isEmpty() && range.getText().equals(fitting.get())) {
                fitting.set(FittingRange.of(now, scenario.get()));
                range.setText(fitting.get());
            }
        });
        getChildren().setAll(word, chosen, range);
    }

    /** Shows numbers by their names. */
    void named(UnaryOperator<String> name) {
        NamedCells.show(chosen, name);
    }

    /** Offers the numbers that can vary; what was chosen stays where it can. */
    void offer(List<String> columns) {
        List<String> all = new ArrayList<>(needed ? List.of() : List.of(NONE));
        all.addAll(columns);
        if (!chosen.getItems().equals(all)) {
            String was = chosen.getValue();
            chosen.getItems().setAll(all);
            chosen.setValue(all.contains(was) ? was : all.isEmpty() ? null : all.get(0));
        }
    }

    /**
     * What was asked for; empty for none.
     *
     * @throws ScenarioException as {@link Axis#parse}
     */
    Optional<Axis> axis() throws ScenarioException {
        String column = chosen.getValue();
        if (!needed && (column == null || column.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(Axis.parse(column + "=" + range.getText().strip(), scenario.get()));
    }
}
