package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.zones.TestScenarios.band;
import static org.threeline.zones.TestScenarios.behind;
import static org.threeline.zones.TestScenarios.drawn;
import static org.threeline.zones.TestScenarios.of;
import static org.threeline.zones.TestScenarios.one;
import static org.threeline.zones.TestScenarios.trace;
import static org.threeline.zones.TestScenarios.zone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;

class PlannerTest {
    private static final List<Clip> LAND = List.of(new Clip.Land());
    private static final List<Clip> UKRAINE = List.of(new Clip.Land(), new Clip.Country("UKR"));
    private static BaseMap baseMap;

    private final Planner unclipped = new Planner(Ground.NONE);

    @BeforeAll
    static void openBaseMap() throws IOException {
        baseMap = BaseMap.open(Path.of(System.getProperty("threeline.data", "data")));
    }

    private static double km2(Region region) {
        return Geodesics.areaSquareMeters(region.geographic()) / 1e6;
    }

    private static PlanZone only(Plan plan) {
        assertEquals(1, plan.zones().size(), () -> plan.problems().toString());
        return plan.zones().get(0);
    }

    private static List<String> codes(Plan plan) {
        return plan.problems().stream().map(Problem::code).toList();
    }

    @Test
    void leftAndRightMakeTheWhole() {
        for (LineString line : TestTraces.shapes().values()) {
            for (Precision precision : Precision.values()) {
                PlanZone zone = only(unclipped.plan(
                        one(line, Ends.FLAT, band(Side.LEFT, 0, 20), band(Side.RIGHT, 0, 12)), precision));
                assertTrue(zone.area().planar().isValid());
                assertEquals(km2(zone.left()) + km2(zone.right()), km2(zone.area()), 1e-3);
            }
        }
    }

    @Test
    void whereOutlinesBecomeTooManyTheZonesAfterAreLeftOutWithOneSentence() {
        List<Feature> features = new ArrayList<>(List.of(trace(TestTraces.fractal(200, 0.4, 1))));
        for (int i = 0; i < 70; i++) {
            features.add(zone("z" + i, Ends.FLAT, List.of(), band(Side.LEFT, i, i + 1)));
        }
        Scenario scenario = of(features.toArray(Feature[]::new));
        Plan whole = unclipped.plan(scenario, Precision.COARSE);
        assertEquals(70, whole.zones().size());
        for (int run = 0; run < 2; run++) {
            Plan cut = new Planner(Ground.NONE, 5000).plan(scenario, Precision.COARSE);
            assertEquals(List.of("PLAN_TOO_LARGE"), codes(cut));
            int planned = cut.zones().size();
            assertTrue(planned >= 8 && planned < 70, () -> "planned " + planned);
            assertEquals("/features/" + (planned + 1), cut.problems().get(0).where());
            for (Language language : Language.values()) {
                String sentence = cut.problems().get(0).message(language);
                assertTrue(sentence.contains("z" + planned), sentence);
            }
            assertEquals(
                    List.of(5000L, "z" + planned, 69 - planned),
                    cut.problems().get(0).args());
            for (int i = 0; i < planned; i++) {
                assertEquals(
                        whole.zones().get(i).area().planar(),
                        cut.zones().get(i).area().planar());
            }
        }
    }

    @Test
    void behindIsTheSameAsTheDistancesItStandsFor() {
        Scenario scenario = of(
                trace(TestTraces.fractal(200, 0.4, 1)),
                zone(
                        "dmz",
                        Ends.FLAT,
                        List.of(),
                        band(Side.LEFT, 0, 12),
                        band(Side.RIGHT, 0, 20),
                        band(Side.RIGHT, 2, 7)),
                zone("second", Ends.FLAT, List.of(), behind(Side.RIGHT, "dmz", 5, 15)),
                zone("third", Ends.FLAT, List.of(), behind(Side.RIGHT, "second", 0, 10)),
                zone("plain second", Ends.FLAT, List.of(), band(Side.RIGHT, 25, 40)),
                zone("plain third", Ends.FLAT, List.of(), band(Side.RIGHT, 40, 50)));
        Plan plan = unclipped.plan(scenario, Precision.EXACT);
        assertEquals(List.of(), plan.problems());
        assertTrue(area(plan, "second").equalsExact(area(plan, "plain second")));
        assertTrue(area(plan, "third").equalsExact(area(plan, "plain third")));
    }

    private static Geometry area(Plan plan, String id) {
        return plan.zone(new FeatureId(id)).orElseThrow().area().planar();
    }

    @Test
    void bandsThatTouchAreOne() {
        LineString line = TestTraces.shapes().get("straight");
        PlanZone two = only(
                unclipped.plan(one(line, Ends.FLAT, band(Side.LEFT, 0, 8), band(Side.LEFT, 8, 20)), Precision.EXACT));
        PlanZone one = only(unclipped.plan(one(line, Ends.FLAT, band(Side.LEFT, 0, 20)), Precision.EXACT));
        assertTrue(two.area().planar().equalsExact(one.area().planar()));
    }

