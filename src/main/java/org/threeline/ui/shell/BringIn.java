package org.threeline.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.locationtech.jts.geom.Envelope;
import org.threeline.edit.BroughtIn;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.exchange.ShapeText;
import org.threeline.exchange.Shapes;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Severity;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/**
 * Brings in lines, areas and points of other programs: by file, drop or paste, after a look at what they are.
 *
 * <p>On the FX thread; texts are read in the background.
 */
final class BringIn {
    private static final KeyCombination PASTE = KeyCombination.valueOf("Shortcut+V");
    private static final List<String> ENDINGS = List.of(".kml", ".csv", ".tsv", ".txt", ".wkt", ".ewkt");
    private static final List<String> PATTERNS =
            List.of("*.geojson", "*.json", "*.kml", "*.wkt", "*.csv", "*.tsv", "*.txt");

    private final Workbench bench;
    private final Texts texts;
    private final Scene scene;
    private final Outside outside;
    private final Notices notices;
    private final Dialogs dialogs;

    BringIn(Workbench bench, Texts texts, Scene scene, Outside outside, Notices notices, Dialogs dialogs) {
        this.bench = bench;
        this.texts = texts;
        this.scene = scene;
        this.outside = outside;
        this.notices = notices;
        this.dialogs = dialogs;
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Whether a file, by its ending, is no scenario but may hold lines. */
    static boolean isFor(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** Lets the user choose a file. */
    void choose() {
        outside.toOpen(scene.getWindow(), texts.now("bringIn.title"), texts.now("bringIn.kind"), PATTERNS)
                .ifPresent(this::file);
    }

    /** Shows what a file holds. */
    void file(Path file) {
        String name = String.valueOf(file.getFileName());
        read(name, progress -> ShapeText.read(file));
    }

    /** Shows what a text holds that was pasted. */
    void text(String text) {
        read(texts.now("bringIn.pasted"), progress -> ShapeText.parse(text));
    }

    private void key(KeyEvent event) {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (PASTE.match(event)
                && !(scene.getFocusOwner() instanceof TextInputControl)
                && bench.mode().get() == Mode.EDIT
                && clipboard.hasString()) {
            event.consume();
            text(clipboard.getString());
        }
    }

    private void read(String name, Background.Work<Shapes> work) {
        if (bench.mode().get() != Mode.EDIT) {
            notices.caution(() -> texts.now("bringIn.explore"));
            return;
        }
        bench.background()
                .start(texts.now("task.bringIn", name), work)
                .whenDone(
                        shapes -> new BringInDialog(bench, texts, name, shapes)
                                .show(dialogs, choices -> bringIn(name, shapes, choices)),
                        failure -> {
                            if (failure instanceof ScenarioException refused) {
                                notices.refused(refused);
                            } else if (!(failure instanceof CancellationException)) {
                                throw new IllegalStateException(failure);
                            }
                        });
    }

    private void bringIn(String name, Shapes shapes, List<BringInRow> rows) {
        Scenario before = bench.snapshot().get().scenario();
        bench.desk().perform(new Command(ChangeLabel.of("bringIn", name), scenario -> added(scenario, rows)));
        List<FeatureId> added = BroughtIn.added(before, bench.snapshot().get().scenario());
        if (added.isEmpty()) {
            return;
        }
        bench.selection().set(Item.of(added.get(0)));
        var extent = new Envelope();
        rows.forEach(row -> extent.expandToInclude(row.shape().geometry().getEnvelopeInternal()));
        bench.map().ifPresent(m -> m.show(extent));
        notices.good(() -> texts.now("bringIn.done", added.size(), name));
        worst(shapes.problems())
                .ifPresent(p -> notices.caution(
                        () -> p.message(bench.settings().language().get())));
    }

    private static Optional<Problem> worst(List<Problem> problems) {
        return problems.stream().filter(p -> p.severity() == Severity.ERROR).findFirst();
    }

    private static Scenario added(Scenario scenario, List<BringInRow> rows) {
        Scenario now = scenario;
        for (BringInRow row : rows) {
            now = BroughtIn.add(now, row.name(), row.role(), row.shape().geometry());
        }
        return now;
    }
}
