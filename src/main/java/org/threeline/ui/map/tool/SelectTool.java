package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.ShapeEdits;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Place;
import org.threeline.ui.common.Mode;

/**
 * Selects by a click, with Shift or Ctrl several, by a frame drawn with Ctrl, or by keys; pulls the edges of the
 * selected zone, moves the selected point, and offers what can be done.
 */
final class SelectTool extends MapTool {
    private static final double REACH = 10;

    private final ToolContext context;
    private final BandPull bands;
    private final BandKeys bandKeys;
    private final FeatureActions actions;
    private final Selecting selecting;
    private final WholeMove whole;
    private final SeveralActions several;
    private final Button move;
    private @Nullable Place moved;
    private boolean over;

    SelectTool(ToolContext context) {
        this.context = context;
        this.bands = new BandPull(context);
        this.bandKeys = new BandKeys(context, bands);
        this.whole = new WholeMove(context);
        this.actions = new FeatureActions(context);
        this.selecting = new Selecting(context);
        this.several = new SeveralActions(context);
        this.move = ToolStrip.button(context.texts(), "act-move", "act.move", "mdi2c-cursor-move", true, () -> {
            whole.start();
            context.repaint();
            context.focusMap();
        });
    }

    @Override
    void start() {
        bands.renew();
    }

    @Override
    void stop() {
        bandKeys.clear();
        bands.cancel();
        selecting.cancel();
        whole.stop();
        if (moved != null) {
            moved = null;
            context.bench().desk().cancelGesture();
        }
        over = false;
    }

    @Override
    void changed() {
        bands.renew();
        if (whole.isOpen() && !whole.can()) {
            whole.stop();
        }
    }

    @Override
    boolean press(Pointer at) {
        bandKeys.settle();
        whole.settle();
        if (whole.isOpen()) {
            return whole.press(at);
        }
        if (at.control()) {
            selecting.begin(at);
            return true;
        }
        if (at.shift()) {
            return false;
        }
        return bands.press(at) || takePoint(at);
    }

    private boolean takePoint(Pointer at) {
        Optional<Place> place = point().filter(p -> MapTools.edits(context.bench()) && context.mayChange(p));
        Optional<Coordinate> px = place.flatMap(Place::geometry)
                .flatMap(g -> context.camera().map(c -> c.pxOf(g.getCoordinate().x, g.getCoordinate().y)));
        if (px.isEmpty() || at.distance(px.get()) > REACH) {
            return false;
        }
        moved = place.get();
        context.snapper().refresh();
        context.bench().desk().beginGesture(ChangeLabel.of("shape.move", moved.name()));
        return true;
    }

    private Optional<Place> point() {
        return context.bench()
                .selectedFeature()
                .filter(Place.class::isInstance)
                .map(Place.class::cast)
                .filter(p -> p.geometry().filter(Point.class::isInstance).isPresent());
    }

    @Override
    void drag(Pointer at) {
        Place place = moved;
        if (whole.isOpen()) {
            whole.drag(at);
            return;
        }
        if (place == null) {
            selecting.drag(at);
            bands.drag(at);
            return;
        }
        Coordinate to = context.camera()
                .flatMap(c -> context.snapper().at(at, c, Optional.of(place.id())))
                .map(Snap::at)
                .orElse(at.lonLat());
        context.perform(
                ChangeLabel.of("shape.move", place.name()),
                s -> ShapeEdits.shape(s, place.id(), new GeometryFactory().createPoint(to.copy())));
    }

    @Override
    void release(Pointer at) {
        whole.release(at);
        selecting.end(at);
        Place place = moved;
        moved = null;
        if (place != null) {
            context.bench().desk().endGesture(ChangeLabel.of("shape.move", place.name()));
        }
        bands.release();
        bands.renew();
    }

    @Override
    void move(Pointer at) {
        over = bands.at(at).isPresent();
    }

    @Override
    void exit() {
        over = false;
    }

