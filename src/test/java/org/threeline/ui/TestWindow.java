package org.threeline.ui;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.threeline.session.DataFolder;
import org.threeline.session.Desk;
import org.threeline.session.OpenScenario;
import org.threeline.session.Progress;
import org.threeline.session.Session;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Settings;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.shell.MainWindow;

/** The real window with the default scenario, for journeys: build it in {@code ApplicationTest.start}. */
public final class TestWindow {
    private static final Session SESSION =
            new Session(() -> new DataFolder(Path.of(System.getProperty("threeline.data", "data"))));

    public final Workbench bench;
    public final MainWindow window;

    private TestWindow(Workbench bench, MainWindow window) {
        this.bench = bench;
        this.window = window;
    }

    /** Shows the window; on the FX thread. */
    public static TestWindow show(Stage stage) throws Exception {
        Application.setUserAgentStylesheet(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
        OpenScenario opened = SESSION.open(SESSION.defaultScenario(), Progress.NONE);
        ExecutorService planner = Executors.newSingleThreadExecutor(TestWindow::daemon);
        ExecutorService workers = Executors.newFixedThreadPool(2, TestWindow::daemon);
        var desk = new Desk(SESSION, opened, Optional.empty(), Platform::runLater, planner);
        var bench = new Workbench(SESSION, desk, new Settings(), new Background(workers, Platform::runLater));
        var window = new MainWindow(bench, SESSION.map(), SESSION.fonts());
        window.show(stage);
        return new TestWindow(bench, window);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "test-work");
        thread.setDaemon(true);
        return thread;
    }

    /** Waits until something holds on the FX thread; fails after a minute and a half. */
    public static void await(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        org.testfx.util.WaitForAsyncUtils.waitFor(
                90, TimeUnit.SECONDS, () -> org.testfx.util.WaitForAsyncUtils.asyncFx(condition)
                        .get());
    }
}
