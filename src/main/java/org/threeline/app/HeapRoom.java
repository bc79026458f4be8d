package org.threeline.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.session.Snapshot;

/**
 * Lets the heap grow once someone edits. The window starts with a heap so tight that it is collected as a whole twice a
 * second while shapes are dragged, each time for as long as ten frames take; with room it is every ten to twenty
 * seconds. Who only looks has the tight one.
 */
final class HeapRoom implements ChangeListener<Snapshot> {
    private static final Logger LOG = LoggerFactory.getLogger(HeapRoom.class);
    /** Of the heap that is free after it was collected, %. */
    private static final String LEAST_FREE = "40";

    private static final String MOST_FREE = "60";

    private HeapRoom() {}

    /** Waits for the first change; on the FX thread. */
    static void begin(ObservableValue<Snapshot> snapshot) {
        snapshot.addListener(new HeapRoom());
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // what was changed is another object than what was read
    public void changed(ObservableValue<? extends Snapshot> snapshot, Snapshot before, Snapshot now) {
        if (now.scenario() != now.shown().loaded().scenario()) {
            snapshot.removeListener(this);
            var thread = new Thread(HeapRoom::give, "heap-room");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void give() {
        try {
            var options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            options.setVMOption("MaxHeapFreeRatio", MOST_FREE);
            options.setVMOption("MinHeapFreeRatio", LEAST_FREE);
        } catch (IllegalArgumentException e) {
            LOG.debug("this Java has no such options", e);
        }
    }
}
