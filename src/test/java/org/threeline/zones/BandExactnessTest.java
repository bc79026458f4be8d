package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.zones.BandTruth.allowed;
import static org.threeline.zones.TestScenarios.band;
import static org.threeline.zones.TestScenarios.one;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.threeline.geodesy.AuthalicArea;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.Band;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Side;

/** Bands hold what the format says, proved against GeographicLib. */
class BandExactnessTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static PlanZone plan(LineString line, Ends ends, Precision precision, double from, double to, Side side) {
        Plan plan = new Planner(Ground.NONE).plan(one(line, ends, band(side, from, to)), precision);
        assertTrue(plan.problems().stream().allMatch(p -> p.code().equals("ZONE_CLIPPED_AWAY")), () -> plan.problems()
                .toString());
        return plan.zones().get(0);
    }

    static Stream<Arguments> tracesAndDistances() {
        List<Arguments> cases = new ArrayList<>();
        var lines = new java.util.LinkedHashMap<String, LineString>();
        lines.put("straight", TestTraces.shapes().get("straight"));
        lines.put("double hairpin", TestTraces.shapes().get("double hairpin"));
        lines.put("spiral", TestTraces.spiral(3, 40, false));
        lines.put("ring", TestTraces.shapes().get("ring, left inside"));
        lines.put("fractal", TestTraces.fractal(1000, 0.5, 3));
        lines.put("across half a continent", TestTraces.line(25, 42, 30, 48, 40, 60));
        lines.put("about the equator", TestTraces.line(10, -3, 11, 0, 10, 4));
        lines.put("south", TestTraces.line(-70, -50, -69, -52, -70, -54));
        lines.put("across the 180th meridian", TestTraces.line(178, 66, 182, 67, 184, 66));
        lines.put("dense teeth", teeth(5000));
        lines.forEach((name, line) -> {
            for (double km : new double[] {1, 20, 150}) {
                cases.add(Arguments.of(name, km, line));
            }
        });
        return cases.stream();
    }

    /** Teeth two kilometres high, a dozen metres apart: see {@link TangleThinning}. */
    private static LineString teeth(int vertices) {
        double[] lonLat = new double[2 * vertices];
        for (int i = 0; i < vertices; i++) {
            lonLat[2 * i] = 31 + (double) i / vertices;
            lonLat[2 * i + 1] = 48 + 0.018 * (i % 2);
        }
        return TestTraces.line(lonLat);
    }

    @ParameterizedTest(name = "{0} at {1} km")
    @MethodSource("tracesAndDistances")
    void edgesLieAtTheirGeodesicDistance(String name, double km, LineString line) {
        for (Side side : Side.values()) {
            PlanZone zone = plan(line, Ends.ROUND, Precision.EXACT, 0.6 * km, km, side);
            Check check = new Check(line, zone);
            check.edges(ZoneEdge.Kind.BACK, 1000 * km, 25);
            check.edges(ZoneEdge.Kind.FRONT, 600 * km, 25);
            check.report(name + " " + side.word() + " " + km + " km");
        }
    }

    @Test
    void edgesOfAHundredThousandVerticesLieAtTheirGeodesicDistance() {
        LineString line = TestTraces.fractal(100_000, 0.5, 4);
        PlanZone zone = plan(line, Ends.FLAT, Precision.EXACT, 0, 20, Side.RIGHT);
        Check check = new Check(line, zone);
        check.edges(ZoneEdge.Kind.BACK, 20_000, 60);
        check.report("fractal, 100 000 vertices, 20 km");
        assertTrue(zone.area().planar().isValid());
    }

    /** Measures points of edges by brute force, at vertices and halfway between. */
    private static final class Check {
        private final LineString line;
        private final PlanZone zone;
        private final Random random = new Random(7);
        private double worst;
        private double worstShare;
        private int points;

        Check(LineString line, PlanZone zone) {
            this.line = line;
            this.zone = zone;
        }

        void edges(ZoneEdge.Kind kind, double meters, int samples) {
            for (double error : BandTruth.edgeErrors(line, zone, kind, meters, samples, random)) {
                worst = Math.max(worst, error);
                worstShare = Math.max(worstShare, error / meters);
                points++;
                assertTrue(error <= allowed(meters), () -> kind + " is off by " + error + " m");
            }
        }

        void report(String what) {
            java.util.logging.Logger.getLogger("proof")
                    .info(String.format(
                            "%s: %d points, off by at most %.3f m, %.5f %%", what, points, worst, 100 * worstShare));
        }
    }

    static Stream<Arguments> shapesByNameAndEnds() {
        return TestTraces.shapes().entrySet().stream()
                .flatMap(e -> Stream.of(Ends.values()).map(ends -> Arguments.of(e.getKey(), ends, e.getValue())));
    }

    @ParameterizedTest(name = "{0}, {1} ends")
    @MethodSource("shapesByNameAndEnds")
    void membershipIsThatOfGeographicLib(String name, Ends ends, LineString line) {
        for (double[] fromTo : new double[][] {{0, 20}, {30, 80}}) {
            for (Side side : Side.values()) {
                for (Precision precision : side == Side.LEFT ? Precision.values() : new Precision[] {Precision.EXACT}) {
                    double tolerance = precision == Precision.EXACT ? allowed(1000 * fromTo[1]) : 15 * fromTo[1] + 20;
                    PlanZone zone = plan(line, ends, precision, fromTo[0], fromTo[1], side);
                    Geometry area = zone.area().planar();
                    assertTrue(area.isValid());
                    Envelope about = new Envelope(line.getEnvelopeInternal());
                    about.expandBy(fromTo[1] / 60, fromTo[1] / 100);
                    var locator = new IndexedPointInAreaLocator(area);
                    Random random = new Random(11);
                    for (int i = 0; i < 25; i++) {
                        double lon = about.getMinX() + random.nextDouble() * about.getWidth();
                        double lat = about.getMinY() + random.nextDouble() * about.getHeight();
                        BruteForce truth = BruteForce.measure(line, lon, lat);
                        boolean member = BandTruth.holds(truth, new Band.FromTo(side, fromTo[0], fromTo[1]), ends);
                        double[] p = {lon, lat};
                        zone.area().projection().forward(p, 0, p, 0, 1);
                        boolean found = locator.locate(new Coordinate(p[0], p[1])) != Location.EXTERIOR;
                        if (member != found) {
                            double off = area.isEmpty()
                                    ? Double.MAX_VALUE
                                    : area.getBoundary().distance(FACTORY.createPoint(new Coordinate(p[0], p[1])));
                            assertTrue(
                                    off <= tolerance,
                                    () -> String.format(
                                            "%s %s: %.5f, %.5f should%s be in, %.1f m from the outline; %s",
                                            side, precision, lon, lat, member ? "" : " not", off, truth));
                        }
                    }
                }
            }
        }
    }

    @Test
    void aStripAlongAMeridianHasTheAreaOfItsGeodesics() {
        double lat1 = 47;
        double lat2 = 50;
        LineString meridian = TestTraces.line(35, lat1, 35, lat2);
        for (double km : new double[] {1, 5, 20, 50, 150}) {
            // ∫ along the trace of ∫ M12 across: geodesics that leave the trace square close in by M12.
            double length = Geodesics.distanceMeters(35, lat1, 35, lat2);
            double truth = length * Geodesic.strip(lat1, lat2, 1000 * km);
            double got = areaOf(plan(meridian, Ends.FLAT, Precision.EXACT, 0, km, Side.LEFT));
            assertEquals(truth, got, 1e-3 * truth);
            log("meridian strip " + km + " km", got, truth);
        }
    }

    /** The geodesic scale by GeographicLib. */
    private static final class Geodesic {
        /** Mean over a meridian's piece of ∫₀ᵈ M12 ds on geodesics that leave it eastward. */
        static double strip(double lat1, double lat2, double meters) {
            int rows = 60;
            int steps = 60;
            double sum = 0;
            for (int r = 0; r < rows; r++) {
                double lat = lat1 + (r + 0.5) * (lat2 - lat1) / rows;
                var geodesic = net.sf.geographiclib.Geodesic.WGS84.Line(lat, 35, 90);
                for (int s = 0; s < steps; s++) {
                    double at = (s + 0.5) * meters / steps;
                    sum += geodesic.Position(at, net.sf.geographiclib.GeodesicMask.GEODESICSCALE).M12 * meters / steps;
                }
            }
            return sum / rows;
        }
    }

    @Test
    void aStripAlongAParallelHasTheAreaBetweenParallels() {
        LineString parallel = TestTraces.line(33, 48, 37, 48);
        for (double km : new double[] {1, 5, 20, 50, 150}) {
            double north = Geodesics.destination(33, 48, 0, 1000 * km)[1];
            double truth =
                    AuthalicArea.geographicSquareMeters(TestTraces.line(33, 48, 37, 48, 37, north, 33, north, 33, 48)
                            .getFactory()
                            .createPolygon(new Coordinate[] {
                                new Coordinate(33, 48),
                                new Coordinate(37, 48),
                                new Coordinate(37, north),
                                new Coordinate(33, north),
                                new Coordinate(33, 48)
                            }));
            double got = areaOf(plan(parallel, Ends.FLAT, Precision.EXACT, 0, km, Side.LEFT));
            assertEquals(truth, got, 1e-3 * truth);
            log("parallel strip " + km + " km", got, truth);
        }
    }

    @Test
    void aDiskAboutAShortTraceHasTheAreaOfAGeodesicDisk() {
        LineString dot = TestTraces.line(35, 48, 35.0001, 48);
        for (double km : new double[] {5, 50, 150}) {
            Plan plan = new Planner(Ground.NONE)
                    .plan(one(dot, Ends.ROUND, band(Side.LEFT, 0, km), band(Side.RIGHT, 0, km)), Precision.EXACT);
            Coordinate[] ring = new Coordinate[721];
            for (int i = 0; i < 720; i++) {
                double[] p = Geodesics.destination(35.00005, 48, i / 2.0, 1000 * km);
                ring[i] = new Coordinate(p[0], p[1]);
            }
            ring[720] = ring[0];
            double truth = Geodesics.areaSquareMeters(FACTORY.createPolygon(ring)) + 2 * 1000 * km * 7.5;
            double got = areaOf(plan.zones().get(0));
            assertEquals(truth, got, 1e-3 * truth);
            log("disk " + km + " km", got, truth);
        }
    }

    static Stream<Arguments> coarseCases() {
        List<Arguments> cases = new ArrayList<>();
        for (LineString line : List.of(
                TestTraces.fractal(32, 0.4, 5),
                TestTraces.fractal(1000, 0.5, 3),
                TestTraces.shapes().get("straight"))) {
            for (double[] fromTo : new double[][] {{0, 20}, {25, 40}, {100, 140}, {0, 5}}) {
                cases.add(Arguments.of(line.getNumPoints(), fromTo[0], fromTo[1], line));
            }
        }
        return cases.stream();
    }

    @ParameterizedTest(name = "{0} vertices, {1} to {2} km")
    @MethodSource("coarseCases")
    void coarseAreasComeWithinAFifthOfAPercent(int vertices, double from, double to, LineString line) {
        var left = band(Side.LEFT, from, to);
        var right = band(Side.RIGHT, from, to);
        Planner planner = new Planner(Ground.NONE);
        var scenario = one(line, Ends.FLAT, left, right);
        double exact = areaOf(planner.plan(scenario, Precision.EXACT).zones().get(0));
        double coarse = areaOf(planner.plan(scenario, Precision.COARSE).zones().get(0));
        log("coarse against exact, " + vertices + " vertices, " + from + " to " + to + " km", coarse, exact);
        assertEquals(exact, coarse, 2e-3 * exact);
    }

    private static double areaOf(PlanZone zone) {
        return Geodesics.areaSquareMeters(zone.area().geographic());
    }

    private static void log(String what, double got, double truth) {
        java.util.logging.Logger.getLogger("proof")
                .info(String.format("%s: area off by %.5f %%", what, 100 * (got / truth - 1)));
    }
}
