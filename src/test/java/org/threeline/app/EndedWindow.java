package org.threeline.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Window;

/**
 * Opens a file in the window of the program, puts a note on its map and goes on until it is ended: {@code EndedWindow
 * FILE RECOVERY-FOLDER}. Once the journal holds the note it says so on its standard output, and so it does when the
 * window is closed.
 */
final class EndedWindow {
    /** What it says when there is something to lose. */
    static final String READY = "ready";
    /** What it says when JavaFX has closed the window. */
    static final String CLOSED = "closed";

    private EndedWindow() {}

    public static void main(String[] args) {
        var hand = new Thread(() -> work(Path.of(args[1])), "hand");
        hand.setDaemon(true);
        hand.start();
        Main.main(new String[] {args[0]});
    }

    private static void work(Path recovery) {
        try {
            while (!onFx(EndedWindow::isWhole)) {
                Thread.sleep(50);
            }
            onFx(EndedWindow::tellItsEnd);
            onFx(EndedWindow::putNote);
            while (!isKept(recovery)) {
                Thread.sleep(50);
            }
            System.out.println(READY);
        } catch (IOException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean onFx(java.util.concurrent.Callable<Boolean> asked)
            throws ExecutionException, InterruptedException {
        var task = new FutureTask<Boolean>(asked);
        try {
            Platform.runLater(task);
        } catch (IllegalStateException e) {
            // JavaFX has not begun.
            return false;
        }
        return task.get();
    }

    /** Whether all panels are there. */
    private static boolean isWhole() {
        return List.copyOf(Window.getWindows()).stream()
                .anyMatch(w -> w.getScene() != null
                        && w.getScene().lookup("#status-problems") != null
                        && w.getScene().lookup("#findings-list") != null);
    }

    private static boolean tellItsEnd() {
        Window.getWindows().get(0).showingProperty().addListener((o, before, now) -> System.out.println(CLOSED));
        return true;
    }

    private static boolean putNote() {
        var scene = Window.getWindows().get(0).getScene();
        ((ToggleButton) scene.lookup("#tool-note")).fire();
        Node map = scene.lookup("#map");
        map.requestFocus();
        Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false));
        return true;
    }

    private static boolean isKept(Path recovery) throws IOException {
        if (!Files.isDirectory(recovery)) {
            return false;
        }
        try (var all = Files.list(recovery)) {
            return all.anyMatch(f -> f.toString().endsWith(".journal"));
        }
    }
}
