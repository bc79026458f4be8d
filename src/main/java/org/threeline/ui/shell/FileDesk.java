package org.threeline.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.file.LoadedScenario;
import org.threeline.file.recovery.OpenMarks;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Severity;
import org.threeline.session.Desk;
import org.threeline.session.OpenScenario;
import org.threeline.session.Session;
import org.threeline.session.Work;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/**
 * Opens and saves scenarios. A file that cannot be opened leaves the open scenario as it is; one of which a part cannot
 * be read is opened only when that is asked for, without its name, so that saving does not write over it. Nothing
 * unsaved is lost without a question. Used on the FX thread.
 */
public final class FileDesk {
    private static final Logger LOG = LoggerFactory.getLogger(FileDesk.class);
    private static final String SUFFIX = ".scenario.geojson";
    /** What is GeoJSON, but no scenario. */
    private static final Set<String> OF_OTHERS = Set.of("FILE_NOT_GEOJSON", "FILE_NOT_SCENARIO");

    private static final List<String> PATTERNS = List.of("*.geojson", "*.json");

    private final Workbench bench;
    private final Texts texts;
    private final Scene scene;
    private final Outside outside;
    private final BringIn bringIn;
    private final Notices notices;
    private final Dialogs dialogs;
    private final RecentFiles recent;
    private final FileWatch watch;
    private Optional<Background.Job<?>> opening = Optional.empty();
    private final Deque<Runnable> writesWaiting = new ArrayDeque<>();
    private boolean askingReload;
    private boolean writing;

    FileDesk(
            Workbench bench,
            Texts texts,
            Scene scene,
            Outside outside,
            Notices notices,
            Dialogs dialogs,
            BringIn bringIn,
            RecentFiles recent,
            OpenMarks marks) {
        this.bringIn = bringIn;
        this.bench = bench;
        this.texts = texts;
        this.scene = scene;
        this.outside = outside;
        this.notices = notices;
        this.dialogs = dialogs;
        this.recent = recent;
        this.watch = new FileWatch(
                marks,
                () -> Platform.runLater(this::changedOutside),
                others -> Platform.runLater(() -> openElsewhere(others)));
        bench.snapshot().get().file().ifPresent(recent::add);
        watch.follow(bench.snapshot().get().file());
        scene.addEventHandler(DragEvent.DRAG_OVER, this::dragOver);
        scene.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    RecentFiles recent() {
        return recent;
    }

    /** Lets the user choose a file and opens it. */
    void open() {
        outside.toOpen(scene.getWindow(), texts.now("file.open.title"), texts.now("file.kind"), PATTERNS)
                .ifPresent(this::open);
    }

    /** Opens a file of the user's. */
    public void open(Path file) {
        unlessUnsaved(() -> read(file, Optional.of(file), Optional.empty()));
    }

    /** Begins with an empty scenario, without a name yet. */
    void begin() {
        UnaryOperator<Scenario> begin = bench.settings().projection().get()::begin;
        unlessUnsaved(() -> opening(
                        texts.now("task.begin"), progress -> bench.session().empty(begin))
                .whenDone(scenario -> take(scenario, Optional.empty()), this::refused));
    }

    /** Opens a scenario that comes with the program, to be saved under a name of its own. */
    void openPreset(Path preset) {
        UnaryOperator<Scenario> begin = bench.settings().projection().get()::begin;
        unlessUnsaved(
                () -> opening(texts.now("task.open", String.valueOf(preset.getFileName())), progress -> bench.session()
                                .open(Session.begun(bench.session().read(preset), begin)))
                        .whenDone(scenario -> opened(scenario, Optional.empty(), Optional.empty()), this::refused));
    }

    private void read(Path source, Optional<Path> file, Optional<Supplier<String>> good) {
        opening(texts.now("task.open", String.valueOf(source.getFileName())), progress -> bench.session()
                        .open(source, progress))
                .whenDone(scenario -> opened(scenario, file, good), failure -> notOpened(source, failure));
    }

    /** Only the last of several scenarios that are asked for is opened. */
    private Background.Job<OpenScenario> opening(String name, Background.Work<OpenScenario> work) {
        opening.ifPresent(Background.Job::cancel);
        Background.Job<OpenScenario> job = bench.background().start(name, work);
        opening = Optional.of(job);
        return job;
    }

    private void opened(OpenScenario scenario, Optional<Path> file, Optional<Supplier<String>> good) {
        if (isWhole(scenario.loaded())) {
            take(scenario, file);
            good.ifPresent(notices::good);
            return;
        }
        notices.refused(
                scenario.loaded().problems(),
                new Notices.Offer(
                        "notice-rest",
                        () -> texts.now("notice.rest"),
                        () -> unlessUnsaved(() -> take(scenario, Optional.empty()))));
    }

    private void notOpened(Path source, Throwable failure) {
        if (!Files.exists(source)) {
            recent.remove(source);
        }
        if (failure instanceof ScenarioException refused
                && OF_OTHERS.contains(refused.problem().code())) {
            notices.refused(
                    refused,
                    new Notices.Offer(
                            "notice-bring-in", () -> texts.now("notice.bringIn"), () -> bringIn.file(source)));
        } else {
            refused(failure);
        }
    }

    /** Whether all of a file can be used: what could not be read would be missing unseen. */
    public static boolean isWhole(LoadedScenario loaded) {
        return loaded.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR);
    }

