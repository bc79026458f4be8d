package org.threeline.ui.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.basemap.BaseMap;
import org.threeline.render.Frame;
import org.threeline.render.RenderRequest;
import org.threeline.session.OpenScenario;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.Lit;
import org.threeline.ui.common.MapView;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.tool.MapTools;
import org.threeline.ui.map.view.Camera;
import org.threeline.ui.map.view.Glide;
import org.threeline.ui.map.view.Mover;

/**
 * The map: the last picture moves with the camera at once, the next one follows as soon as it is drawn.
 *
 * <p>Until someone moves it, it shows the whole scenario, whatever its size. On the FX thread.
 */
public final class MapPane extends Region implements MapView {
    /** Places that are sought are shown at least so near, 1 : n. */
    private static final double FOUND_SCALE = 500_000;

    /** A map that was not moved for so long rests. */
    private static final Duration REST = Duration.millis(150);

    /** A map that rested for so long will not be moved at once: the memory of a move is given back. */
    private static final Duration LONG_REST = Duration.seconds(2);

    private final Workbench bench;
    private final BaseMap baseMap;
    private final MapDrawer drawer;
    private final FrameView frames;
    private final MapTools tools;
    private final Rectangle rubber = new Rectangle();
    private final Pane overlay = new Pane();
    private final Region ring = new Region();
    private final Mover mover;
    private final Scenes scenes;
    private final PauseTransition rest = new PauseTransition(REST);
    private final PauseTransition longRest = new PauseTransition(LONG_REST);
    private final StatusLine status;
    private final Texts texts;
    private final Inquiry inquiry;
    private final MapInput input;
    private @Nullable Camera camera;
    private @Nullable MapButtons buttons;
    private boolean whole = true;
    private boolean toolCursor;
    private Optional<Geometry> found = Optional.empty();
    private Lit lit = Lit.NOTHING;
    private @Nullable OtherMap other;
    private Optional<RenderRequest.Reserved> reserved = Optional.empty();

    /** @param drawer draws for this map alone; may have begun already */
    public MapPane(Workbench bench, BaseMap baseMap, MapDrawer drawer) {
        this.bench = bench;
        this.baseMap = baseMap;
        this.drawer = drawer;
        this.frames = new FrameView(drawer);
        this.scenes = new Scenes(bench);
        this.mover = new Mover(this::look, () -> bench.settings().reduceMotion().get());
        Texts texts = bench.texts("org.threeline.ui.map.texts");
        this.status = new StatusLine(bench, texts);
        this.inquiry = new Inquiry(this, bench, baseMap, texts);
        this.texts = texts;
        this.tools = new MapTools(bench, texts, baseMap, this::camera, inquiry::topmost);
        dress();
        bench.setMap(this);
        input = new MapInput(this, rubber, tools);
        rest.setOnFinished(e -> rested());
        longRest.setOnFinished(e -> trim());
        follow();
        GraticuleSwitch.join(bench);
    }

    /** Adds the buttons, the first that has a text or a sign on it: neither is needed for the first picture. */
    public void furnish() {
        var made = new MapButtons(this, texts);
        buttons = made;
        getChildren().add(getChildren().indexOf(tools.strip()), made);
    }

    /** Gives up what is being drawn and moved: the map is not shown again. */
    public void close() {
        mover.stop();
        rest.stop();
        longRest.stop();
        inquiry.leave();
        tools.close();
        setOther(null);
        drawer.close();
    }

