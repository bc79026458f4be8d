package org.threeline.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class RevealTest {
    private final Region first = new Region();
    private final Region second = new Region();
    private final Region third = new Region();
    private final Region last = new Region();
    private final HBox inner = new HBox(second, third);
    private final VBox panel = new VBox(first, inner, last);

    @Test
    void allComesBackInItsPlaceAFewAtATime() {
        List<Node> whole = List.copyOf(panel.getChildren());
        List<Runnable> steps = Reveal.of(panel);
        assertTrue(panel.getChildren().isEmpty());
        assertTrue(steps.size() > 1);
        steps.get(0).run();
        assertEquals(List.of(first, inner), panel.getChildren());
        assertEquals(List.of(second), inner.getChildren());
        steps.subList(1, steps.size()).forEach(Runnable::run);
        assertEquals(whole, panel.getChildren());
        assertEquals(List.of(second, third), inner.getChildren());
    }

    @Test
    void whatAPaneFillsItselfWithMeanwhileStays() {
        List<Runnable> steps = Reveal.of(panel);
        steps.get(0).run();
        var other = new Region();
        inner.getChildren().setAll(other);
        steps.subList(1, steps.size()).forEach(Runnable::run);
        assertEquals(List.of(first, inner, last), panel.getChildren());
        assertEquals(List.of(other), inner.getChildren());
    }
}
