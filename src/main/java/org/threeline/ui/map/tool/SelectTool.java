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
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.ShapeEdits;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Place;

/** Selects by a click, pulls the edges of the selected zone, moves the selected point, and offers what can be done. */
final class SelectTool extends MapTool {
    private static final double REACH = 10;

    private final ToolContext context;
    private final BandPull bands;
    private final FeatureActions actions;
    private @Nullable Place moved;
    private boolean over;

    SelectTool(ToolContext context) {
        this.context = context;
        this.bands = new BandPull(context);
        this.actions = new FeatureActions(context);
    }

    @Override
    void start() {
        bands.renew();
    }

    @Override
    void stop() {
        bands.cancel();
        if (moved != null) {
            moved = null;
            context.bench().desk().cancelGesture();
        }
        over = false;
    }

    @Override
    void changed() {
        bands.renew();
    }

    @Override
    boolean press(Pointer at) {
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
        if (place == null) {
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
        // Where an edge was taken hold of and let go again, nothing else is selected.
        return at.clicks() == 1 && !at.shift() && bands.at(at).isPresent();
    }

    @Override
    boolean key(KeyEvent e) {
        Optional<Feature> selected = context.bench().selectedFeature();
        if (e.getCode() == KeyCode.ESCAPE && (bands.isHolding() || moved != null)) {
            stop();
            return true;
        }
        if (selected.isEmpty() || !MapTools.edits(context.bench())) {
            return false;
        }
        if (e.getCode() == KeyCode.DELETE) {
            actions.delete(selected.get());
            return true;
        }
        if (e.isShortcutDown() && e.getCode() == KeyCode.D) {
            actions.copy(selected.get());
            return true;
        }
        return false;
    }

    @Override
    void paint(ToolPicture picture) {
        bands.paint(picture);
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
        return new ArrayList<>(actions.controls(selected.get()));
    }

    @Override
    String hint() {
        Optional<Feature> selected = context.bench().selectedFeature();
        if (selected.isEmpty()) {
            return context.text("select.hint");
        }
        return bands.hasEdges()
                ? context.text("select.hint.band", context.name(selected.get()))
                : context.text("select.hint.selected", context.name(selected.get()));
    }

    @Override
    Optional<Cursor> cursor() {
        return over || bands.isHolding() ? Optional.of(Cursor.MOVE) : Optional.empty();
    }
}
