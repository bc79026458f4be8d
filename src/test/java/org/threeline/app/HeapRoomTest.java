package org.threeline.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeline.file.DataFolder;
import org.threeline.file.LoadedScenario;
import org.threeline.scenario.Feature;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.session.OpenScenario;
import org.threeline.session.Session;
import org.threeline.session.Snapshot;

class HeapRoomTest {
    private static OpenScenario opened;

    private final List<Runnable> given = new ArrayList<>();

    @BeforeAll
    static void open() throws ScenarioException {
        var session = new Session(() -> new DataFolder(Path.of(System.getProperty("threeline.data", "data"))));
        opened = session.sketch(session.read(session.defaultScenario()));
    }

    /** As many features as there are, and so many more. */
    private static Scenario with(int more) {
        Scenario scenario = opened.loaded().scenario();
        List<Feature> features = new ArrayList<>(scenario.features());
        features.addAll(Collections.nCopies(more, scenario.places().findFirst().orElseThrow()));
        return scenario.withFeatures(features);
    }

    /** From another file each time. */
    private static Snapshot snapshot(Scenario scenario) {
        LoadedScenario own = opened.loaded();
        var loaded = new LoadedScenario(own.path(), scenario, own.problems(), own.document());
        return edited(new OpenScenario(loaded, opened.plan(), opened.display(), opened.findings()), scenario);
    }

    private static Snapshot edited(OpenScenario shown, Scenario scenario) {
        return new Snapshot(
                Optional.empty(), scenario, shown, true, true, true, false, Optional.empty(), Optional.empty());
    }

    @Test
    void featuresAndVerticesOfTracesMakeAScenarioLarge() {
        Scenario own = opened.loaded().scenario();
        int parts = own.features().size()
                + own.traces().mapToInt(t -> t.line().getNumPoints()).sum();
        assertFalse(HeapRoom.isLarge(with(499 - parts)));
        assertTrue(HeapRoom.isLarge(with(500 - parts)));
    }

    @Test
    void aLargeScenarioGivesRoomOnceWhetherOpenedFirstOrLater() {
        var shown = new SimpleObjectProperty<>(snapshot(with(0)));
        HeapRoom.begin(shown, given::add);
        assertEquals(0, given.size(), "a small one needs none");
        shown.set(snapshot(with(6_000)));
        assertEquals(1, given.size());
        shown.set(snapshot(with(0)));
        shown.set(snapshot(with(7_000)));
        assertEquals(1, given.size(), "there is room already");

        given.clear();
        HeapRoom.begin(new SimpleObjectProperty<>(snapshot(with(6_000))), given::add);
        assertEquals(1, given.size());
    }

    @Test
    void featuresAreCountedWhenAFileIsOpenedAndNotWithEachFrame() {
        Snapshot first = snapshot(with(0));
        var shown = new SimpleObjectProperty<>(first);
        HeapRoom.begin(shown, given::add);
        shown.set(edited(first.shown(), with(6_000)));
        assertEquals(0, given.size());
    }

    @Test
    void roomIsMoreFreeHeapAfterACollection() {
        var options = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        String least = options.getVMOption("MinHeapFreeRatio").getValue();
        String most = options.getVMOption("MaxHeapFreeRatio").getValue();
        try {
            options.setVMOption("MinHeapFreeRatio", "5");
            options.setVMOption("MaxHeapFreeRatio", "10");
            HeapRoom.begin(new SimpleObjectProperty<>(snapshot(with(6_000))), Runnable::run);
            assertEquals("40", options.getVMOption("MinHeapFreeRatio").getValue());
            assertEquals("60", options.getVMOption("MaxHeapFreeRatio").getValue());
        } finally {
            options.setVMOption("MaxHeapFreeRatio", most);
            options.setVMOption("MinHeapFreeRatio", least);
        }
    }
}
