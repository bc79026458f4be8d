package org.threeline.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** What the map must not be taken for, always under it. */
final class CaveatStrip extends HBox {
    CaveatStrip(Workbench bench, Texts texts, Runnable showSources) {
        getStyleClass().add("caveat-strip");
        var marking = new Label();
        marking.getStyleClass().add("marking");
        marking.textProperty().bind(texts.live("caveat.marking"));
        marking.setMinWidth(USE_PREF_SIZE);
        var caveat = new Label();
        caveat.setId("caveat");
        caveat.setMinWidth(0);
        caveat.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caveat, Priority.ALWAYS);
        caveat.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> without(
                                texts.now("caveat.marking"),
                                bench.snapshot()
                                        .get()
                                        .scenario()
                                        .caveat()
                                        .in(bench.settings().language().get())),
                        bench.snapshot(),
                        bench.settings().language()));
        caveat.setTooltip(Controls.tooltip(caveat.textProperty()));
        var more = new Hyperlink();
        more.setId("caveat-sources");
        more.textProperty().bind(texts.live("caveat.more"));
        more.setOnAction(e -> showSources.run());
        more.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(marking, caveat, more);
    }

    /** Many caveats begin with the word that already stands before them. */
    private static String without(String marking, String caveat) {
        return caveat.startsWith(marking) ? caveat.substring(marking.length()).strip() : caveat;
    }
}
