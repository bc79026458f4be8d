package org.threeline.ui.common;

import java.util.Iterator;
import java.util.List;
import javafx.scene.layout.Region;

/**
 * Lets a list that comes into the window show a row more with each pulse: dressing all its rows in one would hold up
 * the window. On the FX thread.
 */
public final class Unroll {
    private static final double FIRST_PX = 56;
    /** About a row. */
    private static final double STEP_PX = 28;

    /** A list that has no height after so many pulses is not shown. */
    private static final int PATIENCE = 30;

    private final Region list;
    private final Iterator<Runnable> there;
    private int waited;

    /**
     * Rolls a list up that fills its parent in the end.
     *
     * @param there done when the list itself has come, before its first rows, one with each pulse
     */
    public Unroll(Region list, List<Runnable> there) {
        this.list = list;
        this.there = List.copyOf(there).iterator();
        list.setMaxHeight(FIRST_PX);
    }

    /** Shows a row more; once a pulse, as long as it says that there are more. */
    public boolean next() {
        // It has a height, and so rows, only after a layout.
        boolean laidOut = list.getHeight() > 0;
        if (!laidOut && ++waited < PATIENCE) {
            return true;
        }
        if (there.hasNext()) {
            there.next().run();
            return true;
        }
        if (laidOut && list.getHeight() >= list.getMaxHeight()) {
            list.setMaxHeight(list.getMaxHeight() + STEP_PX);
            return true;
        }
        list.setMaxHeight(Double.MAX_VALUE);
        return false;
    }
}
