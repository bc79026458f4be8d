package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.threeline.Golden;
import org.threeline.analysis.Analyst;
import org.threeline.analysis.Figures;
import org.threeline.edit.BandPart;
import org.threeline.edit.ZoneEdits;
import org.threeline.layers.Theme;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.ui.PatientTest;
import org.threeline.ui.TestOutside;
import org.threeline.ui.TestWindow;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

/** A briefer's whole way through the window, by mouse and keys alone. */
class WholeJourneyTest extends PatientTest {
    private static final Golden GOLDEN = new Golden("ui/shell", 48, 0.015);
    private static final FeatureId DMZ = new FeatureId("dmz");
    private static final FeatureId EUROPEAN = new FeatureId("european-deterrent-line");

    private TestWindow window;
    private Path folder;
    private final TestOutside outside = new TestOutside();
    private Path chosen;

    @Override
    public void start(Stage stage) throws Exception {
        folder = Files.createTempDirectory("threeline-journey");
        window = TestWindow.show(stage, folder, outside);
        window.bench.settings().reduceMotion().set(true);
    }

    @Test
    void fromTheFirstLookToTheSlide() throws Exception {
        open();
        pan();
        zoom();
        switchTheEuropeanLineOff();
        pullTheDemilitarizedZoneToFifteen();
        undo();
        switchLanguageAndTheme();
        Scenario saved = save();
        reopen(saved);
        export();
    }

    private void open() throws Exception {
        chosen = Files.copy(window.bench.session().defaultScenario(), folder.resolve("own.scenario.geojson"));
        outside.opening(chosen).savingTo(chosen);
        push(KeyCode.SHORTCUT, KeyCode.O);
        TestWindow.await(() -> file().equals(Optional.of(chosen)));
        TestWindow.await(() -> window.bench.mapStatus().pictures().get() > 0);
    }

    /** The ground goes with the pointer, but for a pixel: about a kilometre here. */
    private void pan() throws Exception {
        moveTo("#map").moveBy(40, 20);
        double[] ground = placeAtRest();
        press(MouseButton.PRIMARY).moveBy(-60, -20);
        org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        release(MouseButton.PRIMARY);
        moveBy(8, 8).moveBy(-8, -8);
        double[] after = placeAtRest();
        assertEquals(0, Math.hypot(after[0] - ground[0], after[1] - ground[1]), 2.5);
    }