    @Override
    boolean click(Pointer at) {
        if (whole.isOpen()) {
            return true;
        }
        if (at.shift() || at.control()) {
            selecting.pick(at, at.control());
            return true;
        }
        // Where an edge was taken hold of and let go again, nothing else is selected.
        return at.clicks() == 1 && !at.shift() && bands.at(at).isPresent();
    }

    @Override
    boolean key(KeyEvent e) {
        KeyCode code = e.getCode();
        if (whole.isOpen() && whole.key(e)) {
            return true;
        }
        if (WholeMove.isNudge(e) && MapTools.edits(context.bench())) {
            bandKeys.settle();
            return whole.nudge(e);
        }
        if (code == KeyCode.ESCAPE && (bands.isHolding() || moved != null || selecting.isDrawing())) {
            stop();
            return true;
        }
        if (e.isShortcutDown() && code == KeyCode.A) {
            if (e.isShiftDown()) {
                selecting.inView();
            } else {
                selecting.all();
            }
            return true;
        }
        if ((e.isShiftDown() || e.isShortcutDown()) && (code == KeyCode.ENTER || code == KeyCode.SPACE)) {
            context.camera()
                    .flatMap(c -> Pointer.at(c.width() / 2, c.height() / 2, c))
                    .ifPresent(middle -> selecting.pick(middle, e.isShortcutDown()));
            return true;
        }
        return bandKeys.key(e) || (MapTools.edits(context.bench()) && change(e));
    }

    private boolean change(KeyEvent e) {
        Optional<Feature> selected = context.bench().selectedFeature();
        boolean copy = e.isShortcutDown() && e.getCode() == KeyCode.D;
        if (selected.isEmpty() || (!copy && e.getCode() != KeyCode.DELETE)) {
            return false;
        }
        if (context.chosen().size() > 1) {
            if (copy) {
                several.copy();
            } else {
                several.delete();
            }
        } else if (copy) {
            actions.copy(selected.get());
        } else {
            actions.delete(selected.get());
        }
        return true;
    }

    @Override
    void keyUp(KeyEvent e) {
        whole.keyUp(e);
        bandKeys.settle();
    }

    @Override
    void paint(ToolPicture picture) {
        selecting.paint(picture);
        bands.paint(picture, bandKeys.focused());
        point().flatMap(Place::geometry).ifPresent(g -> {
            if (MapTools.edits(context.bench())) {
                picture.disc(Ink.VERTEX, picture.px(g.getCoordinate()), 4);
            }
        });
    }

    @Override
    List<Node> controls() {
        Optional<Feature> selected = context.bench().selectedFeature();
        if (selected.isEmpty() || !MapTools.edits(context.bench())) {
            return List.of();
        }
        if (whole.isOpen()) {
            return whole.controls();
        }
        List<Node> all =
                new ArrayList<>(context.chosen().size() > 1 ? several.controls() : actions.controls(selected.get()));
        if (whole.can()) {
            // Before what copies and what deletes.
            all.add(all.size() - 2, move);
        }
        return all;
    }

    @Override
    String hint() {
        Optional<Feature> selected = context.bench().selectedFeature();
        if (selected.isEmpty()) {
            return context.text("select.hint");
        }
        if (whole.isOpen()) {
            return whole.hint();
        }
        if (context.chosen().size() > 1) {
            return context.text("select.hint.several", context.chosen().size());
        }
        Optional<BandEdge> handle = bandKeys.focused();
        if (handle.isPresent()) {
            return context.text("select.hint.handle", bands.name(handle.get()));
        }
        return context.text(hintOf(selected.get()), context.name(selected.get()));
    }

    private String hintOf(Feature feature) {
        if (bands.hasEdges()) {
            return "select.hint.band";
        }
        if (context.bench().mode().get() != Mode.EDIT) {
            return "select.hint.looked";
        }
        return feature instanceof Place ? "select.hint.place" : "select.hint.selected";
    }

    @Override
    Optional<Cursor> cursor() {
        if (whole.isOpen()) {
            return whole.cursor();
        }
        if (selecting.isDrawing()) {
            return Optional.of(Cursor.CROSSHAIR);
        }
        return over || bands.isHolding() ? Optional.of(Cursor.MOVE) : Optional.empty();
    }
}
