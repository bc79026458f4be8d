package org.threeline.ui.shell;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** What the map must not be taken for, always under it. */
final class CaveatStrip extends HBox {
    CaveatStrip(Workbench bench, Texts texts, Runnable showSources) {
        getStyleClass().add("caveat-strip");
        var marking = new Label();
        marking.getStyleClass().add("marking");
        StringBinding whole = Bindings.createStringBinding(
                () -> bench.snapshot()
                        .get()
                        .scenario()
                        .caveat()
                        .in(bench.settings().language().get()),
                bench.snapshot(),
                bench.settings().language());
        StringBinding usual = texts.live("caveat.marking");
        marking.textProperty()
                .bind(Bindings.createStringBinding(() -> marking(whole.get()).orElseGet(usual::get), whole, usual));
        marking.setMinWidth(USE_PREF_SIZE);
        var caveat = new Label();
        caveat.setId("caveat");
        caveat.setMinWidth(0);
        caveat.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(caveat, Priority.ALWAYS);
        caveat.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> whole.get()
                                .substring(marking(whole.get()).orElse("").length())
                                .strip(),
                        whole));
        Hint.on(caveat, caveat.textProperty());
        var more = new Hyperlink();
        more.setId("caveat-sources");
        more.textProperty().bind(texts.live("caveat.more"));
        more.setOnAction(e -> showSources.run());
        more.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(marking, caveat, more);
    }

    /** The marking that many caveats begin with: a first sentence in capitals. */
    static Optional<String> marking(String caveat) {
        int end = caveat.indexOf('.') + 1;
        String first = caveat.substring(0, end);
        boolean capitals = end > 1 && first.equals(first.toUpperCase(Locale.ROOT));
        return capitals ? Optional.of(first) : Optional.empty();
    }
}
