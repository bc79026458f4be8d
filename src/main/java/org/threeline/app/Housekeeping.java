package org.threeline.app;

import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import org.threeline.ui.common.MapStatus;

/**
 * Collects garbage while nobody does anything: the collection of the whole heap takes long enough to be felt in a drag,
 * and one that comes in a pause keeps the heap small. A daemon thread of its own.
 */
final class Housekeeping implements Runnable {
    private static final long LOOK_MILLIS = 2_000;
    /** Nobody who was still for so long is in the middle of a movement. */
    private static final long STILL_NANOS = 10_000_000_000L;
    /** Less is not worth a collection, */
    private static final long WORTH_BYTES = 12L << 20;
    /** nor is less than this share of what lives: the more there is, the longer a collection takes. */
    private static final long WORTH_SHARE = 8;

    /** More than the new generation holds. */
    private static final int YOUNG_BYTES = 24 << 20;

    private static final int PIECE_BYTES = 1 << 16;

    private final MapStatus map;
    private volatile long lastInput = System.nanoTime();
    private volatile boolean moving;
    private long live;

    private Housekeeping(MapStatus map) {
        this.map = map;
    }

    /** Begins to look after a window; on the FX thread. */
    static void begin(Scene scene, MapStatus map) {
        var work = new Housekeeping(map);
        work.follow(scene, InputEvent.ANY);
        var thread = new Thread(work, "housekeeping");
        thread.setDaemon(true);
        thread.start();
    }

    private void follow(Scene scene, EventType<InputEvent> events) {
        scene.addEventFilter(events, e -> lastInput = System.nanoTime());
        map.moving().addListener((o, before, now) -> {
            moving = now;
            lastInput = System.nanoTime();
        });
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(LOOK_MILLIS);
                boolean still = !moving && System.nanoTime() - lastInput > STILL_NANOS;
                if (still && used() > live + Math.max(WORTH_BYTES, live / WORTH_SHARE)) {
                    age();
                    System.gc();
                    live = used();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Fills the new generation, whose collection takes a millisecond or two: what is kept softly ages from collection
     * to collection, and all that was used shortly before the last one would outlive the next as if it were in use.
     */
    private static void age() {
        int filled = 0;
        while (filled < YOUNG_BYTES) {
            filled += new byte[PIECE_BYTES].length;
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
