package org.threeline.ui.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Point2D;
import javafx.scene.Group;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.testfx.util.WaitForAsyncUtils;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.ui.PatientTest;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Tool;
import org.threeline.ui.map.view.Camera;
import org.threeline.zones.Plan;

class MapJourneyTest extends PatientTest {
    /** A place in the demilitarized zone, east of Tokmak's road. */
    private static final double DMZ_LON = 36.25;

    private static final double DMZ_LAT = 47.35;

    private TestWindow window;
    private MapPane map;

    @Override
    public void start(Stage stage) throws Exception {
        window = TestWindow.show(stage);
        window.bench.settings().reduceMotion().set(true);
        map = (MapPane) stage.getScene().lookup("#map");
    }

    private Camera camera() throws Exception {
        TestWindow.await(() ->
                map.camera().isPresent() && window.bench.mapStatus().pictures().get() > 0);
        return map.camera().orElseThrow();
    }

    /** Where a place lies on the screen. */
    private Point2D at(double lon, double lat) throws Exception {
        Coordinate px = camera().pxOf(lon, lat);
        return map.localToScreen(px.x, px.y);
    }

    private static void assertAt(double lon, double lat, Coordinate c, double degrees) {
        assertEquals(lon, c.x, degrees);
        assertEquals(lat, c.y, degrees);
    }

    @Test
    void theWholeScenarioIsSeenAtFirst() throws Exception {
        Camera camera = camera();
        for (double[] place : new double[][] {{38.4, 49.9}, {32.0, 46.5}}) {
            Coordinate px = camera.pxOf(place[0], place[1]);
            assertTrue(px.x > 0 && px.x < camera.width() && px.y > 0 && px.y < camera.height());
        }
    }

    @ParameterizedTest
    @CsvSource({"1280", "1024"})
    void theStripOfToolsHidesNeitherNamesNorTheNorthArrow(double width) throws Exception {
        camera();
        var strip = map.lookup("#tool-options");
        int buttons = map.reserved().size();
        interact(() -> {
            window.bench.settings().language().set(Language.UKRAINIAN);
            window.bench.selection().set(Item.of(new FeatureId("contact-line")));
            window.bench.tool().set(Tool.LINE);
            map.getScene().getWindow().setWidth(width);
        });
        TestWindow.await(() -> map.getScene().getWidth() <= width);
        WaitForAsyncUtils.waitForFxEvents();
        var covered = strip.getBoundsInParent();
        assertTrue(covered.getWidth() > 200 && covered.getMinX() >= 12, covered::toString);
        assertTrue(covered.getMaxX() <= map.getWidth() - 44, "the arrow is 27 px from the edge: " + covered);
        assertEquals(buttons + 1, map.reserved().size());
        assertTrue(
                map.reserved().stream()
                        .anyMatch(r -> r.x() < covered.getMinX()
                                && r.y() < covered.getMinY()
                                && r.x() + r.width() > covered.getMaxX()
                                && r.y() + r.height() > covered.getMaxY()),
                map.reserved()::toString);
        interact(() -> {
            window.bench.selection().set(Item.NONE);
            window.bench.tool().set(Tool.SELECT);
        });
        assertEquals(buttons, map.reserved().size());
    }

    @Test
    void theWheelZoomsAboutThePointer() throws Exception {
        Camera before = camera();
        moveTo(at(DMZ_LON, DMZ_LAT));
        Coordinate under = before.pxOf(DMZ_LON, DMZ_LAT);
        scroll(3, javafx.geometry.VerticalDirection.UP);
        TestWindow.await(() -> camera().metersPerPx() != before.metersPerPx());
        assertNotEquals(before.scaleDenominator(), camera().scaleDenominator(), 1);
        Coordinate after = camera().pxOf(DMZ_LON, DMZ_LAT);
        assertEquals(under.x, after.x, 1.5);
        assertEquals(under.y, after.y, 1.5);
    }

