package org.threeline.ui.shell;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.threeline.edit.ChangeLabel;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.MapView;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** What can be done from the menu: history, view, modes. */
final class Acts {
    private final Act undo;
    private final Act redo;
    private final Act showAll;
    private final BooleanProperty concept = new SimpleBooleanProperty();
    private final BooleanProperty study = new SimpleBooleanProperty();
    private final BooleanProperty startPage = new SimpleBooleanProperty();
    private final BooleanProperty history = new SimpleBooleanProperty();
    private final BooleanProperty outline = new SimpleBooleanProperty(true);
    private final BooleanProperty side = new SimpleBooleanProperty(true);

    Acts(Workbench bench, Texts texts) {
        undo = history(bench, texts, "undo", Snapshot::undo, () -> bench.desk().undo())
                .on("Shortcut+Z");
        redo = history(bench, texts, "redo", Snapshot::redo, () -> bench.desk().redo())
                .on("Shortcut+Shift+Z");
        showAll = Act.of("show-all", texts.live("view.all"), () -> bench.map().ifPresent(MapView::showAll));
    }

    private static Act history(
            Workbench bench, Texts texts, String key, Function<Snapshot, Optional<ChangeLabel>> label, Runnable run) {
        StringBinding name = Bindings.createStringBinding(
                () -> label.apply(bench.snapshot().get())
                        .map(l -> texts.now(
                                key + ".named", l.in(bench.settings().language().get())))
                        .orElseGet(() -> texts.now(key)),
                bench.snapshot(),
                bench.settings().language());
        return Act.of(key, name, run)
                .offWhen(Bindings.createBooleanBinding(
                        () -> label.apply(bench.snapshot().get()).isEmpty(), bench.snapshot()));
    }

    Act undo() {
        return undo;
    }

    Act redo() {
        return redo;
    }

    Act showAll() {
        return showAll;
    }

    /** Whether the panel of guarantees, contributors, conditions, sources and phases is open. */
    BooleanProperty concept() {
        return concept;
    }

    /** Whether the panel of cases, charts, sweeps and comparisons is open. */
    BooleanProperty study() {
        return study;
    }

    /** Whether the start page is open. */
    BooleanProperty startPage() {
        return startPage;
    }

    /** Whether the list of steps is open, below the outline. */
    BooleanProperty history() {
        return history;
    }

    BooleanProperty outline() {
        return outline;
    }

    /** Whether inspector and findings are seen. */
    BooleanProperty side() {
        return side;
    }
}