    private void take(OpenScenario scenario, Optional<Path> file) {
        bench.desk().open(scenario, file);
        follow(file);
        file.ifPresent(recent::add);
    }

    /** Says why something was not done; what was cancelled needs no word. */
    void refused(Throwable failure) {
        if (failure instanceof ScenarioException refused) {
            notices.refused(refused);
        } else if (failure instanceof OutOfMemoryError) {
            notices.failed(() -> texts.now("notice.memory", Runtime.getRuntime().maxMemory() >> 20));
        } else if (!(failure instanceof CancellationException)) {
            LOG.error("unexpected", failure);
            ErrorReport report = ErrorReport.of(failure);
            notices.failed(
                    () -> texts.now("notice.unexpected", report.code()),
                    new Notices.Offer(
                            "notice-report", () -> texts.now("notice.report"), () -> report.show(dialogs, texts)));
        }
    }

    /** Saves the scenario, under a new name where it has none. */
    public void save() {
        save(() -> {});
    }

    void saveAs() {
        saveAs(() -> {});
    }

    private void save(Runnable then) {
        bench.snapshot().get().file().ifPresentOrElse(file -> write(file, then), () -> saveAs(then));
    }

    private void saveAs(Runnable then) {
        outside.toSave(scene.getWindow(), texts.now("file.save.title"), texts.now("file.kind"), SUFFIX, suggestedName())
                .ifPresent(target -> write(target, then));
    }

    private String suggestedName() {
        return bench.snapshot()
                .get()
                .file()
                .map(f -> String.valueOf(f.getFileName()))
                .orElseGet(() ->
                        plain(bench.snapshot().get().scenario().title().in(org.threeline.scenario.Language.ENGLISH))
                                + SUFFIX);
    }

    /** A title as a file's name: small letters and figures with hyphens between. */
    static String plain(String title) {
        String name = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-+|-+$", "");
        return name.isEmpty() ? "scenario" : name;
    }

    private void write(Path target, Runnable then) {
        if (writing) {
            writesWaiting.add(() -> write(target, then));
        } else {
            write(bench.desk().saving(target), then);
        }
    }

    private void write(Desk.Saving saving, Runnable then) {
        String name = String.valueOf(saving.target().getFileName());
        writing = true;
        bench.background()
                .start(texts.now("task.save", name), progress -> saving.write())
                .whenDone(
                        written -> {
                            bench.desk().saved(saving, written);
                            follow(Optional.of(saving.target()));
                            recent.add(saving.target());
                            notices.good(() -> texts.now("notice.saved", name));
                            written();
                            then.run();
                        },
                        failure -> {
                            written();
                            if (failure instanceof ScenarioException refused
                                    && refused.problem().code().equals("FILE_CHANGED_OUTSIDE")) {
                                askConflict(saving, then);
                            } else {
                                refused(failure);
                            }
                        });
    }