    private void dress() {
        setId("map");
        getStyleClass().add("map-pane");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleRoleDescriptionProperty().bind(texts.live("map.name"));
        setMinSize(120, 90);
        rubber.getStyleClass().add("map-rubber");
        rubber.setVisible(false);
        rubber.setManaged(false);
        overlay.setMouseTransparent(true);
        overlay.getChildren().add(rubber);
        ring.getStyleClass().add("map-ring");
        ring.setMouseTransparent(true);
        getChildren().addAll(frames, tools.overlay(), overlay, tools.strip(), ring);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private void follow() {
        bench.snapshot().addListener((o, before, now) -> follow(before, now));
        bench.settings().theme().addListener((o, before, now) -> draw());
        bench.settings().language().addListener((o, before, now) -> draw());
        bench.chosen().addListener((o, before, now) -> draw());
        bench.lit().addListener((o, before, now) -> litNow());
        bench.phase().addListener((o, before, now) -> draw());
        bench.mapStatus().errorBand().addListener((o, before, now) -> draw());
        // A core is left to whoever moves the last picture, or what a tool drags over it.
        bench.mapStatus().moving().addListener((o, before, now) -> {
            setGentle(now);
            say();
        });
        sceneProperty()
                .flatMap(javafx.scene.Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .addListener((o, before, now) -> draw());
    }

    @SuppressWarnings("ReferenceEquality") // a file that was opened is another object, whatever it says
    private void follow(Snapshot before, Snapshot now) {
        boolean opened = before.scenario() != now.scenario()
                && before.shown().loaded() != now.shown().loaded()
                && now.undo().isEmpty();
        Camera last = camera;
        if (last == null) {
            return;
        }
        if (opened) {
            whole = true;
            mover.stop();
            place(fitted());
        } else if (!last.projection().equals(now.shown().display())) {
            mover.stop();
            place(whole ? fitted() : last.in(now.shown().display()));
        } else {
            draw();
        }
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        frames.resizeRelocate(0, 0, w, h);
        if (other != null && getChildren().contains(other)) {
            other.resizeRelocate(0, 0, w, h);
        }
        tools.overlay().resizeRelocate(0, 0, w, h);
        tools.placeStrip(w);
        overlay.resizeRelocate(0, 0, w, h);
        ring.resizeRelocate(0, 0, w, h);
        MapButtons shown = buttons;
        if (shown != null) {
            Rectangle2D b = MapButtons.bounds(w, h);
            shown.resizeRelocate(b.getMinX(), b.getMinY(), b.getWidth(), b.getHeight());
        }
        if (w < 1 || h < 1) {
            return;
        }
        Camera last = camera;
        if (last == null || last.width() != w || last.height() != h) {
            mover.stop();
            place(last == null || whole ? fitted() : last.resized(w, h));
            if (last == null) {
                drawer.show(this::show);
            }
        }
    }

    /** The camera that shows the whole scenario. */
    private Camera fitted() {
        OpenScenario shown = bench.snapshot().get().shown();
        return Camera.fitted(
                shown.display(), Extents.whole(shown, baseMap), Math.max(1, getWidth()), Math.max(1, getHeight()));
    }

    /** Where the map looks; empty before it was laid out. */
    public Optional<Camera> camera() {
        return Optional.ofNullable(camera);
    }

    /** Moves to look somewhere else at once. */
    private void look(Camera next) {
        if (!next.equals(camera)) {
            moving();
        }
        place(next);
    }

    /** Looks somewhere else: the last picture is moved, a new one asked for. */
    private void place(Camera next) {
        if (!next.equals(camera)) {
            inquiry.leave();
        }
        camera = next;
        frames.place(next, scale());
        if (other != null) {
            other.place(next, scale());
        }
        tools.looked();
        status.look(next);
        draw();
    }

    /** From now on the map moves, until nothing moved it for a while. */
    private void moving() {
        bench.mapStatus().moving().set(true);
        rest.playFromStart();
    }

    private void rested() {
        if (mover.isMoving()) {
            rest.playFromStart();
        } else {
            bench.mapStatus().moving().set(false);
        }
    }

    private void trim() {
        if (!bench.mapStatus().moving().get()) {
            drawer.trim();
            if (other != null) {
                other.trim();
            }
        }
    }

    private void setGentle(boolean gentle) {
        drawer.setGentle(gentle);
        if (other != null) {
            other.setGentle(gentle);
        }
    }

    private void draw() {
        Camera now = camera;
        if (now == null) {
            return;
        }
        // Towards the end of a move, so that the picture is there when the camera is.
        Camera end = mover.end(now);
        Camera seen = end.projection().equals(now.projection()) ? end : now;
        double scale = scale();
        drawer.draw(scenes.here(lit, reserved()), seen, scale, seen.margin(scale));
        if (other != null) {
            other.draw(scenes.of(other.shown(), lit, reserved()), seen, scale);
        }
    }

    /** A map that drew nothing yet, of another scenario, that looks where this one looks. */
    OtherMap otherOf(OpenScenario shown) {
        return new OtherMap(this, drawer.sibling(), shown);
    }

    /** Another map that looks where this one looks, in place of the last, which is closed. */
    void setOther(@Nullable OtherMap next) {
        OtherMap before = other;
        if (before != null) {
            getChildren().remove(before);
            before.close();
        }
        other = next;
        draw();
    }

    /** Puts the other map over this one's picture, beneath all controls, or lets it go elsewhere. */
    void setOtherOver(boolean over) {
        OtherMap map = other;
        if (map != null) {
            getChildren().remove(map);
            if (over) {
                getChildren().add(1, map);
            }
        }
    }

    /** The other scenario, where it is what is seen at a point of the pane. */
    Optional<OpenScenario> otherAt(double px) {
        OtherMap map = other;
        return map != null && getChildren().contains(map) && map.isSeenAt(px)
                ? Optional.of(map.shown())
                : Optional.empty();
    }

    /** A wheel was turned over a map of the same size that looks where this one looks. */
    void scrolled(ScrollEvent event) {
        input.scroll(event);
    }

    /** Draws anew, as something beside the scenario has changed. */
    void redraw() {
        draw();
    }

    private List<RenderRequest.Reserved> reserved() {
        List<RenderRequest.Reserved> all = new ArrayList<>(reserved.stream().toList());
        all.add(MapButtons.reserved(getWidth(), getHeight()));
        return all;
    }

    /** Where something lies over the map besides its buttons: no name goes there; px. */
    void reserve(Optional<RenderRequest.Reserved> place) {
        if (!place.equals(reserved)) {
            reserved = place;
            draw();
        }
    }

    double scale() {
        javafx.scene.Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    private void show(Frame frame) {
        Camera now = camera;
        if (now == null) {
            return;
        }
        frames.show(frame, now, scale());
        longRest.playFromStart();
        say();
        bench.mapStatus().pictures().set(bench.mapStatus().pictures().get() + 1);
    }

    /** Says what the map shows once it rests. */
    private void say() {
        Camera now = camera;
        if (now != null && !bench.mapStatus().moving().get()) {
            setAccessibleText(Summary.of(bench, now, texts));
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
            draw();
        });
    }

    /** Nearer by a factor, about a point of the pane, by itself; zooms that follow one another add up. */
    void zoom(double factor, double px, double py) {
        camera().ifPresent(c -> go(mover.end(c).zoomed(factor, px, py)));
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
            draw();
        }
    }

    private Camera bounded(Camera c) {
        return c.within(Extents.reachable(bench.snapshot().get().shown(), baseMap));
    }

    /**
     * Tells where the pointer is; empty once it left.
     *
     * @param busy whether it does something else than point
     */
    void point(Optional<Coordinate> px, boolean busy) {
        status.point(px);
        if (busy || !tools.asks()) {
            return;
        }
        px.ifPresentOrElse(p -> inquiry.hover(this, Optional.empty(), p.x, p.y), inquiry::exit);
    }

    /** The cursor a tool wants; where it wants none, the one of what is pointed at comes back. */
    void point(Optional<Cursor> cursor) {
        boolean wanted = cursor.isPresent();
        if (wanted || toolCursor) {
            setCursor(cursor.orElse(null));
        }
        toolCursor = wanted;
    }

    /** Asks what there is at a point of the pane. */
    void ask(double px, double py) {
        forget();
        inquiry.click(this, Optional.empty(), px, py);
    }

    /** The pointer rests on the map beside this one, or has left it. */
    void pointOther(Optional<Coordinate> px) {
        OtherMap beside = other;
        status.point(px);
        if (beside != null && tools.asks() && px.isPresent()) {
            inquiry.hover(beside, Optional.of(beside.shown()), px.get().x, px.get().y);
        } else {
            inquiry.exit();
        }
    }

    /** Asks what there is at a point of the map beside this one, which looks at the same ground. */
    void askOther(double px, double py) {
        forget();
        if (other != null) {
            inquiry.click(other, Optional.of(other.shown()), px, py);
        }
    }

    /** Closes the bubble: something else is done, which it would hide. */
    void quiet() {
        inquiry.dismiss();
    }

    /** Closes what is open on the map; whether there was anything. */
    boolean leave() {
        boolean told = inquiry.dismiss();
        return forget() || told;
    }

    /** Takes the mark off the place that was found; whether there was one. */
    private boolean forget() {
        boolean marked = found.isPresent();
        found = Optional.empty();
        if (marked) {
            litNow();
        }
        return marked;
    }

    /** Goes to a place and marks it. */
    void goTo(Target target) {
        found = target.extent().isPresent()
                ? Optional.empty()
                : Optional.of(new GeometryFactory().createPoint(new Coordinate(target.lon(), target.lat())));
        litNow();
        if (target.extent().isPresent()) {
            show(target.extent().get());
            return;
        }
        camera().ifPresent(c -> c.on(target.lon(), target.lat())
                .ifPresent(there -> go(
                        c.scaleDenominator() > FOUND_SCALE
                                ? there.zoomed(c.scaleDenominator() / FOUND_SCALE, c.width() / 2, c.height() / 2)
                                : there)));
    }

    /** What is lit elsewhere, and the place that was found. */
    private void litNow() {
        Lit others = bench.lit().get();
        List<Geometry> places = new ArrayList<>(others.places());
        found.ifPresent(places::add);
        lit = new Lit(others.features(), places);
        draw();
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
        camera().ifPresent(c -> c.on(lon, lat).ifPresent(this::go));
    }

    @Override
    public void showAll() {
        go(fitted());
        whole = true;
    }
}
