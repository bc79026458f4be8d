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
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Tool;

/** What a mouse does on the map, done by keys alone. */
class KeyJourneyTest extends MapJourney {
    private static final FeatureId LINE = new FeatureId("contact-line");
    private static final FeatureId DMZ = new FeatureId("dmz");

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
        settled();
        assertEquals(0, seen.distance(camera().pxOf(36, 48)), 2, "the map stays, also once all is worked out");
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

    @Test
    void aZoneIsChosenInTheOutlineTakenOverAndCutByTypedPlaces() throws Exception {
        settled();
        camera();
        interact(map::requestFocus);
        Node outline = lookup("#outline").query();
        for (int i = 0; i < 10 && !within(map.getScene().getFocusOwner(), outline); i++) {
            push(KeyCode.F6);
        }
        Node tree = lookup("#outline-tree").query();
        for (int i = 0; i < 10 && !focus().equals(Optional.of(tree)); i++) {
            push(KeyCode.TAB);
        }
        push(KeyCode.HOME);
        for (int i = 0; i < 10 && !bench.selection().get().equals(Item.of(DMZ)); i++) {
            push(KeyCode.DOWN);
        }
        assertEquals(Item.of(DMZ), bench.selection().get());
        push(KeyCode.E);
        assertEquals(Optional.of(map), focus(), "a tool brings the keys to the map");
        press("act-take-over");
        settled();
        int zones = zones();
        double whole = area(DMZ);

        push(KeyCode.E);
        press("shape-cut");
        assertEquals(Optional.of(map), focus());
        type("49 35");
        type("46.5 40");
        push(KeyCode.ENTER);
        assertEquals(zones + 1, zones(), "Enter in the empty field cuts");
        assertEquals(Optional.of(map), focus(), "the keys are the map's again");
        double left = area(DMZ);
        double part = scenario()
                .zones()
                .filter(z -> z.name().plain().startsWith(name(DMZ)) && !z.id().equals(DMZ))
                .mapToDouble(z -> area(z.id()))
                .sum();
        assertTrue(left < 0.95 * whole && part > 0.05 * whole, left + " and " + part + " of " + whole);
        assertEquals(whole, left + part, 1e-6 * whole);
        press(KeyCode.CONTROL).push(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(zones, zones());
        assertEquals(whole, area(DMZ), 1e-9);
    }

    @Test
    void aZoneIsCutAlongTheWayOfTheMiddleOfTheMap() throws Exception {
        camera();
        empty();
        interact(map::requestFocus);
        push(KeyCode.Z);
        type("48 34");
        type("48 35");
        type("49 35");
        type("49 34");
        push(KeyCode.ENTER);
        assertEquals(Optional.of(map), focus(), "the field has gone, the keys are the map's");
        FeatureId drawn = bench.selectedFeature().orElseThrow().id();
        settled();
        interact(() -> bench.map().orElseThrow().center(34.5, 48.5));
        push(KeyCode.E);
        press("shape-cut");
        for (int i = 0; i < 5; i++) {
            push(KeyCode.UP);
        }
        push(KeyCode.SPACE);
        for (int i = 0; i < 10; i++) {
            push(KeyCode.DOWN);
        }
        push(KeyCode.SPACE).push(KeyCode.ENTER);
        assertEquals(2, zones());
        assertEquals(0.5, area(drawn), 0.05);
    }

    @Test
    void distanceAzimuthAndAreaAreMeasuredAndKept() throws Exception {
        camera();
        interact(map::requestFocus);
        push(KeyCode.M).push(KeyCode.SPACE);
        for (int i = 0; i < 3; i++) {
            push(KeyCode.RIGHT);
        }
        String before = measured();
        assertTrue(
                before.matches("[\\d.\u202f]+\u202fkm · [\\d.]+°.*"), "to the middle of the map, at once: " + before);
        push(KeyCode.SPACE);
        assertEquals(before, measured());
        push(KeyCode.DOWN).push(KeyCode.SPACE);
        push(KeyCode.ENTER);
        assertTrue(measured().contains("km²"), measured());
        push(KeyCode.SPACE);
        assertEquals("Nothing measured yet", measured(), "what was measured gives way");
        push(KeyCode.ESCAPE);

        type("48 36");
        type("90° 100 km");
        assertTrue(measured().startsWith("100"), measured());
        push(KeyCode.ENTER);
        press("measure-keep");
        assertTrue(bench.selectedFeature().orElseThrow().name().plain().startsWith("100"));
    }

    @Test
    void everyBandsHandleAndWhatStandsInViewIsReached() throws Exception {
        settled();
        camera();
        select(DMZ);
        double before = area(DMZ);
        push(KeyCode.TAB);
        String hint = bench.hint().get();
        assertTrue(hint.startsWith(name(DMZ)), hint);
        press(KeyCode.SHIFT).push(KeyCode.UP).release(KeyCode.SHIFT);
        settled();
        assertTrue(area(DMZ) > 1.05 * before);
        assertEquals(1, bench.desk().steps().size());
        push(KeyCode.ESCAPE);
        push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.A);
        TestWindow.await(() -> bench.chosen().get().size() > 3);
    }

    /** The action of the strip, reached from the map. */
    private void press(String id) {
        interact(map::requestFocus);
        push(KeyCode.F6);
        Node strip = lookup("#tool-options").query();
        assertTrue(within(map.getScene().getFocusOwner(), strip), () -> "F6 went to " + focus());
        for (int i = 0; i < 12 && !id.equals(focus().map(Node::getId).orElse("")); i++) {
            push(KeyCode.TAB);
        }
        assertEquals(Optional.of(id), focus().map(Node::getId));
        push(KeyCode.SPACE);
    }

    /** The next vertex, in the field of the strip. */
    private void type(String place) {
        for (int i = 0; i < 12 && !"tool-typed".equals(focus().map(Node::getId).orElse("")); i++) {
            push(i == 0 ? KeyCode.F6 : KeyCode.TAB);
        }
        assertEquals(Optional.of("tool-typed"), focus().map(Node::getId));
        write(place);
        push(KeyCode.ENTER);
    }

    private int zones() {
        return (int) scenario().zones().count();
    }

    private String name(FeatureId id) {
        return scenario().feature(id).orElseThrow().name().plain();
    }

    /** In square degrees, of what is drawn or worked out. */
    private double area(FeatureId id) {
        return scenario()
                .feature(id)
                .flatMap(org.threeline.edit.ShapeEdits::drawn)
                .orElseGet(() -> bench.snapshot()
                        .get()
                        .shown()
                        .plan()
                        .zone(id)
                        .orElseThrow()
                        .area()
                        .geographic())
                .getArea();
    }

    private String measured() {
        return lookup("#measure-result").<javafx.scene.control.Label>query().getText();
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
