package org.threeline.ui.map.tool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.shape.Shift;
import org.threeline.geodesy.MapProjection;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;

/**
 * Moves the selected features as a whole: a drag takes them along, the arrows move them by px, Enter or Esc ends. With
 * Alt the arrows do so whether it is open or not. What follows a rule goes with its trace; what is locked stays. A
 * drag, or a key held down, is one step.
 */
final class WholeMove extends MapTool {
    private static final double STEP = 8;
    private static final double FINE_STEP = 1;

    private final ToolContext context;
    private final Button done;
    private boolean open;
    private @Nullable Grab grab;

    /** A gesture: what is moved, as it was at the start. */
    private record Grab(ChangeLabel label, Map<FeatureId, Geometry> shapes, Coordinate from, boolean byKeys) {}

    WholeMove(ToolContext context) {
        this.context = context;
        done = ToolStrip.button(context.texts(), "move-done", "move.done", "mdi2c-check", true, () -> {
            stop();
            context.repaint();
            context.focusMap();
        });
    }

    boolean isOpen() {
        return open;
    }

    /** Whether anything that is selected can be moved. */
    boolean can() {
        return !movable().isEmpty();
    }

    @Override
    void start() {
        open = can();
    }

    @Override
    void stop() {
        open = false;
        if (grab != null) {
            grab = null;
            context.bench().desk().cancelGesture();
        }
    }

    private Map<FeatureId, Geometry> movable() {
        Map<FeatureId, Geometry> shapes = new LinkedHashMap<>();
        for (FeatureId id : context.chosen()) {
            Optional<Feature> feature = context.scenario()
                    .feature(id)
                    .filter(f -> !context.scenario().look().locks(id));
            feature.flatMap(ShapeEdits::drawn).ifPresent(g -> shapes.put(id, g));
        }
        return shapes;
    }

    private boolean begin(Coordinate planar, boolean byKeys) {
        Map<FeatureId, Geometry> shapes = movable();
        if (shapes.isEmpty()) {
            return false;
        }
        FeatureId first = shapes.keySet().iterator().next();
        var label = shapes.size() == 1
                ? ChangeLabel.of(
                        "shape.move",
                        context.scenario().feature(first).orElseThrow().name())
                : ChangeLabel.of("shape.moveMany", shapes.size());
        grab = new Grab(label, shapes, planar, byKeys);
        context.bench().desk().beginGesture(label);
        return true;
    }

    private MapProjection projection() {
        return context.bench().snapshot().get().shown().plan().projection();
    }

    private Coordinate planar(Coordinate lonLat) {
        double[] p = {lonLat.x, lonLat.y};
        projection().forward(p, 0, p, 0, 1);
        return new Coordinate(p[0], p[1]);
    }

    @Override
    boolean press(Pointer at) {
        settle();
        return begin(planar(at.lonLat()), false);
    }

    @Override
    void drag(Pointer at) {
        Grab held = grab;
        if (held != null && !held.byKeys) {
            Coordinate to = planar(at.lonLat());
            put(held, to.x - held.from.x, to.y - held.from.y);
        }
    }

    /** Where something would leave the map nothing moves. */
    private void put(Grab held, double dx, double dy) {
        Map<FeatureId, Geometry> now = new LinkedHashMap<>();
        held.shapes.forEach((id, shape) -> Shift.by(shape, dx, dy, projection()::forward, projection()::inverse)
                .ifPresent(g -> now.put(id, g)));
        if (now.size() == held.shapes.size()) {
            context.perform(held.label, s -> ShapeEdits.shapes(s, now));
        }
    }

    @Override
    void release(Pointer at) {
        settle();
    }

    /** Ends a gesture, as one step. */
    void settle() {
        Grab held = grab;
        grab = null;
        if (held != null) {
            context.bench().desk().endGesture(held.label);
        }
    }

    @Override
    boolean click(Pointer at) {
        return true;
    }

    @Override
    boolean key(KeyEvent e) {
        KeyCode code = e.getCode();
        if (code == KeyCode.ESCAPE || code == KeyCode.ENTER) {
            boolean moving = grab != null;
            stop();
            open = moving;
            return true;
        }
        return !e.isAltDown() && nudge(e);
    }

    /** Whether keys ask to move what is selected, open or not. */
    static boolean isNudge(KeyEvent e) {
        return e.isAltDown() && !e.isShortcutDown() && e.getCode().isArrowKey();
    }

    /** Moves what is selected by an arrow. */
    boolean nudge(KeyEvent e) {
        KeyCode code = e.getCode();
        if (!code.isArrowKey() || e.isShortcutDown() || context.camera().isEmpty() || !can()) {
            return false;
        }
        if (grab == null && !begin(new Coordinate(0, 0), true)) {
            return true;
        }
        double meters =
                (e.isShiftDown() ? FINE_STEP : STEP) * context.camera().get().metersPerPx();
        Grab held = grab;
        if (held != null && held.byKeys) {
            double dx = code == KeyCode.LEFT || code == KeyCode.KP_LEFT
                    ? -meters
                    : code == KeyCode.RIGHT || code == KeyCode.KP_RIGHT ? meters : 0;
            double dy = code == KeyCode.UP || code == KeyCode.KP_UP
                    ? meters
                    : code == KeyCode.DOWN || code == KeyCode.KP_DOWN ? -meters : 0;
            Grab next = new Grab(held.label, held.shapes, new Coordinate(held.from.x + dx, held.from.y + dy), true);
            grab = next;
            put(next, next.from.x, next.from.y);
        }
        return true;
    }

    @Override
    void keyUp(KeyEvent e) {
        if (grab != null && grab.byKeys) {
            settle();
        }
    }

    @Override
    List<Node> controls() {
        return List.of(done);
    }

    @Override
    String hint() {
        return context.text("move.hint");
    }

    @Override
    Optional<Cursor> cursor() {
        return Optional.of(Cursor.MOVE);
    }
}
