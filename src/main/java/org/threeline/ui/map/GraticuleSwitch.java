package org.threeline.ui.map;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.layers.MapLayers;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Scenario;
import org.threeline.ui.common.Workbench;

/** Keeps the window's switch of the graticule and the scenario's look the same. On the FX thread. */
final class GraticuleSwitch {
    private GraticuleSwitch() {}

    static void join(Workbench bench) {
        BooleanProperty on = bench.mapStatus().graticule();
        on.set(MapLayers.graticule(bench.look()));
        bench.snapshot().addListener((o, before, now) -> on.set(MapLayers.graticule(bench.look())));
        on.addListener((o, before, now) -> {
            if (now != MapLayers.graticule(bench.look())) {
                bench.desk().perform(new Command(ChangeLabel.of("map.graticule"), s -> with(s, now)));
            }
        });
    }

    private static Scenario with(Scenario scenario, boolean visible) {
        MapLook look = scenario.look();
        List<String> order = DrawingOrder.standard(scenario);
        return scenario.withLook(look.with(look.of(LayerLook.GRATICULE).withVisible(visible), order));
    }
}
