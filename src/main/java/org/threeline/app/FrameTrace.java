package org.threeline.app;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.MapStatus;

/**
 * What {@code --trace} prints: when the first map was on the screen, and while something moves how frames follow each
 * other, a line for each second and one for the whole move at its end; after a drag how long the exact figures took.
 *
 * <p>A frame's interval is the time from one pulse of JavaFX to the next, 16.7 ms where the screen keeps up; its work
 * is what the FX thread does from the beginning of a pulse to the end of its layout. Both are longer where others keep
 * the cores busy; the time of the processor is not: that of the FX thread from pulse to pulse, with all that it does
 * between, and that of JavaFX's own thread that paints. A stall is a time over {@value #STALL_MILLIS} ms, after the
 * first map, in which the FX thread takes up nothing new. Used on the FX thread.
 */
final class FrameTrace {
    static final int STALL_MILLIS = 50;
    private static final long PROBE_MILLIS = 10;
    private static final String PAINTER = "QuantumRenderer";

    private final MapStatus status;
    private final ObservableValue<Snapshot> snapshot;
    private final PrintStream out;
    private final RestClock rest = new RestClock();
    private final LagClock lag = new LagClock();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final FrameTimes ofSecond = new FrameTimes();
    private final FrameTimes ofMove = new FrameTimes();
    private long painter = -1;
    private long second = System.nanoTime();
    private long moveBegan;
    private long last;
    private long began;
    private long layoutEnd;
    private long fxNanos;
    private long paintNanos;
    private int pulsesSinceMap = -1;
    private boolean mapSaid;

    private FrameTrace(MapStatus status, ObservableValue<Snapshot> snapshot, PrintStream out) {
        this.status = status;
        this.snapshot = snapshot;
        this.out = out;
    }

    /** Begins to trace a window. */
    static void begin(Scene scene, MapStatus status, ObservableValue<Snapshot> snapshot, PrintStream out) {
        var trace = new FrameTrace(status, snapshot, out);
        // The move is over before what it changed is worked out exactly.
        status.moving().addListener((o, before, moving) -> {
            if (moving) {
                trace.rest.moved();
            } else {
                trace.rest.released(System.nanoTime(), trace.isExact());
            }
        });
        snapshot.addListener((o, before, now) -> trace.lag.snapshot(
                System.nanoTime(), now.scenario(), now.shown().plan().scenario()));
        status.pictures().addListener((o, before, now) -> {
            if (trace.pulsesSinceMap < 0) {
                trace.pulsesSinceMap = 0;
            }
        });
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                trace.pulse();
            }
        }.start();
        scene.addPostLayoutPulseListener(trace::layoutDone);
    }

    private void watchForStalls() {
        var probe = new Thread(this::watch, "stall-watch");
        probe.setDaemon(true);
        probe.start();
    }

    private void pulse() {
        long now = System.nanoTime();
        // The pulse after the next one begins when the first picture has been drawn on the screen.
        if (!mapSaid && pulsesSinceMap >= 0 && pulsesSinceMap++ == 2) {
            mapSaid = true;
            watchForStalls();
            out.println("first map " + ProcessAge.now().toMillis() + " ms");
        }
        boolean moving = status.moving().get();
        if (moving || last != 0) {
            frame(now);
        }
        if (last != 0 && !moving) {
            sayMove(now);
        } else if (last == 0 && moving) {
            moveBegan = now;
        }
        rest.pulse(now, isExact()).ifPresent(nanos -> out.println("exact after " + nanos / 1_000_000 + " ms"));
        last = moving ? now : 0;
        began = now;
        if (now - second >= 1_000_000_000L) {
            if (ofSecond.count() > 0) {
                out.println("frames " + ofSecond);
                ofSecond.clear();
            }
            second = now;
        }
    }

    private boolean isExact() {
        Snapshot now = snapshot.getValue();
        return now.current() && now.exact();
    }

    private void frame(long now) {
        long fx = threads.getCurrentThreadCpuTime();
        long paint = painter();
        if (last != 0) {
            double work = began == 0 ? 0 : Math.max(0, layoutEnd - began) / 1e6;
            double interval = (now - last) / 1e6;
            ofSecond.add(interval, work, (fx - fxNanos) / 1e6, (paint - paintNanos) / 1e6);
            ofMove.add(interval, work, (fx - fxNanos) / 1e6, (paint - paintNanos) / 1e6);
        }
        fxNanos = fx;
        paintNanos = paint;
    }

    /** What the processor has done for the thread that paints; 0 where there is none. */
    private long painter() {
        if (painter < 0) {
            painter = Thread.getAllStackTraces().keySet().stream()
                    .filter(t -> t.getName().startsWith(PAINTER))
                    .mapToLong(Thread::getId)
                    .findFirst()
                    .orElse(0);
        }
        return painter == 0 ? 0 : Math.max(0, threads.getThreadCpuTime(painter));
    }

    private void sayMove(long now) {
        double seconds = (now - moveBegan) / 1e9;
        out.printf(
                java.util.Locale.ROOT,
                "moved %.1f s, %.1f frames a second, %s%n",
                seconds,
                ofMove.count() / seconds,
                ofMove);
        ofMove.clear();
        out.println("figures " + lag);
        lag.clear();
    }

    private void layoutDone() {
        layoutEnd = System.nanoTime();
    }

    private void watch() {
        try {
            while (true) {
                var taken = new CountDownLatch(1);
                long asked = System.nanoTime();
                Platform.runLater(taken::countDown);
                taken.await();
                long millis = (System.nanoTime() - asked) / 1_000_000;
                if (millis > STALL_MILLIS) {
                    out.println("stall " + millis + " ms");
                }
                Thread.sleep(PROBE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
