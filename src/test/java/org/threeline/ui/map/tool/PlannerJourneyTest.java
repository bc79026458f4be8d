package org.threeline.ui.map.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.testfx.util.WaitForAsyncUtils;
import org.threeline.basemap.BaseMapLayer;
import org.threeline.edit.ZoneEdits;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.ui.MapJourney;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Tool;

/**
 * A planner's whole way: from an empty scenario to three lines behind a drawn one, changed by hand on the map, given
 * back to their rule, and all of it undone and redone.
 */
class PlannerJourneyTest extends MapJourney {
    private static final FeatureId DMZ = new FeatureId("demilitarized-zone");
    private static final FeatureId DEFENCE = new FeatureId("ukrainian-defence-line");
    private static final FeatureId DETERRENT = new FeatureId("european-deterrent-line");

    /** After each step the scenario, the one at the beginning first. */
    private final List<Scenario> states = new ArrayList<>();

    private FeatureId line = DMZ;

    @Test
    void fromNothingToThreeLinesByHandAndAllOfItBackAndForth() throws Exception {
        begin();
        drawTheLineOfContact();
        putThreeLinesBehindIt();
        seeAreaAndOverlapFollowTheEdge();
        takeOver();
        cutAlongTheDnipro();
        returnToTheRule();
        undoAllAndRedo();
    }

