package org.threeline.ui.shell;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Opens the menu of what has the focus by the menu key or Shift+F10. On Windows JavaFX does so itself; on Linux, as of
 * JavaFX 21, it passes on the key alone, and a Mac has no such key.
 */
final class MenuKey {
    private static final PseudoClass FOCUSED = PseudoClass.getPseudoClass("focused");

    private MenuKey() {}

    static void follow(Scene scene) {
        if (System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
            scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                Node owner = scene.getFocusOwner();
                boolean asked = e.getCode() == KeyCode.CONTEXT_MENU || (e.getCode() == KeyCode.F10 && e.isShiftDown());
                if (asked && owner != null) {
                    e.consume();
                    ask(owner);
                }
            });
        }
    }

    /** Below the row that has the focus, of a list or table, else below the control. */
    private static void ask(Node owner) {
        Node at = owner.lookupAll(".indexed-cell").stream()
                .filter(c -> c instanceof IndexedCell<?> cell && !cell.isEmpty() && cell.isVisible())
                .filter(c -> c.getPseudoClassStates().contains(FOCUSED))
                .findFirst()
                .orElse(owner);
        Bounds inScene = at.localToScene(at.getBoundsInLocal());
        Bounds onScreen = at.localToScreen(at.getBoundsInLocal());
        owner.fireEvent(new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                inScene.getMinX() + inScene.getWidth() / 4,
                inScene.getMaxY(),
                onScreen.getMinX() + onScreen.getWidth() / 4,
                onScreen.getMaxY(),
                true,
                null));
    }
}