    @Test
    void aDragPansByWhatWasDragged() throws Exception {
        Camera before = camera();
        Coordinate start = before.pxOf(DMZ_LON, DMZ_LAT);
        Point2D from = at(DMZ_LON, DMZ_LAT);
        moveTo(from).press(MouseButton.PRIMARY).moveBy(-60, -40).moveBy(-10, 0);
        sleepWithoutMoving();
        release(MouseButton.PRIMARY);
        Coordinate end = camera().pxOf(DMZ_LON, DMZ_LAT);
        assertEquals(start.x - 70, end.x, 1.5);
        assertEquals(start.y - 40, end.y, 1.5);
        assertEquals(before.metersPerPx(), camera().metersPerPx());
        assertEquals(Item.NONE, window.bench.selection().get(), "a drag is no click");
    }

    /** Nothing glides with reduced motion, so that where it is let go counts. */
    private void sleepWithoutMoving() {
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aClickOnTheDemilitarizedZoneSelectsItAndTellsItsName() throws Exception {
        Plan plan = window.bench.snapshot().get().shown().plan();
        var ruler = plan.trace(new FeatureId("contact-line")).orElseThrow().ruler();
        double[] p = ruler.point(ruler.lengthMeters() * 0.4, 13_000);
        plan.projection().inverse(p, 0, p, 0, 1);
        clickOn(at(p[0], p[1]));
        TestWindow.await(() -> window.bench.selection().get().equals(Item.of(new FeatureId("dmz"))));
        TestWindow.await(() -> lookup("#here-title").tryQuery().isPresent());
        assertEquals(
                "Demilitarized zone", lookup("#here-title").<Labeled>query().getText());
        assertTrue(lookup("#here-card").<HereCard>query().spoken().contains("side: Russia"));

        push(KeyCode.ESCAPE);
        assertFalse(lookup("#here-title").tryQuery().isPresent());
    }

    @Test
    void whatAClickToldIsNotInTheWayOfAnotherTool() throws Exception {
        clickOn(at(33, 49));
        TestWindow.await(() -> lookup("#here-card").tryQuery().isPresent());
        push(KeyCode.Z);
        assertEquals(Tool.ZONE, window.bench.tool().get());
        assertFalse(lookup("#here-card").tryQuery().isPresent());
    }

    @Test
    void keysZoomPanAndShowAll() throws Exception {
        Camera whole = camera();
        interact(map::requestFocus);
        push(KeyCode.PLUS);
        assertEquals(whole.metersPerPx() / 2, camera().metersPerPx(), 1e-9);
        push(KeyCode.RIGHT);
        assertTrue(camera().centerX() > whole.centerX());
        push(KeyCode.DIGIT0);
        assertEquals(whole, camera());
    }

    @Test
    void aRubberBandFillsTheMap() throws Exception {
        Camera before = camera();
        press(KeyCode.SHIFT);
        drag(at(35, 47.8)).moveBy(100, 80).drop();
        release(KeyCode.SHIFT);
        double factor = before.metersPerPx() / camera().metersPerPx();
        assertEquals(Math.min(before.width() / 100, before.height() / 80), factor, 0.3);
        assertAt(35, 47.8, camera().lonLatAt(0, 0), 1.5);
    }

    @Test
    void theButtonsZoom() throws Exception {
        Camera before = camera();
        clickOn("#map-nearer");
        assertEquals(before.metersPerPx() / 2, camera().metersPerPx(), 1e-9);
        clickOn("#map-whole");
        assertEquals(before, camera());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kherson | 32.61 | 46.64",
                "Херсон | 32.61 | 46.64",
                "48.5 37.2 | 37.2 | 48.5",
                "37U DQ 12345 67890 | 37.80 | 49.36",
            })
    void onePlaceIsFoundInManyWays(String typed, double lon, double lat) throws Exception {
        camera();
        GoToField field = lookup("#go-to").query();
        clickOn(field);
        interact(() -> field.setText(typed));
        push(KeyCode.ENTER);
        TestWindow.await(() -> {
            Camera now = map.camera().orElseThrow();
            Coordinate middle = now.lonLatAt(now.width() / 2, now.height() / 2);
            return Math.abs(middle.x - lon) < 0.03 && Math.abs(middle.y - lat) < 0.03;
        });
    }

