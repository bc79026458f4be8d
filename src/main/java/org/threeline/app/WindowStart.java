package org.threeline.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.geometry.Dimension2D;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.slf4j.LoggerFactory;
import org.threeline.basemap.BaseMap;
import org.threeline.file.DataFolder;
import org.threeline.file.LoadedScenario;
import org.threeline.layers.Theme;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Language;
import org.threeline.scenario.ScenarioException;
import org.threeline.session.Desk;
import org.threeline.session.OpenScenario;
import org.threeline.session.Session;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Settings;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.MapDrawer;
import org.threeline.ui.map.MapPane;
import org.threeline.ui.shell.Faces;
import org.threeline.ui.shell.FileDesk;
import org.threeline.ui.shell.MainWindow;
import org.threeline.ui.shell.Preferences;
import org.threeline.ui.shell.SystemOutside;
import org.threeline.ui.shell.UserFolders;
import org.threeline.ui.shell.WindowFrame;

/**
 * Opens the window and waits until it is closed.
 *
 * <p>JavaFX with its style sheets, the scenario with its plan and figures, and the base map's drawn layers are made
 * ready at the same time.
 */
final class WindowStart {
    /** Set while packaging, where the window is opened once to learn which classes it loads. */
    private static final String REHEARSAL = "threeline.rehearsal";

    /** What the panels say that come last, in the order in which they come. */
    private static final List<String> WORDS = List.of(
            "org.threeline.ui.findings.texts",
            "org.threeline.ui.common.units",
            "org.threeline.analysis.findings",
            "org.threeline.analysis.figures",
            "org.threeline.scenario.problems",
            "org.threeline.edit.changes");

    /**
     * What follows the hand comes before the map's picture of it, which others have to wait for, and after the window.
     */
    private static final int FOLLOWING = Thread.MIN_PRIORITY + 2;

