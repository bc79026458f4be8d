package org.threeline.ui.concept;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** Guarantees, contributors, conditions, sources and phases. */
public final class ConceptPane extends VBox {
    public ConceptPane(Workbench bench) {
        Texts texts = bench.texts("org.threeline.ui.concept.texts");
        getStyleClass().addAll("panel", "concept");
        var title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(texts.live("title"));
        getChildren().add(title);
    }
}
