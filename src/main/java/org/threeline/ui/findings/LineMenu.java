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
     */
    static ContextMenu of(
            Texts texts,
            Supplier<Optional<Line>> selected,
            Supplier<List<Line>> all,
            Consumer<Line> go,
            Runnable explain) {
        MenuItem explaining = item(texts, "explain", explain);
        explaining.setAccelerator(EXPLAIN);
        MenuItem copying = item(texts, "copy", () -> selected.get().ifPresent(line -> copy(List.of(line), texts)));
        copying.setAccelerator(COPY);
        return new ContextMenu(
                item(texts, "go", () -> selected.get().ifPresent(go)),
                explaining,
                copying,
                item(texts, "copy.all", () -> copy(all.get(), texts)));
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