    private final Language spoken;
    private final Optional<Path> file;
    private final boolean trace;
    private final PrintStream messages;
    private final Session session = new Session(DataFolder::find);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final UserFolders folders = UserFolders.of(
            System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "")));

    /** JavaFX found no screen. */
    static final class NoDisplay extends Exception {
        private static final long serialVersionUID = 1L;

        NoDisplay(Throwable cause) {
            super(cause);
        }
    }

    /** What the window opens with. */
    private record Opened(OpenScenario scenario, Optional<Path> file, Optional<Path> refused) {}

    /**
     * The window as it opens.
     *
     * @param map how large its map is expected to be, px
     * @param scale pixels of the screen to a px
     */
    private record Shell(Stage stage, WindowFrame frame, Dimension2D map, double scale) {}

    WindowStart(Language spoken, Optional<Path> file, boolean trace, PrintStream messages) {
        this.spoken = spoken;
        this.file = file;
        this.trace = trace;
        this.messages = messages;
    }

    int run() throws ScenarioException, InterruptedException, NoDisplay {
        FutureTask<Preferences> preferences = begin("preferences", () -> Preferences.read(folders, spoken));
        FutureTask<Opened> opening = begin("opening", () -> open(preferences));
        FutureTask<MapDrawer> drawing =
                begin("base-map", () -> drawer(result(preferences).settings()));
        startJavaFx();
        Platform.setImplicitExit(false);
        Settings settings = result(preferences).settings();
        FutureTask<Shell> shell = onFx(() -> openShell(settings.theme().get()));
        Opened opened = result(opening);
        MapDrawer drawer = result(drawing);
        Shell open = result(shell);
        drawer.begin(
                opened.scenario(),
                settings.theme().get(),
                settings.language().get(),
                open.map().getWidth(),
                open.map().getHeight(),
                open.scale());
        BaseMap baseMap = session.map();
        result(onFx(() -> {
            show(opened, baseMap, drawer, result(preferences), open);
            return null;
        }));
        LogFile.begin(folders.log());
        EndSignals.follow(() -> open.stage().setOnHidden(null));
        closed.await();
        Platform.exit();
        return 0;
    }

    private static <T> FutureTask<T> onFx(Callable<T> work) {
        var task = new FutureTask<T>(work);
        Platform.runLater(task);
        return task;
    }

    private static <T> FutureTask<T> begin(String name, Callable<T> work) {
        var task = new FutureTask<T>(work);
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static <T> T result(FutureTask<T> task) throws ScenarioException, InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ScenarioException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private MapDrawer drawer(Settings settings) throws ScenarioException {
        BaseMap baseMap = session.map();
        var drawer = new MapDrawer(baseMap, session.fonts());
        drawer.prepare(settings.theme().get(), settings.language().get());
        return drawer;
    }

    /** The scenario asked for; the default one where it cannot be opened, which the window then says. */
    private Opened open(FutureTask<Preferences> preferences) throws ScenarioException, InterruptedException {
        if (file.isPresent()) {
            try {
                OpenScenario asked = session.sketch(session.read(file.get()));
                if (FileDesk.isWhole(asked.loaded())) {
                    return new Opened(asked, file, Optional.empty());
                }
            } catch (ScenarioException refused) {
                LoggerFactory.getLogger(WindowStart.class).info("not opened", refused);
            }
        }
        LoadedScenario own = session.read(session.defaultScenario());
        own = Session.begun(own, result(preferences).settings().projection().get()::begin);
        return new Opened(session.sketch(own), Optional.empty(), file);
    }

    private static void startJavaFx() throws NoDisplay {
        try {
            Platform.startup(() -> {});
        } catch (UnsupportedOperationException | ExceptionInInitializerError | UnsatisfiedLinkError e) {
            throw new NoDisplay(e);
        }
    }

    /** Loads faces beside the FX thread, then goes on there, and loads signs and words meanwhile. */
    private void whenDressed(Language spoken, Runnable next) {
        var thread = new Thread(
                () -> {
                    try {
                        Faces.load(session.dataFolder().resolve("fonts"));
                    } catch (ScenarioException e) {
                        // Whoever opens the scenario hears of a missing data folder; the window has the system's faces
                        // meanwhile.
                        LoggerFactory.getLogger(WindowStart.class).info("no fonts", e);
                    } finally {
                        Platform.runLater(next);
                    }
                    Faces.loadSigns();
                    WORDS.forEach(bundle -> Bundles.of(bundle, spoken));
                },
                "faces");
        thread.setDaemon(true);
        thread.start();
    }

    /** The window without anything in it. */
    private Shell openShell(Theme theme) {
        var stage = new Stage();
        stage.setTitle("Threeline");
        stage.setOnHidden(e -> closed.countDown());
        var frame = new WindowFrame(theme);
        frame.show(stage);
        return new Shell(stage, frame, WindowFrame.expectedMap(), stage.getRenderScaleX());
    }

    /** Puts the map into the window; everything else comes when it has been seen. */
    private void show(Opened opened, BaseMap baseMap, MapDrawer drawer, Preferences preferences, Shell shell) {
        ExecutorService planner = Executors.newSingleThreadExecutor(work -> daemon(work, FOLLOWING));
        ExecutorService workers = Executors.newFixedThreadPool(2, work -> daemon(work, Thread.MIN_PRIORITY));
        var desk = new Desk(session, opened.scenario(), opened.file(), Platform::runLater, planner);
        var bench = new Workbench(session, desk, preferences.settings(), new Background(workers, Platform::runLater));
        if (trace) {
            FrameTrace.begin(shell.frame().scene(), bench.mapStatus(), bench.snapshot(), messages);
        }
        if (Boolean.getBoolean(REHEARSAL)) {
            rehearse(bench, shell.stage());
        }
        var map = new MapPane(bench, baseMap, drawer);
        shell.frame().put(map);
        new AfterFirstMap(bench.mapStatus())
                .run(() -> whenDressed(
                        preferences.settings().language().get(),
                        () -> complete(opened, bench, baseMap, map, preferences, shell, desk::finish)));
    }

    /** Adds what else is in the window, one part a pulse, so that none of them waits for another to be seen. */
    private void complete(
            Opened opened,
            Workbench bench,
            BaseMap baseMap,
            MapPane map,
            Preferences preferences,
            Shell shell,
            Runnable figures) {
        ExecutorService writer = Executors.newSingleThreadExecutor(work -> daemon(work, Thread.MIN_PRIORITY));
        var window =
                new MainWindow(bench, baseMap, shell.frame(), map, preferences, folders, new SystemOutside(), writer);
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> Platform.runLater(() -> window.failed(failure)));
        shell.stage().setOnHidden(e -> {
            window.close();
            writer.execute(closed::countDown);
        });
        window.join(shell.stage());
        Housekeeping.begin(shell.frame().scene(), bench.mapStatus());
        HeapRoom.begin(bench.snapshot());
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!window.addNext()) {
                    stop();
                    figures.run();
                }
            }
        }.start();
        opened.refused().ifPresent(window.files()::open);
    }

    /** Shows what people look at first and closes the window when it has its figures, at the latest after a minute. */
    private static void rehearse(Workbench bench, Stage stage) {
        var minute = new PauseTransition(Duration.minutes(1));
        minute.setOnFinished(e -> stage.hide());
        minute.play();
        var soon = new PauseTransition(Duration.seconds(4));
        soon.setOnFinished(e -> stage.hide());
        bench.deepening().latest().addListener((o, before, now) -> {
            if (now != null) {
                now.plan().scenario().zones().findFirst().ifPresent(zone -> bench.selection()
                        .set(Item.of(zone.id())));
                soon.playFromStart();
            }
        });
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing rests on it but how smoothly the map moves meanwhile
    private static Thread daemon(Runnable work, int priority) {
        var thread = new Thread(work, "window-work");
        thread.setPriority(priority);
        thread.setDaemon(true);
        return thread;
    }
}