    /** The same, once it no longer changes: the status bar follows a moving pointer a little later. */
    private double[] placeAtRest() throws Exception {
        double[][] last = {place()};
        org.testfx.util.WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> {
            org.testfx.util.WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
            double[] before = last[0];
            last[0] = place();
            return java.util.Arrays.equals(before, last[0]);
        });
        return last[0];
    }

    /** Where the pointer is, kilometres in its square of 100 km, as the status bar has it. */
    private double[] place() {
        String[] words = text("#status-place").split(" ");
        return new double[] {
            Integer.parseInt(words[words.length - 2]) / 100.0, Integer.parseInt(words[words.length - 1]) / 100.0
        };
    }

    private void zoom() throws Exception {
        String scale = text("#status-scale");
        moveTo("#map").scroll(2, VerticalDirection.UP);
        TestWindow.await(() -> number("#status-scale") != number(scale));
        interact(() -> lookup("#map").query().requestFocus());
        push(KeyCode.DIGIT0);
        TestWindow.await(() -> text("#status-scale").equals(scale));
    }

    private void switchTheEuropeanLineOff() {
        clickOn("#check-european-deterrent-line");
        assertFalse(window.bench.look().of(EUROPEAN).visible());
        assertEquals("Undo hide European deterrent line", undoTip());
    }

    private void pullTheDemilitarizedZoneToFifteen() throws Exception {
        clickOn("#outline-dmz");
        TestWindow.await(() -> lookup("#slider-dmz-1-to").tryQuery().isPresent());
        Scenario before = scenario();
        String area = value();
        assertEquals(Figures.in(Language.ENGLISH).number(exactArea(before)) + "\u202fkm²", area);
        pullTo(0, 15);
        pullTo(1, 15);
        settle();
        Scenario wanted =
                ZoneEdits.distance(ZoneEdits.distance(before, DMZ, 0, BandPart.TO, 15), DMZ, 1, BandPart.TO, 15);
        assertEquals(wanted, scenario());
        TestWindow.await(() -> value().equals(Figures.in(Language.ENGLISH).number(exactArea(wanted)) + "\u202fkm²"));
        assertNotEquals(area, value());
    }

    /** Drags the thumb by the mouse until the field shows the kilometres. */
    private void pullTo(int band, int km) {
        Slider slider = lookup("#slider-dmz-" + band + "-to").query();
        Bounds thumb =
                slider.lookup(".thumb").localToScreen(slider.lookup(".thumb").getBoundsInLocal());
        double x = thumb.getCenterX();
        double y = thumb.getCenterY();
        drag(x, y);
        for (int i = 1; toKm(band) > km && i < 60; i++) {
            moveTo(x - i, y);
            org.testfx.util.WaitForAsyncUtils.waitForFxEvents();
        }
        drop();
        assertEquals(km, toKm(band));
        assertEquals(
                Integer.toString(km),
                lookup("#field-dmz-" + band + "-to").queryAs(TextField.class).getText());
    }

    private void undo() throws Exception {
        assertEquals("Undo depth of Demilitarized zone", undoTip());
        clickOn("#tool-undo").clickOn("#tool-undo");
        assertEquals("Undo hide European deterrent line", undoTip());
        settle();
        assertEquals(20, toKm(0));
        assertEquals(20, toKm(1));
        TestWindow.await(
                () -> value().equals(Figures.in(Language.ENGLISH).number(exactArea(scenario())) + "\u202fkm²"));
    }

    private void switchLanguageAndTheme() throws Exception {
        fire("menu-language-uk");
        fire("menu-theme-dark");
        assertEquals(
                "Файл",
                lookup("#menu-bar").queryAs(MenuBar.class).getMenus().get(0).getText());
        assertEquals(
                "Демілітаризована зона",
                lookup("#name").queryAs(TextField.class).getText());
        assertTrue(
                lookup("#menu-bar").query().getScene().getRoot().getStyleClass().contains("dark"));
        assertEquals(Theme.DARK, window.bench.settings().theme().get());
    }

    private Scenario save() throws Exception {
        push(KeyCode.SHORTCUT, KeyCode.S);
        TestWindow.await(() -> window.bench.snapshot().get().saved());
        return scenario();
    }

    private void reopen(Scenario saved) throws Exception {
        long read = Files.size(chosen);
        clickOn("#tool-start");
        TestWindow.await(() -> lookup("#recent-0").tryQuery().isPresent());
        clickOn("#recent-0");
        TestWindow.await(() -> window.bench.background().running().isEmpty());
        assertEquals(saved.features(), scenario().features());
        assertFalse(window.bench.look().of(EUROPEAN).visible());
        assertTrue(window.bench.snapshot().get().undo().isEmpty());
        assertTrue(read > 0);
    }

    private void export() throws Exception {
        chosen = folder.resolve("slide.png");
        outside.savingTo(chosen);
        push(KeyCode.SHORTCUT, KeyCode.E);
        TestWindow.await(() -> lookup("#export-go").tryQuery().isPresent());
        interact(() -> {
            ComboBox<Object> size = lookup("#export-size").query();
            size.getSelectionModel().select(0);
        });
        clickOn("#export-go");
        TestWindow.await(() -> Files.exists(chosen));
        GOLDEN.check("journey.png", ImageIO.read(chosen.toFile()));
    }

    private void fire(String item) {
        interact(() -> lookup("#menu-bar").queryAs(MenuBar.class).getMenus().stream()
                .flatMap(m -> m.getItems().stream())
                .flatMap(WholeJourneyTest::withThoseBelow)
                .filter(i -> item.equals(i.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    private static java.util.stream.Stream<MenuItem> withThoseBelow(MenuItem item) {
        return item instanceof javafx.scene.control.Menu menu
                ? menu.getItems().stream()
                : java.util.stream.Stream.of(item);
    }

    private double exactArea(Scenario scenario) throws Exception {
        var plan = new Planner(window.bench.session().map()).plan(scenario, Precision.EXACT);
        return Analyst.analyse(plan).zone(DMZ).orElseThrow().areaKm2();
    }

    /** What the findings say of the zone's area. */
    private String value() {
        return lookup(".figure-line")
                .match((ListCell<?> c) -> c.isVisible()
                        && ((Label) c.lookup(".figure-label")).getText().equals("Area"))
                .<ListCell<?>>query()
                .lookupAll(".label")
                .stream()
                .filter(n -> n.getStyleClass().contains("figure-value")
                        || n.getStyleClass().contains("figure-unit"))
                .map(n -> ((Label) n).getText())
                .collect(Collectors.joining("\u202f"));
    }

    private String undoTip() {
        return lookup("#tool-undo").queryButton().getText();
    }

    private String text(String id) {
        return lookup(id).queryAs(Label.class).getText();
    }

    private void settle() throws Exception {
        TestWindow.await(() -> window.bench.snapshot().get().current()
                && window.bench.snapshot().get().exact());
    }

    private Scenario scenario() {
        return window.bench.snapshot().get().scenario();
    }

    private Optional<Path> file() {
        return window.bench.snapshot().get().file();
    }

    /** The figures of a scale such as 1:3 240 000. */
    private double number(String idOrScale) {
        String scale = idOrScale.startsWith("#") ? text(idOrScale) : idOrScale;
        return Double.parseDouble(scale.substring(2).replaceAll("[^0-9]", ""));
    }

    private double toKm(int band) {
        return ((Band.FromTo) scenario()
                        .zone(DMZ)
                        .orElseThrow()
                        .rule()
                        .orElseThrow()
                        .bands()
                        .get(band))
                .toKm();
    }
}
