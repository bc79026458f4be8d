package org.threeline.ui.map.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.testfx.framework.junit5.ApplicationTest;
import org.threeline.edit.Removal;
import org.threeline.edit.ZoneEdits;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Tool;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.MapPane;
import org.threeline.ui.map.view.Camera;

class ToolJourneyTest extends ApplicationTest {
    private static final FeatureId DMZ = new FeatureId("dmz");

    private Workbench bench;
    private MapPane map;

    @Override
    public void start(Stage stage) throws Exception {
        bench = TestWindow.show(stage).bench;
        bench.settings().reduceMotion().set(true);
        map = (MapPane) stage.getScene().lookup("#map");
    }

    private Camera camera() throws Exception {
        TestWindow.await(() -> bench.mapStatus().pictures().get() > 0);
        return map.camera().orElseThrow();
    }

    private Point2D at(double lon, double lat) throws Exception {
        Coordinate px = camera().pxOf(lon, lat);
        return map.localToScreen(px.x, px.y);
    }

    private Scenario scenario() {
        return bench.snapshot().get().scenario();
    }

    private void settled() throws Exception {
        TestWindow.await(
                () -> bench.snapshot().get().current() && bench.snapshot().get().exact());
    }

    private void empty() throws Exception {
        camera();
        interact(() -> bench.desk()
                .perform(new org.threeline.edit.Command(
                        org.threeline.edit.ChangeLabel.of("scenario.title"),
                        s -> Removal.of(
                                s, s.features().stream().map(Feature::id).toList(), id -> Optional.empty()))));
        settled();
    }

    @Test
    void aLineOfContactDrawnFromNothingGetsThreeLinesBehindIt() throws Exception {
        empty();
        interact(map::requestFocus);
        push(KeyCode.L);
        assertEquals(Tool.LINE, bench.tool().get());
        clickOn(at(36.2, 49.2)).clickOn(at(37.4, 48.5)).clickOn(at(36.1, 47.6)).clickOn(at(34.2, 47.4));
        push(KeyCode.ENTER);
        assertEquals(1, scenario().features().size());
        assertEquals(Tool.SELECT, bench.tool().get());
        FeatureId line = scenario().features().get(0).id();
        assertEquals(Item.of(line), bench.selection().get());
        assertEquals(
                4,
                scenario().trace(line).orElseThrow().line().getNumPoints(),
                () -> scenario().trace(line).orElseThrow().line().toText());

        MenuButton offer = lookup("#act-three-lines").query();
        interact(() -> offer.getItems().get(0).fire());
        settled();
        assertEquals(3, scenario().zones().count());
        assertTrue(bench.snapshot().get().shown().plan().zones().size() == 3);
        var deterrent =
                scenario().zone(new FeatureId("european-deterrent-line")).orElseThrow();
        assertEquals(Side.RIGHT, deterrent.rule().orElseThrow().bands().get(0).side(), "on the side of Ukraine");

        interact(() -> bench.desk().undo());
        interact(() -> bench.desk().undo());
        assertEquals(0, scenario().features().size());
        interact(() -> bench.desk().redo());
        interact(() -> bench.desk().redo());
        assertEquals(4, scenario().features().size());
    }

    @Test
    void theEdgeOfTheDemilitarizedZoneIsPulledToFifteenKilometres() throws Exception {
        camera();
        interact(() -> bench.selection().set(Item.of(DMZ)));
        settled();
        var plan = bench.snapshot().get().shown().plan();
        double before = plan.zone(DMZ).orElseThrow().area().planar().getArea();
        var ruler = plan.trace(new FeatureId("contact-line")).orElseThrow().ruler();
        Point2D[] pull = new Point2D[2];
        for (int i = 0; i < 2; i++) {
            double[] p = ruler.point(ruler.lengthMeters() * 0.35, i == 0 ? 20_000 : 15_000);
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
        interact(() -> bench.desk().undo());
        assertEquals(40, ZoneEdits.depthKm(scenario().zone(DMZ).orElseThrow()), 1e-9);
    }

    @Test
    void aZoneIsTakenOverCutAndGivenBackToItsRule() throws Exception {
        camera();
        interact(() -> bench.selection().set(Item.of(DMZ)));
        settled();
        clickOn("#act-take-over");
        settled();
        Zone taken = scenario().zone(DMZ).orElseThrow();
        assertTrue(taken.activeRule().isEmpty() && taken.rule().isPresent(), "the rule is kept");
        assertTrue(bench.snapshot()
                .get()
                .shown()
                .plan()
                .zone(new FeatureId("ukrainian-defence-line"))
                .isPresent());
        double whole = taken.geometry().orElseThrow().getArea();

        interact(map::requestFocus);
        push(KeyCode.E);
        clickOn("#shape-cut");
        clickOn(at(35.1, 48.2)).clickOn(at(35.3, 46.9));
        push(KeyCode.ENTER);
        settled();
        assertEquals(2, scenario().zones().filter(z -> z.role() == taken.role()).count());
        double left =
                scenario().zone(DMZ).orElseThrow().geometry().orElseThrow().getArea();
        double right = scenario()
                .zone(new FeatureId("dmz-2"))
                .orElseThrow()
                .geometry()
                .orElseThrow()
                .getArea();
        assertEquals(whole, left + right, whole * 1e-6);

        push(KeyCode.V);
        clickOn("#act-to-rule");
        settled();
        assertTrue(scenario().zone(DMZ).orElseThrow().activeRule().isPresent());
        for (int i = 0; i < 3; i++) {
            interact(() -> bench.desk().undo());
        }
        assertEquals(1, scenario().zones().filter(z -> z.role() == taken.role()).count());
        assertTrue(bench.snapshot().get().saved());
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
