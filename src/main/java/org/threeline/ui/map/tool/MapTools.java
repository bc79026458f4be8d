package org.threeline.ui.map.tool;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.threeline.basemap.BaseMap;
import org.threeline.render.RenderRequest;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Tool;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.view.Camera;

/**
 * The tools of the map, one of them in hand: passes to it what pointer and keys do, and shows its drawing, its strip
 * and its hint. A drag moves on at most once a pulse, however fast the pointer reports. On the FX thread.
 */
public final class MapTools {
    private final Workbench bench;
    private final Supplier<Optional<Camera>> camera;
    private final ToolContext context;
    private final Map<Tool, MapTool> tools = new EnumMap<>(Tool.class);
    private final ToolOverlay overlay;
    private final ToolStrip strip = new ToolStrip();
    private final ChangeListener<Snapshot> follower = (o, before, now) -> changed();
    private MapTool tool = new MapTool() {};
    private boolean dragging;
    private @Nullable Pointer waiting;
    private String said = "";
    private final AnimationTimer pulse = new AnimationTimer() {
        @Override
        public void handle(long now) {
            flush();
        }
    };

    /**
     * The tools.
     *
     * @param finder finds what lies at a point of the pane
     */
    public MapTools(Workbench bench, Texts texts, BaseMap baseMap, Supplier<Optional<Camera>> camera, Finder finder) {
        this.bench = bench;
        this.camera = camera;
        this.overlay = new ToolOverlay(this::picture);
        this.context = new ToolContext(bench, texts, baseMap, camera, finder, this::renew, this::focus);
        bench.tool().addListener((o, before, now) -> take(now));
        bench.snapshot().addListener(follower);
        bench.chosen().addListener((o, before, now) -> changed());
        bench.selection().addListener((o, before, now) -> changed());
        bench.mode().addListener((o, before, now) -> changed());
        bench.settings().language().addListener((o, before, now) -> changed());
        bench.settings().unit().addListener((o, before, now) -> changed());
    }

    /** Takes up the tool that is chosen: no tool is in hand before, so that none delays the first map. */
    public void begin() {
        take(bench.tool().get());
    }

    /** Gives up what is half done; the map is not shown again. */
    public void close() {
        pulse.stop();
        bench.snapshot().removeListener(follower);
        tool.stop();
    }

    public Node overlay() {
        return overlay;
    }

    public Node strip() {
        return strip;
    }

    /** What the strip covers, in steps; empty while there is none; px of the map. */
    public Optional<RenderRequest.Reserved> ground() {
        return strip.ground();
    }

    /** Where the words of what was just put on the map are typed. */
    public Node words() {
        return context.words().field();
    }

    /** Puts the strip in its place on a map so wide. */
    public void placeStrip(double width) {
        strip.place(width);
    }

    private void take(Tool next) {
        letGo();
        tool.stop();
        tool = tools.computeIfAbsent(next, this::make);
        tool.start();
        if (next != Tool.SELECT) {
            focus();
        }
        changed();
    }

    private void focus() {
        Node map = overlay.getParent();
        if (map != null) {
            map.requestFocus();
        }
    }

    /** A tool is made when it is first taken up. */
    private MapTool make(Tool wanted) {
        return switch (wanted) {
            case SELECT -> new SelectTool(context);
            case LINE -> new DrawTool(context, DrawTool.LINES);
            case ZONE -> new DrawTool(context, DrawTool.AREAS);
            case VERTICES -> new VertexTool(context);
            case MEASURE -> new MeasureTool(context);
            case RING -> new RingTool(context);
            case NOTE -> new NoteTool(context);
        };
    }

    private void changed() {
        if (bench.tool().get() != Tool.SELECT) {
            context.snapper().refresh();
        }
        tool.changed();
        context.words().look();
        renew();
    }

    /** The camera looks elsewhere. */
    public void looked() {
        tool.changed();
        context.words().look();
        overlay.requestLayout();
    }

    private void renew() {
        overlay.requestLayout();
        strip.show(tool.controls());
        if (strip.getParent() != null) {
            strip.place(strip.getParent().getLayoutBounds().getWidth());
        }
        String hint = tool.hint();
        if (!hint.equals(said)) {
            said = hint;
            bench.hint().set(hint);
        }
        Node map = overlay.getParent();
        if (map != null) {
            map.setAccessibleHelp(hint);
        }
        if (map != null && !asks()) {
            map.setCursor(tool.cursor().orElse(null));
        }
    }

    private @Nullable ToolPicture picture() {
        Optional<Camera> now = camera.get();
        if (now.isEmpty()) {
            return null;
        }
        var picture = new ToolPicture(now.get());
        tool.paint(picture);
        return picture;
    }

    /** Whether a pointer that rests asks what there is. */
    public boolean asks() {
        return bench.tool().get() == Tool.SELECT && !dragging;
    }

    /** The cursor of the tool where the pointer is; empty for the usual one. */
    public Optional<Cursor> cursor() {
        return tool.cursor();
    }

    private Optional<Pointer> pointer(MouseEvent e) {
        return camera.get().flatMap(c -> Pointer.of(e, c));
    }

    /** A button went down; whether the drag is the tool's. */
    public boolean press(MouseEvent e) {
        dragging = pointer(e).map(tool::press).orElse(false);
        if (dragging) {
            pulse.start();
            bench.mapStatus().moving().set(true);
        }
        return dragging;
    }

    public void drag(MouseEvent e) {
        pointer(e).ifPresent(p -> waiting = p);
    }

    public void release(MouseEvent e) {
        drag(e);
        Pointer last = waiting;
        flush();
        pulse.stop();
        if (dragging) {
            dragging = false;
            bench.mapStatus().moving().set(false);
            if (last != null) {
                tool.release(last);
            } else {
                tool.stop();
                tool.start();
            }
        }
        renew();
    }

    /** A drag that goes on is given up. */
    private void letGo() {
        pulse.stop();
        waiting = null;
        dragging = false;
    }

    private void flush() {
        Pointer last = waiting;
        waiting = null;
        if (last != null && dragging) {
            tool.drag(last);
            overlay.requestLayout();
        }
    }

    public void move(MouseEvent e) {
        pointer(e).ifPresent(tool::move);
        renew();
    }

    public void exit() {
        tool.exit();
        renew();
    }

    /** A click; whether the tool took it. */
    public boolean click(MouseEvent e) {
        boolean taken = pointer(e).map(tool::click).orElse(false);
        renew();
        return taken;
    }

    /** A key went down; whether the tool took it. Esc leaves the tool. */
    public boolean key(KeyEvent e) {
        boolean taken = tool.key(e);
        if (!taken && e.getCode() == KeyCode.ESCAPE && bench.tool().get() != Tool.SELECT) {
            bench.tool().set(Tool.SELECT);
            taken = true;
        }
        renew();
        return taken;
    }

    public void keyUp(KeyEvent e) {
        tool.keyUp(e);
    }

    /** Whether the scenario itself may be changed now. */
    static boolean edits(Workbench bench) {
        return bench.mode().get() == Mode.EDIT;
    }

    /** The controls shown on the strip. */
    List<Node> controls() {
        return List.copyOf(strip.getChildren());
    }
}
