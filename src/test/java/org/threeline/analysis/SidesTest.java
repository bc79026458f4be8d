package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.threeline.analysis.Findings.SideExtent;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.analysis.GroundFigures.OblastShare;
import org.threeline.basemap.BaseMap;
import org.threeline.basemap.Settlement;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Place;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.scenario.Zone;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;
import org.threeline.zones.Precision;

/** What lies on each side of the trace, and that the sides make up the whole. */
class SidesTest {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));
    private static final FeatureId DMZ = new FeatureId("dmz");

    private final BaseMap map = BaseMap.open(DATA);
    private final Deepener deepener = new Deepener(map, ForceTables.read(DATA), Comparators.read(DATA));

    SidesTest() throws IOException, ScenarioException {}

    private record Case(Plan plan, Findings findings) {
        Details details() {
            return findings.details();
        }
    }

    private Case deep(Feature... features) {
        Plan plan = TestScenarios.exact(features);
        return new Case(plan, deepener.deepen(plan, Analyst.analyse(plan)));
    }

    private static void assertAddUp(GroundFigures whole, String what) {
        GroundFigures left = whole.sides().get(Side.LEFT);
        GroundFigures right = whole.sides().get(Side.RIGHT);
        assertEquals(whole.settlements(), left.settlements() + right.settlements(), what);
        assertEquals(whole.population(), left.population() + right.population(), what);
        assertEquals(whole.withoutPopulation(), left.withoutPopulation() + right.withoutPopulation(), what);
        assertEquals(whole.roads().count(), left.roads().count() + right.roads().count(), what);
        assertEquals(
                whole.railways().count(),
                left.railways().count() + right.railways().count(),
                what);
        Set<String> names = new HashSet<>(left.roads().names());
        names.addAll(right.roads().names());
        assertEquals(new HashSet<>(whole.roads().names()), names, what);
        assertOblastsAddUp(whole, left, right, OblastShare::areaKm2, what);
        assertOblastsAddUp(whole, left, right, OblastShare::percent, what);
    }

    private static void assertOblastsAddUp(
            GroundFigures whole,
            GroundFigures left,
            GroundFigures right,
            ToDoubleFunction<OblastShare> figure,
            String what) {
        Map<String, Double> sum = new HashMap<>();
        left.oblasts().forEach(o -> sum.merge(o.id(), figure.applyAsDouble(o), Double::sum));
        right.oblasts().forEach(o -> sum.merge(o.id(), figure.applyAsDouble(o), Double::sum));
        assertEquals(whole.oblasts().size(), sum.size(), what);
        whole.oblasts().forEach(o -> assertEquals(figure.applyAsDouble(o), sum.get(o.id()), 1e-9 * 1e5, what + o.id()));
    }

    @Test
    void theSidesOfEveryZoneAndOfAllMakeUpTheWhole() {
        Case three = deep(TestScenarios.threeLines());
        for (ZoneFigures zone : three.findings().zones()) {
            assertAddUp(
                    three.details().ground(zone.id()).orElseThrow(), zone.id().value());
        }
        Details.United all = three.details().united().orElseThrow();
        assertAddUp(all.ground().orElseThrow(), "all");
        assertEquals(
                all.areaKm2(),
                all.leftAreaKm2().orElseThrow() + all.rightAreaKm2().orElseThrow(),
                1e-9 * all.areaKm2());
        GroundFigures dmz = three.details().ground(DMZ).orElseThrow();
        assertTrue(dmz.sides().values().stream().allMatch(s -> s.settlements() > 10), dmz.sides()::toString);
        assertEquals(
                dmz.sides().get(Side.LEFT).roads(),
                all.ground().orElseThrow().sides().get(Side.LEFT).roads(),
                "no other zone lies there");
    }

    /** What looks upon a zone on a side, and what does not, make up the trace; all zones close each other's breaks. */
    @Test
    void everySideHasItsFrontageAndItsBreaks() {
        Case three = deep(TestScenarios.threeLines());
        double traceKm = three.findings().traces().get(0).lengthKm();
        Details.United all = three.details().united().orElseThrow();
        for (ZoneFigures zone : three.findings().zones()) {
            zone.sides().forEach((side, extent) -> {
                double open = extent.breaks().stream()
                        .mapToDouble(Findings.Stretch::lengthKm)
                        .sum();
                double slack = 1 + 2 * extent.breaks().size();
                assertEquals(traceKm, extent.frontageKm() + open, slack, zone.id() + " " + side);
                assertTrue(all.frontageKm(side).orElseThrow() >= extent.frontageKm(), zone.id() + " " + side);
            });
        }
        SideExtent dmz = three.findings().zone(DMZ).orElseThrow().sides().get(Side.LEFT);
        assertEquals(dmz.frontageKm(), all.frontageKm(Side.LEFT).orElseThrow(), "no other zone lies there");
        Case gap = deep(
                TestScenarios.trace("LINESTRING (33 48.45, 37 48.45)"),
                TestScenarios.drawn("z", "POLYGON ((34 48, 34 49, 36 49, 36 48, 34 48))"));
        List<Findings.Stretch> breaks =
                gap.findings().zones().get(0).sides().get(Side.RIGHT).breaks();
        assertEquals(2, breaks.size(), "before and behind the zone");
        assertEquals(74, breaks.get(0).lengthKm(), 2);
        Case none = deep(
                TestScenarios.trace("LINESTRING (33 48.45, 37 48.45)"),
                TestScenarios.zone("a", TestScenarios.band(Side.LEFT, 0, 30)));
        assertEquals(
                0, none.details().united().orElseThrow().frontageKm(Side.RIGHT).orElseThrow());
    }

    /** Each settlement asked of the geometry of the side, rather than of the trace. */
    @Test
    void settlementsAreOnTheSideWhoseGroundHoldsThem() {
        Case three = deep(TestScenarios.threeLines());
        PlanZone zone = three.plan().zone(DMZ).orElseThrow();
        for (Side side : Side.values()) {
            var ground = (side == Side.LEFT ? zone.left() : zone.right()).geographic();
            var locator = new org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator(ground);
            List<Settlement> inside = map.settlements(ground.getEnvelopeInternal()).stream()
                    .filter(s -> locator.locate(new org.locationtech.jts.geom.Coordinate(s.lon(), s.lat()))
                            == org.locationtech.jts.geom.Location.INTERIOR)
                    .toList();
            GroundFigures figures =
                    three.details().ground(DMZ).orElseThrow().sides().get(side);
            assertEquals(inside.size(), figures.settlements(), side.word());
            assertEquals(inside.stream().mapToLong(Settlement::population).sum(), figures.population(), side.word());
            assertEquals(
                    inside.size(),
                    deepener.settlements(three.plan(), three.findings(), DMZ, Optional.of(side))
                            .getNumGeometries());
        }
    }

    @Test
    void oblastsOfASideAddUpToItsArea() {
        Case three = deep(TestScenarios.threeLines());
        ZoneFigures dmz = three.findings().zone(DMZ).orElseThrow();
        for (Side side : Side.values()) {
            double sum = three.details().ground(DMZ).orElseThrow().sides().get(side).oblasts().stream()
                    .mapToDouble(OblastShare::areaKm2)
                    .sum();
            assertEquals(dmz.areaKm2(side).orElseThrow(), sum, 1e-3 * sum, side.word());
        }
    }

    @Test
    void crossingsOfASideAreShownWhereItsEdgesAre() {
        Case three = deep(TestScenarios.threeLines());
        GroundFigures dmz = three.details().ground(DMZ).orElseThrow();
        for (Side side : Side.values()) {
            var places = deepener.crossings(three.plan(), three.findings(), DMZ, Optional.of(side), true);
            assertEquals(dmz.sides().get(side).roads().count(), places.getNumGeometries());
        }
        double spacing = dmz.sides().values().stream()
                .mapToDouble(s -> s.roads().count() * s.roads().meanSpacingKm().orElseThrow())
                .sum();
        assertEquals(dmz.roads().count() * dmz.roads().meanSpacingKm().orElseThrow(), spacing, 1e-6 * spacing);
    }

    @Test
    void unevenSidesHaveTheDepthsAndDistancesOfTheirRules() {
        Case uneven = deep(
                TestScenarios.trace("LINESTRING (34 48.5, 36 48.5)"),
                TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 0, 10), TestScenarios.band(Side.RIGHT, 5, 30)));
        ZoneFigures zone = uneven.findings().zones().get(0);
        SideExtent left = zone.sides().get(Side.LEFT);
        SideExtent right = zone.sides().get(Side.RIGHT);
        assertEquals(10, left.depthKm().orElseThrow().mean(), 0.01);
        assertEquals(25, right.depthKm().orElseThrow().mean(), 0.01);
        assertEquals(5, left.standoffKm().mean(), 0.05);
        assertEquals(0, left.standoffKm().min());
        assertEquals(10, left.standoffKm().max(), 0.01);
        assertEquals(5, right.standoffKm().min(), 0.01);
        assertEquals(30, right.standoffKm().max(), 0.01);
        assertEquals(zone.frontageKm().orElseThrow(), left.frontageKm(), 0.02);
        assertEquals(100, left.nearness().percentWithin(10.1), 1e-9);
        assertEquals(20, right.nearness().percentWithin(10), 0.5);
        double area = zone.areaKm2();
        double weighted = (zone.leftAreaKm2().orElseThrow() * left.standoffKm().mean()
                        + zone.rightAreaKm2().orElseThrow() * right.standoffKm().mean())
                / area;
        assertEquals(weighted, zone.standoffKm().orElseThrow().mean(), 1e-3 * weighted);
        ForceFigures forces = uneven.details().forces(zone.id()).orElseThrow();
        assertEquals(forces.observationPosts(), forces.sides().get(Side.LEFT).observationPosts());
    }

    @Test
    void aZoneAsDrawnIsPartedByTheTraceThatGoesThroughIt() {
        Case drawn = deep(
                TestScenarios.trace("LINESTRING (33 48.45, 37 48.45)"),
                TestScenarios.drawn("z", "POLYGON ((34 48, 34 49, 36 49, 36 48, 34 48))"));
        ZoneFigures zone = drawn.findings().zones().get(0);
        assertTrue(zone.isAstride());
        GroundFigures ground = drawn.details().ground(zone.id()).orElseThrow();
        assertAddUp(ground, "drawn");
        // The left looks north; Dnipro, at 48.46° N, lies beside the trace.
        for (Side side : Side.values()) {
            double sum = ground.sides().get(side).oblasts().stream()
                    .mapToDouble(OblastShare::areaKm2)
                    .sum();
            assertEquals(zone.areaKm2(side).orElseThrow(), sum, 2e-3 * sum, side.word());
            double farthest = side == Side.LEFT ? 61 : 50;
            assertEquals(farthest, zone.sides().get(side).standoffKm().max(), 1.5, side.word());
        }
    }

    @Test
    void ofZonesThatOverlapNothingIsCountedTwiceOnEitherSide() {
        Case overlapping = deep(
                TestScenarios.trace("LINESTRING (33 48.45, 37 48.45)"),
                TestScenarios.zone("a", TestScenarios.band(Side.LEFT, 0, 30), TestScenarios.band(Side.RIGHT, 0, 20)),
                TestScenarios.zone("b", TestScenarios.band(Side.LEFT, 20, 40), TestScenarios.band(Side.RIGHT, 10, 15)));
        Findings.Overlap overlap = overlapping.findings().overlaps().get(0);
        assertEquals(
                overlap.areaKm2(),
                overlap.leftAreaKm2().orElseThrow() + overlap.rightAreaKm2().orElseThrow(),
                1e-9 * overlap.areaKm2());
        Details.United all = overlapping.details().united().orElseThrow();
        assertAddUp(all.ground().orElseThrow(), "all");
        for (Side side : Side.values()) {
            double sum = overlapping.findings().zones().stream()
                    .mapToDouble(z -> z.areaKm2(side).orElseThrow())
                    .sum();
            assertEquals(
                    sum - overlap.areaKm2(side).orElseThrow(), all.areaKm2(side).orElseThrow(), 1e-4 * sum);
        }
        assertEquals(
                overlapping
                        .details()
                        .ground(new FeatureId("a"))
                        .orElseThrow()
                        .sides()
                        .get(Side.RIGHT)
                        .settlements(),
                all.ground().orElseThrow().sides().get(Side.RIGHT).settlements(),
                "the second lies within the first there");
    }

    @Test
    void ofSeveralTracesTheSidesAreNotAddedUp() {
        Case two = deep(
                TestScenarios.trace("LINESTRING (33 48.45, 37 48.45)"),
                TestScenarios.zone("a", TestScenarios.band(Side.LEFT, 0, 30)));
        assertTrue(two.details().united().orElseThrow().leftAreaKm2().isPresent());
        Case none = deep(TestScenarios.drawn("z", "POLYGON ((34 48, 34 49, 36 49, 36 48, 34 48))"));
        assertTrue(none.findings().zones().get(0).sides().isEmpty());
        assertTrue(none.details().united().orElseThrow().leftAreaKm2().isEmpty());
        assertEquals(
                Map.of(),
                none.details().united().orElseThrow().ground().orElseThrow().sides());
    }

    /** A circle of 4 km, all of it on one side of a band of 10 km, and one about the trace that both sides share. */
    @Test
    void airDefenceCoversEachSideByWhatItsCirclesHold() {
        Feature trace = TestScenarios.trace("LINESTRING (32 48.5, 33 48.5)");
        Zone zone =
                TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 0, 10), TestScenarios.band(Side.RIGHT, 0, 10));
        FeatureId id = zone.id();
        double circleKm2 = Math.PI * 4 * 4;

        Case onLeft = deep(trace, zone, circle(32.5, 48.545));
        ForceFigures forces = onLeft.details().forces(id).orElseThrow();
        ZoneFigures figures = onLeft.findings().zones().get(0);
        double leftKm2 = figures.areaKm2(Side.LEFT).orElseThrow();
        assertEquals(100 * circleKm2 / leftKm2, cover(forces, Side.LEFT), 0.02);
        assertEquals(0, cover(forces, Side.RIGHT), 1e-9);
        assertEquals(
                100 * circleKm2 / figures.areaKm2(), forces.airCoverPercent().orElseThrow(), 0.01);

        ForceFigures astride =
                deep(trace, zone, circle(32.5, 48.5)).details().forces(id).orElseThrow();
        assertEquals(100 * circleKm2 / 2 / leftKm2, cover(astride, Side.LEFT), 0.05);
        assertEquals(cover(astride, Side.LEFT), cover(astride, Side.RIGHT), 0.05);

        Zone drawn = TestScenarios.drawn("d", "POLYGON ((32.2 48.42, 32.8 48.42, 32.8 48.58, 32.2 48.58, 32.2 48.42))");
        ForceFigures asDrawn = deep(trace, drawn, circle(32.5, 48.545))
                .details()
                .forces(drawn.id())
                .orElseThrow();
        assertEquals(2 * asDrawn.airCoverPercent().orElseThrow(), cover(asDrawn, Side.LEFT), 0.2);
        assertEquals(0, cover(asDrawn, Side.RIGHT), 1e-9);

        assertTrue(deep(trace, zone).details().forces(id).orElseThrow().sides().values().stream()
                .allMatch(side -> side.airCoverPercent().isEmpty()));
    }

    private static double cover(ForceFigures forces, Side side) {
        return forces.sides().get(side).airCoverPercent().orElseThrow();
    }

    private static Place circle(double lon, double lat) {
        return new Place(
                new FeatureId("ring"),
                Role.RING,
                Text.of("ring"),
                Optional.empty(),
                Text.EMPTY,
                OptionalDouble.of(4),
                Provenance.ASSUMED,
                Optional.of(TestScenarios.wkt("POINT (" + lon + " " + lat + ")")));
    }

    /** A hundred kilometres of ground on the left, and on the right two scraps of sixty metres, far apart. */
    @Test
    void scrapsOfGroundOnOneSideAreMeasuredAsWell() {
        Plan plan = TestScenarios.exact(
                TestScenarios.trace("LINESTRING (32 48, 32 49)"),
                TestScenarios.drawn("l", "POLYGON ((31.7 48.05, 31.95 48.05, 31.95 48.95, 31.7 48.95, 31.7 48.05))"),
                TestScenarios.drawn(
                        "r",
                        "MULTIPOLYGON (((32.1 48.1003, 32.1008 48.1003, 32.1008 48.1008, 32.1 48.1008, 32.1 48.1003)), "
                                + "((32.1 48.8003, 32.1008 48.8003, 32.1008 48.8008, 32.1 48.8008, 32.1 48.8003)))"));
        Outline left = Outline.of(plan.zones().get(0).area());
        Outline right = Outline.of(plan.zones().get(1).area());
        SurveyMemory memory = new SurveyMemory();
        var trace = plan.traces().get(0);
        for (Precision precision : Precision.values()) {
            var meter = new StandoffMeter(
                    trace,
                    memory.line(trace),
                    memory.metric(plan.projection()),
                    precision,
                    StandoffMeter.pieces(precision, 1));
            var measured = meter.measure(left, StandoffMeter.Contact.NO, right, StandoffMeter.Contact.NO);
            // 0.1° to 0.1008° of longitude at 48.1° and 48.8° north.
            assertEquals(7.43, measured.right().km().mean(), 0.06, precision::toString);
            assertEquals(
                    meter.measure(left, StandoffMeter.Contact.NO, false).km().mean(),
                    measured.whole().km().mean(),
                    0.01,
                    precision::toString);
        }
    }
}
