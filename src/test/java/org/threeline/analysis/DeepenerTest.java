package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.ForceFigures.Reached;
import org.threeline.analysis.GroundFigures.OblastShare;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.zones.Plan;

class DeepenerTest {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));

    private final BaseMap map = BaseMap.open(DATA);
    private final Deepener deepener = new Deepener(map, ForceTables.read(DATA), Comparators.read(DATA));

    DeepenerTest() throws IOException, ScenarioException {}

    private Findings deep(Feature... features) {
        Plan plan = TestScenarios.exact(features);
        return deepener.deepen(plan, Analyst.analyse(plan));
    }

    @Test
    void oblastsOfAZoneOnUkrainianLandAddUpToItsArea() {
        Findings findings = deep(TestScenarios.threeLines());
        for (Findings.ZoneFigures zone : findings.zones()) {
            double sum = findings.details().ground(zone.id()).orElseThrow().oblasts().stream()
                    .mapToDouble(OblastShare::areaKm2)
                    .sum();
            assertEquals(zone.areaKm2(), sum, 1e-3 * zone.areaKm2(), zone.id().value());
        }
    }

    @Test
    void anOblastThatLiesWhollyInsideIsInsideByAHundredPercent() {
        Findings findings =
                deep(TestScenarios.drawn("square", "POLYGON ((33 47.3, 33 50.2, 38 50.2, 38 47.3, 33 47.3))"));
        GroundFigures ground =
                findings.details().ground(new FeatureId("square")).orElseThrow();
        OblastShare dnipro = ground.oblasts().stream()
                .filter(o -> o.id().equals("UA-12"))
                .findFirst()
                .orElseThrow();
        assertTrue(dnipro.percent() > 60 && dnipro.percent() < 100, dnipro.toString());
        Findings wide = deep(TestScenarios.drawn("square", "POLYGON ((32 46.5, 32 50.2, 38 50.2, 38 46.5, 32 46.5))"));
        OblastShare whole = wide.details().ground(new FeatureId("square")).orElseThrow().oblasts().stream()
                .filter(o -> o.id().equals("UA-12"))
                .findFirst()
                .orElseThrow();
        assertEquals(100, whole.percent(), 1e-6);
        assertEquals(31_900, whole.areaKm2(), 320, "official area of Dnipropetrovsk oblast, within 1 %");
    }

    @Test
    void peopleAreThoseOfTheSettlementsInside() {
        double lon = 35.05;
        double lat = 48.46;
        Findings findings = deep(TestScenarios.drawn(
                "dnipro", "POLYGON ((34.9 48.35, 34.9 48.55, 35.2 48.55, 35.2 48.35, 34.9 48.35))"));
        GroundFigures ground =
                findings.details().ground(new FeatureId("dnipro")).orElseThrow();
        List<org.threeline.basemap.Settlement> near = map.settlementsNear(lon, lat, 40_000).stream()
                .filter(s -> s.lon() >= 34.9 && s.lon() <= 35.2 && s.lat() >= 48.35 && s.lat() <= 48.55)
                .toList();
        assertEquals(near.size(), ground.settlements());
        assertEquals(near.stream().mapToLong(s -> s.population()).sum(), ground.population());
        assertTrue(ground.population() > 900_000, "the city of Dnipro lies inside");
    }

    @Test
    void nothingIsCountedTwiceInAllZonesTogether() {
        Findings findings = deep(
                TestScenarios.drawn("a", "POLYGON ((34 48, 34 49, 36 49, 36 48, 34 48))"),
                TestScenarios.drawn("b", "POLYGON ((35 48, 35 49, 37 49, 37 48, 35 48))"));
        double a = findings.zones().get(0).areaKm2();
        double b = findings.zones().get(1).areaKm2();
        double shared = findings.overlaps().get(0).areaKm2();
        Details.United united = findings.details().united().orElseThrow();
        assertEquals(a + b - shared, united.areaKm2(), 1e-6 * united.areaKm2());
        int most = findings.details().ground(new FeatureId("a")).orElseThrow().settlements()
                + findings.details().ground(new FeatureId("b")).orElseThrow().settlements();
        assertTrue(united.ground().orElseThrow().settlements() < most);
    }

    @Test
    void aZoneBeyondTheBaseMapHasNoGroundFiguresRatherThanNone() {
        Findings findings = deep(
                TestScenarios.trace("LINESTRING (126 38, 127 38)"),
                TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 0, 2)));
        assertTrue(findings.details().ground().isPresent());
        assertEquals(Optional.empty(), findings.details().ground(new FeatureId("z")));
        assertEquals(Optional.empty(), findings.details().united().orElseThrow().ground());
    }

    @Test
    void roadsThatCrossAnEdgeCountOnceEach() {
        // Across the road from Dnipro to Zaporizhzhia, where nothing else runs.
        Findings findings = deep(TestScenarios.threeLines());
        GroundFigures dmz = findings.details().ground(new FeatureId("dmz")).orElseThrow();
        assertTrue(dmz.roads().names().contains("M-18"), dmz.roads().toString());
        assertEquals(
                1542, dmz.roads().meanSpacingKm().orElseThrow() * dmz.roads().count(), 40, "the length of its edges");
        assertEquals(
                List.copyOf(new java.util.TreeSet<>(dmz.roads().names())),
                dmz.roads().names());
    }

    @Test
    void forcesFollowTheFormulas() throws ScenarioException {
        var strength = new Force(1000, 2000, Provenance.ASSUMED);
        Findings findings = deep(
                TestScenarios.trace("LINESTRING (34 48.5, 36 48.5)"),
                TestScenarios.zone(
                        "z",
                        Role.DEMILITARIZED_ZONE,
                        TestScenarios.rule(
                                List.of(TestScenarios.band(Side.LEFT, 0, 15), TestScenarios.band(Side.RIGHT, 0, 15))),
                        Optional.of(strength)));
        Findings.ZoneFigures zone = findings.zones().get(0);
        ForceFigures forces = findings.details().forces(zone.id()).orElseThrow();
        ForceTables.Planning planning = ForceTables.read(DATA).planning();
        double frontage = zone.frontageKm().orElseThrow();
        double spacing =
                2 * planning.postSightKm().max() * (1 - planning.postOverlap().min());
        assertEquals(
                Math.ceil(frontage / spacing) + 1,
                forces.observationPosts().orElseThrow().min());
        assertEquals(
                frontage / (planning.patrols().max() * planning.patrolSpeedKmh().max()),
                forces.patrolRevisitHours().orElseThrow().min(),
                1e-9);
        assertEquals(
                100 * 1000 / zone.areaKm2(), forces.per100Km2().orElseThrow().min(), 1e-9);
        long people = findings.details().ground(zone.id()).orElseThrow().population();
        assertEquals(
                1000.0 * 2000 / people,
                forces.perThousandInhabitants().orElseThrow().max(),
                1e-9);
        assertEquals(30, forces.separation().orElseThrow().km());
    }

    @Test
    void aWeaponReachesAcrossByItsRange() {
        assertEquals(Reached.NO, ForceAnalyst.reached(40, new Range(24, 40)));
        assertEquals(Reached.PERHAPS, ForceAnalyst.reached(39.9, new Range(24, 40)));
        assertEquals(Reached.YES, ForceAnalyst.reached(23, new Range(24, 40)));
    }

    @Test
    void thePartInRangeIsThatOfTheZoneLessWhatLiesFarther() throws ScenarioException {
        Feature trace = TestScenarios.contactLine();
        Zone whole = TestScenarios.zone("z", TestScenarios.band(Side.RIGHT, 3, 40));
        Findings findings = deep(trace, whole);
        ForceFigures forces = findings.details().forces(whole.id()).orElseThrow();
        double km2 = findings.zones().get(0).areaKm2();
        assertEquals(ForceTables.read(DATA).weapons().size(), forces.inRange().size());
        for (ForceFigures.InRange weapon : forces.inRange()) {
            assertEquals(
                    percent(trace, weapon.rangeKm().min(), km2),
                    weapon.percent().min(),
                    0.1,
                    weapon.weapon());
            assertEquals(
                    percent(trace, weapon.rangeKm().max(), km2),
                    weapon.percent().max(),
                    0.1,
                    weapon.weapon());
        }
        assertTrue(forces.inRange().stream().anyMatch(ForceFigures.InRange::isPartial));
        assertEquals(
                List.of(),
                deep(TestScenarios.drawn("lonely", "POLYGON ((34 48, 35 48, 35 49, 34 49, 34 48))"))
                        .details()
                        .forces(new FeatureId("lonely"))
                        .orElseThrow()
                        .inRange());
    }

    /** By the area of a zone that is drawn no farther. */
    private static double percent(Feature trace, double km, double ofKm2) {
        Zone near = TestScenarios.zone("z", TestScenarios.band(Side.RIGHT, 3, Math.min(40, km)));
        return 100
                * Analyst.analyse(TestScenarios.exact(trace, near))
                        .zones()
                        .get(0)
                        .areaKm2()
                / ofKm2;
    }

    @Test
    void comparatorsAreThoseOfTheTable() throws ScenarioException {
        Comparators comparators = Comparators.read(DATA);
        Comparators.Case unifil = comparators.cases().stream()
                .filter(c -> c.id().equals("unifil"))
                .findFirst()
                .orElseThrow();
        assertEquals(87.5, unifil.perKm().orElseThrow().min(), 0.01);
        for (Comparators.Case each : comparators.cases()) {
            for (Optional<Comparators.Figure> figure :
                    List.of(each.lengthKm(), each.depthKm(), each.areaKm2(), each.strength())) {
                figure.ifPresent(f -> assertTrue(comparators
                        .source(f.value().provenance().source().orElseThrow())
                        .isPresent()));
            }
        }
    }
}
