package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.edit.shape.Outline;
import org.threeline.edit.shape.VertexId;
import org.threeline.scenario.Feature;
import org.threeline.ui.common.Tool;
import org.threeline.ui.map.view.Camera;

/**
 * Edits the vertices of the selected feature: drag moves, the middle of an edge adds one, Shift chooses several or
 * draws a box; Tab goes from vertex to vertex, with Ctrl adding to those that are chosen, arrows move what is chosen,
 * with Alt all of it, Del deletes.
 */
final class VertexTool extends MapTool {

    private final ToolContext context;
    private final EditedShape shape = new EditedShape();
    private final ShapeChange change;
    private final ShapeActions actions;
    private final FeatureActions features;
    private final VertexMove move;
    private final WholeMove whole;
    private @Nullable Box box;
    private Optional<VertexId> hover = Optional.empty();
    private boolean overMiddle;

    private record Box(Pointer start, Pointer end) {}

    VertexTool(ToolContext context) {
        this.context = context;
        this.change = new ShapeChange(context);
        this.move = new VertexMove(context, shape, change);
        this.actions = new ShapeActions(context, shape, change);
        this.features = new FeatureActions(context);
        this.whole = new WholeMove(context);
    }

    @Override
    void start() {
        context.snapper().refresh();
        changed();
    }

    @Override
    void stop() {
        cancel();
        actions.cancel();
        change.forget();
        shape.clear();
        hover = Optional.empty();
    }

    private void cancel() {
        move.cancel();
        whole.stop();
        box = null;
    }

    @Override
    void changed() {
        shape.show(context.bench().selectedFeature());
        actions.inner().ifPresent(MapTool::changed);
    }

    private Optional<Feature> feature() {
        return context.bench().selectedFeature();
    }

    @Override
    boolean press(Pointer at) {
        if (actions.inner().isPresent()) {
            return actions.inner().get().press(at);
        }
        whole.settle();
        Optional<Camera> camera = context.camera();
        Optional<Outline> outline = shape.outline();
        if (camera.isEmpty() || outline.isEmpty()) {
            return false;
        }
        Optional<VertexId> vertex = shape.vertexAt(at, camera.get());
        if (vertex.isPresent()) {
            if (at.shift() || at.control()) {
                shape.toggle(vertex.get());
                return true;
            }
            if (!shape.isChosen(vertex.get())) {
                shape.choose(List.of(vertex.get()), false);
            }
            return move.begin(vertex.get(), outline.get());
        }
        Optional<VertexId> middle = shape.middleAt(at, camera.get());
        if (middle.isPresent() && !at.shift()) {
            return move.insert(middle.get(), at.lonLat());
        }
        if (at.shift()) {
            box = new Box(at, at);
            return true;
        }
        return false;
    }

    @Override
    void drag(Pointer at) {
        if (actions.inner().isPresent()) {
            actions.inner().get().drag(at);
            return;
        }
        Box frame = box;
        if (frame != null) {
            box = new Box(frame.start, at);
            return;
        }
        move.drag(at);
    }

    @Override
    void release(Pointer at) {
        if (actions.inner().isPresent()) {
            actions.inner().get().release(at);
            return;
        }
        Box frame = box;
        if (frame != null) {
            box = null;
            context.camera()
                    .ifPresent(c -> shape.choose(
                            shape.within(
                                    Math.min(frame.start.px(), at.px()),
                                    Math.min(frame.start.py(), at.py()),
                                    Math.max(frame.start.px(), at.px()),
                                    Math.max(frame.start.py(), at.py()),
                                    c),
                            at.control()));
            return;
        }
        move.settle();
    }

    @Override
    void move(Pointer at) {
        if (actions.inner().isPresent()) {
            actions.inner().get().move(at);
            return;
        }
        Optional<Camera> camera = context.camera();
        hover = camera.flatMap(c -> shape.vertexAt(at, c));
        overMiddle =
                hover.isEmpty() && camera.flatMap(c -> shape.middleAt(at, c)).isPresent();
    }

    @Override
    void exit() {
        hover = Optional.empty();
        actions.inner().ifPresent(MapTool::exit);
    }

    @Override
    boolean click(Pointer at) {
        if (actions.inner().isPresent()) {
            return actions.inner().get().click(at);
        }
        if (actions.pick().isOpen()) {
            context.pick(at, actions.pick()::picked);
            return true;
        }
        Optional<Camera> camera = context.camera();
        boolean onHandle = camera.flatMap(c -> shape.vertexAt(at, c)).isPresent();
        if (onHandle || camera.isEmpty()) {
            return true;
        }
        Optional<VertexId> edge = shape.edgeAt(at, camera.get());
        if (edge.isPresent() && at.clicks() == 2) {
            addAt(edge.get(), at.lonLat());
        } else if (edge.isEmpty() && at.clicks() == 1 && !at.shift()) {
            if (shape.chosen().isEmpty()) {
                context.choose(at);
            } else {
                shape.clear();
            }
        }
        return true;
    }

