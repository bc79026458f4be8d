package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.shape.Flaw;
import org.threeline.edit.shape.Flaws;
import org.threeline.edit.shape.Outline;
import org.threeline.edit.shape.VertexId;
import org.threeline.scenario.Feature;
import org.threeline.ui.common.Tool;
import org.threeline.ui.map.view.Camera;

/**
 * Edits the vertices of the selected feature: drag moves, the middle of an edge adds one, Shift chooses several or
 * draws a box; Tab goes from vertex to vertex, arrows move what is chosen, Del deletes.
 */
final class VertexTool extends MapTool {
    private static final double STEP = 8;
    private static final double FINE_STEP = 1;

    private final ToolContext context;
    private final EditedShape shape = new EditedShape();
    private final ShapeChange change;
    private final ShapeActions actions;
    private final FeatureActions features;
    private @Nullable Grab grab;
    private @Nullable Box box;
    private List<Flaw> flaws = List.of();
    private Optional<Snap> target = Optional.empty();
    private Optional<VertexId> hover = Optional.empty();
    private boolean overMiddle;

    /** A gesture that moves vertices. */
    private record Grab(
            ChangeLabel label, VertexId anchor, Outline before, Geometry geometry, Coordinate from, boolean byKeys) {}

    private record Box(Pointer start, Pointer end) {}

    VertexTool(ToolContext context) {
        this.context = context;
        this.change = new ShapeChange(context);
        this.actions = new ShapeActions(context, shape, change);
        this.features = new FeatureActions(context);
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
        target = Optional.empty();
        hover = Optional.empty();
    }

    private void cancel() {
        if (grab != null) {
            grab = null;
            context.bench().desk().cancelGesture();
        }
        box = null;
        flaws = List.of();
    }

    @Override
    void changed() {
        shape.show(context.bench().selectedFeature());
    }

    private Optional<Feature> feature() {
        return context.bench().selectedFeature();
    }

