package org.threeline.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.FeatureId;
import org.threeline.zones.Plan;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

/**
 * The bundled scenarios hold the geometry that follows from their rules, so that any GIS shows every zone.
 *
 * <p>After a change of their rules set the geometries to null and run this test with {@code -Dthreeline.fill=true}: it
 * fills them in.
 */
class StoredGeometryTest {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));
    /** Of the area: the accuracy that areas have. */
    private static final double TOLERANCE = 0.001;

    @Test
    void bundledScenariosHoldTheGeometryOfTheirRules() throws Exception {
        Planner planner = new Planner(BaseMap.open(DATA));
        for (Presets.Preset preset : Presets.in(DATA)) {
            LoadedScenario loaded = ScenarioFile.read(preset.path());
            Plan plan = planner.plan(loaded.scenario(), Precision.EXACT);
            Map<FeatureId, Geometry> derived = new HashMap<>();
            plan.zones().forEach(z -> derived.put(z.zone().id(), z.area().geographic()));
            if (Boolean.getBoolean("threeline.fill")) {
                Files.write(preset.path(), ScenarioWriter.filled(loaded, derived));
                loaded = ScenarioFile.read(preset.path());
            }
            assertEquals(loaded.scenario().zones().count(), derived.size());
            loaded.scenario().zones().forEach(zone -> {
                Geometry now = derived.get(zone.id());
                Geometry stored = zone.geometry().orElseThrow();
                assertTrue(stored.isValid(), preset.id() + " " + zone.id());
                Geometry difference = OverlayNGRobust.overlay(stored, now, OverlayNG.SYMDIFFERENCE);
                assertTrue(difference.getArea() <= TOLERANCE * now.getArea(), preset.id() + " " + zone.id());
            });
            assertArrayEquals(Files.readAllBytes(preset.path()), ScenarioWriter.filled(loaded, derived));
        }
    }
}
