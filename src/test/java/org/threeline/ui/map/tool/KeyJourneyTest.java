package org.threeline.ui.map.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.LineString;
import org.threeline.scenario.FeatureId;
import org.threeline.ui.MapJourney;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Tool;

/** What a mouse does on the map, done by keys alone. */
class KeyJourneyTest extends MapJourney {
    private static final FeatureId LINE = new FeatureId("contact-line");

    private LineString line() {
        return scenario().trace(LINE).orElseThrow().line();
    }

    private void select(FeatureId id) {
        interact(() -> bench.selection().set(Item.of(id)));
        interact(map::requestFocus);
    }

    @Test
    void altAndAnArrowMoveTheSelectedFeatureAndTheArrowAloneTheMap() throws Exception {
        Coordinate seen = camera().pxOf(36, 48);
        select(LINE);
        Coordinate first = line().getCoordinateN(0);
        press(KeyCode.ALT).push(KeyCode.RIGHT).release(KeyCode.ALT);
        Coordinate moved = line().getCoordinateN(0);
        Coordinate from = camera().pxOf(first.x, first.y);
        Coordinate to = camera().pxOf(moved.x, moved.y);
        assertEquals(8, to.x - from.x, 0.5);
        assertEquals(0, to.y - from.y, 0.5);
        assertEquals(1, bench.desk().steps().size(), "one key, one step");
        assertEquals(seen, camera().pxOf(36, 48), "the map stays");
        settled();
        assertEquals(0, seen.distance(camera().pxOf(36, 48)), 2, "nor does it move once all is worked out");
        push(KeyCode.RIGHT);
        assertEquals(moved, line().getCoordinateN(0));
        assertFalse(seen.equals2D(camera().pxOf(36, 48)), "the map moves");

        push(KeyCode.E);
        press(KeyCode.ALT).push(KeyCode.LEFT).release(KeyCode.ALT);
        assertEquals(first.x, line().getCoordinateN(0).x, 0.02);
        interact(() -> bench.desk().undo());
        interact(() -> bench.desk().undo());
        assertEquals(first, line().getCoordinateN(0));
    }

    @Test
    void severalVerticesAreChosenAndTheLineIsSplitByKeys() throws Exception {
        camera();
        select(LINE);
        int vertices = line().getNumPoints();
        int features = scenario().features().size();
        push(KeyCode.E).push(KeyCode.TAB);
        press(KeyCode.CONTROL).push(KeyCode.TAB).release(KeyCode.CONTROL);
        push(KeyCode.DELETE);
        assertEquals(vertices - 2, line().getNumPoints(), "both that were chosen");

        push(KeyCode.TAB).push(KeyCode.TAB).push(KeyCode.TAB);
        push(KeyCode.F6);
        Node strip = lookup("#tool-options").query();
        assertTrue(within(map.getScene().getFocusOwner(), strip), () -> "F6 went to " + focus());
        for (int i = 0; i < 6 && !"shape-split".equals(focus().map(Node::getId).orElse("")); i++) {
            push(KeyCode.TAB);
        }
        push(KeyCode.SPACE);
        assertEquals(features + 1, scenario().features().size());
        assertEquals(3, line().getNumPoints(), "split at the third vertex");
        assertEquals(Optional.of(map), focus(), "the keys are the map's again");
    }

    @Test
    void f6GoesThroughThePartsOfTheWindowAndBack() throws Exception {
        camera();
        interact(map::requestFocus);
        push(KeyCode.F6);
        Node first = focus().orElseThrow();
        int parts = 1;
        while (!focus().equals(Optional.of(map)) && parts < 10) {
            push(KeyCode.F6);
            parts++;
        }
        assertTrue(parts >= 5, "tools, outline, inspector, findings, map: " + parts);
        push(KeyCode.F6);
        assertEquals(Optional.of(first), focus());
        press(KeyCode.SHIFT).push(KeyCode.F6).release(KeyCode.SHIFT);
        assertEquals(Optional.of(map), focus());
    }

    @Test
    void aNoteIsPutAndItsWordsTypedByKeys() throws Exception {
        camera();
        interact(map::requestFocus);
        push(KeyCode.N).push(KeyCode.SPACE);
        write("Level crossing");
        push(KeyCode.ENTER);
        assertEquals(
                "Level crossing", bench.selectedFeature().orElseThrow().name().plain());
        assertEquals(Optional.of(map), focus());
        int steps = bench.desk().steps().size();

        push(KeyCode.N).push(KeyCode.SPACE);
        write("vanity");
        push(KeyCode.ESCAPE);
        assertEquals("Note 2", bench.selectedFeature().orElseThrow().name().plain(), "Esc leaves the name it has");
        assertEquals(steps + 1, bench.desk().steps().size());
    }

    @Test
    void tooFewPointsAreSaidToBeSoOnceOneFinishesAndCanBecomeSomethingElse() throws Exception {
        empty();
        interact(map::requestFocus);
        push(KeyCode.Z).push(KeyCode.SPACE).push(KeyCode.RIGHT).push(KeyCode.SPACE);
        assertTrue(lookup("#tool-flaw").tryQuery().isEmpty(), "nothing is wrong while one draws");
        push(KeyCode.ENTER);
        assertTrue(lookup("#tool-flaw").tryQuery().isPresent());
        clickOn("#tool-as-line");
        assertEquals(Tool.LINE, bench.tool().get());
        interact(map::requestFocus);
        push(KeyCode.ENTER);
        assertEquals(1, scenario().traces().count());
        assertEquals(2, scenario().traces().findFirst().orElseThrow().line().getNumPoints());

        push(KeyCode.L).push(KeyCode.SPACE).push(KeyCode.ENTER);
        clickOn("#tool-as-note");
        write("Here");
        push(KeyCode.ENTER);
        assertEquals(
                List.of("Here"), scenario().places().map(p -> p.name().plain()).toList());
    }

    private Optional<Node> focus() {
        return Optional.ofNullable(map.getScene().getFocusOwner());
    }

    private static boolean within(Node node, Node parent) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (n == parent) {
                return true;
            }
        }
        return false;
    }
}
