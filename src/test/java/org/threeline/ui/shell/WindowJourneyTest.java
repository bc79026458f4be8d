package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.scenario.Band;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.ui.TestWindow;

class WindowJourneyTest extends ApplicationTest {
    private static final FeatureId DMZ = new FeatureId("dmz");

    private TestWindow window;

    @Override
    public void start(Stage stage) throws Exception {
        window = TestWindow.show(stage);
    }

    @Test
    void figuresFollowAChangeAndComeBackWithUndo() throws Exception {
        double before = area();
        interact(() -> window.bench.desk().perform(new Command(ChangeLabel.of("zone.depth", "x"), this::fifteen)));
        TestWindow.await(() -> window.bench.snapshot().get().current());
        assertEquals(before * 15 / 20, area(), before * 0.02);

        interact(() -> window.bench.desk().undo());
        TestWindow.await(() -> window.bench.snapshot().get().current());
        assertEquals(before, area(), before * 1e-9);
        assertEquals(Optional.empty(), window.bench.snapshot().get().undo());
    }

    private double area() {
        return window.bench
                .snapshot()
                .get()
                .shown()
                .findings()
                .zone(DMZ)
                .orElseThrow()
                .areaKm2();
    }

    private Scenario fifteen(Scenario scenario) {
        List<Feature> features = scenario.features().stream()
                .map(f -> f.id().equals(DMZ) ? fifteen((Zone) f) : f)
                .toList();
        return scenario.withFeatures(features);
    }

    private static Feature fifteen(Zone z) {
        ZoneRule rule = z.rule().orElseThrow();
        List<Band> bands = List.of(new Band.FromTo(Side.LEFT, 0, 15), new Band.FromTo(Side.RIGHT, 0, 15));
        return new Zone(
                z.id(),
                z.role(),
                z.name(),
                Optional.of(new ZoneRule(rule.trace(), bands, rule.ends(), rule.clip(), true)),
                z.heldBy(),
                z.armedBy(),
                z.trainedBy(),
                z.supportedBy(),
                z.attribution(),
                z.strength(),
                z.note(),
                z.provenance(),
                z.geometry());
    }
}
