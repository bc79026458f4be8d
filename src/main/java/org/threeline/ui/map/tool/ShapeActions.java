package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.NewFeature;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.shape.Areas;
import org.threeline.edit.shape.Lines;
import org.threeline.edit.shape.Outline;
import org.threeline.edit.shape.Reshaper;
import org.threeline.edit.shape.VertexId;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Zone;

/** What can be done to the shape that is edited, beyond its single vertices. On the FX thread. */
final class ShapeActions {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();

    private final ToolContext context;
    private final EditedShape shape;
    private final ShapeChange change;
    private final Button reverse;
    private final Button simplify;
    private final Button smooth;
    private final Button reshape;
    private final Button split;
    private final Button join;
    private final Button cut;
    private final Button unite;
    private final Button subtract;
    private final SimplifyPreview preview;
    private final ShapePick pick;
    private @Nullable InnerStroke inner;
    private boolean pickByKeys;

    ShapeActions(ToolContext context, EditedShape shape, ShapeChange change) {
        this.context = context;
        this.shape = shape;
        this.change = change;
        this.preview = new SimplifyPreview(context, change);
        this.pick = new ShapePick(context, change);
        reshape = button("reshape", "mdi2d-draw", () -> stroke("vertices.hint.reshape", this::reshaped));
        cut = button("cut", "mdi2b-box-cutter", () -> stroke("vertices.hint.cut", this::cut));
        split = button("split", "mdi2c-content-cut", this::split);
        join = button("join", "mdi2c-call-merge", () -> pick.begin(ShapePick.What.JOIN));
        unite = button("unite", "mdi2v-vector-union", () -> pick.begin(ShapePick.What.UNITE));
        subtract = button("subtract", "mdi2v-vector-difference-ba", () -> pick.begin(ShapePick.What.SUBTRACT));
        simplify = button("simplify", "mdi2v-vector-polyline-minus", this::beginSimplify);
        smooth = button("smooth", "mdi2v-vector-curve", () -> feature().ifPresent(this::smooth));
        reverse = button("reverse", "mdi2s-swap-horizontal", () -> feature().ifPresent(this::reverse));
    }

    private Button button(String key, String icon, Runnable action) {
        return ToolStrip.button(context.texts(), "shape-" + key, "shape." + key, icon, false, () -> {
            cancel();
            change.forget();
            action.run();
            context.repaint();
            context.focusMap();
        });
    }

    private Optional<Feature> feature() {
        return context.bench().selectedFeature();
    }

    /** A stroke that is being drawn for an action. */
    Optional<MapTool> inner() {
        return Optional.ofNullable(inner);
    }

    /** Waits for another feature to be pointed at, if it does. */
    ShapePick pick() {
        return pick;
    }

    void cancel() {
        if (inner != null) {
            inner.clear();
        }
        inner = null;
        pickByKeys = false;
        pick.end();
        preview.end();
    }

    List<Node> controls(Feature feature) {
        if (preview.isOpen()) {
            return preview.controls();
        }
        if (inner != null) {
            return inner.controls();
        }
        Outline.Kind kind = shape.outline().map(Outline::kind).orElse(Outline.Kind.POINTS);
        List<Node> all = new ArrayList<>();
        boolean line = kind == Outline.Kind.LINES;
        boolean area = kind == Outline.Kind.AREAS;
        if (line || area) {
            all.add(reshape);
            all.add(simplify);
            all.add(smooth);
        }
        if (line) {
            split.setDisable(splitAt().isEmpty());
            all.addAll(List.of(split, join, reverse));
        }
        if (area) {
            all.addAll(List.of(cut, unite, subtract));
        }
        return all;
    }

    Optional<String> hint() {
        if (inner != null) {
            return Optional.of(context.text(inner.key()));
        }
        if (pick.isOpen()) {
            return pick.hint();
        }
        return preview.isOpen() ? Optional.of(context.text("vertices.hint.simplify")) : Optional.empty();
    }

    /** Esc gives up what is begun; Enter takes a preview; Space points at what lies in the middle of the map. */
    boolean key(KeyEvent e) {
        boolean begun = inner != null || pick.isOpen() || preview.isOpen();
        if (begun && e.getCode() == KeyCode.ESCAPE) {
            cancel();
            return true;
        }
        boolean points = e.getCode() == KeyCode.SPACE || e.getCode() == KeyCode.ENTER;
        if (pick.isOpen() && points) {
            context.camera()
                    .flatMap(c -> Pointer.at(c.width() / 2, c.height() / 2, c))
                    .ifPresent(middle -> context.pick(middle, pick::picked));
            return true;
        }
        if (pick.isOpen() && e.getCode().isArrowKey()) {
            pickByKeys = true;
        }
        if (preview.isOpen() && e.getCode() == KeyCode.ENTER) {
            preview.take();
            return true;
        }
        return false;
    }