    private void written() {
        writing = false;
        Runnable next = writesWaiting.poll();
        if (next != null) {
            next.run();
        }
    }

    /** The file was changed by another program: asks whose work shall stay. */
    private void askConflict(Desk.Saving saving, Runnable then) {
        Path target = saving.target();
        bench.background()
                .start(
                        texts.now("task.compare"),
                        progress -> SaveConflict.Sides.of(
                                saving.loaded().scenario(),
                                bench.session().read(target).scenario(),
                                saving.scenario()))
                .whenDone(
                        sides -> new SaveConflict(bench, texts)
                                .ask(
                                        dialogs,
                                        target,
                                        sides.there(),
                                        sides.here(),
                                        new SaveConflict.Ways(
                                                () -> write(saving.overwriting(), then),
                                                () -> saveAs(then),
                                                () -> reload(target))),
                        this::refused);
    }

    private void reload(Path file) {
        read(
                file,
                Optional.of(file),
                Optional.of(() -> texts.now("notice.reloaded", String.valueOf(file.getFileName()))));
    }

    /** Looks at what happens to a file outside, from its state of now on. */
    void follow(Optional<Path> file) {
        watch.follow(file);
    }

    private void openElsewhere(int others) {
        Optional<Path> file = bench.snapshot().get().file();
        if (others > 0 && file.isPresent()) {
            notices.caution(() ->
                    texts.now("notice.elsewhere", String.valueOf(file.get().getFileName())));
        }
    }

    /** Goes on at once where everything is saved; else asks whether to save, to discard or to stay. */
    void unlessUnsaved(Runnable goOn) {
        if (bench.snapshot().get().saved()) {
            goOn.run();
            return;
        }
        dialogs.ask(
                texts.now("unsaved.title"),
                texts.now("unsaved.sentence"),
                List.of(
                        new Dialogs.Choice("unsaved-save", texts.now("unsaved.save"), ButtonData.YES, () -> save(goOn)),
                        new Dialogs.Choice("unsaved-discard", texts.now("unsaved.discard"), ButtonData.NO, goOn),
                        new Dialogs.Choice("unsaved-cancel", texts.now("cancel"), ButtonData.CANCEL_CLOSE, () -> {})));
    }

    @SuppressWarnings("ReferenceEquality") // a file that was read again is another one, though it may be equal
    private void changedOutside() {
        Optional<Path> file = bench.snapshot().get().file();
        if (file.isEmpty() || askingReload || writing) {
            return;
        }
        Work work = bench.desk().authored();
        bench.background()
                .start(texts.now("task.compare"), progress -> work.loaded().isChangedOutside())
                .whenDone(
                        changed -> {
                            boolean asFar = bench.desk().authored().loaded() == work.loaded();
                            if (changed && asFar && !writing && !askingReload) {
                                readAgain(file.get());
                            }
                        },
                        this::refused);
    }

    private void readAgain(Path path) {
        Runnable reload = () -> reload(path);
        if (bench.snapshot().get().saved()) {
            reload.run();
            return;
        }
        String name = String.valueOf(path.getFileName());
        askingReload = true;
        dialogs.ask(
                        texts.now("changed.title"),
                        texts.now("changed.sentence", name),
                        List.of(
                                new Dialogs.Choice(
                                        "changed-reload", texts.now("changed.reload"), ButtonData.NO, reload),
                                new Dialogs.Choice(
                                        "changed-keep", texts.now("changed.keep"), ButtonData.CANCEL_CLOSE, () -> {})))
                .showingProperty()
                .addListener((o, before, now) -> askingReload = now);
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        boolean files = event.getDragboard().hasFiles();
        if (files) {
            Path first = event.getDragboard().getFiles().get(0).toPath();
            // The question about unsaved changes must not wait inside the system's drag.
            Platform.runLater(() -> {
                if (BringIn.isFor(first)) {
                    bringIn.file(first);
                } else {
                    open(first);
                }
            });
        }
        event.setDropCompleted(files);
        event.consume();
    }

    /** Looks no more at what happens to the file outside. */
    void close() {
        watch.close();
    }
}
