package org.threeline.ui.common;

import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;

/**
 * Lets a list that comes into the window show a few rows more with each pulse: dressing all its rows in one would hold
 * up the window. On the FX thread.
 */
public final class Unroll {
    /** About two rows. */
    private static final double STEP_PX = 56;

    private Unroll() {}

    /**
     * Begins with a list that fills its parent in the end.
     *
     * @param there done when the list itself has come, before its first rows
     */
    public static void begin(Region list, Runnable there) {
        list.setMaxHeight(STEP_PX);
        new AnimationTimer() {
            private boolean came;

            @Override
            public void handle(long now) {
                // It has a height, and so rows, only after a layout.
                if (list.getHeight() <= 0) {
                    return;
                }
                if (!came) {
                    came = true;
                    there.run();
                } else if (list.getHeight() < list.getMaxHeight()) {
                    list.setMaxHeight(Double.MAX_VALUE);
                    stop();
                } else {
                    list.setMaxHeight(list.getMaxHeight() + STEP_PX);
                }
            }
        }.start();
    }
}
