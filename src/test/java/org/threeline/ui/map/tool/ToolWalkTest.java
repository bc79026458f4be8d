package org.threeline.ui.map.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import org.threeline.file.ScenarioFile;
import org.threeline.file.ScenarioWriter;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Severity;
import org.threeline.ui.PatientTest;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Tool;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.MapPane;

/**
 * A hand that knows nothing does anything with the tools: nothing fails, and what is left is a scenario that can be
 * worked out, written and read. {@code -Dthreeline.walk=20000} walks on for longer.
 */
class ToolWalkTest extends PatientTest {
    private static final int STEPS = Integer.getInteger("threeline.walk", 300);
    private static final int BATCH = 20;
    private static final int MOST_FEATURES = 40;
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.TAB,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.ENTER,
            KeyCode.ENTER,
            KeyCode.ESCAPE,
            KeyCode.SPACE,
            KeyCode.INSERT,
            KeyCode.A,
            KeyCode.D,
            KeyCode.PLUS,
            KeyCode.MINUS,
            KeyCode.DIGIT0);

    private final Random random = new Random(20_250_828);
    private final List<Throwable> failures = new ArrayList<>();
    private int changes;
    private Workbench bench;
    private MapPane map;

    @Override
    public void start(Stage stage) throws Exception {
        bench = TestWindow.show(stage).bench;
        bench.settings().reduceMotion().set(true);
        map = (MapPane) stage.getScene().lookup("#map");
        bench.snapshot().addListener((o, before, now) -> changes += before.scenario() == now.scenario() ? 0 : 1);
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
    }

    @Test
    void aHandThatKnowsNothingDoesNoHarm(@TempDir Path folder) throws Exception {
        TestWindow.await(() -> bench.mapStatus().pictures().get() > 0);
        for (int i = 0; i < STEPS && failures.isEmpty(); i += BATCH) {
            interact(() -> {
                for (int k = 0; k < BATCH; k++) {
                    step();
                }
            });
            WaitForAsyncUtils.waitForFxEvents(1);
        }
        interact(() -> {
            bench.tool().set(Tool.SELECT);
            bench.mode().set(Mode.EDIT);
        });
        TestWindow.await(
                () -> bench.snapshot().get().current() && bench.snapshot().get().exact());
        assertEquals(List.of(), failures);
        assertTrue(changes > STEPS / 20, changes + " changes");
        assertSound(folder);
    }

    private void assertSound(Path folder) throws Exception {
        var now = bench.snapshot().get();
        Scenario scenario = now.scenario();
        List<Problem> errors = now.shown().plan().problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .toList();
        assertEquals(List.of(), errors);
        Path file = folder.resolve("walk.scenario.geojson");
        Files.write(file, ScenarioWriter.text(scenario, Map.of()));
        var read = ScenarioFile.read(file);
        assertEquals(
                scenario.features().stream().map(Feature::id).toList(),
                read.scenario().features().stream().map(Feature::id).toList());
        assertTrue(read.problems().stream().noneMatch(p -> p.severity() == Severity.ERROR));
    }

    private void step() {
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> click();
            case 3, 4, 5 -> drag();
            case 6, 7 -> key();
            case 8 -> bench.tool().set(any(List.of(Tool.values())));
            case 9 -> strip();
            case 10 -> select();
            default -> history();
        }
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private double x() {
        return random.nextDouble() * map.getWidth();
    }

    private double y() {
        return random.nextDouble() * map.getHeight();
    }

    private void click() {
        double x = x();
        double y = y();
        boolean shift = random.nextInt(6) == 0;
        boolean control = random.nextInt(8) == 0;
        int clicks = random.nextInt(5) == 0 ? 2 : 1;
        mouse(MouseEvent.MOUSE_MOVED, x, y, shift, control, 0);
        mouse(MouseEvent.MOUSE_PRESSED, x, y, shift, control, clicks);
        mouse(MouseEvent.MOUSE_RELEASED, x, y, shift, control, clicks);
        mouse(MouseEvent.MOUSE_CLICKED, x, y, shift, control, clicks);
    }

    /** From a vertex or an edge of what is selected, where there is one, so that more than the map is dragged. */
    private void drag() {
        double x = x();
        double y = y();
        var shape = bench.selectedFeature().flatMap(org.threeline.edit.ShapeEdits::drawn);
        if (shape.isPresent() && map.camera().isPresent() && random.nextInt(4) > 0) {
            var c = any(List.of(shape.get().getCoordinates()));
            var px = map.camera().get().pxOf(c.x, c.y);
            x = px.x;
            y = px.y;
        }
        if (!Double.isFinite(x + y)) {
            return;
        }
        boolean shift = random.nextInt(8) == 0;
        boolean control = random.nextInt(8) == 0;
        mouse(MouseEvent.MOUSE_MOVED, x, y, shift, control, 0);
        mouse(MouseEvent.MOUSE_PRESSED, x, y, shift, control, 1);
        for (int i = 0; i < 3; i++) {
            x += random.nextGaussian() * 40;
            y += random.nextGaussian() * 40;
            mouse(MouseEvent.MOUSE_DRAGGED, x, y, shift, control, 1);
        }
        mouse(MouseEvent.MOUSE_RELEASED, x, y, shift, control, 1);
    }

    private void mouse(EventType<MouseEvent> type, double x, double y, boolean shift, boolean control, int clicks) {
        var at = map.localToScene(x, y);
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Event.fireEvent(
                map,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        clicks == 0 ? MouseButton.NONE : MouseButton.PRIMARY,
                        clicks,
                        shift,
                        control,
                        false,
                        false,
                        down,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(map, at.getX(), at.getY())));
    }

    private void key() {
        KeyCode code = any(KEYS);
        boolean control = code == KeyCode.A || code == KeyCode.D;
        map.requestFocus();
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
            Event.fireEvent(map, new KeyEvent(type, "", "", code, random.nextInt(5) == 0, control, false, false));
        }
    }

    private void strip() {
        var strip = (Pane) map.lookup("#tool-options");
        if (!strip.isVisible() || strip.getChildren().isEmpty()) {
            return;
        }
        var control = any(strip.getChildren());
        if (control instanceof MenuButton menu
                && !menu.isDisabled()
                && !menu.getItems().isEmpty()) {
            any(menu.getItems()).fire();
        } else if (control instanceof ButtonBase button && !button.isDisabled()) {
            button.fire();
        }
    }

    private void select() {
        List<Feature> all = bench.snapshot().get().scenario().features();
        if (!all.isEmpty()) {
            if (random.nextInt(4) == 0) {
                bench.choose(List.of(any(all).id(), any(all).id(), any(all).id()));
            } else {
                bench.selection().set(Item.of(any(all).id()));
            }
        }
    }

    private void history() {
        boolean many = bench.snapshot().get().scenario().features().size() > MOST_FEATURES;
        for (int i = 0; i < (many ? 30 : 1); i++) {
            if (many || random.nextInt(3) == 0) {
                bench.desk().undo();
            } else {
                bench.desk().redo();
            }
        }
        if (bench.mode().get() == Mode.EXPLORE || random.nextInt(10) == 0) {
            bench.mode().set(bench.mode().get() == Mode.EDIT ? Mode.EXPLORE : Mode.EDIT);
        }
    }
}
