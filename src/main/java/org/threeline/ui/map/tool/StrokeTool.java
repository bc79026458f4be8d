package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.locationtech.jts.geom.Coordinate;
import org.threeline.edit.shape.Simplifier;

/**
 * A tool that draws a path: clicks set vertices, a drag with the freehand switch (or Ctrl) draws on, Space sets one in
 * the middle of the map, Backspace takes the last back, Enter or a double click finishes.
 */
abstract class StrokeTool extends MapTool {
    /** Freehand lines are thinned out to what a hand means, px. */
    private static final double FREEHAND_PX = 1.5;

    private static final double PX_METERS = 0.00028;
    private static final double TARGET = 7;

    final ToolContext context;
    final List<Coordinate> path = new ArrayList<>();
    Optional<Coordinate> hover = Optional.empty();
    private Optional<Snap> target = Optional.empty();
    private Optional<Snap> last = Optional.empty();
    private boolean freehand;
    private boolean following;
    private boolean drawing;
    private boolean byKeys;
    private int strokeStart;

    StrokeTool(ToolContext context) {
        this.context = context;
    }

    /** What Enter does, for those who point. */
    final Button finishButton() {
        return ToolStrip.button(context.texts(), "draw-finish", "draw.finish", "mdi2c-check", false, this::finish);
    }

    /** Whether the path is an area's. */
    abstract boolean closed();

    /** Takes the path that was drawn; called with what is drawn, whatever its length. */
    abstract void finish();

    @Override
    void stop() {
        clear();
    }

    void clear() {
        path.clear();
        hover = Optional.empty();
        target = Optional.empty();
        last = Optional.empty();
        drawing = false;
        byKeys = false;
        strokeStart = 0;
    }

    void setFreehand(boolean on) {
        freehand = on;
    }

    /** Whether the path goes along a river, a border or a line when two vertices in a row snap to it. */
    void setFollowing(boolean on) {
        following = on;
    }

    /** A vertex is about to be set. */
    void beforeVertex() {}

    /** A vertex was set or taken back. */
    void pathChanged() {}

    /** Sets a vertex. */
    final void add(Coordinate lonLat) {
        beforeVertex();
        // Longitudes go on unbroken, so that no edge leaps round the globe.
        double lon =
                path.isEmpty() ? lonLat.x : lonLat.x + 360 * Math.rint((path.get(path.size() - 1).x - lonLat.x) / 360);
        path.add(new Coordinate(lon, lonLat.y));
        pathChanged();
        context.repaint();
    }

    /** Sets a vertex where the pointer is, or snaps to. */
    private void addAt(Pointer at) {
        Coordinate place = snapped(at);
        Optional<Snap> here = target;
        if (following && last.isPresent() && here.isPresent()) {
            Following.between(last.get(), here.get()).forEach(this::add);
        }
        add(place);
        last = here;
    }

    private Coordinate snapped(Pointer at) {
        target = context.camera().flatMap(c -> context.snapper().at(at, c, Optional.empty()));
        return target.map(Snap::at).orElse(at.lonLat());
    }

    @Override
    boolean press(Pointer at) {
        if (!freehand && !at.control()) {
            return false;
        }
        drawing = true;
        strokeStart = path.size();
        add(snapped(at));
        return true;
    }

    @Override
    void drag(Pointer at) {
        if (drawing) {
            target = Optional.empty();
            hover = Optional.empty();
            add(at.lonLat());
        }
    }

    @Override
    void release(Pointer at) {
        drawing = false;
        add(snapped(at));
        double tolerance = context.camera().map(c -> c.scaleDenominator()).orElse(1e6) * PX_METERS * FREEHAND_PX;
        List<Coordinate> drawn = List.copyOf(path.subList(strokeStart, path.size()));
        List<Coordinate> thin = Simplifier.path(drawn, tolerance);
        path.subList(strokeStart, path.size()).clear();
        boolean still = thin.size() == 2 && thin.get(0).equals2D(thin.get(1));
        path.addAll(still ? thin.subList(0, 1) : thin);
        pathChanged();
    }

    @Override
    void move(Pointer at) {
        byKeys = false;
        hover = Optional.of(snapped(at));
    }

    @Override
    void exit() {
        hover = Optional.empty();
        target = Optional.empty();
    }

