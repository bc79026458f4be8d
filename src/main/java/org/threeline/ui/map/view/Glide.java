package org.threeline.ui.map.view;

/**
 * The way a map goes on by itself after it was let go: its speed falls off exponentially, and it stops where it is no
 * longer seen to move.
 *
 * @param speedX px a second at the start
 * @param speedY px a second at the start, downward
 */
public record Glide(double speedX, double speedY) {
    /** After so long about a third of the speed is left, seconds. */
    private static final double FADE = 0.25;
    /** Slower than this the map stands, px a second. */
    private static final double STILL = 15;
    /** Slower than this a map that is let go stays, px a second. */
    private static final double THROWN = 120;

    private static final double FASTEST = 4000;

    /** Whether the map was thrown rather than put. */
    public boolean isThrown() {
        return speed() >= THROWN;
    }

    private double speed() {
        return Math.hypot(speedX, speedY);
    }

    /** As fast as a map may fly. */
    public Glide limited() {
        double speed = speed();
        return speed <= FASTEST ? this : new Glide(speedX * FASTEST / speed, speedY * FASTEST / speed);
    }

    /** How long it takes, seconds. */
    public double seconds() {
        return Math.max(0, FADE * Math.log(speed() / STILL));
    }

    /** How far it went by then, px. */
    public double x(double seconds) {
        return speedX * way(seconds);
    }

    /** How far it went by then, px, downward. */
    public double y(double seconds) {
        return speedY * way(seconds);
    }

    private double way(double seconds) {
        return FADE * (1 - Math.exp(-Math.min(seconds, seconds()) / FADE));
    }
}
