package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.ShapeEdits;
import org.threeline.edit.shape.Flaw;
import org.threeline.edit.shape.Flaws;
import org.threeline.edit.shape.Flaws.Meeting;
import org.threeline.edit.shape.Outline;
import org.threeline.edit.shape.VertexId;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.ui.map.view.Camera;

/**
 * Moves vertices of the shape that is edited, by the pointer or by keys: from its beginning to its end one step of
 * history. What the moved edges meet is marked meanwhile, and what the pointer snaps to.
 */
final class VertexMove {
    private static final double STEP = 8;
    private static final double FINE_STEP = 1;

    private final ToolContext context;
    private final EditedShape shape;
    private final ShapeChange change;
    private @Nullable Grab grab;
    /** Where edges that are moved meet others; empty where that would take too long to tell. */
    private Optional<Meeting> meeting = Optional.empty();

    private Optional<Snap> target = Optional.empty();

    /** A gesture that moves vertices. */
    private record Grab(
            ChangeLabel label, VertexId anchor, Outline before, Geometry geometry, Coordinate from, boolean byKeys) {}

    VertexMove(ToolContext context, EditedShape shape, ShapeChange change) {
        this.context = context;
        this.shape = shape;
        this.change = change;
    }

    boolean isOn() {
        return grab != null;
    }

    /** Gives up what is being moved. */
    void cancel() {
        if (grab != null) {
            grab = null;
            context.bench().desk().cancelGesture();
        }
        meeting = Optional.empty();
        target = Optional.empty();
    }

    private Optional<Feature> feature() {
        return context.bench().selectedFeature();
    }

    /** Takes hold of a vertex, and of all that are chosen with it; whether it may be moved. */
    boolean begin(VertexId anchor, Outline before) {
        return begin(anchor, "shape.vertices", before, false);
    }

    /** Puts a vertex behind another and takes hold of it. */
    boolean insert(VertexId behind, Coordinate place) {
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
        change.expect(drawn.get());
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

    /** Moves what is held to a pointer, or to what is near it. */
    void drag(Pointer at) {
        Grab held = grab;
        if (held != null && !held.byKeys) {
            target = context.camera()
                    .flatMap(c -> context.snapper().at(at, c, feature().map(Feature::id)));
            moveTo(held, target.map(Snap::at).orElse(at.lonLat()));
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
        if ((long) moved.size() * now.size() >= 2_000_000 || now.kind() == Outline.Kind.POINTS) {
            meeting = Optional.empty();
            return;
        }
        List<Flaw> found = new ArrayList<>();
        boolean crosses = false;
        for (int p = 0; p < now.paths(); p++) {
            int path = p;
            List<Integer> indexes = moved.stream()
                    .filter(v -> v.path() == path)
                    .map(VertexId::index)
                    .toList();
            if (!indexes.isEmpty()) {
                Meeting here = Flaws.near(now.path(p), now.closed(p), indexes);
                found.addAll(here.flaws());
                crosses |= here.crosses();
            }
        }
        meeting = Optional.of(new Meeting(found, crosses));
    }

    /** Ends the gesture: a shape that was sound and is no longer goes back, and put right it is on offer. */
    void settle() {
        Grab held = grab;
        Optional<Meeting> met = meeting;
        grab = null;
        meeting = Optional.empty();
        target = Optional.empty();
        Optional<Feature> feature = feature();
        if (held == null || feature.isEmpty()) {
            return;
        }
        Geometry now = ShapeEdits.drawn(feature.get()).orElse(held.geometry);
        FeatureId id = feature.get().id();
        boolean refused;
        if (ShapeChange.isLong(now) && met.orElse(Meeting.NONE).crosses()) {
            refused = change.refusesUnsound(id, held.label, held.geometry, now);
        } else {
            refused = mayBeSpoilt(met, now) && change.refuses(id, held.label, held.geometry, now);
        }
        if (refused) {
            context.bench().desk().cancelGesture();
        } else {
            context.bench().desk().endGesture(held.label);
        }
    }

    /** Whether it may be: of a long path whose moved edges meet nothing is known that they have spoilt nothing. */
    private static boolean mayBeSpoilt(Optional<Meeting> met, Geometry now) {
        return !ShapeChange.isLong(now)
                || met.isEmpty()
                || !met.get().flaws().isEmpty()
                || now.getNumGeometries() > 1
                || (now instanceof Polygon polygon && polygon.getNumInteriorRing() > 0);
    }

    /** Moves what is chosen by some px, by one where it is to be fine; one key held down is one step. */
    boolean nudge(KeyCode code, boolean fine) {
        double px = fine ? FINE_STEP : STEP;
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

    /** Ends a move by keys. */
    void settleKeys() {
        if (grab != null && grab.byKeys) {
            settle();
        }
    }

    /** Marks what the moved edges meet, and what the pointer snaps to. */
    void paint(ToolPicture picture) {
        for (Flaw flaw : meeting.orElse(Meeting.NONE).flaws()) {
            picture.disc(Ink.FLAW, picture.px(flaw.at()), 9);
        }
        StrokeTool.paintTarget(picture, target, context);
    }
}
