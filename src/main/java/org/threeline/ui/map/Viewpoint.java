package org.threeline.ui.map;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.threeline.basemap.BaseMap;
import org.threeline.session.OpenScenario;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.MapView;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.view.Camera;
import org.threeline.ui.map.view.Glide;
import org.threeline.ui.map.view.Mover;

/**
 * Where the map looks, and how it is moved: by hand at once, by itself on its way somewhere.
 *
 * <p>Until someone moves it, it shows the whole scenario, whatever the map's size. It says in the bench's map status
 * whether it moves. On the FX thread.
 */
final class Viewpoint implements MapView {
    /** A map that was not moved for so long rests. */
    private static final Duration REST = Duration.millis(150);

    private final Workbench bench;
    private final BaseMap baseMap;
    private final Watcher watcher;
    private final Mover mover;
    private final PauseTransition rest = new PauseTransition(REST);
    private @Nullable Camera camera;
    private boolean whole = true;

    /** Who shows what is looked at. */
    interface Watcher {
        /** It looks there now. */
        void look(Camera camera, boolean elsewhere);

        /** It looks where it did, and will come to rest elsewhere. */
        void turn();
    }

    Viewpoint(Workbench bench, BaseMap baseMap, Watcher watcher) {
        this.bench = bench;
        this.baseMap = baseMap;
        this.watcher = watcher;
        this.mover = new Mover(this::look, () -> bench.settings().reduceMotion().get());
        rest.setOnFinished(e -> rested());
    }

    /** Moves no more. */
    void close() {
        mover.stop();
        rest.stop();
    }

    /** Where the map looks; empty before it has a size. */
    Optional<Camera> camera() {
        return Optional.ofNullable(camera);
    }

    /** Where it will look once it rests, if that is another place of the same plane, else where it looks. */
    Optional<Camera> end() {
        return camera().map(now -> {
            Camera end = mover.end(now);
            return end.projection().equals(now.projection()) ? end : now;
        });
    }

    /** The map has another size, px; whether that is its first. */
    boolean resize(double width, double height) {
        Camera last = camera;
        if (last == null || last.width() != width || last.height() != height) {
            mover.stop();
            place(last == null || whole ? fitted(width, height) : last.resized(width, height));
        }
        return last == null;
    }

    /**
     * Another state of the scenario, or another scenario, is shown.
     *
     * @return whether that has it look elsewhere
     */
    @SuppressWarnings("ReferenceEquality") // a file that was opened is another object, whatever it says
    boolean follow(Snapshot before, Snapshot now) {
        boolean opened = before.scenario() != now.scenario()
                && before.shown().loaded() != now.shown().loaded()
                && now.undo().isEmpty();
        Camera last = camera;
        if (last == null) {
            return false;
        }
        if (!opened && last.projection().equals(now.shown().display())) {
            return false;
        }
        whole |= opened;
        mover.stop();
        // Where a feature was moved or drawn the map stays under the hand, whatever projection fits it now.
        boolean edited =
                !opened && before.scenario().projection().equals(now.scenario().projection());
        place(
                whole && !edited
                        ? fitted(last.width(), last.height())
                        : last.in(now.shown().display()));
        return true;
    }

    /** The camera that shows the whole scenario. */
    private Camera fitted(double width, double height) {
        OpenScenario shown = bench.snapshot().get().shown();
        return Camera.fitted(shown.display(), Extents.whole(shown, baseMap), Math.max(1, width), Math.max(1, height));
    }

    /** Moves to look somewhere else at once. */
    private void look(Camera next) {
        if (!next.equals(camera)) {
            bench.mapStatus().moving().set(true);
            rest.playFromStart();
        }
        place(next);
    }

    private void place(Camera next) {
        boolean elsewhere = !next.equals(camera);
        camera = next;
        watcher.look(next, elsewhere);
    }

    private void rested() {
        if (mover.isMoving()) {
            rest.playFromStart();
        } else {
            bench.mapStatus().moving().set(false);
        }
    }

    /** Moves the map at once, as by a hand. */
    void drag(double dx, double dy) {
        whole = false;
        mover.stop();
        camera().ifPresent(c -> look(bounded(c.dragged(dx, dy))));
    }

    /** Lets the map go on as it was thrown. */
    void let(Glide glide) {
        camera().ifPresent(c -> mover.glide(c, glide));
    }

    /** Goes there by itself. */
    void go(Camera end) {
        whole = false;
        camera().ifPresent(c -> {
            mover.go(c, bounded(end));
            watcher.turn();
        });
    }

    /** Nearer by a factor, about a point of the pane, by itself; zooms that follow one another add up. */
    void zoom(double factor, double px, double py) {
        camera().ifPresent(c -> go(mover.end(c).zoomed(factor, px, py)));
    }

    /** Nearer by a factor, about the middle, by itself. */
    void zoom(double factor) {
        camera().ifPresent(c -> zoom(factor, c.width() / 2, c.height() / 2));
    }

    /** Nearer by a factor at once, as by two fingers. */
    void pinch(double factor, double px, double py) {
        whole = false;
        mover.stop();
        camera().ifPresent(c -> look(bounded(c.zoomed(factor, px, py))));
    }

    /** Goes so far by itself, px. */
    void step(double dx, double dy) {
        camera().ifPresent(c -> go(mover.end(c).dragged(-dx, -dy)));
    }

    /** Stops what moves by itself. */
    void hold() {
        if (mover.isMoving()) {
            mover.stop();
            watcher.turn();
        }
    }

    private Camera bounded(Camera c) {
        return c.within(Extents.reachable(bench.snapshot().get().shown(), baseMap));
    }

    /**
     * Goes to a place by itself, nearer if it is farther away than a scale.
     *
     * @param scaleDenominator 1 : n
     */
    void center(double lon, double lat, double scaleDenominator) {
        camera().ifPresent(c -> c.on(lon, lat)
                .ifPresent(there -> go(
                        c.scaleDenominator() > scaleDenominator
                                ? there.zoomed(c.scaleDenominator() / scaleDenominator, c.width() / 2, c.height() / 2)
                                : there)));
    }

    @Override
    public void show(Envelope lonLat) {
        camera().ifPresent(c -> {
            Envelope planar = Extents.planar(lonLat, c.projection());
            if (!planar.isNull()) {
                go(Camera.fitted(c.projection(), planar, c.width(), c.height()));
            }
        });
    }

    @Override
    public void center(double lon, double lat) {
        center(lon, lat, Double.POSITIVE_INFINITY);
    }

    @Override
    public void showAll() {
        camera().ifPresent(c -> {
            go(fitted(c.width(), c.height()));
            whole = true;
        });
    }
}
