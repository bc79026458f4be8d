package org.threeline.ui.common;

import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;

/**
 * Lets a list that comes into the window show a few rows more with each pulse: dressing all its rows in one would hold
 * up the window. On the FX thread.
 */
public final class Unroll {
    /** About three rows. */
    private static final double STEP_PX = 84;

    private Unroll() {}

    /** Begins with a list that fills its parent in the end. */
    public static void begin(Region list) {
        list.setMaxHeight(STEP_PX);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                // It has a height, and so rows, only after a layout.
                if (list.getHeight() < list.getMaxHeight() && list.getHeight() > 0) {
                    list.setMaxHeight(Double.MAX_VALUE);
                    stop();
                } else if (list.getHeight() > 0) {
                    list.setMaxHeight(list.getMaxHeight() + STEP_PX);
                }
            }
        }.start();
    }
}
