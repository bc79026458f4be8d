package org.threeline.render.decor;

import org.threeline.render.Viewport;

/** Where true north is at a place of a picture. */
final class North {
    private static final double STEP_DEGREES = 1e-4;

    private North() {}

    /**
     * The direction of the meridian: the angle from the picture's up, radians, clockwise; 0 where the place is outside
     * the projection.
     */
    static double angle(Viewport viewport, double x, double y) {
        double[] p = {viewport.toMapX(x), viewport.toMapY(y), 0, 0};
        viewport.projection().inverse(p, 0, p, 0, 1);
        p[2] = p[0];
        p[3] = p[1] + STEP_DEGREES;
        p[1] -= STEP_DEGREES;
        viewport.projection().forward(p, 0, p, 0, 2);
        double angle = Math.atan2(p[2] - p[0], p[3] - p[1]);
        return Double.isNaN(angle) ? 0 : angle;
    }
}
