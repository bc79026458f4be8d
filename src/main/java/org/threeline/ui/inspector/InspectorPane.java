package org.threeline.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The selected thing with its attributes. */
public final class InspectorPane extends VBox {
    public InspectorPane(Workbench bench) {
        Texts texts = bench.texts("org.threeline.ui.inspector.texts");
        getStyleClass().addAll("panel", "inspector");
        var title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(texts.live("title"));
        getChildren().add(title);
    }
}
