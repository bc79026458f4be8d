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
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.testfx.framework.junit5.ApplicationTest;
import org.threeline.edit.Removal;
import org.threeline.edit.ZoneEdits;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
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
    void aZoneIsTakenOverCutAlongTheDniproAndGivenBackToItsRule() throws Exception {
        camera();
        var defence = new FeatureId("ukrainian-defence-line");
        Scenario before = scenario();
        interact(() -> bench.selection().set(Item.of(DMZ)));
        settled();
        clickOn("#act-take-over");
        settled();
        Zone taken = scenario().zone(DMZ).orElseThrow();
        assertTrue(taken.activeRule().isEmpty() && taken.rule().isPresent(), "the rule is kept");
        assertTrue(bench.snapshot().get().shown().plan().zone(defence).isPresent());
        double whole = taken.geometry().orElseThrow().getArea();

        interact(map::requestFocus);
        push(KeyCode.E);
        TestWindow.await(() -> bench.background().running().isEmpty());
        clickOn("#shape-cut");
        clickOn("#draw-follow");
        // From above the zone near Zaporizhzhia down the river to where it nears its mouth, and out to the liman.
        Geometry zone = taken.geometry().orElseThrow();
        SnapIndex ground = SnapThings.of(bench.session().map());
        Coordinate end = dnipro(zone, true).stream()
                .filter(c -> course(ground, c).isPresent())
                .filter(c -> zone.getBoundary().distance(zone.getFactory().createPoint(c)) > 0.03)
                .min(java.util.Comparator.comparingDouble(Coordinate::getX))
                .orElseThrow();
        Coordinate start = dnipro(zone, false).stream()
                .filter(c -> zone.getBoundary().distance(zone.getFactory().createPoint(c)) > 0.02)
                .filter(c -> course(ground, c).equals(course(ground, end)))
                .findFirst()
                .orElseThrow();
        clickNear(start.x, start.y);
        clickNear(end.x, end.y);
        clickOn("#draw-snap");
        clickNear(32.6, 46.62);
        interact(map::requestFocus);
        push(KeyCode.ENTER);
        settled();
        assertEquals(2, scenario().zones().filter(z -> z.role() == taken.role()).count());
        var main = scenario().zone(DMZ).orElseThrow().geometry().orElseThrow();
        var part =
                scenario().zone(new FeatureId("dmz-2")).orElseThrow().geometry().orElseThrow();
        assertEquals(whole, main.getArea() + part.getArea(), whole * 1e-6);
        assertTrue(main.getArea() > 0.1 * whole && part.getArea() > 0.1 * whole);
        List<Coordinate> river =
                dnipro(zone, true).stream().filter(c -> c.x >= end.x).toList();
        assertTrue(river.size() > 40, river.size() + " vertices of the river lie in the zone");
        for (Coordinate c : river) {
            var point = main.getFactory().createPoint(c);
            assertEquals(0, main.getBoundary().distance(point), 1e-6, "the cut goes along the river at " + c);
            assertEquals(0, part.getBoundary().distance(point), 1e-6);
        }
        Scenario cut = scenario();

        push(KeyCode.V);
        clickOn("#act-to-rule");
        settled();
        assertEquals(
                before.zone(DMZ).orElseThrow().rule(),
                scenario().zone(DMZ).orElseThrow().rule());
        assertEquals(
                before.zone(defence).orElseThrow().rule(),
                scenario().zone(defence).orElseThrow().rule(),
                "the line behind it stands behind it again");
        Scenario returned = scenario();
        for (int i = 0; i < 3; i++) {
            interact(() -> bench.desk().undo());
        }
        assertEquals(before, scenario());
        assertTrue(bench.snapshot().get().saved());
        interact(() -> bench.desk().redo());
        interact(() -> bench.desk().redo());
        assertEquals(cut, scenario());
        interact(() -> bench.desk().redo());
        assertEquals(returned, scenario());
    }

    /** Goes there before, so that it is the place that is meant. */
    private void clickNear(double lon, double lat) throws Exception {
        interact(() -> map.show(new Envelope(lon - 0.06, lon + 0.06, lat - 0.04, lat + 0.04)));
        TestWindow.await(() -> map.camera().orElseThrow().scaleDenominator() < 200_000);
        clickOn(at(lon, lat));
    }

    /** The line of the river at one of its vertices; empty where another line is near enough to be meant. */
    private static Optional<List<Coordinate>> course(SnapIndex ground, Coordinate c) {
        List<List<Coordinate>> lines = java.util.stream.Stream.of(0.002, -0.002)
                .flatMap(d -> java.util.stream.Stream.of(new Coordinate(c.x + d, c.y), new Coordinate(c.x, c.y + d)))
                .flatMap(near -> ground.nearest(near, 400, false, t -> true).stream())
                .filter(s -> s.name().in(Language.ENGLISH).equals("Dnipro"))
                .map(Snap::line)
                .toList();
        return lines.size() == 4 && lines.stream().distinct().count() == 1
                ? Optional.of(lines.get(0))
                : Optional.empty();
    }

    private List<Coordinate> dnipro(Geometry zone, boolean within) throws Exception {
        var inside = org.locationtech.jts.geom.prep.PreparedGeometryFactory.prepare(zone);
        return bench
                .session()
                .map()
                .features(org.threeline.basemap.BaseMapLayer.RIVERS, zone.getEnvelopeInternal())
                .stream()
                .filter(f -> "Dnipro".equals(f.getAttribute("name_en")))
                .flatMap(f -> java.util.Arrays.stream(((Geometry) f.getDefaultGeometry()).getCoordinates()))
                .filter(c -> inside.contains(zone.getFactory().createPoint(c)) == within)
                .toList();
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
