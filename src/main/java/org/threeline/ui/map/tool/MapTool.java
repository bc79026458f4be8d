package org.threeline.ui.map.tool;

import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * A tool of the map: what the pointer and the keys do while it is in hand. Does nothing by itself. On the FX thread.
 *
 * <p>What a method does not take, the map does as ever: a drag pans, the arrows move the map.
 */
abstract class MapTool {
    /** It was taken up. */
    void start() {}

    /** It is put away; what is half done is given up. */
    void stop() {}

    /** A button went down; whether the drag that may follow is the tool's. */
    boolean press(Pointer at) {
        return false;
    }

    /** The pointer moved with the button down, after {@link #press} took it. */
    void drag(Pointer at) {}

    /** The button was let go, after {@link #press} took it. */
    void release(Pointer at) {}

    /** The pointer moved. */
    void move(Pointer at) {}

    /** The pointer left the map. */
    void exit() {}

    /** A click that no drag was; whether the tool took it. */
    boolean click(Pointer at) {
        return false;
    }

    /** A key went down; whether the tool took it. */
    boolean key(KeyEvent e) {
        return false;
    }

    /** A key was let go. */
    void keyUp(KeyEvent e) {}

    /** Scenario, selection or language are others. */
    void changed() {}

    /** Draws over the map what is to be seen of the tool. */
    void paint(ToolPicture picture) {}

    /** The controls it has on the strip above the map, in order; empty for no strip. */
    List<Node> controls() {
        return List.of();
    }

    /** One line about what can be done now. */
    String hint() {
        return "";
    }

    /** The cursor over the map; empty for the usual one. */
    Optional<Cursor> cursor() {
        return Optional.empty();
    }
}
