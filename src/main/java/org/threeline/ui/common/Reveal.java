package org.threeline.ui.common;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Brings a panel into the window in steps, since styling all of it in one pulse would hold up the window: its panes
 * come empty, their children a few at a time. A pane that fills itself anew meanwhile is left as it is. On the FX
 * thread.
 */
public final class Reveal {
    /** Controls that come in one step. */
    private static final int AT_ONCE = 2;

    /** @param before what the pane has by then, unless it has filled itself */
    private record Child(Pane pane, List<Node> before, Node node) {
        void add() {
            if (pane.getChildren().equals(before)) {
                pane.getChildren().add(node);
            }
        }
    }

    private final List<Runnable> steps = new ArrayList<>();
    private List<Child> step = new ArrayList<>();
    private int controls;

    private Reveal() {}

    /** Takes the children out of a pane, and of the panes in it; each step puts the next ones back. */
    public static List<Runnable> of(Pane pane) {
        var reveal = new Reveal();
        reveal.empty(pane);
        reveal.end();
        return reveal.steps;
    }

    private void empty(Pane pane) {
        List<Node> children = List.copyOf(pane.getChildren());
        pane.getChildren().clear();
        for (int i = 0; i < children.size(); i++) {
            Node node = children.get(i);
            step.add(new Child(pane, children.subList(0, i), node));
            if (node instanceof Pane inner && !inner.getChildren().isEmpty()) {
                empty(inner);
            } else if (++controls == AT_ONCE) {
                end();
            }
        }
    }

    private void end() {
        List<Child> children = step;
        if (!children.isEmpty()) {
            steps.add(() -> children.forEach(Child::add));
        }
        step = new ArrayList<>();
        controls = 0;
    }
}