    @Override
    boolean click(Pointer at) {
        if (freehand || at.control()) {
            return true;
        }
        if (at.clicks() >= 2 && isAtLast(at)) {
            finish();
        } else {
            addAt(at);
        }
        return true;
    }

    /** Two quick clicks at places apart are two vertices, whatever the system calls them. */
    private boolean isAtLast(Pointer at) {
        return !path.isEmpty()
                && context.camera()
                        .filter(c -> {
                            Coordinate last = path.get(path.size() - 1);
                            return at.distance(c.pxOf(last.x, last.y)) <= Snapper.REACH + 2;
                        })
                        .isPresent();
    }

    @Override
    boolean key(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) {
            return false;
        }
        KeyCode code = e.getCode();
        if (code == KeyCode.BACK_SPACE || code == KeyCode.DELETE) {
            if (!path.isEmpty()) {
                path.remove(path.size() - 1);
                last = Optional.empty();
                pathChanged();
            }
            return true;
        }
        if (code == KeyCode.SPACE) {
            byKeys = true;
            middle().ifPresent(this::addAt);
            aim();
            return true;
        }
        if (code == KeyCode.ENTER) {
            finish();
            return true;
        }
        if (code == KeyCode.ESCAPE && !path.isEmpty()) {
            clear();
            pathChanged();
            return true;
        }
        if (code.isArrowKey()) {
            byKeys = true;
            aim();
        }
        return false;
    }

    private Optional<Pointer> middle() {
        return context.camera().flatMap(c -> Pointer.at(c.width() / 2, c.height() / 2, c));
    }

    /** The next vertex, where keys set it: the map moves under it. */
    private void aim() {
        hover = middle().map(this::snapped).filter(next -> path.isEmpty() || !next.equals2D(path.get(path.size() - 1)));
    }

    /** The map may have moved under the place where keys set vertices. */
    @Override
    void changed() {
        if (byKeys) {
            Optional<Coordinate> before = hover;
            aim();
            if (!hover.equals(before)) {
                context.repaint();
            }
        }
    }

    @Override
    void paint(ToolPicture picture) {
        List<Coordinate> all = new ArrayList<>(path);
        hover.filter(h -> !path.isEmpty()).ifPresent(all::add);
        if (closed()) {
            picture.area(all);
        }
        picture.line(Ink.HALO, path, false);
        picture.line(Ink.EDGE, path, false);
        hover.filter(h -> !path.isEmpty())
                .ifPresent(h -> picture.line(Ink.RUBBER, List.of(path.get(path.size() - 1), h), false));
        if (closed() && all.size() > 2) {
            picture.line(Ink.RUBBER, List.of(all.get(all.size() - 1), all.get(0)), false);
        }
        if (!drawing) {
            for (int i = 0; i < path.size(); i++) {
                boolean last = i == path.size() - 1;
                picture.disc(last ? Ink.CHOSEN : Ink.VERTEX, picture.px(path.get(i)), last ? 5 : 4);
            }
        }
        paintPointer(picture);
    }

    /** What the pointer snaps to, or where keys put things. */
    final void paintPointer(ToolPicture picture) {
        paintTarget(picture, target, context);
        if (byKeys) {
            paintMiddle(picture);
        }
    }

    /** Where Space sets a point: in the middle of the map. */
    static void paintMiddle(ToolPicture picture) {
        picture.cross(
                Ink.CROSSHAIR,
                new Coordinate(picture.camera().width() / 2, picture.camera().height() / 2),
                12);
    }

    static void paintTarget(ToolPicture picture, Optional<Snap> target, ToolContext context) {
        target.ifPresent(t -> {
            Coordinate px = picture.px(t.at());
            if (t.kind().isPlace()) {
                picture.square(Ink.TARGET, px, TARGET);
            } else {
                picture.disc(Ink.TARGET, px, TARGET);
            }
            String name = t.name().in(context.bench().settings().language().get());
            picture.tag(
                    new Coordinate(px.x, px.y + 40),
                    name.isBlank() ? context.text("snap." + t.kind().name()) : name,
                    false);
        });
    }

    @Override
    Optional<Cursor> cursor() {
        return Optional.of(Cursor.CROSSHAIR);
    }
}