    @Override
    boolean press(Pointer at) {
        if (actions.inner().isPresent()) {
            return actions.inner().get().press(at);
        }
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
            return begin(vertex.get(), "shape.vertices", outline.get(), false);
        }
        Optional<VertexId> middle = shape.middleAt(at, camera.get());
        if (middle.isPresent() && !at.shift()) {
            return insert(middle.get(), at.lonLat());
        }
        if (at.shift()) {
            box = new Box(at, at);
            return true;
        }
        return false;
    }

    private boolean insert(VertexId behind, Coordinate place) {
        Outline with = shape.outline().orElseThrow().inserted(behind, place);
        var added = new VertexId(behind.path(), behind.index() + 1);
        if (!begin(added, "shape.insert", with, false)) {
            return false;
        }
        put(with);
        shape.choose(List.of(added), false);
        return true;
    }

    private boolean begin(VertexId anchor, String key, Outline before, boolean byKeys) {
        Optional<Feature> feature = feature();
        Optional<Geometry> drawn = feature.flatMap(ShapeEdits::drawn);
        if (feature.isEmpty() || drawn.isEmpty() || !context.mayChange(feature.get())) {
            return false;
        }
        change.forget();
        var label = ChangeLabel.of(key, feature.get().name());
        grab = new Grab(label, anchor, before, drawn.get(), before.vertex(anchor), byKeys);
        context.bench().desk().beginGesture(label);
        return true;
    }

    private void put(Outline now) {
        Grab held = grab;
        Optional<Feature> feature = feature();
        if (held != null && feature.isPresent()) {
            Geometry geometry = now.geometry();
            context.perform(held.label, s -> ShapeEdits.shape(s, feature.get().id(), geometry));
        }
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
        Grab held = grab;
        if (held != null && !held.byKeys) {
            target = context.camera()
                    .flatMap(c -> context.snapper().at(at, c, feature().map(Feature::id)));
            Coordinate to = target.map(Snap::at).orElse(at.lonLat());
            moveTo(held, to);
        }
    }

    private void moveTo(Grab held, Coordinate to) {
        Collection<VertexId> moved = moved(held);
        double lon = to.x + 360 * Math.rint((held.from.x - to.x) / 360);
        Outline now = held.before.moved(moved, lon - held.from.x, to.y - held.from.y);
        if (moved.stream().allMatch(v -> Math.abs(now.vertex(v).y) <= 85)) {
            put(now);
            watch(now, moved);
        }
    }

    private Collection<VertexId> moved(Grab held) {
        Set<VertexId> all = new TreeSet<>(shape.chosen());
        all.add(held.anchor);
        return all;
    }

    /** Marks where the moved edges meet others, as long as that is quickly told. */
    private void watch(Outline now, Collection<VertexId> moved) {
        List<Flaw> found = new ArrayList<>();
        if ((long) moved.size() * now.size() < 2_000_000 && now.kind() != Outline.Kind.POINTS) {
            for (int p = 0; p < now.paths(); p++) {
                int path = p;
                List<Integer> indexes = moved.stream()
                        .filter(v -> v.path() == path)
                        .map(VertexId::index)
                        .toList();
                if (!indexes.isEmpty()) {
                    found.addAll(Flaws.near(now.path(p), now.closed(p), indexes));
                }
            }
        }
        flaws = found;
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
        settle();
    }

    /** Ends the gesture: a shape that was sound and is no longer goes back, and put right it is on offer. */
    private void settle() {
        Grab held = grab;
        grab = null;
        flaws = List.of();
        target = Optional.empty();
        Optional<Feature> feature = feature();
        if (held == null || feature.isEmpty()) {
            return;
        }
        Geometry now = ShapeEdits.drawn(feature.get()).orElse(held.geometry);
        if (change.refuses(feature.get().id(), held.label, held.geometry, now)) {
            context.bench().desk().cancelGesture();
        } else {
            context.bench().desk().endGesture(held.label);
        }
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
        if (actions.picks()) {
            context.pick(at, actions::picked);
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
        if (insert(behind, place)) {
            settle();
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
        KeyCode code = e.getCode();
        if (e.isShortcutDown() && code == KeyCode.A) {
            shape.outline().ifPresent(o -> shape.choose(o.all(), false));
            return true;
        }
        if (e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        switch (code) {
            case TAB -> {
                settleKeys();
                shape.step(e.isShiftDown() ? -1 : 1);
                return shape.outline().isPresent();
            }
            case LEFT, RIGHT, UP, DOWN, KP_LEFT, KP_RIGHT, KP_UP, KP_DOWN -> {
                return nudge(code, e.isShiftDown() ? FINE_STEP : STEP);
            }
            case DELETE, BACK_SPACE -> {
                settleKeys();
                delete();
                return true;
            }
            case INSERT -> {
                settleKeys();
                shape.focus().ifPresent(this::addBehind);
                return true;
            }
            case ENTER -> {
                settleKeys();
                context.bench().tool().set(Tool.SELECT);
                return true;
            }
            case ESCAPE -> {
                boolean busy = grab != null || !shape.chosen().isEmpty();
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

    /** Moves what is chosen by px; one key held down is one step. */
    private boolean nudge(KeyCode code, double px) {
        Optional<Camera> camera = context.camera();
        Optional<Outline> outline = shape.outline();
        if (camera.isEmpty() || outline.isEmpty() || shape.chosen().isEmpty()) {
            return false;
        }
        VertexId anchor = shape.focus()
                .filter(shape::isChosen)
                .orElse(shape.chosen().iterator().next());
        if (grab == null && !begin(anchor, "shape.vertices", outline.get(), true)) {
            return true;
        }
        Coordinate at = outline.get().vertex(anchor);
        Coordinate there = camera.get().pxOf(at.x, at.y);
        double dx = code == KeyCode.LEFT || code == KeyCode.KP_LEFT
                ? -px
                : code == KeyCode.RIGHT || code == KeyCode.KP_RIGHT ? px : 0;
        double dy = code == KeyCode.UP || code == KeyCode.KP_UP
                ? -px
                : code == KeyCode.DOWN || code == KeyCode.KP_DOWN ? px : 0;
        Coordinate to = camera.get().lonLatAt(there.x + dx, there.y + dy);
        Grab held = grab;
        if (held != null && Pointer.isOnMap(to)) {
            moveTo(held, to);
        }
        return true;
    }

    @Override
    void keyUp(KeyEvent e) {
        settleKeys();
        context.repaint();
    }

    private void settleKeys() {
        if (grab != null && grab.byKeys) {
            settle();
        }
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
        shape.paint(picture, grab != null);
        Box frame = box;
        if (frame != null) {
            picture.box(
                    Ink.FRAME,
                    Math.min(frame.start.px(), frame.end.px()),
                    Math.min(frame.start.py(), frame.end.py()),
                    Math.max(frame.start.px(), frame.end.px()),
                    Math.max(frame.start.py(), frame.end.py()));
        }
        for (Flaw flaw : flaws) {
            picture.disc(Ink.FLAW, picture.px(flaw.at()), 9);
        }
        StrokeTool.paintTarget(picture, target, context);
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
        if (actions.inner().isPresent() || actions.picks() || overMiddle) {
            return Optional.of(Cursor.CROSSHAIR);
        }
        return hover.isPresent() || grab != null ? Optional.of(Cursor.MOVE) : Optional.empty();
    }
}
