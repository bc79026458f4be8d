package org.threeline.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.threeline.scenario.ScenarioException;
import org.threeline.session.DataFolder;
import org.threeline.session.Desk;
import org.threeline.session.OpenScenario;
import org.threeline.session.Progress;
import org.threeline.session.Session;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Settings;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.shell.MainWindow;

/** Opens the window and waits until it is closed. */
final class WindowProgram {
    private WindowProgram() {}

    private static final Set<String> COMMANDS =
            Set.of("validate", "analyse", "export", "convert", "sweep", "compare", "presets", "new", "help");

    /** Whether the words ask for the window: no word, a file, or options of the window. */
    static boolean isAskedFor(String[] args) {
        if (args.length == 0) {
            return true;
        }
        return args[0].equals("--trace") || (!args[0].startsWith("-") && !COMMANDS.contains(args[0]));
    }

    /** The exit status. */
    static int run(String[] args) {
        Optional<Path> file =
                Arrays.stream(args).filter(a -> !a.startsWith("-")).findFirst().map(Path::of);
        try {
            return run(file);
        } catch (ScenarioException e) {
            System.err.println("threeline: " + e.getMessage());
            return 3;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 3;
        }
    }

    private static int run(Optional<Path> file) throws ScenarioException, InterruptedException {
        var session = new Session(DataFolder::find);
        session.prepare(true);
        var closed = new CountDownLatch(1);
        Platform.startup(() -> {});
        OpenScenario opened = session.open(file.isPresent() ? file.get() : session.defaultScenario(), Progress.NONE);
        var map = session.map();
        var fonts = session.fonts();
        Platform.runLater(() -> {
            Application.setUserAgentStylesheet(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
            ExecutorService planner = Executors.newSingleThreadExecutor(WindowProgram::daemon);
            ExecutorService workers = Executors.newFixedThreadPool(2, WindowProgram::daemon);
            var desk = new Desk(session, opened, file, Platform::runLater, planner);
            var bench = new Workbench(session, desk, new Settings(), new Background(workers, Platform::runLater));
            var stage = new Stage();
            stage.setOnHidden(e -> closed.countDown());
            new MainWindow(bench, map, fonts).show(stage);
        });
        closed.await();
        Platform.exit();
        return 0;
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "window-work");
        thread.setDaemon(true);
        return thread;
    }
}