    @Test
    void ctrlFBeginsToTypeAPlaceOverTheLastOne() {
        GoToField field = lookup("#go-to").query();
        interact(() -> {
            field.setText("Kherson");
            map.requestFocus();
        });
        push(KeyCode.SHORTCUT, KeyCode.F);
        assertTrue(field.isFocused());
        assertEquals("Kherson", field.getSelectedText());
    }

    @Test
    void aFeatureOfTheScenarioIsGoneToByItsName() throws Exception {
        camera();
        GoToField field = lookup("#go-to").query();
        clickOn(field);
        interact(() -> field.setText("європейська лінія"));
        push(KeyCode.ENTER);
        var zone = window.bench.snapshot().get().shown().plan().zone(new FeatureId("european-deterrent-line"));
        Coordinate centre =
                zone.orElseThrow().area().geographic().getEnvelopeInternal().centre();
        TestWindow.await(() -> {
            Camera now = map.camera().orElseThrow();
            Coordinate middle = now.lonLatAt(now.width() / 2, now.height() / 2);
            return Math.abs(middle.x - centre.x) < 0.3 && Math.abs(middle.y - centre.y) < 0.3;
        });
    }

    @Test
    void theStatusSaysWhereThePointerIs() throws Exception {
        moveTo(at(37, 48)).moveBy(1, 0);
        TestWindow.await(() -> window.bench.mapStatus().position().get().contains("37U"));
        assertTrue(window.bench.mapStatus().position().get().startsWith("48°0"));
        assertTrue(window.bench.mapStatus().scale().get().startsWith("1:"));
    }

    @Test
    void aScreenReaderHearsWhatTheMapShows() throws Exception {
        camera();
        interact(() -> window.bench.settings().language().set(Language.UKRAINIAN));
        interact(() -> window.bench.selection().set(Item.of(new FeatureId("dmz"))));
        TestWindow.await(() -> map.getAccessibleText().contains("Вибрано: Демілітаризована зона"));
        assertTrue(map.getAccessibleText().contains("Показано: "));
        assertTrue(map.getAccessibleText().contains("пн. ш."));
    }

    @Test
    void anotherProjectionShowsTheSamePlaceAndCanBeTakenBack() throws Exception {
        camera();
        interact(() -> map.view().pinch(3, 100, 100));
        Camera before = camera();
        Coordinate middle = before.lonLatAt(before.width() / 2, before.height() / 2);
        openChooser();
        clickOn("#projection-code").write("3857").clickOn("#projection-use");
        TestWindow.await(() -> map.camera().orElseThrow().projection().epsg() == 3857);
        Camera after = camera();
        Coordinate there = after.lonLatAt(after.width() / 2, after.height() / 2);
        assertAt(middle.x, middle.y, there, 1e-6);
        assertEquals(before.scaleDenominator(), after.scaleDenominator(), before.scaleDenominator() * 0.01);
        TestWindow.await(() -> window.bench.mapStatus().projection().get().equals("Web Mercator"));

        interact(() -> window.bench.desk().undo());
        TestWindow.await(() -> map.camera().orElseThrow().projection().epsg() == 0);
    }

    /** In the window itself: the screen that stands for a display here cannot paint a bubble twice. */
    private void openChooser() {
        interact(() -> {
            var box = new Group(new ProjectionChooser(window.bench).content());
            ((StackPane) map.getScene().getRoot()).getChildren().add(box);
        });
    }

    @Test
    void anUnknownCodeIsSaidToBeSo() throws Exception {
        camera();
        openChooser();
        clickOn("#projection-code").write("99999").push(KeyCode.ENTER);
        TestWindow.await(
                () -> lookup("#projection-problem").<Labeled>query().getText().contains("EPSG:99999"));
        assertEquals(0, map.camera().orElseThrow().projection().epsg());
    }
}
