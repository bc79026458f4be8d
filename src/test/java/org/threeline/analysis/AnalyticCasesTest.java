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
    private static final java.util.Optional<org.threeline.scenario.Force> NO_FORCE = java.util.Optional.empty();

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
        Nearness nearness = zone.nearness().orElseThrow();
        for (double km : new double[] {0.5, 7, 12.3, 19.5}) {
            double part = 100 * Math.sin(km / R_AUTHALIC_KM) / Math.sin(20 / R_AUTHALIC_KM);
            assertEquals(part, nearness.percentWithin(km), 0.1, km + " km");
        }
        assertEquals(0, nearness.percentWithin(0));
        assertEquals(100, nearness.percentWithin(21));
        // Between two curves 40 km apart on a sphere: L times R sin(d/R) on each side.
        double expected = length * 2 * R_AUTHALIC_KM * Math.sin(20 / R_AUTHALIC_KM);
        assertEquals(expected, zone.areaKm2(), 3e-4 * expected);
        assertEquals(40, zone.depthKm().orElseThrow().mean(), 0.01);
    }

    /**
     * North of a parallel the nearest point of it lies due south, so that a band from d to e ends at the parallels that
     * lie d and e away along a meridian: its area is that of a cell of the ellipsoid, its flat ends are meridians.
     */
    @Test
    void stripsAlongAParallelAreCellsOfTheEllipsoid() {
        double south = 48;
        double degrees = 5;
        Plan plan = TestScenarios.exact(
                TestScenarios.trace("LINESTRING (31 48, 36 48)"),
                TestScenarios.zone("near", TestScenarios.band(Side.LEFT, 0, 20), TestScenarios.band(Side.RIGHT, 0, 10)),
                TestScenarios.zone("crossing", TestScenarios.band(Side.LEFT, 15, 30)),
                TestScenarios.zone("far", TestScenarios.band(Side.LEFT, 60, 90)));
        Findings findings = Analyst.analyse(plan);
        ZoneFigures near = findings.zones().get(0);
        within(
                0.0002,
                cellKm2(south, parallel(south, 20), degrees),
                near.leftAreaKm2().orElseThrow());
        within(
                0.0002,
                cellKm2(parallel(south, -10), south, degrees),
                near.rightAreaKm2().orElseThrow());
        within(
                0.0002,
                cellKm2(parallel(south, 60), parallel(south, 90), degrees),
                findings.zones().get(2).areaKm2());
        assertEquals(1, findings.overlaps().size());
        within(
                0.0005,
                cellKm2(parallel(south, 15), parallel(south, 20), degrees),
                findings.overlaps().get(0).areaKm2());
        assertEquals(1, findings.gaps().size());
        within(
                0.001,
                cellKm2(parallel(south, 30), parallel(south, 60), degrees),
                findings.gaps().get(0).areaKm2());
        assertEquals(30, findings.gaps().get(0).meanWidthKm(), 0.02);
        double length = EQUATOR_KM
                * Math.cos(Math.toRadians(south))
                / Math.sqrt(1 - E2 * Math.pow(Math.sin(Math.toRadians(south)), 2))
                * Math.toRadians(degrees);
        assertEquals(length, findings.traces().get(0).lengthKm(), 1e-4 * length);
        assertEquals(length, near.frontageKm().orElseThrow(), 0.05);
        assertEquals(30, near.depthKm().orElseThrow().mean(), 0.02);
        // Of two strips the mean distances, 10 and 5 km but for the narrowing toward the pole, weighted by their areas.
        double left = near.leftAreaKm2().orElseThrow();
        double right = near.rightAreaKm2().orElseThrow();
        double mean = (10 * left + 5 * right) / (left + right);
        assertEquals(mean, near.standoffKm().orElseThrow().mean(), 0.0005 * 30, "strips lie along this trace");
        assertEquals(20, near.standoffKm().orElseThrow().max(), 0.01);
        Nearness far = findings.zones().get(2).nearness().orElseThrow();
        double whole = cellKm2(parallel(south, 60), parallel(south, 90), degrees);
        for (double km : new double[] {60.4, 65, 70, 77.7, 85, 89.5}) {
            double part = 100 * cellKm2(parallel(south, 60), parallel(south, km), degrees) / whole;
            assertEquals(part, far.percentWithin(km), 0.3, km + " km");
        }
        assertEquals(0, far.percentWithin(59.9));
        assertEquals(100, far.percentWithin(90.1));
    }

    /** The latitude some kilometres north of another along a meridian. */
    private static double parallel(double latitude, double km) {
        return Geodesic.WGS84.Direct(latitude, 33, 0, 1000 * km).lat2;
    }

    private static void within(double part, double expected, double value) {
        assertEquals(expected, value, part * expected);
    }

    @Test
    void roundEndsAddTwoHalvesOfACap() {
        String line = "LINESTRING (31 48, 31 50)";
        var bands = List.of(TestScenarios.band(Side.LEFT, 0, 40), TestScenarios.band(Side.RIGHT, 0, 40));
        var trace = new FeatureId("contact-line");
        Plan plan = TestScenarios.exact(
                TestScenarios.trace(line),
                TestScenarios.zone(
                        "flat", Role.OTHER_ZONE, new ZoneRule(trace, bands, Ends.FLAT, List.of(), true), NO_FORCE),
                TestScenarios.zone(
                        "round", Role.OTHER_ZONE, new ZoneRule(trace, bands, Ends.ROUND, List.of(), true), NO_FORCE));
        Findings findings = Analyst.analyse(plan);
        double cap = 2 * Math.PI * R_AUTHALIC_KM * R_AUTHALIC_KM * (1 - Math.cos(40 / R_AUTHALIC_KM));
        double caps =
                findings.zones().get(1).areaKm2() - findings.zones().get(0).areaKm2();
        assertEquals(cap, caps, 0.005 * cap);
    }

    @Test
    void betweenTwoRingsAboutAPointLiesARing() {
        Plan plan = TestScenarios.exact(
                TestScenarios.trace("contact-line", circle(100)),
                TestScenarios.zone("inner", TestScenarios.band(Side.RIGHT, 0, 20)),
                TestScenarios.zone("outer", TestScenarios.band(Side.RIGHT, 50, 60)));
        Findings findings = Analyst.analyse(plan);
        Findings.Gap gap = findings.gaps().get(0);
        double area = findings.zones().get(0).areaKm2();
        boolean outward = area > ringKm2(90, 110);
        double expected = outward ? ringKm2(120, 150) : ringKm2(50, 80);
        assertEquals(expected, gap.areaKm2(), 0.002 * expected);
        assertEquals(outward ? ringKm2(100, 120) : ringKm2(80, 100), area, 0.002 * area);
        assertEquals(30, gap.meanWidthKm(), 0.05);
    }

    private static double ringKm2(double fromKm, double toKm) {
        return 2
                * Math.PI
                * R_AUTHALIC_KM
                * R_AUTHALIC_KM
                * (Math.cos(fromKm / R_AUTHALIC_KM) - Math.cos(toKm / R_AUTHALIC_KM));
    }

    private static LineString circle(double radiusKm) {
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i <= 360; i++) {
            var at = Geodesic.WGS84.Direct(48.5, 32, -(i % 360), 1000 * radiusKm);
            ring.add(new Coordinate(at.lon2, at.lat2));
        }
        return TestScenarios.FACTORY.createLineString(ring.toArray(new Coordinate[0]));
    }

    @Test
    void aRingAboutAPointIsASphericalZone() {
        Plan plan = TestScenarios.exact(
                TestScenarios.trace("contact-line", circle(100)),
                TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 0, 30), TestScenarios.band(Side.RIGHT, 0, 30)));
        ZoneFigures zone = Analyst.analyse(plan).zones().get(0);
        double expected = ringKm2(70, 130);
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

    /** Three bands on one side, clipped or not, wherever they lie. */
    @Property(tries = 15)
    void anOverlapIsNoLargerThanTheSmallerAndNothingIsCountedTwice(
            @ForAll @DoubleRange(min = 0, max = 40) double first,
            @ForAll @DoubleRange(min = 0, max = 40) double second,
            @ForAll @DoubleRange(min = 2, max = 40) double depth) {
        Plan plan = TestScenarios.exact(
                TestScenarios.contactLine(),
                TestScenarios.zone(
                        "a",
                        Role.OTHER_ZONE,
                        TestScenarios.rule(
                                List.of(TestScenarios.band(Side.RIGHT, first, first + depth)),
                                TestScenarios.threeLinesClip()),
                        NO_FORCE),
                TestScenarios.zone("b", TestScenarios.band(Side.RIGHT, second, second + 20)));
        Findings findings = Analyst.analyse(plan);
        double a = findings.zones().get(0).areaKm2();
        double b = findings.zones().get(1).areaKm2();
        double overlap = findings.overlaps().stream()
                .mapToDouble(Findings.Overlap::areaKm2)
                .sum();
        assertTrue(overlap <= Math.min(a, b) * (1 + 1e-9), overlap + " of " + a + " and " + b);
        boolean meet = first < second + 20 && second < first + depth;
        assertEquals(meet, overlap > 0.5, "bands that meet overlap");
        double united = org.threeline.zones.Overlay.union(
                        plan.zones().get(0).area().planar(),
                        plan.zones().get(1).area().planar())
                .getArea();
        double each = plan.zones().get(0).area().planar().getArea()
                + plan.zones().get(1).area().planar().getArea();
        assertEquals((each - united) / 1e6, overlap, 0.01 * overlap + 1, "what both hold is counted once in the union");
    }

    private static ZoneFigures figures(ZoneRule rule) {
        Plan plan = TestScenarios.exact(
                TestScenarios.contactLine(),
                TestScenarios.zone("z", Role.OTHER_ZONE, rule, java.util.Optional.empty()));
        return Analyst.analyse(plan).zones().get(0);
    }
}
