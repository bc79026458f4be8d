package org.threeline.ui.map.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.edit.LayerEdits;
import org.threeline.edit.NewFeature;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.ZoneEdits;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Place;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.ui.MapJourney;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;

/** Selecting several on the map, and what is done with them; handles by keys. */
class SelectJourneyTest extends MapJourney {
    private static final FeatureId DMZ = new FeatureId("dmz");
    private static final FeatureId A = new FeatureId("observation-post");
    private static final FeatureId B = new FeatureId("observation-post-2");
    private static final FeatureId C = new FeatureId("observation-post-3");

    /** Three posts in the west, away from all zones. */
    private void posts() throws Exception {
        camera();
        interact(() -> bench.desk().perform(new Command(ChangeLabel.of("scenario.title"), s -> {
            Scenario now = s;
            for (double lon : List.of(32.2, 33.0, 33.8)) {
                var point = new GeometryFactory().createPoint(new Coordinate(lon, 49.5));
                now = ShapeEdits.add(now, NewFeature.place(now, Role.OBSERVATION_POST, point));
            }
            return now;
        })));
        settled();
        interact(map::requestFocus);
    }

    private void frame(double west, double east, KeyCode... held) throws Exception {
        Point2D from = at(west, 49.8);
        Point2D to = at(east, 49.2);
        press(held);
        moveTo(from).press(MouseButton.PRIMARY).moveTo(to).release(MouseButton.PRIMARY);
        release(held);
    }

    private void chosen(FeatureId... ids) throws Exception {
        TestWindow.await(() -> Set.copyOf(bench.chosen().get()).equals(Set.of(ids)));
    }

    @Test
    void aFrameTakesWhatLiesWhollyInItAndClicksAddAndTakeAway() throws Exception {
        posts();
        frame(31.8, 33.4, KeyCode.CONTROL);
        chosen(A, B);
        TreeView<?> tree = lookup("#outline-tree").query();
        assertEquals(2, tree.getSelectionModel().getSelectedItems().size(), "the outline shows the same");
        frame(33.5, 34.2, KeyCode.CONTROL, KeyCode.SHIFT);
        chosen(A, B, C);
        press(KeyCode.CONTROL).clickOn(at(33.0, 49.5)).release(KeyCode.CONTROL);
        chosen(A, C);
        press(KeyCode.SHIFT).clickOn(at(33.0, 49.5)).release(KeyCode.SHIFT);
        chosen(A, B, C);
        assertEquals(Item.of(B), bench.selection().get(), "what was clicked last is what panels show");
        frame(32.6, 33.4, KeyCode.CONTROL);
        chosen(B);
        assertFalse(bench.chosen().get().contains(DMZ), "the frame cuts through no zone that it would take");
    }

    @Test
    void keysSelectAllThatIsVisibleOrWhatIsInView() throws Exception {
        posts();
        interact(() -> bench.desk()
                .perform(new Command(ChangeLabel.of("layer.hide", "x"), s -> LayerEdits.visible(s, B.value(), false))));
        push(KeyCode.CONTROL, KeyCode.A);
        Set<FeatureId> all = new HashSet<>(bench.chosen().get());
        assertTrue(all.containsAll(Set.of(A, C, DMZ, new FeatureId("contact-line"))), all.toString());
        assertFalse(all.contains(B), "what is hidden is not selected");
        interact(() -> bench.choose(List.of()));
        interact(() -> bench.map().orElseThrow().center(32.2, 49.5));
        push(KeyCode.PLUS);
        push(KeyCode.PLUS);
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.A);
        TestWindow.await(() -> !bench.chosen().get().isEmpty());
        assertFalse(bench.chosen().get().contains(DMZ), "what is seen only in part is not taken");
    }

    @Test
    void severalAreMovedCopiedAndDeletedInOneStepEach() throws Exception {
        posts();
        Scenario before = scenario();
        interact(() -> bench.choose(List.of(A, B)));
        clickOn("#act-move");
        Point2D from = at(33.5, 50.2);
        moveTo(from).press(MouseButton.PRIMARY).moveBy(20, 10).moveBy(20, 10).release(MouseButton.PRIMARY);
        settled();
        assertEquals(
                "move 2 features", bench.snapshot().get().undo().orElseThrow().in(Language.ENGLISH));
        for (FeatureId id : List.of(A, B)) {
            assertEquals(40, px(id).x - px(before, id).x, 2.5);
            assertEquals(20, px(id).y - px(before, id).y, 2.5);
        }
        assertEquals(px(before, C), px(C));
        interact(() -> bench.desk().undo());
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        assertEquals(16, px(A).x - px(before, A).x, 0.5);
        push(KeyCode.ENTER);
        interact(() -> bench.desk().undo());
        interact(() -> bench.desk().undo());
        assertEquals(before, scenario());

        push(KeyCode.CONTROL, KeyCode.D);
        assertEquals(before.features().size() + 2, scenario().features().size());
        assertEquals(2, bench.chosen().get().size(), "the copies are selected");
        push(KeyCode.DELETE);
        assertEquals(before.features(), scenario().features());
    }

    private Coordinate px(FeatureId id) throws Exception {
        return px(scenario(), id);
    }

    private Coordinate px(Scenario scenario, FeatureId id) throws Exception {
        Coordinate at = ((Place) scenario.feature(id).orElseThrow())
                .geometry()
                .orElseThrow()
                .getCoordinate();
        return camera().pxOf(at.x, at.y);
    }

    @Test
    void theHandlesOfBandsAreReachedByTabAndPulledByArrows() throws Exception {
        camera();
        interact(() -> bench.selection().set(Item.of(DMZ)));
        settled();
        interact(map::requestFocus);
        push(KeyCode.TAB);
        assertTrue(bench.hint().get().contains("20"), bench.hint().get());
        push(KeyCode.RIGHT);
        assertEquals(41, depth(), 1e-9);
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(40, depth(), 1e-9, "down to the next whole five");
        push(KeyCode.SHIFT, KeyCode.DOWN);
        assertEquals(35, depth(), 1e-9);
        assertEquals(3, bench.desk().steps().size(), "a key is a step");
        push(KeyCode.TAB);
        push(KeyCode.LEFT);
        assertEquals(34, depth(), 1e-9);
        assertTrue(map.isFocused());
        push(KeyCode.TAB);
        assertFalse(map.isFocused(), "beyond the last handle the focus goes on");
    }

    private double depth() {
        return ZoneEdits.depthKm(scenario().zone(DMZ).orElseThrow());
    }
}
