package org.threeline.ui.findings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import org.threeline.ui.common.Texts;

/** What can be done with the selected line. */
final class LineMenu {
    static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
    static final KeyCombination EXPLAIN = KeyCombination.valueOf("Shortcut+I");

    private LineMenu() {}

    /**
     * The menu of the list.
     *
     * @param all every line that is shown
     * @param go shows on the map what a line is about
     * @param explain tells how the selected figure comes about
     * @param mend puts right what a line complains of
     */
    static ContextMenu of(
            Texts texts,
            Supplier<Optional<Line>> selected,
            Supplier<List<Line>> all,
            Consumer<Line> go,
            Runnable explain,
            Consumer<Line.Trouble> mend) {
        MenuItem explaining = item(texts, "explain", explain);
        explaining.setAccelerator(EXPLAIN);
        MenuItem copying = item(texts, "copy", () -> selected.get().ifPresent(line -> copy(List.of(line), texts)));
        copying.setAccelerator(COPY);
        var mending = new MenuItem();
        mending.setId("findings-mend");
        mending.setOnAction(e -> mendable(selected.get()).ifPresent(mend));
        var menu = new ContextMenu(
                item(texts, "go", () -> selected.get().ifPresent(go)),
                explaining,
                mending,
                copying,
                item(texts, "copy.all", () -> copy(all.get(), texts)));
        menu.setOnShowing(e -> {
            Optional<Line.Trouble> found = mendable(selected.get());
            mending.setVisible(found.isPresent());
            found.flatMap(Line.Trouble::fix).ifPresent(fix -> mending.setText(texts.now("mend." + fix.key())));
            explaining.setDisable(!(selected.get().orElse(null) instanceof Line.Figure));
        });
        return menu;
    }

    private static Optional<Line.Trouble> mendable(Optional<Line> line) {
        return line.filter(Line.Trouble.class::isInstance)
                .map(Line.Trouble.class::cast)
                .filter(found -> found.fix().isPresent());
    }

    private static MenuItem item(Texts texts, String key, Runnable action) {
        var item = new MenuItem();
        item.textProperty().bind(texts.live(key));
        item.setOnAction(e -> action.run());
        return item;
    }

    /** Copies what lines say. */
    static void copy(List<Line> some, Texts texts) {
        var content = new ClipboardContent();
        content.putString(Copied.text(some, texts));
        Clipboard.getSystemClipboard().setContent(content);
    }
}
