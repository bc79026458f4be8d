package org.threeline.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * F6 takes the focus from part to part of the window, with Shift backward: Tab alone would go through every control of
 * each, and in the map it goes from handle to handle.
 */
final class PartKey {
    /** In this order; what is not there, or not seen, is passed over. */
    private static final List<String> PARTS = List.of(
            "#map",
            "#tool-options",
            "#concept",
            "#study",
            "#notices",
            ".tool-strip",
            "#outline",
            ".inspector",
            "#findings");

    private PartKey() {}

    static void follow(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.F6 && !e.isShortcutDown() && !e.isAltDown()) {
                go(scene, e.isShiftDown() ? -1 : 1);
                e.consume();
            }
        });
    }

    private static void go(Scene scene, int by) {
        List<Node> stops = new ArrayList<>();
        List<Node> parts = new ArrayList<>();
        for (String id : PARTS) {
            Optional<Node> part = Optional.ofNullable(scene.lookup(id));
            part.flatMap(PartKey::first).ifPresent(stop -> {
                parts.add(part.orElseThrow());
                stops.add(stop);
            });
        }
        if (!stops.isEmpty()) {
            int now = within(parts, scene.getFocusOwner());
            stops.get(Math.floorMod(now < 0 ? 0 : now + by, stops.size())).requestFocus();
        }
    }

    /** Which part holds what has the focus: the innermost, as the tool options lie on the map. */
    private static int within(List<Node> parts, Node owner) {
        for (Node node = owner; node != null; node = node.getParent()) {
            if (parts.contains(node)) {
                return parts.indexOf(node);
            }
        }
        return -1;
    }

    /** What of a part takes the focus first. */
    private static Optional<Node> first(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return Optional.empty();
        }
        if (node.isFocusTraversable() && !(node instanceof ScrollPane)) {
            return Optional.of(node);
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream()
                        .flatMap(child -> first(child).stream())
                        .findFirst()
                : Optional.empty();
    }
}
