package org.threeline.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executor;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.file.LoadedScenario;
import org.threeline.scenario.Scenario;
import org.threeline.session.Snapshot;

/**
 * Lets the heap grow for large scenarios. The window's heap is kept so tight that its collector begins anew as soon as
 * it has ended: of a small scenario that costs little, of thousands of features most of a core. On the FX thread.
 */
final class HeapRoom {
    private static final Logger LOG = LoggerFactory.getLogger(HeapRoom.class);

    /** Features, or vertices of traces, from which on a scenario is large. */
    private static final long LARGE = 500;

    /** Of the heap that is free after it was collected, %, of a large scenario. */
    private static final int LEAST_FREE = 40;

    private static final int MOST_FREE = 60;

    private final Executor aside;
    private @Nullable LoadedScenario seen;
    private boolean roomy;

    private HeapRoom(Executor aside) {
        this.aside = aside;
    }

    /** Follows what is opened. */
    static void begin(ObservableValue<Snapshot> snapshot) {
        begin(snapshot, work -> {
            var thread = new Thread(work, "heap-room");
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** The same, where {@code aside} runs what gives the room. */
    static void begin(ObservableValue<Snapshot> snapshot, Executor aside) {
        var room = new HeapRoom(aside);
        snapshot.addListener((o, before, now) -> room.look(now));
        room.look(snapshot.getValue());
    }

    @SuppressWarnings("ReferenceEquality") // a file that was opened is another object, whatever it says
    private void look(Snapshot now) {
        if (now.shown().loaded() != seen) {
            seen = now.shown().loaded();
            boolean large = isLarge(now.scenario());
            if (large && !roomy) {
                roomy = true;
                aside.execute(HeapRoom::give);
            }
        }
    }

    static boolean isLarge(Scenario scenario) {
        return scenario.features().size()
                        + scenario.traces()
                                .mapToLong(trace -> trace.line().getNumPoints())
                                .sum()
                >= LARGE;
    }

    private static void give() {
        try {
            var options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            options.setVMOption("MaxHeapFreeRatio", String.valueOf(MOST_FREE));
            options.setVMOption("MinHeapFreeRatio", String.valueOf(LEAST_FREE));
        } catch (IllegalArgumentException e) {
            LOG.debug("this Java has no such options", e);
        }
    }
}
