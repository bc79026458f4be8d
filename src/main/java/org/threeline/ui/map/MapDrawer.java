package org.threeline.ui.map;

import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.basemap.BaseMap;
import org.threeline.layers.Theme;
import org.threeline.render.Fonts;
import org.threeline.render.Frame;
import org.threeline.render.MapRenderer;
import org.threeline.render.RenderQueue;
import org.threeline.scenario.Language;
import org.threeline.session.OpenScenario;
import org.threeline.ui.common.Lit;
import org.threeline.ui.map.view.Camera;

/**
 * Draws the pictures of a map, the first of them before the map itself is there: a window that opens need not wait for
 * its panels to have something to show.
 *
 * <p>What was asked for last is not asked for again. {@link #prepare}, {@link #begin} and {@link #close} may be called
 * on any thread, all else on the FX thread.
 */
public final class MapDrawer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MapDrawer.class);

    private final BaseMap baseMap;
    private final ScenePainter painter;
    private final MapRenderer renderer;
    private final RenderQueue queue;
    private @Nullable Wanted last;
    private @Nullable Consumer<Frame> screen;
    private @Nullable Frame early;

    /** A picture that was asked for. */
    private record Wanted(Scene scene, Camera camera, double scale, int margin) {
        boolean isSame(Scene other, Camera from, double otherScale, int otherMargin) {
            return camera.equals(from) && scale == otherScale && margin == otherMargin && scene.isSame(other);
        }
    }

    public MapDrawer(BaseMap baseMap, Fonts fonts) {
        this(baseMap, new ScenePainter(baseMap), new MapRenderer(fonts));
    }

    private MapDrawer(BaseMap baseMap, ScenePainter painter, MapRenderer renderer) {
        this.baseMap = baseMap;
        this.painter = painter;
        this.renderer = renderer;
        this.queue = new RenderQueue(renderer, frame -> Platform.runLater(() -> deliver(frame)), this::failed);
    }

    /** Draws the pictures of another map by the same renderer, on the same layers of the base map. */
    MapDrawer sibling() {
        return new MapDrawer(baseMap, painter.sibling(), renderer);
    }

    /** Makes the layers of the base map, for a spare thread while the scenario is read. */
    public void prepare(Theme theme, Language language) {
        painter.prepare(theme, language);
    }

    /**
     * Begins with the picture that a map of a certain size shows first: the whole scenario, nothing selected or lit.
     *
     * @param width of the map, px
     * @param height of the map, px
     * @param scale pixels of the screen to a px
     */
    public void begin(OpenScenario shown, Theme theme, Language language, double width, double height, double scale) {
        var scenario = shown.plan().scenario();
        var scene = new Scene(
                shown,
                scenario,
                scenario.look(),
                theme,
                language,
                List.of(),
                Lit.NOTHING,
                Scene.Extra.NONE,
                List.of(MapButtons.reserved(width, height)));
        Envelope whole = Extents.whole(shown, baseMap);
        Camera camera = Camera.fitted(shown.display(), whole, width, height);
        draw(scene, camera, scale, camera.margin(scale));
    }

    /** Asks for a picture, in place of what was asked for and not yet begun. */
    synchronized void draw(Scene scene, Camera camera, double scale, int margin) {
        Wanted before = last;
        if (before == null || !before.isSame(scene, camera, scale, margin)) {
            last = new Wanted(scene, camera, scale, margin);
            queue.submit(() -> painter.request(scene, camera, scale, margin));
        }
    }

    private void failed(Throwable failure) {
        LOG.error("the map could not be drawn", failure);
        synchronized (this) {
            last = null;
        }
    }

    private void deliver(Frame frame) {
        Consumer<Frame> there = screen;
        if (there != null) {
            there.accept(frame);
            return;
        }
        Frame before = early;
        early = frame;
        if (before != null) {
            queue.release(before);
        }
    }

    /** Whoever shows the pictures from now on, beginning with the latest. */
    void show(Consumer<Frame> next) {
        screen = next;
        Frame waiting = early;
        early = null;
        if (waiting != null) {
            next.accept(waiting);
        }
    }

    /** Leaves the pixels of a picture to whoever shows it. */
    void keep(Frame frame) {
        queue.keep(frame);
    }

    /** Takes back a picture that is no longer shown. */
    void release(Frame frame) {
        queue.release(frame);
    }

    /** Lets go of memory that is of use only while pictures follow one another. */
    void trim() {
        queue.trim();
    }

    /** Leaves a core to whoever moves the last picture meanwhile. */
    void setGentle(boolean value) {
        queue.setGentle(value);
    }

    @Override
    public void close() {
        queue.close();
    }
}
