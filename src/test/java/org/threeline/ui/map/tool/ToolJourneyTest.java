package org.threeline.ui.map.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.edit.ZoneEdits;
import org.threeline.scenario.FeatureId;
import org.threeline.ui.MapJourney;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Tool;

class ToolJourneyTest extends MapJourney {
    private static final FeatureId DMZ = new FeatureId("dmz");

    @Test
    void theEdgeOfTheDemilitarizedZoneIsPulledToFifteenKilometres() throws Exception {
        camera();
        interact(() -> bench.selection().set(Item.of(DMZ)));
        settled();
        var plan = bench.snapshot().get().shown().plan();
        double before = plan.zone(DMZ).orElseThrow().area().planar().getArea();
        var findings = bench.snapshot().get().shown().findings();
        var ruler = plan.trace(new FeatureId("contact-line")).orElseThrow().ruler();
        Point2D[] pull = new Point2D[2];
        for (int i = 0; i < 2; i++) {
            double[] p = ruler.point(ruler.lengthMeters() * 0.35, i == 0 ? -20_000 : -15_000);
            plan.projection().inverse(p, 0, p, 0, 1);
            pull[i] = at(p[0], p[1]);
        }
        int steps = bench.desk().steps().size();
        moveTo(pull[0]).press(MouseButton.PRIMARY).moveTo(pull[1]).release(MouseButton.PRIMARY);
        settled();
        assertEquals(35, ZoneEdits.depthKm(scenario().zone(DMZ).orElseThrow()), 1.01);
        assertEquals(steps + 1, bench.desk().steps().size(), "a drag is one step");
        double after = bench.snapshot()
                .get()
                .shown()
                .plan()
                .zone(DMZ)
                .orElseThrow()
                .area()
                .planar()
                .getArea();
        assertTrue(after < before * 0.92, before + " → " + after);
        var now = bench.snapshot().get().shown().findings();
        assertTrue(now.zone(DMZ).orElseThrow().areaKm2()
                < findings.zone(DMZ).orElseThrow().areaKm2() * 0.92);
        assertNotEquals(
                List.of(findings.overlaps(), findings.gaps()),
                List.of(now.overlaps(), now.gaps()),
                "what lies between the zones, or on both, is another");
        interact(() -> bench.desk().undo());
        assertEquals(40, ZoneEdits.depthKm(scenario().zone(DMZ).orElseThrow()), 1e-9);
    }

    @Test
    void verticesAreMovedAddedAndDeleted() throws Exception {
        camera();
        var line = new FeatureId("contact-line");
        interact(() -> bench.selection().set(Item.of(line)));
        interact(map::requestFocus);
        push(KeyCode.E);
        List<Coordinate> before =
                List.of(scenario().trace(line).orElseThrow().line().getCoordinates());
        Coordinate v = before.get(10);
        Point2D from = at(v.x, v.y);
        moveTo(from).press(MouseButton.PRIMARY).moveBy(-6, 4).moveBy(-6, 4);
        release(MouseButton.PRIMARY);
        Coordinate moved = scenario().trace(line).orElseThrow().line().getCoordinateN(10);
        Point2D there = at(moved.x, moved.y);
        assertEquals(from.getX() - 12, there.getX(), 11);
        assertTrue(moved.distance(v) > 0.01);

        push(KeyCode.TAB);
        push(KeyCode.DELETE);
        assertEquals(
                before.size() - 1, scenario().trace(line).orElseThrow().line().getNumPoints());
        push(KeyCode.TAB);
        push(KeyCode.INSERT);
        assertEquals(before.size(), scenario().trace(line).orElseThrow().line().getNumPoints());
        assertEquals(3, bench.desk().steps().size());
    }

    @Test
    void aBearingAndADistanceGiveTheNextVertex() throws Exception {
        empty();
        interact(map::requestFocus);
        push(KeyCode.L);
        TextField typed = lookup("#tool-typed").query();
        for (String text : List.of("48.5 37.2", "90° 10 km", "37U DQ 12345 67890")) {
            interact(() -> {
                typed.setText(text);
                typed.fireEvent(new javafx.event.ActionEvent());
            });
        }
        interact(map::requestFocus);
        push(KeyCode.ENTER);
        var line = scenario().traces().findFirst().orElseThrow().line();
        assertEquals(3, line.getNumPoints());
        assertEquals(10, Measures.meters(line.getCoordinateN(0), line.getCoordinateN(1)) / 1000, 1e-6);
        assertEquals(37.80, line.getCoordinateN(2).x, 0.01);
    }

    @Test
    void ringsAndNotesAreDrawnAndMeasuresKept() throws Exception {
        camera();
        int before = scenario().features().size();
        interact(map::requestFocus);
        push(KeyCode.R);
        clickOn(at(33, 49));
        interact(() -> {
            TextField field = lookup("#ring-radius").query();
            field.setText("25 nmi");
            field.fireEvent(new javafx.event.ActionEvent());
        });
        assertEquals(
                46.3,
                scenario()
                        .places()
                        .filter(p -> p.id().value().equals("ring"))
                        .findFirst()
                        .orElseThrow()
                        .radiusKm()
                        .orElseThrow(),
                1e-6);
        assertEquals("25 nmi", bench.selectedFeature().orElseThrow().name().plain());
        push(KeyCode.N);
        clickOn(at(33.5, 50));
        write("Mine field");
        push(KeyCode.ENTER);
        assertEquals("Mine field", bench.selectedFeature().orElseThrow().name().plain());
        assertEquals(Tool.SELECT, bench.tool().get(), "words are no keys of tools");
        push(KeyCode.M);
        clickOn(at(32, 50)).clickOn(at(34, 50));
        push(KeyCode.ENTER);
        clickOn("#measure-keep");
        assertEquals(before + 3, scenario().features().size());
    }

    @Test
    void whatIsPulledInExploreIsThrownAway() throws Exception {
        camera();
        interact(() -> bench.mode().set(org.threeline.ui.common.Mode.EXPLORE));
        interact(() -> bench.selection().set(Item.of(DMZ)));
        settled();
        var edges = BandEdge.of(scenario(), DMZ);
        var now = bench.snapshot().get();
        double foot = BandEdge.foot(now, DMZ, edges, camera()).orElseThrow();
        var ruler = BandEdge.trace(now, DMZ).orElseThrow().ruler();
        Coordinate handle = BandEdge.px(now, ruler.point(foot, edges.get(0).offsetMeters()), camera());
        drag(map.localToScreen(handle.x, handle.y))
                .moveBy(0, -20)
                .moveBy(0, -15)
                .drop();
        assertNotEquals(40, ZoneEdits.depthKm(scenario().zone(DMZ).orElseThrow()), 0.01);
        interact(() -> bench.mode().set(org.threeline.ui.common.Mode.EDIT));
        assertEquals(40, ZoneEdits.depthKm(scenario().zone(DMZ).orElseThrow()), 1e-9);
        assertTrue(bench.snapshot().get().saved());
    }

    @Test
    void exploreHasNoToolThatChanges() throws Exception {
        camera();
        interact(() -> bench.tool().set(Tool.ZONE));
        push(KeyCode.F1);
        assertEquals(Tool.SELECT, bench.tool().get());
        interact(map::requestFocus);
        push(KeyCode.L);
        assertEquals(Tool.SELECT, bench.tool().get());
        assertTrue(lookup("#tool-line").query().isDisabled());
        push(KeyCode.M);
        assertEquals(Tool.MEASURE, bench.tool().get());
    }
}
