package org.threeline.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.threeline.edit.Difference;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** Asks what to do about a file that was to be saved and was changed by another program meanwhile. */
final class SaveConflict {
    private static final double WIDTH = 520;
    private static final int MOST_NAMES = 8;

    private final Workbench bench;
    private final Texts texts;

    /** What the user may choose. */
    record Ways(Runnable overwrite, Runnable saveAs, Runnable reload) {}

    SaveConflict(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
    }

    /**
     * Asks.
     *
     * @param there what the other program changed, since the file was read
     * @param here what was changed in this window since then
     */
    void ask(Dialogs dialogs, Path file, Difference there, Difference here, Ways ways) {
        var content = new VBox(
                12,
                text(texts.now("conflict.sentence", String.valueOf(file.getFileName()))),
                text(texts.now("conflict.there", words(there))),
                text(texts.now("conflict.here", words(here))));
        content.setId("conflict");
        dialogs.show(
                texts.now("changed.title"),
                content,
                List.of(
                        new Dialogs.Choice("conflict-save-as", texts.now("file.saveAs"), ButtonData.YES, ways.saveAs()),
                        new Dialogs.Choice(
                                "conflict-overwrite", texts.now("conflict.overwrite"), ButtonData.NO, ways.overwrite()),
                        new Dialogs.Choice(
                                "conflict-reload", texts.now("changed.reload"), ButtonData.NO, ways.reload()),
                        new Dialogs.Choice("conflict-cancel", texts.now("cancel"), ButtonData.CANCEL_CLOSE, () -> {})));
    }

    private static Label text(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setPrefWidth(WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private String words(Difference difference) {
        List<String> parts = new ArrayList<>();
        add(parts, "difference.changed", difference.changed());
        add(parts, "difference.added", difference.added());
        add(parts, "difference.removed", difference.removed());
        if (difference.aboutConcept()) {
            parts.add(texts.now("difference.concept"));
        }
        if (difference.aboutRest()) {
            parts.add(texts.now("difference.rest"));
        }
        return parts.isEmpty() ? texts.now("difference.none") : String.join("; ", parts);
    }

    private void add(List<String> parts, String key, List<Text> names) {
        if (names.isEmpty()) {
            return;
        }
        String listed = names.stream()
                .limit(MOST_NAMES)
                .map(n -> n.in(bench.settings().language().get()))
                .collect(Collectors.joining(", "));
        int more = names.size() - MOST_NAMES;
        parts.add(texts.now(key, more > 0 ? texts.now("difference.more", listed, more) : listed));
    }

    /** What another program changed, and what was changed here; both since the file was read. */
    record Sides(Difference there, Difference here) {
        static Sides of(Scenario read, Scenario onDisk, Scenario own) {
            return new Sides(Difference.between(read, onDisk), Difference.between(read, own));
        }
    }
}
