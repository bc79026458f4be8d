package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.zones.TestScenarios.band;
import static org.threeline.zones.TestScenarios.of;
import static org.threeline.zones.TestScenarios.one;
import static org.threeline.zones.TestScenarios.trace;
import static org.threeline.zones.TestScenarios.zone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.threeline.basemap.BaseMap;
import org.threeline.file.ScenarioFile;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Side;

/** No part of a zone is a thread: found here by opening the whole zone, not only the places that look narrow. */
class ThreadsTest {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));

    /** The threads that opening the whole finds, longer than this many metres. */
    private static List<Geometry> threads(Geometry area, double meters) {
        Geometry open = area.buffer(-5, 16).buffer(5.15, 16);
        Geometry left = OverlayNGRobust.overlay(area, open, OverlayNG.DIFFERENCE);
        List<Geometry> threads = new ArrayList<>();
        for (int i = 0; i < left.getNumGeometries(); i++) {
            if (left.getGeometryN(i) instanceof Polygon piece
                    && piece.getLength() / 2 > meters
                    && piece.getArea() > 1) {
                threads.add(piece);
            }
        }
        return threads;
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a spike              | POLYGON ((0 0, 9000 0, 9000 500, 9200 500, 9200 505, 9000 505, 9000 9000, 0 9000, 0 0)) | 1 | 1000
            a tip of 3°          | POLYGON ((0 0, 9000 0, 0 471, 0 0))                                                     | 1 |  950
            a neck               | POLYGON ((0 0, 2000 0, 2000 400, 2300 400, 2300 0, 5000 0, 5000 3000, 2300 3000, 2300 408, 2000 408, 2000 3000, 0 3000, 0 0)) | 2 | 2400
            a wall about a hole  | POLYGON ((0 0, 9000 0, 9000 9000, 0 9000, 0 0), (6 100, 6 300, 400 300, 400 100, 6 100)) | 1 | 1200
            a neck wide enough   | POLYGON ((0 0, 900 0, 900 400, 1200 400, 1200 0, 2100 0, 2100 900, 1200 900, 1200 412, 900 412, 900 900, 0 900, 0 0)) | 1 | 0
            a spike too short    | POLYGON ((0 0, 900 0, 900 500, 930 500, 930 505, 900 505, 900 900, 0 900, 0 0))         | 1 | 0
            a tip of 20°         | POLYGON ((0 0, 9000 0, 0 3276, 0 0))                                                    | 1 | 0
            a narrow bay         | POLYGON ((0 0, 900 0, 900 400, 300 400, 300 405, 900 405, 900 900, 0 900, 0 0))         | 1 | 0
            narrow throughout    | POLYGON ((0 0, 900 0, 900 9, 0 9, 0 0))                                                 | 1 | 0
            """)
    void threadsGoAndNothingElseMoves(String name, String wkt, int parts, double mostAreaGone) throws ParseException {
        Geometry area = new WKTReader().read(wkt);
        Geometry cut = Threads.of(area);
        Geometry kept = Overlay.multi(Overlay.difference(area, cut));
        assertTrue(kept.isValid());
        assertEquals(parts, kept.getNumGeometries());
        assertEquals(mostAreaGone > 0, !cut.isEmpty());
        double gone = area.getArea() - kept.getArea();
        assertTrue(gone >= 0.7 * mostAreaGone && gone <= 1.1 * mostAreaGone, () -> gone + " m² are gone");
        if (!name.equals("narrow throughout")) {
            assertEquals(List.of(), threads(kept, 60));
        }
        // The corners of the wide ground are where they were.
        Geometry wide = area.buffer(-20);
        for (Coordinate c : area.getCoordinates()) {
            if (wide.distance(kept.getFactory().createPoint(c)) <= 29) {
                assertTrue(List.of(kept.getCoordinates()).contains(c), () -> c + " has moved");
            }
        }
    }

    /** Between the arms of a hairpin that are six metres farther apart than twice the band's near edge. */
    @Test
    void aThreadBetweenTheArmsOfATraceGoesWithItsEdges() {
        double[] a = Geodesics.destination(32, 48, 90, 3500);
        double[] b = Geodesics.destination(a[0], a[1], 0, 4006);
        double[] c = Geodesics.destination(32, 48, 0, 4006);
        LineString line = TestTraces.line(32, 48, a[0], a[1], b[0], b[1], c[0], c[1]);
        Scenario scenario = one(line, Ends.ROUND, band(Side.LEFT, 2, 12));
        PlanZone zone =
                new Planner(Ground.NONE).plan(scenario, Precision.EXACT).zones().get(0);
        Geometry coarse = new Planner(Ground.NONE)
                .plan(scenario, Precision.COARSE)
                .zones()
                .get(0)
                .area()
                .planar();
        Geometry area = zone.area().planar();
        assertFalse(area.isEmpty());
        assertEquals(List.of(), threads(area, 60));
        assertEquals(coarse.getArea(), area.getArea(), 2e-3 * area.getArea());
        for (ZoneEdge edge : zone.edges()) {
            double off = area.distance(edge.line().getStartPoint());
            assertTrue(off < 0.1, () -> "an edge begins " + off + " m outside its zone");
            for (Coordinate p : edge.line().getCoordinates()) {
                assertTrue(area.distance(area.getFactory().createPoint(p)) < 0.1);
            }
        }
    }

    static Stream<Path> bundled() throws IOException {
        try (Stream<Path> files = Files.list(DATA.resolve("scenarios"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundled")
    void bundledScenariosHaveNone(Path file) throws IOException, ScenarioException {
        Scenario scenario = ScenarioFile.read(file).scenario();
        Plan plan = new Planner(BaseMap.open(DATA)).plan(scenario, Precision.EXACT);
        assertFalse(plan.zones().isEmpty());
        for (PlanZone zone : plan.zones()) {
            assertEquals(
                    List.of(),
                    threads(zone.area().planar(), 60),
                    zone.zone().id().value());
        }
    }

    /** Coasts and borders cut bands at every angle. */
    @Test
    void bandsClippedToLandAndCountryHaveNone() throws IOException, ScenarioException {
        Path file = DATA.resolve("scenarios/ft-three-lines.scenario.geojson");
        LineString front = ScenarioFile.read(file)
                .scenario()
                .traces()
                .findFirst()
                .orElseThrow()
                .line();
        List<Clip> clip = List.of(new Clip.Land(), new Clip.Country("UKR"));
        Planner planner = new Planner(BaseMap.open(DATA));
        for (Side side : Side.values()) {
            for (int km = 10; km <= 150; km += 20) {
                Band band = band(side, km - 4, km);
                Plan plan = planner.plan(of(trace(front), zone("zone", Ends.FLAT, clip, band)), Precision.EXACT);
                for (PlanZone zone : plan.zones()) {
                    Geometry area = zone.area().planar();
                    assertTrue(area.isValid());
                    assertEquals(List.of(), threads(area, 60), () -> side + " " + band);
                    double halves = zone.left().planar().getArea()
                            + zone.right().planar().getArea();
                    assertEquals(area.getArea(), halves, 1e-6 * area.getArea());
                }
            }
        }
    }
}
