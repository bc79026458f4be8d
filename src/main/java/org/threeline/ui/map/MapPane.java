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
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.basemap.BaseMap;
import org.threeline.render.Frame;
import org.threeline.render.RenderRequest;
import org.threeline.session.OpenScenario;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.Lit;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.tool.MapTools;
import org.threeline.ui.map.view.Camera;

/**
 * The map: the last picture moves with the camera at once, the next one follows as soon as it is drawn.
 *
 * <p>Where it looks is told by its {@link Viewpoint}. On the FX thread.
 */
public final class MapPane extends Region {
    /** Places that are sought are shown at least so near, 1 : n. */
    private static final double FOUND_SCALE = 500_000;

    /** A map that rested for so long will not be moved at once: the memory of a move is given back. */
    private static final Duration LONG_REST = Duration.seconds(2);

    private final Workbench bench;
    private final MapDrawer drawer;
    private final FrameView frames;
    private final MapTools tools;
    private final Rectangle rubber = new Rectangle();
    private final Pane overlay = new Pane();
    private final Region ring = new Region();
    private final Viewpoint view;
    private final Scenes scenes;
    private final PauseTransition longRest = new PauseTransition(LONG_REST);
    private final StatusLine status;
    private final Texts texts;
    private final Inquiry inquiry;
    private final MapInput input;
    private @Nullable MapButtons buttons;
    private boolean toolCursor;
    private Optional<Geometry> found = Optional.empty();
    private Lit lit = Lit.NOTHING;
    private @Nullable OtherMap other;
    private List<RenderRequest.Reserved> reserved = List.of();
    private Optional<RenderRequest.Reserved> strip = Optional.empty();

    /** @param drawer draws for this map alone; may have begun already */
    public MapPane(Workbench bench, BaseMap baseMap, MapDrawer drawer) {
        this.bench = bench;
        this.drawer = drawer;
        this.frames = new FrameView(drawer);
        this.scenes = new Scenes(bench);
        this.view = new Viewpoint(bench, baseMap, new Viewpoint.Watcher() {
            @Override
            public void look(Camera camera, boolean elsewhere) {
                place(camera, elsewhere);
            }

            @Override
            public void turn() {
                redraw();
            }
        });
        Texts texts = bench.texts("org.threeline.ui.map.texts");
        this.status = new StatusLine(bench, texts);
        this.inquiry = new Inquiry(this, bench, baseMap, texts);
        this.texts = texts;
        this.tools = new MapTools(bench, texts, baseMap, this::camera, inquiry::topmost);
        dress();
        bench.setMap(view);
        input = new MapInput(this, rubber, tools);
        longRest.setOnFinished(e -> trim());
        follow();
        GraticuleSwitch.join(bench);
    }

    /** Adds the buttons, the first that has a text or a sign on it: neither is needed for the first picture. */
    public Pane furnish() {
        tools.begin();
        var made = new MapButtons(view, texts);
        buttons = made;
        getChildren().add(getChildren().indexOf(tools.strip()), made);
        return made;
    }

    /** Gives up what is being drawn and moved: the map is not shown again. */
    public void close() {
        view.close();
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
        getChildren().addAll(frames, tools.overlay(), overlay, tools.strip(), tools.words(), ring);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private void follow() {
        bench.snapshot().addListener((o, before, now) -> follow(before, now));
        bench.settings().theme().addListener((o, before, now) -> redraw());
        bench.settings().language().addListener((o, before, now) -> redraw());
        bench.chosen().addListener((o, before, now) -> redraw());
        bench.lit().addListener((o, before, now) -> litNow());
        bench.phase().addListener((o, before, now) -> redraw());
        bench.mapStatus().errorBand().addListener((o, before, now) -> redraw());
        tools.strip().visibleProperty().addListener((o, before, now) -> clearStrip());
        tools.strip().boundsInParentProperty().addListener((o, before, now) -> clearStrip());
        // A core is left to whoever moves the last picture, or what a tool drags over it.
        bench.mapStatus().moving().addListener((o, before, now) -> {
            setGentle(now);
            say();
        });
        sceneProperty()
                .flatMap(javafx.scene.Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .addListener((o, before, now) -> redraw());
    }

    private void follow(Snapshot before, Snapshot now) {
        if (!view.follow(before, now)) {
            redraw();
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
        if (view.resize(w, h)) {
            drawer.show(this::show);
        }
    }

    /** Where the map looks; empty before it was laid out. */
    public Optional<Camera> camera() {
        return view.camera();
    }

    /** Where the map looks, and what moves it. */
    Viewpoint view() {
        return view;
    }

    /** The last picture is moved, a new one asked for. */
    private void place(Camera next, boolean elsewhere) {
        if (elsewhere) {
            inquiry.leave();
        }
        frames.place(next, scale());
        if (other != null) {
            other.place(next, scale());
        }
        tools.looked();
        status.look(next);
        redraw();
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

    /** Draws anew: what is seen has changed, or where from. */
    void redraw() {
        // Towards the end of a move, so that the picture is there when the camera is.
        view.end().ifPresent(seen -> {
            double scale = scale();
            drawer.draw(scenes.here(lit, reserved()), seen, scale, seen.margin(scale));
            if (other != null) {
                other.draw(scenes.of(other.shown(), lit, reserved()), seen, scale);
            }
        });
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
        redraw();
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

    /** Where controls lie over the map: no name goes there; px. */
    List<RenderRequest.Reserved> reserved() {
        List<RenderRequest.Reserved> all = new ArrayList<>(reserved);
        strip.ifPresent(all::add);
        all.add(MapButtons.reserved(getWidth(), getHeight()));
        return all;
    }

    /** Keeps names clear of the strip of the tool in hand; drawn anew only where its ground has changed by a step. */
    private void clearStrip() {
        Optional<RenderRequest.Reserved> ground = tools.ground();
        if (!ground.equals(strip)) {
            strip = ground;
            redraw();
        }
    }

    /** Where else something lies over the map, and over one beside it: no name goes there; px. */
    void reserve(List<RenderRequest.Reserved> places) {
        if (!places.equals(reserved)) {
            reserved = List.copyOf(places);
            redraw();
        }
    }

    double scale() {
        javafx.scene.Scene scene = getScene();
        Window window = scene == null ? null : scene.getWindow();
        return window == null ? 1 : window.getRenderScaleX();
    }

    private void show(Frame frame) {
        camera().ifPresent(now -> {
            frames.show(frame, now, scale());
            longRest.playFromStart();
            say();
            bench.mapStatus().pictures().set(bench.mapStatus().pictures().get() + 1);
        });
    }

    /** Says what the map shows once it rests. */
    private void say() {
        if (!bench.mapStatus().moving().get()) {
            camera().ifPresent(now -> setAccessibleText(Summary.of(bench, now, texts)));
        }
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
        target.extent().ifPresentOrElse(view::show, () -> view.center(target.lon(), target.lat(), FOUND_SCALE));
    }

    /** What is lit elsewhere, and the place that was found. */
    private void litNow() {
        Lit others = bench.lit().get();
        List<Geometry> places = new ArrayList<>(others.places());
        found.ifPresent(places::add);
        lit = new Lit(others.features(), places);
        redraw();
    }
}
