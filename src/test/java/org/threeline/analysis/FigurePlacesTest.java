package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.threeline.basemap.BaseMap;
import org.threeline.file.ScenarioFile;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;
import org.threeline.zones.Planner;
import org.threeline.zones.Precision;

class FigurePlacesTest {
    private static final FeatureId DMZ = new FeatureId("dmz");
    private static Plan plan;
    private static Findings findings;
    private static FigurePlaces places;

    @BeforeAll
    static void planTheDefault() throws Exception {
        Path data = Path.of(System.getProperty("threeline.data", "data"));
        var planner = new Planner(BaseMap.open(data));
        plan = planner.plan(
                ScenarioFile.read(data.resolve("scenarios/ft-three-lines.scenario.geojson"))
                        .scenario(),
                Precision.EXACT);
        findings = Analyst.analyse(plan);
        places = new FigurePlaces(plan, other -> planner.plan(other, Precision.EXACT));
    }

    @Test
    void theGroundOfAGapHasItsArea() {
        assertEquals(2, findings.gaps().size());
        for (Findings.Gap gap : findings.gaps()) {
            double km2 = Geodesics.areaSquareMeters(places.gap(gap)) / 1e6;
            assertEquals(km2, gap.areaKm2(), 2e-4 * km2);
        }
    }

    @Test
    void theSidesAreTheHalves() {
        var zone = findings.zone(DMZ).orElseThrow();
        double left = Geodesics.areaSquareMeters(places.side(DMZ, Side.LEFT)) / 1e6;
        assertEquals(zone.leftAreaKm2().orElseThrow(), left, 0.001 * left);
    }

    @Test
    void theWaysThroughAZoneAreAsLongAsItIsDeep() {
        var depth = findings.zone(DMZ).orElseThrow().depthKm().orElseThrow();
        assertEquals(depth.max(), km(places.greatestDepth(DMZ)), 0.02 * depth.max());
        assertEquals(depth.min(), km(places.leastDepth(DMZ)), 0.02 * depth.max());
    }

    @Test
    void zonesThatDoNotOverlapShareNothing() {
        assertTrue(places.overlap(DMZ, new FeatureId("european-deterrent-line")).isEmpty());
        assertTrue(places.overlap(DMZ, new FeatureId("nobody")).isEmpty());
        assertEquals(
                Geodesics.areaSquareMeters(places.zone(DMZ)),
                Geodesics.areaSquareMeters(places.overlap(DMZ, DMZ)),
                1e6);
    }

    private static double km(Geometry lines) {
        double sum = 0;
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            var c = lines.getGeometryN(i).getCoordinates();
            for (int k = 1; k < c.length; k++) {
                sum += Geodesics.distanceMeters(c[k - 1].x, c[k - 1].y, c[k].x, c[k].y);
            }
        }
        return sum / 1000;
    }
}
