package org.threeline.ui.findings;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.threeline.scenario.Basis;
import org.threeline.ui.common.Texts;

/** What the signs of basis mean. */
final class Legend extends HBox {
    Legend(Texts texts) {
        getStyleClass().add("basis-legend");
        setAlignment(Pos.CENTER_RIGHT);
        for (Basis basis : List.of(Basis.COMPUTED, Basis.ASSUMED, Basis.REPORTED)) {
            var word = new Label();
            word.textProperty().bind(texts.live("basis." + basis.word()));
            word.setGraphic(BasisIcon.of(basis));
            word.setMinWidth(USE_PREF_SIZE);
            getChildren().add(word);
        }
    }
}
