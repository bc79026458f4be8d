package org.threeline.ui.map.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.MapLook;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.map.view.Camera;
import org.threeline.zones.Plan;

/**
 * Selects several features: by a frame, which takes what lies wholly in it, by clicks that add or turn, by keys. The
 * latest frame wins. On the FX thread; what lies in a frame is found in the background.
 */
final class Selecting {
    private static final Logger LOG = LoggerFactory.getLogger(Selecting.class);
    /** A smaller frame was meant as a click, px. */
    private static final double LEAST = 4;

    private final ToolContext context;
    private @Nullable Frame frame;
    private Background.@Nullable Job<List<FeatureId>> asked;

    /** A frame that is being drawn. */
    private record Frame(Pointer start, Pointer end) {}

    Selecting(ToolContext context) {
        this.context = context;
    }

    boolean isDrawing() {
        return frame != null;
    }

    void begin(Pointer at) {
        frame = new Frame(at, at);
    }

    void drag(Pointer at) {
        Frame now = frame;
        if (now != null) {
            frame = new Frame(now.start, at);
        }
    }

    /** Selects what lies in the frame; with Shift besides what is selected. */
    void end(Pointer at) {
        Frame now = frame;
        frame = null;
        if (now == null) {
            return;
        }
        Envelope box = BoxChoice.frame(now.start, at);
        if (Math.max(box.getWidth(), box.getHeight()) >= LEAST) {
            context.camera().ifPresent(c -> within(c, box, at.shift()));
        }
    }

    void cancel() {
        frame = null;
    }

    /** Selects what is seen whole. */
    void inView() {
        context.camera().ifPresent(c -> within(c, new Envelope(0, c.width(), 0, c.height()), false));
    }

    /** Selects all that is visible on the map, in view or not. */
    void all() {
        Workbench bench = context.bench();
        bench.choose(BoxChoice.all(bench.snapshot().get().shown().plan(), bench.look()));
    }

    private void within(Camera camera, Envelope box, boolean add) {
        Workbench bench = context.bench();
        Plan plan = bench.snapshot().get().shown().plan();
        MapLook look = bench.look();
        Background.Job<List<FeatureId>> before = asked;
        if (before != null) {
            before.cancel();
        }
        var job = bench.background()
                .start(context.text("select.task"), progress -> BoxChoice.within(plan, look, camera, box));
        asked = job;
        job.whenDone(found -> take(found, add), failure -> {
            if (!(failure instanceof CancellationException)) {
                LOG.error("what lies in a frame could not be told", failure);
            }
        });
    }

    private void take(List<FeatureId> found, boolean add) {
        List<FeatureId> all = add ? new ArrayList<>(context.chosen()) : new ArrayList<>();
        all.addAll(found);
        context.bench().choose(all);
        if (found.isEmpty()) {
            context.bench().hint().set(context.text("select.box.nothing"));
        }
    }

    /** Adds what is pointed at, or with the other key takes it away again. */
    void pick(Pointer at, boolean toggle) {
        context.pick(at, id -> {
            List<FeatureId> all = new ArrayList<>(context.chosen());
            boolean there = all.remove(id);
            if (!there || !toggle) {
                // What was pointed at last is what panels show.
                all.add(0, id);
            }
            context.bench().choose(all);
        });
    }

    void paint(ToolPicture picture) {
        Frame now = frame;
        if (now != null) {
            Envelope box = BoxChoice.frame(now.start, now.end);
            picture.box(Ink.FRAME, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        }
    }
}
