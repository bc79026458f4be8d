package org.threeline.ui.map.view;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Moves a camera by itself: on its way to another one, slower towards the end, or on after the hand let go. One move at
 * a time; without motion it is at the end at once. On the FX thread.
 */
public final class Mover {
    private static final double SECONDS = 0.24;

    private final Consumer<Camera> camera;
    private final BooleanSupplier still;
    private @Nullable Move move;
    private long startNanos;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            step(now);
        }
    };

    private record Move(Camera end, double seconds, java.util.function.DoubleFunction<Camera> at) {}

    /**
     * A mover.
     *
     * @param camera takes where it looks at each pulse
     * @param still whether nothing may move by itself
     */
    public Mover(Consumer<Camera> camera, BooleanSupplier still) {
        this.camera = camera;
        this.still = still;
    }

    /** Goes to another camera in the same projection. */
    public void go(Camera from, Camera end) {
        start(new Move(end, SECONDS, t -> from.towards(end, easeOut(t / SECONDS))));
    }

    /** Goes on after the hand let go. */
    public void glide(Camera from, Glide glide) {
        if (glide.isThrown()) {
            double seconds = glide.seconds();
            Camera end = from.dragged(glide.x(seconds), glide.y(seconds));
            if (!still.getAsBoolean()) {
                start(new Move(end, seconds, t -> from.dragged(glide.x(t), glide.y(t))));
            }
        }
    }

    private static double easeOut(double share) {
        double left = 1 - Math.min(1, share);
        return 1 - left * left * left;
    }

    private void start(Move next) {
        stop();
        if (still.getAsBoolean()) {
            camera.accept(next.end);
            return;
        }
        move = next;
        startNanos = 0;
        timer.start();
    }

    private void step(long now) {
        Move current = move;
        if (current == null) {
            timer.stop();
            return;
        }
        if (startNanos == 0) {
            startNanos = now;
        }
        double seconds = (now - startNanos) / 1e9;
        if (seconds >= current.seconds) {
            stop();
            camera.accept(current.end);
        } else {
            camera.accept(current.at.apply(seconds));
        }
    }

    /** Whether it moves. */
    public boolean isMoving() {
        return move != null;
    }

    /** Where it will be when it stands; where nothing moves, the given one. */
    public Camera end(Camera now) {
        Move current = move;
        return current == null ? now : current.end;
    }

    /** Stays where it is. */
    public void stop() {
        timer.stop();
        move = null;
    }
}