    private void begin() throws Exception {
        camera();
        interact(() -> lookup("#menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(m -> m.getItems().stream())
                .filter(i -> "menu-begin".equals(i.getId()))
                .forEach(MenuItem::fire));
        TestWindow.await(() -> scenario().features().isEmpty());
        settled();
        look(31.0, 39.0, 46.0, 50.4);
        states.add(scenario());
    }

    /** The scenario of the step just done, which is one of history. */
    private void done() throws Exception {
        settled();
        assertNotEquals(states.get(states.size() - 1), scenario());
        states.add(scenario());
        assertEquals(states.size() - 1, bench.desk().steps().size(), "each is one step");
    }

    private void drawTheLineOfContact() throws Exception {
        interact(map::requestFocus);
        push(KeyCode.L);
        assertEquals(Tool.LINE, bench.tool().get());
        press(KeyCode.ALT);
        clickOn(at(37.6, 49.8));
        clickOn(at(37.9, 48.5));
        clickOn(at(36.5, 47.7));
        clickOn(at(34.5, 47.45));
        clickOn(at(33.4, 46.77));
        clickOn(at(31.7, 46.54));
        release(KeyCode.ALT);
        push(KeyCode.ENTER);
        assertEquals(1, scenario().features().size());
        assertEquals(Tool.SELECT, bench.tool().get());
        line = scenario().features().get(0).id();
        assertEquals(Item.of(line), bench.selection().get());
        var drawn = scenario().trace(line).orElseThrow().line();
        assertEquals(6, drawn.getNumPoints(), drawn.toText());
        done();
    }

    private void putThreeLinesBehindIt() throws Exception {
        MenuButton offer = lookup("#act-three-lines").query();
        clickOn(offer);
        clickOn(offer.getItems().get(0).getText());
        TestWindow.await(() -> scenario().zones().count() == 3);
        done();
        assertEquals(3, bench.snapshot().get().shown().plan().zones().size());
        assertEquals(
                Side.RIGHT,
                scenario()
                        .zone(DETERRENT)
                        .orElseThrow()
                        .rule()
                        .orElseThrow()
                        .bands()
                        .get(0)
                        .side(),
                "on the side of Ukraine");
    }

    /** The line behind is put by hand where it is, so that the zone can reach over it. */
    private void seeAreaAndOverlapFollowTheEdge() throws Exception {
        select(DEFENCE);
        clickOn("#act-take-over");
        done();
        select(DMZ);
        pullTo(30, 20);
        assertEquals(50, depthKm(), 1.01);
        done();
        String wide = figure("Area");
        String shared = figure("Shared area");
        assertTrue(bench.snapshot().get().shown().findings().overlaps().stream()
                .anyMatch(o -> o.a().equals(DMZ) && o.b().equals(DEFENCE)));
        pullTo(15, 30);
        assertEquals(35, depthKm(), 1.01);
        done();
        assertNotEquals(wide, figure("Area"));
        assertTrue(row("Shared area").isEmpty(), shared + " before, none now");
        assertEquals(List.of(), bench.snapshot().get().shown().findings().overlaps());
        pullTo(26, 15);
        done();
        assertNotEquals(shared, figure("Shared area"));
        pullTo(15, 26);
        done();
    }

    private double depthKm() {
        return ZoneEdits.depthKm(scenario().zone(DMZ).orElseThrow());
    }

    /** Goes to an edge and gives the map time to say that it can be pulled, which it does when the edge is there. */
    private void takeHold(Point2D edge) throws Exception {
        moveTo(edge);
        for (int i = 0; i < 40 && map.getCursor() != Cursor.MOVE; i++) {
            moveBy(1, 0).moveBy(-1, 0);
            WaitForAsyncUtils.sleep(50, TimeUnit.MILLISECONDS);
        }
    }

    /** Pulls the edge on the side of Ukraine by the mouse. */
    private void pullTo(int km, int fromKm) throws Exception {
        var plan = bench.snapshot().get().shown().plan();
        var ruler = plan.trace(line).orElseThrow().ruler();
        Point2D[] way = new Point2D[2];
        for (int i = 0; i < 2; i++) {
            double[] p = ruler.point(ruler.lengthMeters() * 0.35, -1000.0 * (i == 0 ? fromKm : km));
            plan.projection().inverse(p, 0, p, 0, 1);
            way[i] = at(p[0], p[1]);
        }
        takeHold(way[0]);
        press(MouseButton.PRIMARY).moveTo(way[1]).release(MouseButton.PRIMARY);
        settled();
    }

    private void takeOver() throws Exception {
        select(DMZ);
        clickOn("#act-take-over");
        done();
        Zone taken = scenario().zone(DMZ).orElseThrow();
        assertTrue(taken.activeRule().isEmpty() && taken.rule().isPresent(), "the rule is kept");
    }

    private void cutAlongTheDnipro() throws Exception {
        Zone taken = scenario().zone(DMZ).orElseThrow();
        Geometry zone = taken.geometry().orElseThrow();
        interact(map::requestFocus);
        push(KeyCode.E);
        TestWindow.await(() -> bench.background().running().isEmpty());
        clickOn("#shape-cut");
        clickOn("#draw-follow");
        // From above the zone near Zaporizhzhia down the river to where it nears its mouth, and out to the liman.
        SnapIndex ground = SnapThings.of(bench.session().map());
        Coordinate end = dnipro(zone, true).stream()
                .filter(c -> course(ground, c).isPresent())
                .filter(c -> zone.getBoundary().distance(zone.getFactory().createPoint(c)) > 0.03)
                .min(Comparator.comparingDouble(Coordinate::getX))
                .orElseThrow();
        Coordinate start = dnipro(zone, false).stream()
                .filter(c -> zone.getBoundary().distance(zone.getFactory().createPoint(c)) > 0.02)
                .filter(c -> course(ground, c).equals(course(ground, end)))
                .max(Comparator.comparingDouble(Coordinate::getY))
                .orElseThrow();
        clickNear(start.x, start.y);
        clickNear(end.x, end.y);
        clickOn("#draw-snap");
        clickNear(32.6, 46.62);
        interact(map::requestFocus);
        push(KeyCode.ENTER);
        done();

        assertEquals(2, scenario().zones().filter(z -> z.role() == taken.role()).count());
        Geometry main = scenario().zone(DMZ).orElseThrow().geometry().orElseThrow();
        Geometry part = scenario()
                .zone(new FeatureId(DMZ.value() + "-2"))
                .orElseThrow()
                .geometry()
                .orElseThrow();
        double whole = zone.getArea();
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
    }

    private void returnToTheRule() throws Exception {
        push(KeyCode.V);
        for (FeatureId id : List.of(DMZ, DEFENCE)) {
            select(id);
            clickOn("#act-to-rule");
            done();
        }
        assertEquals(Role.DEMILITARIZED_ZONE, scenario().zone(DMZ).orElseThrow().role());
        assertTrue(scenario().zone(DEFENCE).orElseThrow().activeRule().isPresent());
        assertEquals(35, depthKm(), 1.01, "the rule is the one that was left");
    }

    private void undoAllAndRedo() throws Exception {
        interact(map::requestFocus);
        for (int i = states.size() - 2; i >= 0; i--) {
            push(KeyCode.SHORTCUT, KeyCode.Z);
            assertEquals(states.get(i), scenario(), "step " + i);
        }
        assertTrue(bench.snapshot().get().undo().isEmpty());
        assertEquals(List.of(), scenario().features());
        settled();
        for (int i = 1; i < states.size(); i++) {
            push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
            assertEquals(states.get(i), scenario(), "step " + i);
        }
        assertTrue(bench.snapshot().get().redo().isEmpty());
        settled();
        assertEquals(4, bench.snapshot().get().shown().plan().zones().size());
    }

    private void select(FeatureId id) throws Exception {
        interact(() -> bench.selection().set(Item.of(id)));
        settled();
        // The strip's buttons come and go with the selection.
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
    }

    private void look(double west, double east, double south, double north) throws Exception {
        interact(() -> bench.map().orElseThrow().show(new Envelope(west, east, south, north)));
        TestWindow.await(() -> !bench.mapStatus().moving().get());
    }

    /** Goes there before, so that it is the place that is meant. */
    private void clickNear(double lon, double lat) throws Exception {
        interact(() -> bench.map().orElseThrow().show(new Envelope(lon - 0.06, lon + 0.06, lat - 0.04, lat + 0.04)));
        TestWindow.await(() -> map.camera().orElseThrow().scaleDenominator() < 200_000);
        clickOn(at(lon, lat));
    }

    /** The line of the river at one of its vertices; empty where another line is near enough to be meant. */
    private static Optional<List<Coordinate>> course(SnapIndex ground, Coordinate c) {
        List<List<Coordinate>> lines = Stream.of(0.002, -0.002)
                .flatMap(d -> Stream.of(new Coordinate(c.x + d, c.y), new Coordinate(c.x, c.y + d)))
                .flatMap(near -> ground.nearest(near, 400, false, t -> true).stream())
                .filter(s -> s.name().in(Language.ENGLISH).equals("Dnipro"))
                .map(Snap::line)
                .toList();
        return lines.size() == 4 && lines.stream().distinct().count() == 1
                ? Optional.of(lines.get(0))
                : Optional.empty();
    }

    private List<Coordinate> dnipro(Geometry zone, boolean within) throws Exception {
        var inside = PreparedGeometryFactory.prepare(zone);
        return bench.session().map().features(BaseMapLayer.RIVERS, zone.getEnvelopeInternal()).stream()
                .filter(f -> "Dnipro".equals(f.getAttribute("name_en")))
                .flatMap(f -> Arrays.stream(((Geometry) f.getDefaultGeometry()).getCoordinates()))
                .filter(c -> inside.contains(zone.getFactory().createPoint(c)) == within)
                .toList();
    }

    /** What the findings show beside a label. */
    private String figure(String label) throws Exception {
        var shown = new AtomicReference<>(Optional.<String>empty());
        TestWindow.await(() -> {
            find(label);
            shown.set(row(label).map(PlannerJourneyTest::value));
            return shown.get().isPresent();
        });
        return shown.get().orElseThrow();
    }

    private static String value(Node row) {
        return row.lookupAll(".label").stream()
                .map(n -> (Label) n)
                .filter(l -> l.getStyleClass().contains("figure-value"))
                .map(Label::getText)
                .collect(Collectors.joining());
    }

    /** Looks for a figure as one does who types its name above the findings. */
    private void find(String label) {
        lookup("#findings-search").queryAs(TextField.class).setText(label);
    }

    private Optional<Node> row(String label) {
        return lookup(".figure-line").queryAll().stream()
                .filter(n -> n.isVisible()
                        && n.lookup(".figure-label") instanceof Label name
                        && name.getText().equals(label))
                .findFirst();
    }
}
