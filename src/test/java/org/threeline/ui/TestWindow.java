package org.threeline.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.threeline.file.DataFolder;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;
import org.threeline.session.Desk;
import org.threeline.session.OpenScenario;
import org.threeline.session.Progress;
import org.threeline.session.Session;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.MapDrawer;
import org.threeline.ui.map.MapPane;
import org.threeline.ui.shell.Faces;
import org.threeline.ui.shell.MainWindow;
import org.threeline.ui.shell.Outside;
import org.threeline.ui.shell.Preferences;
import org.threeline.ui.shell.UserFolders;
import org.threeline.ui.shell.WindowFrame;

/** The real window with the default scenario, for journeys: build it in {@code ApplicationTest.start}. */
public final class TestWindow {
    private static final Session SESSION =
            new Session(() -> new DataFolder(Path.of(System.getProperty("threeline.data", "data"))));

    /** Ends the window of the journey before: each holds a map's worth of memory. */
    private static Runnable last = () -> {};

    public final Workbench bench;
    public final MainWindow window;
    /** Works out plans and figures, one after the other. */
    public final Executor planner;

    private TestWindow(Workbench bench, MainWindow window, Executor planner) {
        this.bench = bench;
        this.window = window;
        this.planner = planner;
    }

    /** Shows the window; on the FX thread. */
    public static TestWindow show(Stage stage) throws Exception {
        Path folder = Files.createTempDirectory("threeline-window");
        return show(stage, folder, new TestOutside());
    }

    /**
     * Shows the window of a user.
     *
     * @param folder holds the user's preferences and recent files
     */
    public static TestWindow show(Stage stage, Path folder, Outside outside) throws Exception {
        last.run();
        loadFonts();
        OpenScenario opened = SESSION.open(SESSION.defaultScenario(), Progress.NONE);
        ExecutorService planner = Executors.newSingleThreadExecutor(TestWindow::daemon);
        ExecutorService workers = Executors.newFixedThreadPool(2, TestWindow::daemon);
        var desk = new Desk(SESSION, opened, Optional.empty(), Platform::runLater, planner);
        var folders = new UserFolders(folder.resolve("config"), folder.resolve("state"));
        var preferences = Preferences.read(folders, Language.ENGLISH, () -> Theme.LIGHT);
        var bench = new Workbench(SESSION, desk, preferences.settings(), new Background(workers, Platform::runLater));
        var map = new MapPane(bench, SESSION.map(), new MapDrawer(SESSION.map(), SESSION.fonts()));
        var frame = new WindowFrame(bench.settings().theme().get());
        frame.put(map);
        var window = new MainWindow(bench, SESSION.map(), frame, map, preferences, folders, outside, planner);
        last = window::close;
        window.show(stage);
        return new TestWindow(bench, window, planner);
    }

    /** The window's own faces, as the program loads them: others are wider, and words would be cut off elsewhere. */
    private static void loadFonts() {
        if (!Faces.load(Path.of(System.getProperty("threeline.data", "data"), "fonts"))) {
            throw new AssertionError("faces are missing");
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "test-work");
        thread.setDaemon(true);
        return thread;
    }

    /** What is asked for on the FX thread, once it is there; fails after a minute and a half. */
    public static <T> T got(java.util.concurrent.Callable<Optional<T>> wanted) {
        var got = new java.util.concurrent.atomic.AtomicReference<Optional<T>>(Optional.empty());
        try {
            await(() -> {
                got.set(wanted.call());
                return got.get().isPresent();
            });
        } catch (Exception e) {
            throw new AssertionError("it did not come", e);
        }
        return got.get().orElseThrow();
    }

    /** Waits until something holds on the FX thread; fails after a minute and a half. */
    public static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        org.testfx.util.WaitForAsyncUtils.waitFor(
                90, TimeUnit.SECONDS, () -> org.testfx.util.WaitForAsyncUtils.asyncFx(condition)
                        .get());
    }
}
