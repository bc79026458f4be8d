package org.threeline.ui.findings;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The figures that follow from the scenario. */
public final class FindingsPane extends VBox {
    public FindingsPane(Workbench bench) {
        Texts texts = bench.texts("org.threeline.ui.findings.texts");
        getStyleClass().addAll("panel", "findings");
        var title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(texts.live("title"));
        getChildren().add(title);
    }
}
