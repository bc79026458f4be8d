package org.threeline.app;

import javafx.animation.AnimationTimer;
import javafx.beans.value.ChangeListener;
import org.threeline.ui.common.MapStatus;

/** Does something once, when the first picture of the map is on the screen. On the FX thread. */
final class AfterFirstMap {
    /** The pulse after the next one begins when a picture has been drawn on the screen. */
    private static final int PULSES = 2;

    private final MapStatus status;

    AfterFirstMap(MapStatus status) {
        this.status = status;
    }

    void run(Runnable work) {
        status.pictures().addListener(new ChangeListener<Number>() {
            @Override
            public void changed(javafx.beans.value.ObservableValue<? extends Number> o, Number before, Number now) {
                status.pictures().removeListener(this);
                afterPulses(work);
            }
        });
    }

    private static void afterPulses(Runnable work) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (pulses++ == PULSES) {
                    stop();
                    work.run();
                }
            }
        }.start();
    }
}
