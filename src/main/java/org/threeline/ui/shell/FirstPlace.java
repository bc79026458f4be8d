package org.threeline.ui.shell;

import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Holds a window to its content's size, in the middle of its owner, while it is coming up.
 *
 * <p>Under X11 a window manager frames a new window at GTK's first size of 200 by 200 and tells so after JavaFX has
 * asked for the right one; JavaFX takes the late word for the user's and leaves a dialog as a scrap in the corner of
 * the screen. A window smaller than what it shows, within its first seconds, is nobody's wish.
 */
final class FirstPlace {
    private static final Duration COMING_UP = Duration.seconds(2);
    /** A window manager that insists is left its will. */
    private static final int TRIES = 3;

    private final Window window;
    private final Window owner;
    private final double wide;
    private final double high;
    private final ChangeListener<Number> watch = (size, before, now) -> mend();
    private int tries;
    private boolean asked;

    private FirstPlace(Window window, Window owner) {
        this.window = window;
        this.owner = owner;
        wide = window.getScene().getWidth();
        high = window.getScene().getHeight();
    }

    /** Watches a window that was just shown with the size of its content. */
    static void hold(Window window, Window owner) {
        var place = new FirstPlace(window, owner);
        window.widthProperty().addListener(place.watch);
        window.heightProperty().addListener(place.watch);
        var end = new PauseTransition(COMING_UP);
        end.setOnFinished(e -> place.letGo());
        end.play();
    }

    private void mend() {
        if (asked || tries == TRIES) {
            return;
        }
        asked = true;
        // The native window's own word is being handled now: what is set here would be lost.
        var after = new PauseTransition(Duration.millis(30));
        after.setOnFinished(e -> {
            asked = false;
            if (window.isShowing() && squeezed()) {
                tries++;
                window.sizeToScene();
                window.setX(owner.getX() + (owner.getWidth() - window.getWidth()) / 2);
                window.setY(owner.getY() + (owner.getHeight() - window.getHeight()) / 2);
            }
        });
        after.play();
    }

    private boolean squeezed() {
        var scene = window.getScene();
        return scene != null && (scene.getWidth() < wide - 1 || scene.getHeight() < high - 1);
    }

    private void letGo() {
        window.widthProperty().removeListener(watch);
        window.heightProperty().removeListener(watch);
    }
}
