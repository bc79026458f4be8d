package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.sf.geographiclib.Geodesic;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Role;
import org.threeline.scenario.Side;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Plan;

/** Figures against closed formulas and against computations that share no code with them. */
class AnalyticCasesTest {
    private static final double R_AUTHALIC_KM = 6371.0071809;
    private static final double EQUATOR_KM = 6378.137;
    private static final double E2 = 0.00669437999014;

    /** Area of a cell of the ellipsoid, km², by the integral of the radii of curvature: Simpson over latitude. */
    private static double cellKm2(double south, double north, double degreesWide) {
        int n = 2;
        double h = Math.toRadians(north - south) / n;
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            double phi = Math.toRadians(south) + i * h;
            double s = 1 - E2 * Math.sin(phi) * Math.sin(phi);
            double f = EQUATOR_KM * EQUATOR_KM * (1 - E2) * Math.cos(phi) / (s * s);
            sum += f * (i == 0 || i == n ? 1 : 4);
        }
        return sum * h / 3 * Math.toRadians(degreesWide);
    }

    @Test
    void aStripAlongAMeridianIsAsLongAsItIsTimesItsDepth() {
        Plan plan = TestScenarios.exact(
                TestScenarios.trace("LINESTRING (31 46, 31 48, 31 50)"),
                TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 0, 20), TestScenarios.band(Side.RIGHT, 0, 20)));
        ZoneFigures zone = Analyst.analyse(plan).zones().get(0);
        double length = Geodesic.WGS84.Inverse(46, 31, 50, 31).s12 / 1000;
        assertEquals(length, zone.frontageKm().orElseThrow(), 0.02);
        // Between two curves 40 km apart on a sphere: L times R sin(d/R) on each side.
        double expected = length * 2 * R_AUTHALIC_KM * Math.sin(20 / R_AUTHALIC_KM);
        assertEquals(expected, zone.areaKm2(), 3e-4 * expected);
        assertEquals(40, zone.depthKm().orElseThrow().mean(), 0.01);
    }

    @Test
    void aRingAboutAPointIsASphericalZone() {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i <= 360; i++) {
            var at = Geodesic.WGS84.Direct(48.5, 32, -(i % 360), 100_000);
            ring.add(new Coordinate(at.lon2, at.lat2));
        }
        LineString circle = TestScenarios.FACTORY.createLineString(ring.toArray(new Coordinate[0]));
        Plan plan = TestScenarios.exact(
                TestScenarios.trace("contact-line", circle),
                TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 0, 30), TestScenarios.band(Side.RIGHT, 0, 30)));
        ZoneFigures zone = Analyst.analyse(plan).zones().get(0);
        double expected = 2
                * Math.PI
                * R_AUTHALIC_KM
                * R_AUTHALIC_KM
                * (Math.cos(70 / R_AUTHALIC_KM) - Math.cos(130 / R_AUTHALIC_KM));
        // The polygon of 360 sides lies a little inside the circle.
        assertEquals(expected, zone.areaKm2(), 1e-3 * expected);
        double inner = zone.leftAreaKm2().orElseThrow() + zone.rightAreaKm2().orElseThrow();
        assertEquals(zone.areaKm2(), inner, 1e-6 * inner);
    }

    @Test
    void overlapsAreThoseOfAFineGrid() {
        Feature[] features = {
            TestScenarios.contactLine(),
            TestScenarios.zone("near", TestScenarios.band(Side.LEFT, 0, 25), TestScenarios.band(Side.RIGHT, 0, 25)),
            TestScenarios.drawn(
                    "drawn", "POLYGON ((34.2 47.1, 36.9 47.4, 38.4 48.9, 37.1 49.1, 35.3 48.2, 34.2 47.1))"),
            TestScenarios.zone(
                    "clipped",
                    Role.OTHER_ZONE,
                    new ZoneRule(
                            new FeatureId("contact-line"),
                            List.of(TestScenarios.band(Side.RIGHT, 15, 60)),
                            Ends.FLAT,
                            List.of(new Clip.Land()),
                            true),
                    java.util.Optional.empty())
        };
        Plan plan = TestScenarios.exact(features);
        Findings findings = Analyst.analyse(plan);
        assertEquals(3, findings.overlaps().size());
        for (Findings.Overlap overlap : findings.overlaps()) {
            double grid = gridKm2(
                    plan.zone(overlap.a()).orElseThrow().area().geographic(),
                    plan.zone(overlap.b()).orElseThrow().area().geographic());
            assertEquals(grid, overlap.areaKm2(), 2e-3 * grid, overlap.a() + " " + overlap.b());
            double smaller = Math.min(
                    findings.zone(overlap.a()).orElseThrow().areaKm2(),
                    findings.zone(overlap.b()).orElseThrow().areaKm2());
            assertTrue(overlap.areaKm2() <= smaller * (1 + 1e-9));
        }
    }

    /** Cells of a fine grid in longitude and latitude whose middle lies in both. */
    private static double gridKm2(Geometry a, Geometry b) {
        Envelope box = a.getEnvelopeInternal().intersection(b.getEnvelopeInternal());
        var inA = new IndexedPointInAreaLocator(a);
        var inB = new IndexedPointInAreaLocator(b);
        double step = 0.006;
        double sum = 0;
        for (double lat = box.getMinY() + step / 2; lat < box.getMaxY(); lat += step) {
            double cell = cellKm2(lat - step / 2, lat + step / 2, step);
            for (double lon = box.getMinX() + step / 2; lon < box.getMaxX(); lon += step) {
                var at = new Coordinate(lon, lat);
                if (inA.locate(at) == Location.INTERIOR && inB.locate(at) == Location.INTERIOR) {
                    sum += cell;
                }
            }
        }
        return sum;
    }

    @Property(tries = 30)
    void aClipNeverGrowsAZoneAndSidesAddUp(
            @ForAll @DoubleRange(min = 1, max = 80) double left, @ForAll @DoubleRange(min = 1, max = 80) double right) {
        var bands = List.of(TestScenarios.band(Side.LEFT, 0, left), TestScenarios.band(Side.RIGHT, 0, right));
        ZoneFigures free = figures(TestScenarios.rule(bands));
        ZoneFigures clipped = figures(TestScenarios.rule(bands, TestScenarios.threeLinesClip()));
        assertTrue(clipped.areaKm2() <= free.areaKm2() * (1 + 1e-9));
        for (ZoneFigures zone : List.of(free, clipped)) {
            double sides =
                    zone.leftAreaKm2().orElseThrow() + zone.rightAreaKm2().orElseThrow();
            assertEquals(zone.areaKm2(), sides, 1e-6 * sides);
        }
    }

    private static ZoneFigures figures(ZoneRule rule) {
        Plan plan = TestScenarios.exact(
                TestScenarios.contactLine(),
                TestScenarios.zone("z", Role.OTHER_ZONE, rule, java.util.Optional.empty()));
        return Analyst.analyse(plan).zones().get(0);
    }
}