    @Test
    void badReferencesAreNamedAndTheOtherZonesPlanned() {
        Scenario scenario = of(
                trace(TestTraces.shapes().get("straight")),
                zone("good", Ends.FLAT, List.of(), band(Side.LEFT, 0, 5)),
                zone("a", Ends.FLAT, List.of(), behind(Side.LEFT, "b", 1, 5)),
                zone("b", Ends.FLAT, List.of(), behind(Side.LEFT, "a", 1, 5)),
                zone("no such side", Ends.FLAT, List.of(), behind(Side.RIGHT, "good", 1, 5)),
                zone("nobody", Ends.FLAT, List.of(), behind(Side.LEFT, "nowhere", 1, 5)),
                zone("backward", Ends.FLAT, List.of(), band(Side.LEFT, 5, 5)),
                zone("too far", Ends.FLAT, List.of(), band(Side.LEFT, 5, 50_000)));
        Plan plan = unclipped.plan(scenario, Precision.COARSE);
        assertEquals(
                List.of(new FeatureId("good")),
                plan.zones().stream().map(z -> z.zone().id()).toList());
        assertTrue(codes(plan).contains("RULE_BEHIND_CYCLE"));
        assertTrue(codes(plan).contains("BAND_RANGE"));
        assertTrue(codes(plan).contains("BAND_TOO_FAR"));
        assertEquals(
                3, codes(plan).stream().filter("RULE_BEHIND_INVALID"::equals).count());
        Problem cycle = plan.problems().stream()
                .filter(p -> p.code().equals("RULE_BEHIND_CYCLE"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("a → b → a"), cycle.args());
    }

    /** Between the points of a path in the plane it is off by centimetres, more than these lie apart. */
    @Test
    void aTraceMayAllButTouchItself() {
        LineString line = TestTraces.line(
                -66.30260162585556,
                6.148325290982768,
                -66.33869774319764,
                6.117746278361666,
                -66.37290797217617,
                6.10852031294508,
                -66.4229404568381,
                6.19376112455158,
                -66.46045952423964,
                6.27026590695381,
                -66.48129844766993,
                6.316091036921796,
                -66.38775331583409,
                6.1338125514308315,
                -66.442482931162,
                6.381557643755759);
        for (Ends ends : Ends.values()) {
            Plan plan =
                    unclipped.plan(one(line, ends, band(Side.LEFT, 19, 32), band(Side.RIGHT, 0, 20)), Precision.EXACT);
            assertEquals(List.of(), codes(plan));
            assertTrue(plan.zones().get(0).area().planar().isValid());
        }
    }

    @Test
    void aTraceThatComesTooNearItselfNamesItsVertices() {
        LineString line = TestTraces.line(30, 48, 31, 48.9, 30, 49, 30.37 - 1e-10, 48.333 + 1e-10, 29.8, 48.5);
        Plan plan = unclipped.plan(one(line, Ends.FLAT, band(Side.LEFT, 0, 5)), Precision.EXACT);
        assertEquals(List.of("TRACE_TOUCHES_ITSELF", "RULE_TRACE_UNUSABLE"), codes(plan));
        Problem touch = plan.problems().get(0);
        assertEquals("/features/0/geometry/coordinates/2", touch.where());
        assertEquals(List.of("front", 0, 1, 2, 3), touch.args());
    }

    @Test
    void everyProblemHasItsSentenceInBothLanguages() {
        LineString bow = TestTraces.line(30, 48, 31, 49, 31, 48, 30, 49);
        Scenario scenario = of(
                trace(bow),
                zone("zone", Ends.FLAT, List.of(), band(Side.LEFT, 0, 5)),
                zone("", java.util.Optional.empty(), java.util.Optional.empty()));
        Plan plan = unclipped.plan(scenario, Precision.COARSE);
        assertEquals(List.of("TRACE_CROSSES_ITSELF", "RULE_TRACE_UNUSABLE", "ZONE_EMPTY"), codes(plan));
        assertEquals(
                "/features/0/geometry/coordinates/2", plan.problems().get(0).where());
        for (Problem problem : plan.problems()) {
            for (Language language : Language.values()) {
                assertFalse(problem.message(language).contains("{"), problem.message(language));
            }
        }
    }

    @Test
    void aPlanAfterAnEditKeepsWhatDoesNotDependOnIt() {
        LineString line = TestTraces.fractal(300, 0.4, 2);
        Planner planner = new Planner(Ground.NONE);
        var kept = zone("kept", Ends.FLAT, List.of(), band(Side.LEFT, 0, 20));
        Plan before = planner.plan(
                of(trace(line), kept, zone("edited", Ends.FLAT, List.of(), band(Side.RIGHT, 0, 15))), Precision.COARSE);
        Plan after = planner.plan(
                of(trace(line), kept, zone("edited", Ends.FLAT, List.of(), band(Side.RIGHT, 0, 16))), Precision.COARSE);
        assertTrue(area(before, "kept") == area(after, "kept"), "the shape is kept");
        assertTrue(before.traces().get(0).ruler() == after.traces().get(0).ruler(), "the ruler is kept");
        assertFalse(area(before, "edited").equalsExact(area(after, "edited")));
    }

    @Test
    void manyThreadsGetTheSamePlan() {
        LineString line = TestTraces.fractal(300, 0.4, 2);
        Scenario scenario = one(line, Ends.FLAT, band(Side.LEFT, 0, 20), band(Side.RIGHT, 30, 50));
        Planner planner = new Planner(Ground.NONE);
        List<Geometry> areas = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i ->
                        only(planner.plan(scenario, Precision.COARSE)).area().planar())
                .toList();
        Geometry alone = only(new Planner(Ground.NONE).plan(scenario, Precision.COARSE))
                .area()
                .planar();
        areas.forEach(a -> assertTrue(a.equalsExact(alone)));
    }

