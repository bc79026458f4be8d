package org.threeline.app;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.threeline.ui.common.MapStatus;

/**
 * What {@code --trace} prints: when the first map was on the screen, and how frames follow each other.
 *
 * <p>A frame's interval is the time from one pulse of JavaFX to the next, 16.7 ms where the screen keeps up; its work
 * is what the FX thread does from the beginning of a pulse to the end of its layout. A stall is a time over
 * {@value #STALL_MILLIS} ms, after the first map, in which the FX thread takes up nothing new. Used on the FX thread.
 */
final class FrameTrace {
    static final int STALL_MILLIS = 50;
    private static final long PROBE_MILLIS = 10;
    private static final int KEPT = 1024;

    private final MapStatus status;
    private final PrintStream out;
    private final double[] intervals = new double[KEPT];
    private final double[] works = new double[KEPT];
    private int count;
    private long second = System.nanoTime();
    private long last;
    private long began;
    private long layoutEnd;
    private int pulsesSinceMap = -1;
    private boolean mapSaid;

    private FrameTrace(MapStatus status, PrintStream out) {
        this.status = status;
        this.out = out;
    }

    /** Begins to trace a window. */
    static void begin(Scene scene, MapStatus status, PrintStream out) {
        var trace = new FrameTrace(status, out);
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
        if (status.moving().get() && last != 0 && count < KEPT) {
            intervals[count] = (now - last) / 1e6;
            works[count++] = (began == 0 ? 0 : (layoutEnd - began)) / 1e6;
        }
        last = status.moving().get() ? now : 0;
        began = now;
        if (now - second >= 1_000_000_000L) {
            say();
            second = now;
        }
    }

    private void layoutDone() {
        layoutEnd = System.nanoTime();
    }

    private void say() {
        if (count > 0) {
            out.println("frames " + count + ", interval " + spread(intervals) + ", work " + spread(works));
            count = 0;
        }
    }

    private String spread(double[] values) {
        double[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "median %.1f 99%% %.1f max %.1f ms",
                sorted[count / 2],
                sorted[Math.min(count - 1, (int) Math.ceil(count * 0.99) - 1)],
                sorted[count - 1]);
    }

    private void watch() {
        try {
            while (true) {
                var taken = new java.util.concurrent.CountDownLatch(1);
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
