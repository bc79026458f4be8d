package org.threeline.ui.common;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Lets Tab leave a field of several lines, as it leaves every other one. Of itself such a field takes it for a
 * character and holds whoever has no mouse; it leaves with Ctrl+Tab, which nobody guesses.
 */
public final class TabKey {
    private TabKey() {}

    /** Tab goes on to the next control, Shift+Tab to the one before. */
    public static void leaves(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.TAB && !e.isControlDown() && !e.isAltDown() && !e.isMetaDown()) {
                e.consume();
                area.fireEvent(new KeyEvent(
                        KeyEvent.KEY_PRESSED, "\t", "\t", KeyCode.TAB, e.isShiftDown(), true, false, false));
            }
        });
        area.addEventFilter(KeyEvent.KEY_TYPED, e -> {
            if ("\t".equals(e.getCharacter())) {
                e.consume();
            }
        });
    }
}