    @Test
    void edgesHaveTheZoneOnTheirRight() {
        for (LineString line : TestTraces.shapes().values()) {
            PlanZone zone = only(unclipped.plan(
                    one(line, Ends.FLAT, band(Side.LEFT, 3, 9), band(Side.RIGHT, 0, 7)), Precision.EXACT));
            assertTrue(zone.edges().stream().anyMatch(e -> e.kind() == ZoneEdge.Kind.BACK));
            assertTrue(zone.edges().stream().allMatch(e -> e.kind() != ZoneEdge.Kind.FRONT || e.side() == Side.LEFT));
            for (ZoneEdge edge : zone.edges()) {
                Coordinate[] c = edge.line().getCoordinates();
                if (edge.line().getLength() < 1000) {
                    continue;
                }
                int i = longest(c);
                double x = (c[i - 1].x + c[i].x) / 2;
                double y = (c[i - 1].y + c[i].y) / 2;
                double length = c[i - 1].distance(c[i]);
                double rx = (c[i].y - c[i - 1].y) / length;
                double ry = -(c[i].x - c[i - 1].x) / length;
                Geometry side = (edge.side() == Side.LEFT ? zone.left() : zone.right()).planar();
                var factory = new GeometryFactory();
                assertTrue(
                        side.distance(factory.createPoint(new Coordinate(x + 5 * rx, y + 5 * ry))) == 0,
                        () -> line + " " + edge.kind() + " " + edge.side());
            }
        }
    }

    /** The end of the longest segment: short ones may be where pieces of the outline join. */
    private static int longest(Coordinate[] c) {
        int found = 1;
        for (int i = 2; i < c.length; i++) {
            if (c[i].distance(c[i - 1]) > c[found].distance(c[found - 1])) {
                found = i;
            }
        }
        return found;
    }

    @Test
    void middlesRunHalfwayInsideTheZone() {
        PlanZone zone = only(unclipped.plan(
                one(TestTraces.fractal(500, 0.4, 6), Ends.FLAT, band(Side.LEFT, 0, 20), band(Side.RIGHT, 10, 30)),
                Precision.EXACT));
        assertTrue(zone.middles().size() >= 2);
        for (LineString middle : zone.middles()) {
            assertTrue(zone.area().planar().buffer(300).contains(middle));
        }
    }

    @Test
    void holesOfARingStay() {
        PlanZone zone = only(unclipped.plan(
                one(TestTraces.shapes().get("ring, left inside"), Ends.FLAT, band(Side.LEFT, 0, 10)), Precision.EXACT));
        Polygon polygon = (Polygon) zone.area().planar().getGeometryN(0);
        assertEquals(1, polygon.getNumInteriorRing());
        assertTrue(zone.right().isEmpty());
    }

    @Test
    void slivesNarrowerThanTenMetresGo() throws ParseException {
        Geometry ragged = new WKTReader()
                .read("MULTIPOLYGON(((0 0,1000 0,1000 1000,0 1000,0 0),(100 100,100 900,105 900,105 100,100 100),"
                        + "(200 200,200 800,230 800,230 200,200 200)),((2000 0,2000 500,2008 500,2008 0,2000 0)))");
        Geometry expected = new WKTReader()
                .read("MULTIPOLYGON(((0 0,1000 0,1000 1000,0 1000,0 0),(200 200,200 800,230 800,230 200,200 200)))");
        assertEquals(expected.norm(), Slivers.removed(ragged).norm());
    }