    void paint(ToolPicture picture) {
        if (inner != null) {
            inner.paint(picture);
        }
        preview.paint(picture);
        if (pick.isOpen() && pickByKeys) {
            StrokeTool.paintMiddle(picture);
        }
    }

    private void beginSimplify() {
        feature().ifPresent(f -> ShapeEdits.drawn(f).ifPresent(g -> preview.begin(f.id(), g)));
    }

    private void smooth(Feature f) {
        ShapeEdits.drawn(f).ifPresent(g -> change.apply(f.id(), "shape.smooth", Lines.smoothed(g)));
    }

    private void reverse(Feature f) {
        Optional<Geometry> drawn = ShapeEdits.drawn(f);
        if (drawn.isPresent() && drawn.get() instanceof LineString line && context.mayChange(f)) {
            var reversed = (LineString) Lines.reversed(line);
            context.perform(ChangeLabel.of("shape.reverse", f.name()), s -> ShapeEdits.reverse(s, f.id(), reversed));
        }
    }

    private void stroke(String key, Consumer<List<Coordinate>> then) {
        inner = new InnerStroke(context, key, stroke -> {
            inner = null;
            then.accept(stroke);
            context.repaint();
        });
    }

    private void reshaped(List<Coordinate> stroke) {
        Optional<Feature> f = feature();
        Optional<Outline> outline = shape.outline();
        if (f.isEmpty() || outline.isEmpty()) {
            return;
        }
        int path = nearestPath(outline.get(), stroke.get(0));
        Reshaper.reshape(outline.get().path(path), outline.get().closed(path), stroke)
                .ifPresent(now -> change.apply(
                        f.get().id(),
                        "shape.reshape",
                        outline.get().with(path, now).geometry()));
    }

    private static int nearestPath(Outline outline, Coordinate to) {
        var point = GEOMETRY.createPoint(to);
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int p = 0; p < outline.paths(); p++) {
            Coordinate[] all = outline.path(p).toArray(Coordinate[]::new);
            double d = all.length < 2
                    ? Double.POSITIVE_INFINITY
                    : GEOMETRY.createLineString(all).distance(point);
            if (d < least) {
                least = d;
                best = p;
            }
        }
        return best;
    }

    private void cut(List<Coordinate> stroke) {
        Optional<Feature> f = feature();
        Optional<Geometry> area = f.flatMap(ShapeEdits::drawn);
        if (f.isEmpty() || area.isEmpty() || !context.mayChange(f.get())) {
            return;
        }
        Optional<Areas.Halves> halves =
                Areas.cut(area.get(), GEOMETRY.createLineString(stroke.toArray(Coordinate[]::new)));
        if (halves.isEmpty()) {
            context.bench().hint().set(context.text("vertices.cut.nothing"));
            return;
        }
        boolean leftIsMain =
                halves.get().left().getArea() >= halves.get().right().getArea();
        Geometry main = leftIsMain ? halves.get().left() : halves.get().right();
        Geometry other = leftIsMain ? halves.get().right() : halves.get().left();
        FeatureId id = f.get().id();
        context.perform(ChangeLabel.of("shape.cut", f.get().name()), s -> {
            Feature twin = NewFeature.copy(s, f.get());
            Feature part = twin instanceof Zone z ? z.withRule(Optional.empty()) : twin;
            return ShapeEdits.add(
                    ShapeEdits.shape(s, id, main),
                    ShapeEdits.shaped(part, other).orElseThrow());
        });
    }

    private Optional<VertexId> splitAt() {
        Optional<Outline> outline = shape.outline();
        return shape.chosen().size() == 1
                ? shape.chosen().stream()
                        .filter(v -> outline.isPresent()
                                && !outline.get().closed(v.path())
                                && v.index() > 0
                                && v.index() < outline.get().size(v.path()) - 1)
                        .findFirst()
                : Optional.empty();
    }

    private void split() {
        Optional<Feature> f = feature();
        Optional<VertexId> at = splitAt();
        if (f.isEmpty() || at.isEmpty() || !context.mayChange(f.get())) {
            return;
        }
        Lines.split(
                        shape.outline().orElseThrow().path(at.get().path()),
                        at.get().index())
                .ifPresent(parts ->
                        context.perform(ChangeLabel.of("shape.split", f.get().name()), s -> {
                            Feature twin = NewFeature.copy(s, f.get());
                            return ShapeEdits.add(
                                    ShapeEdits.shape(s, f.get().id(), line(parts.get(0))),
                                    ShapeEdits.shaped(twin, line(parts.get(1))).orElseThrow());
                        }));
    }

    static LineString line(List<Coordinate> path) {
        return GEOMETRY.createLineString(path.toArray(Coordinate[]::new));
    }
}
