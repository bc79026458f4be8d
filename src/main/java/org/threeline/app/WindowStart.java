package org.threeline.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.text.Font;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.slf4j.LoggerFactory;
import org.threeline.basemap.BaseMap;
import org.threeline.layers.BaseMapLayers;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;
import org.threeline.session.DataFolder;
import org.threeline.session.Desk;
import org.threeline.session.OpenScenario;
import org.threeline.session.Progress;
import org.threeline.session.Session;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.shell.MainWindow;
import org.threeline.ui.shell.Preferences;
import org.threeline.ui.shell.SystemOutside;
import org.threeline.ui.shell.UserFolders;

/**
 * Opens the window and waits until it is closed.
 *
 * <p>JavaFX with its style sheets, the scenario with its plan and figures, and the base map's drawn layers are made
 * ready at the same time.
 */
final class WindowStart {
    /** Set while packaging, where the window is opened once to learn which classes it loads. */
    private static final String REHEARSAL = "threeline.rehearsal";

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
    private record Opened(OpenScenario scenario, Optional<Path> file, List<Problem> refused) {}

    WindowStart(Language spoken, Optional<Path> file, boolean trace, PrintStream messages) {
        this.spoken = spoken;
        this.file = file;
        this.trace = trace;
        this.messages = messages;
    }

    int run() throws ScenarioException, InterruptedException, NoDisplay {
        FutureTask<Opened> opening = begin("opening", this::open);
        FutureTask<Preferences> preferences = begin("preferences", () -> Preferences.read(folders, spoken));
        FutureTask<BaseMap> map = begin("base-map", this::warmMap);
        startJavaFx();
        Platform.setImplicitExit(false);
        var shown = new CompletableFuture<Void>();
        Platform.runLater(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            loadFonts();
            MainWindow.warmUp();
        });
        Opened opened = result(opening);
        BaseMap baseMap = session.map();
        var fonts = session.fonts();
        Preferences kept = result(preferences);
        Platform.runLater(() -> {
            try {
                show(opened, baseMap, fonts, kept);
                shown.complete(null);
            } catch (RuntimeException | Error e) {
                shown.completeExceptionally(e);
            }
        });
        try {
            shown.get();
            result(map);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        LogFile.begin(folders.log());
        closed.await();
        Platform.exit();
        return 0;
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

    private BaseMap warmMap() throws ScenarioException {
        BaseMap baseMap = session.map();
        BaseMapLayers.warmUp(baseMap);
        return baseMap;
    }

    /** The scenario asked for; the default one where it cannot be opened, with the reason. */
    private Opened open() throws ScenarioException {
        if (file.isPresent()) {
            try {
                return new Opened(session.open(file.get(), Progress.NONE), file, List.of());
            } catch (ScenarioException refused) {
                return new Opened(
                        session.open(session.defaultScenario(), Progress.NONE), Optional.empty(), refused.problems());
            }
        }
        return new Opened(session.open(session.defaultScenario(), Progress.NONE), Optional.empty(), List.of());
    }

    private static void startJavaFx() throws NoDisplay {
        try {
            Platform.startup(() -> {});
        } catch (UnsupportedOperationException | ExceptionInInitializerError | UnsatisfiedLinkError e) {
            throw new NoDisplay(e);
        }
    }

    /** The faces of the window, the same on every machine. */
    private void loadFonts() {
        try {
            Path folder = session.dataFolder().resolve("fonts");
            for (String face : List.of("NotoSans-Regular", "NotoSans-Medium", "NotoSans-SemiBold")) {
                Path font = folder.resolve(face + ".ttf");
                if (Files.isReadable(font)) {
                    Font.loadFont(font.toUri().toString(), 13);
                }
            }
        } catch (ScenarioException e) {
            // Whoever opens the scenario hears of a missing data folder; the window has the system's faces meanwhile.
            LoggerFactory.getLogger(WindowStart.class).info("no fonts", e);
        }
    }

    private void show(Opened opened, BaseMap map, org.threeline.render.Fonts fonts, Preferences preferences) {
        ExecutorService planner = Executors.newSingleThreadExecutor(WindowStart::daemon);
        ExecutorService workers = Executors.newFixedThreadPool(2, WindowStart::daemon);
        ExecutorService writer = Executors.newSingleThreadExecutor(WindowStart::daemon);
        var desk = new Desk(session, opened.scenario(), opened.file(), Platform::runLater, planner);
        var bench = new Workbench(session, desk, preferences.settings(), new Background(workers, Platform::runLater));
        bench.settings().theme().addListener((o, before, now) -> theme(now));
        var window = new MainWindow(bench, map, fonts, preferences, folders, new SystemOutside(), writer);
        theme(bench.settings().theme().get());
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> Platform.runLater(() -> window.failed(failure)));
        var stage = new Stage();
        stage.setOnHidden(e -> {
            window.close();
            writer.execute(closed::countDown);
        });
        if (trace) {
            FrameTrace.begin(window.scene(), bench.mapStatus(), messages);
        }
        if (Boolean.getBoolean(REHEARSAL)) {
            rehearse(bench, stage);
        }
        window.show(stage);
        if (!opened.refused().isEmpty()) {
            window.files().refused(opened.refused());
        }
    }

    /** Closes the window soon after its first map. */
    private static void rehearse(Workbench bench, Stage stage) {
        var soon = new PauseTransition(Duration.seconds(1.5));
        soon.setOnFinished(e -> stage.hide());
        bench.mapStatus().pictures().addListener((o, before, now) -> soon.play());
    }

    private static void theme(Theme theme) {
        Application.setUserAgentStylesheet(
                (theme.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "window-work");
        thread.setDaemon(true);
        return thread;
    }
}