    @Test
    void landAndCountryClipAndLeaveNoEdge() {
        LineString coast = TestTraces.line(33.35, 46.75, 32.70, 46.65, 32.30, 46.50, 31.55, 46.55);
        Planner planner = new Planner(baseMap);
        Scenario all = of(trace(coast), zone("zone", Ends.FLAT, List.of(), band(Side.LEFT, 0, 60)));
        Scenario land = of(trace(coast), zone("zone", Ends.FLAT, LAND, band(Side.LEFT, 0, 60)));
        for (Precision precision : Precision.values()) {
            PlanZone whole = only(planner.plan(all, precision));
            PlanZone clipped = only(planner.plan(land, precision));
            assertEquals(List.of(), planner.plan(land, precision).problems());
            assertTrue(km2(clipped.area()) < 0.8 * km2(whole.area()));
            Geometry sea = clipped.area().planar().intersection(project(baseMap.sea(), clipped));
            assertTrue(sea.getArea()
                    < (precision == Precision.EXACT ? 1e-3 : 2e-2)
                            * clipped.area().planar().getArea());
            double outline = clipped.area().planar().getLength();
            double edges = clipped.edges().stream()
                    .mapToDouble(e -> e.line().getLength())
                    .sum();
            assertTrue(edges < outline - 100_000, "coasts give no edge");
        }
    }

    private static Geometry project(Geometry lonLat, PlanZone zone) {
        Geometry near = lonLat.intersection(new GeometryFactory().toGeometry(new Envelope(29, 36, 44, 48)));
        try {
            return org.threeline.geodesy.Densifier.project(near, zone.area().projection())
                    .buffer(0);
        } catch (org.threeline.geodesy.UnmappableException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void unknownCountriesAndGroundBeyondTheBaseMapAreSaid() {
        Planner planner = new Planner(baseMap);
        Plan unknown = planner.plan(
                of(
                        trace(TestTraces.shapes().get("straight")),
                        zone("zone", Ends.FLAT, List.of(new Clip.Country("ATL")), band(Side.LEFT, 0, 5))),
                Precision.COARSE);
        assertEquals(List.of("CLIP_COUNTRY_UNKNOWN"), codes(unknown));
        Plan korea = planner.plan(
                of(
                        trace(TestTraces.line(126.7, 37.9, 127.2, 38.3, 128.3, 38.6)),
                        zone("zone", Ends.FLAT, UKRAINE, band(Side.LEFT, 0, 2))),
                Precision.EXACT);
        assertEquals(List.of("OUTSIDE_BASE_MAP"), codes(korea));
        assertTrue(km2(only(korea).area()) > 200);
    }

    @Test
    void zonesAsDrawnAreCheckedAndUnited() throws ParseException {
        WKTReader wkt = new WKTReader();
        Plan good = unclipped.plan(
                of(drawn(
                        "zone",
                        wkt.read("MULTIPOLYGON(((30 48,31 48,31 49,30 49,30 48)),((31 48,32 48,32 49,31 49,31 48)))"))),
                Precision.EXACT);
        PlanZone zone = only(good);
        assertEquals(1, zone.area().planar().getNumGeometries());
        assertTrue(zone.left().isEmpty() && zone.right().isEmpty());
        assertEquals(ZoneEdge.Kind.DRAWN, zone.edges().get(0).kind());
        assertFalse(Orientation.isCCW(zone.edges().get(0).line().getCoordinates()), "the zone lies on the right");
        assertEquals(16_418, km2(zone.area()), 20);

        Plan bad = unclipped.plan(
                of(drawn("zone", wkt.read("POLYGON((30 48,31 49,31 48,30 49,30 48))"))), Precision.EXACT);
        assertEquals(List.of("ZONE_INVALID"), codes(bad));
        assertEquals(
                List.of("zone", "30.50000, 48.50000"), bad.problems().get(0).args());
    }

    @Test
    void extremePlacesEndInAResultOrAProblem() {
        List<LineString> lines = new ArrayList<>(List.of(
                TestTraces.line(179, 10, -179, 10),
                TestTraces.line(10, 84, 20, 84.5),
                TestTraces.line(10, 89, 20, 89.5),
                TestTraces.line(-170, 0, 0, 1, 170, 0),
                TestTraces.line(0, -84, 0, 84),
                TestTraces.line(30, Double.NaN, 31, 48),
                TestTraces.line(1e308, 1e308, 31, 48),
                TestTraces.line(30, 48, 30, 48),
                TestTraces.line(30, 48, 30.0000001, 48)));
        for (LineString line : lines) {
            Plan plan = unclipped.plan(one(line, Ends.FLAT, band(Side.LEFT, 0, 150)), Precision.COARSE);
            boolean result = !plan.zones().isEmpty()
                    && plan.zones().get(0).area().planar().isValid();
            assertTrue(result || !plan.problems().isEmpty(), line::toText);
        }
    }
}
