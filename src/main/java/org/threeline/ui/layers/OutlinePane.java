package org.threeline.ui.layers;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The outline: what there is, what is shown, in which order. */
public final class OutlinePane extends VBox {
    public OutlinePane(Workbench bench) {
        Texts texts = bench.texts("org.threeline.ui.layers.texts");
        getStyleClass().addAll("panel", "outline");
        var title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(texts.live("title"));
        getChildren().add(title);
    }
}