    private void addAt(VertexId behind, Coordinate place) {
        if (move.insert(behind, place)) {
            move.settle();
        }
    }

    @Override
    boolean key(KeyEvent e) {
        if (actions.key(e)) {
            return true;
        }
        if (actions.inner().isPresent()) {
            return actions.inner().get().key(e);
        }
        if (actions.pick().isOpen()) {
            // The arrows move the map under what points: its middle.
            return false;
        }
        KeyCode code = e.getCode();
        if (e.isShortcutDown() && code == KeyCode.A) {
            shape.outline().ifPresent(o -> shape.choose(o.all(), false));
            return true;
        }
        if (WholeMove.isNudge(e)) {
            move.settleKeys();
            return whole.nudge(e);
        }
        if (code == KeyCode.TAB && !e.isAltDown()) {
            move.settleKeys();
            shape.step(e.isShiftDown() ? -1 : 1, e.isShortcutDown());
            return shape.outline().isPresent();
        }
        if (e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        switch (code) {
            case LEFT, RIGHT, UP, DOWN, KP_LEFT, KP_RIGHT, KP_UP, KP_DOWN -> {
                return move.nudge(code, e.isShiftDown());
            }
            case DELETE, BACK_SPACE -> {
                move.settleKeys();
                delete();
                return true;
            }
            case INSERT -> {
                move.settleKeys();
                shape.focus().ifPresent(this::addBehind);
                return true;
            }
            case ENTER -> {
                move.settleKeys();
                context.bench().tool().set(Tool.SELECT);
                return true;
            }
            case ESCAPE -> {
                boolean busy = move.isOn() || !shape.chosen().isEmpty();
                cancel();
                shape.clear();
                return busy;
            }
            default -> {
                return false;
            }
        }
    }

    private void addBehind(VertexId vertex) {
        Outline outline = shape.outline().orElseThrow();
        boolean last = vertex.index() == outline.size(vertex.path()) - 1 && !outline.closed(vertex.path());
        VertexId from = last && vertex.index() > 0 ? new VertexId(vertex.path(), vertex.index() - 1) : vertex;
        if (outline.size(vertex.path()) > 1) {
            Coordinate a = outline.vertex(from);
            Coordinate b = outline.vertex(new VertexId(from.path(), (from.index() + 1) % outline.size(from.path())));
            addAt(from, new Coordinate((a.x + b.x) / 2, (a.y + b.y) / 2));
        }
    }

    @Override
    void keyUp(KeyEvent e) {
        move.settleKeys();
        whole.keyUp(e);
        context.repaint();
    }

    private void delete() {
        Optional<Outline> outline = shape.outline();
        Optional<Feature> feature = feature();
        if (outline.isEmpty() || feature.isEmpty() || shape.chosen().isEmpty()) {
            return;
        }
        Optional<Outline> left = outline.get().without(shape.chosen());
        if (left.isEmpty()) {
            context.bench().hint().set(context.text("vertices.tooFew"));
            return;
        }
        change.apply(feature.get().id(), "shape.delete", left.get().geometry());
        shape.clear();
    }

    @Override
    void paint(ToolPicture picture) {
        shape.paint(picture, move.isOn());
        Box frame = box;
        if (frame != null) {
            picture.box(
                    Ink.FRAME,
                    Math.min(frame.start.px(), frame.end.px()),
                    Math.min(frame.start.py(), frame.end.py()),
                    Math.max(frame.start.px(), frame.end.px()),
                    Math.max(frame.start.py(), frame.end.py()));
        }
        move.paint(picture);
        actions.paint(picture);
    }

    @Override
    List<Node> controls() {
        Optional<Feature> feature = feature();
        if (feature.isEmpty()) {
            return List.of();
        }
        if (shape.outline().isEmpty()) {
            return features.controls(feature.get());
        }
        List<Node> all = new ArrayList<>(actions.controls(feature.get()));
        all.addAll(change.controls());
        return all;
    }

    @Override
    String hint() {
        Optional<Feature> feature = feature();
        if (feature.isEmpty()) {
            return context.text("vertices.hint.none");
        }
        Optional<String> own = actions.hint();
        if (own.isPresent()) {
            return own.get();
        }
        return shape.outline().isEmpty()
                ? context.text("vertices.hint.derived", context.name(feature.get()))
                : context.text("vertices.hint", context.name(feature.get()));
    }

    @Override
    Optional<Cursor> cursor() {
        if (actions.inner().isPresent() || actions.pick().isOpen() || overMiddle) {
            return Optional.of(Cursor.CROSSHAIR);
        }
        return hover.isPresent() || move.isOn() ? Optional.of(Cursor.MOVE) : Optional.empty();
    }
}
