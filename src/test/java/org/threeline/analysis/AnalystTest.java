package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKTReader;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Role;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;
import org.threeline.zones.Region;

class AnalystTest {
    /** 111 km along the meridian of 32° E; left is west. */
    private static final String MERIDIAN = "LINESTRING (32 48, 32 49)";

    private static final double MERIDIAN_KM = Geodesics.distanceMeters(32, 48, 32, 49) / 1000;

    private static ZoneFigures only(Plan plan) {
        return Analyst.analyse(plan).zones().get(0);
    }

    private static ZoneFigures zone(Findings findings, String id) {
        return findings.zone(new FeatureId(id)).orElseThrow();
    }

    @Test
    void aStripAlongAMeridianHasTheFiguresOfItsRule() {
        ZoneFigures zone = only(TestScenarios.exact(
                TestScenarios.trace(MERIDIAN),
                TestScenarios.zone(
                        "z",
                        Role.OTHER_ZONE,
                        TestScenarios.rule(
                                List.of(TestScenarios.band(Side.LEFT, 0, 10), TestScenarios.band(Side.RIGHT, 5, 25))),
                        Optional.of(new Force(1000, 2000, Provenance.ASSUMED)))));
        // Geodesics across a meridian draw together by half the square of distance over radius: under 1e-5 here.
        double area = MERIDIAN_KM * 30;
        double left = MERIDIAN_KM * 10;
        double mean = (10 * 5 + 20 * 15) / 30.0;
        assertAll(
                () -> assertEquals(area, zone.areaKm2(), 5e-4 * area),
                () -> assertEquals(left, zone.leftAreaKm2().orElseThrow(), 5e-4 * left),
                () -> assertEquals(area - left, zone.rightAreaKm2().orElseThrow(), 5e-4 * area),
                () -> assertEquals(MERIDIAN_KM, zone.frontageKm().orElseThrow(), 0.02),
                () -> assertEquals(30, zone.depthKm().orElseThrow().min(), 0.015),
                () -> assertEquals(30, zone.depthKm().orElseThrow().mean(), 0.015),
                () -> assertEquals(30, zone.depthKm().orElseThrow().max(), 0.015),
                () -> assertEquals(30, zone.areaPerFrontageKm().orElseThrow(), 0.02),
                () -> assertEquals(0, zone.standoffKm().orElseThrow().min()),
                () -> assertEquals(mean, zone.standoffKm().orElseThrow().mean(), 0.03),
                () -> assertEquals(25, zone.standoffKm().orElseThrow().max(), 0.0125),
                () -> assertEquals(
                        1000 / MERIDIAN_KM, zone.strengthPerKm().orElseThrow().min(), 0.01),
                () -> assertEquals(
                        2000 / MERIDIAN_KM, zone.strengthPerKm().orElseThrow().max(), 0.02));
    }

    @Test
    void aTraceIsAsLongAsWhatIsDrawn() {
        // Straight in longitude and latitude, so along the parallel: N cos φ Δλ.
        Plan plan = TestScenarios.exact(
                TestScenarios.trace("LINESTRING (30 48, 31 48, 32 48)"),
                TestScenarios.zone("z", TestScenarios.band(Side.RIGHT, 0, 10)));
        double phi = Math.toRadians(48);
        double e2 = 0.0066943799901413165;
        double parallel =
                6378.137 / Math.sqrt(1 - e2 * Math.sin(phi) * Math.sin(phi)) * Math.cos(phi) * Math.toRadians(2);
        var trace = Analyst.analyse(plan).traces().get(0);
        assertAll(
                () -> assertEquals(parallel, trace.lengthKm(), 1e-4 * parallel),
                () -> assertEquals(3, trace.vertices()),
                () -> assertEquals(parallel / 2, trace.meanSpacingKm(), 1e-4 * parallel));
    }

    @Test
    void aRingHasTheAreaOfTheAnnulusAboutIt() {
        StringBuilder ring = new StringBuilder("LINESTRING (");
        int n = 360;
        for (int i = 0; i <= n; i++) {
            double[] p = Geodesics.destination(32, 48, -360.0 * (i % n) / n, 50_000);
            ring.append(i == 0 ? "" : ", ").append(p[0]).append(' ').append(p[1]);
        }
        ZoneFigures zone = only(TestScenarios.exact(
                TestScenarios.trace(ring.append(')').toString()),
                TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 10, 20), TestScenarios.band(Side.RIGHT, 0, 10))));
        double inside = Math.PI * (40 * 40 - 30 * 30);
        double outside = Math.PI * (60 * 60 - 50 * 50);
        assertAll(
                () -> assertEquals(inside, zone.leftAreaKm2().orElseThrow(), 2e-3 * inside),
                () -> assertEquals(outside, zone.rightAreaKm2().orElseThrow(), 2e-3 * outside),
                () -> assertEquals(2 * Math.PI * 50, zone.frontageKm().orElseThrow(), 0.1),
                () -> assertEquals(20, zone.depthKm().orElseThrow().mean(), 0.05));
    }

    @Test
    void depthInANarrowCrookIsNoMoreThanThereIsRoom() {
        // Two arms 10 km apart: 20 km outside, 5 km between them.
        ZoneFigures zone = only(TestScenarios.exact(
                TestScenarios.trace("LINESTRING (31 48, 32 48, 32 48.09, 31 48.09)"),
                TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 0, 20), TestScenarios.band(Side.RIGHT, 0, 20))));
        double half = Geodesics.distanceMeters(32, 48, 32, 48.09) / 2000;
        assertEquals(20 + half, zone.depthKm().orElseThrow().min(), 0.1);
        assertEquals(20 + half, zone.depthKm().orElseThrow().mean(), 0.2);
    }

    @Test
    void smallBendsTakeNothingFromDepth() {
        StringBuilder zigzag = new StringBuilder("LINESTRING (30 48");
        for (int i = 1; i <= 200; i++) {
            zigzag.append(", ").append(30 + 0.01 * i).append(' ').append(48 + 0.005 * (i % 2));
        }
        ZoneFigures zone = only(TestScenarios.exact(
                TestScenarios.trace(zigzag.append(')').toString()),
                TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 25, 40))));
        assertAll(
                () -> assertEquals(15, zone.depthKm().orElseThrow().mean(), 0.03),
                () -> assertEquals(15, zone.depthKm().orElseThrow().min(), 0.03));
    }

    @Test
    void aDrawnZoneIsMeasuredFromTheNearestTrace() {
        double west = Geodesics.destination(32, 48.5, -90, 30_000)[0];
        double east = Geodesics.destination(32, 48.5, 90, 10_000)[0];
        String box = String.format(
                java.util.Locale.ROOT, "POLYGON ((%1$f 48.3, %2$f 48.3, %2$f 48.7, %1$f 48.7, %1$f 48.3))", west, east);
        ZoneFigures zone = only(TestScenarios.exact(TestScenarios.trace(MERIDIAN), TestScenarios.drawn("d", box)));
        double high = Geodesics.distanceMeters(32, 48.3, 32, 48.7) / 1000;
        assertAll(
                () -> assertEquals(40 * high, zone.areaKm2(), 4e-3 * 40 * high),
                () -> assertEquals(0.75, zone.leftAreaKm2().orElseThrow() / zone.areaKm2(), 1e-3),
                () -> assertEquals(high, zone.frontageKm().orElseThrow(), 0.1),
                () -> assertEquals(40, zone.depthKm().orElseThrow().mean(), 0.1),
                () -> assertEquals(0, zone.standoffKm().orElseThrow().min()),
                () -> assertEquals(12.5, zone.standoffKm().orElseThrow().mean(), 0.05),
                () -> assertEquals(30.1, zone.standoffKm().orElseThrow().max(), 0.1));
    }

    @Test
    void withoutATraceOnlyTheAreaIsKnown() {
        ZoneFigures zone =
                only(TestScenarios.exact(TestScenarios.drawn("d", "POLYGON ((30 48, 31 48, 31 49, 30 49, 30 48))")));
        assertTrue(zone.areaKm2() > 8000);
        assertTrue(zone.frontageKm().isEmpty());
        assertTrue(zone.depthKm().isEmpty());
        assertTrue(zone.standoffKm().isEmpty());
        assertTrue(zone.leftAreaKm2().isEmpty());
        assertTrue(zone.strengthPerKm().isEmpty());
    }

    @Test
    void overlappingBandsShareTheirCommonStrip() {
        Findings findings = Analyst.analyse(TestScenarios.exact(
                TestScenarios.trace(MERIDIAN),
                TestScenarios.zone("a", TestScenarios.band(Side.RIGHT, 0, 20)),
                TestScenarios.zone("b", TestScenarios.band(Side.RIGHT, 15, 40)),
                TestScenarios.zone("c", TestScenarios.band(Side.LEFT, 0, 20))));
        assertEquals(1, findings.overlaps().size());
        var overlap = findings.overlaps().get(0);
        assertEquals(5 * MERIDIAN_KM, overlap.areaKm2(), 1e-3 * 5 * MERIDIAN_KM);
        assertEquals(25, overlap.percentOfA(), 0.1);
        assertEquals(20, overlap.percentOfB(), 0.1);
        assertEquals(List.of(), findings.gaps());
        assertTrue(codes(findings).contains("ZONE_OVERLAP /features/2"));
    }

    @Test
    void gapsLieBetweenZonesThatFollowOneAnotherOnEachSide() {
        Findings findings = Analyst.analyse(TestScenarios.exact(
                TestScenarios.trace(MERIDIAN),
                TestScenarios.zone(
                        "far", TestScenarios.band(Side.RIGHT, 60, 80), TestScenarios.band(Side.LEFT, 30, 40)),
                TestScenarios.zone("near", TestScenarios.band(Side.RIGHT, 0, 20), TestScenarios.band(Side.LEFT, 0, 20)),
                TestScenarios.zone("within", TestScenarios.band(Side.RIGHT, 5, 10)),
                TestScenarios.zone("touching", TestScenarios.band(Side.LEFT, 40, 50))));
        List<String> pairs = findings.gaps().stream()
                .map(g -> g.side().word() + " " + g.front() + " " + g.back())
                .toList();
        assertEquals(List.of("left near far", "right near far"), pairs);
        Gap left = findings.gaps().get(0);
        Gap right = findings.gaps().get(1);
        assertAll(
                () -> assertEquals(10 * MERIDIAN_KM, left.areaKm2(), 2e-3 * 10 * MERIDIAN_KM),
                () -> assertEquals(10, left.meanWidthKm(), 0.02),
                () -> assertEquals(40 * MERIDIAN_KM, right.areaKm2(), 2e-3 * 40 * MERIDIAN_KM),
                () -> assertEquals(40, right.meanWidthKm(), 0.04));
    }

    @Test
    void aGapThatADrawnZonePartlyFillsIsTheRest() {
        double near = Geodesics.destination(32, 48.5, 90, 30_000)[0];
        double far = Geodesics.destination(32, 48.5, 90, 50_000)[0];
        String box = String.format(
                java.util.Locale.ROOT, "POLYGON ((%1$f 47.9, %2$f 47.9, %2$f 49.1, %1$f 49.1, %1$f 47.9))", near, far);
        Findings findings = Analyst.analyse(TestScenarios.exact(
                TestScenarios.trace(MERIDIAN),
                TestScenarios.zone("a", TestScenarios.band(Side.RIGHT, 0, 20)),
                TestScenarios.drawn("d", box)));
        assertEquals(1, findings.gaps().size());
        assertEquals(10 * MERIDIAN_KM, findings.gaps().get(0).areaKm2(), 0.02 * 10 * MERIDIAN_KM);
        assertEquals(10, findings.gaps().get(0).meanWidthKm(), 0.1);
    }

    @Test
    void theDefaultScenarioHasItsKnownSize() {
        Findings findings = Analyst.analyse(TestScenarios.exact(TestScenarios.threeLines()));
        ZoneFigures dmz = zone(findings, "dmz");
        ZoneFigures ukrainian = zone(findings, "ukrainian-defence-line");
        ZoneFigures european = zone(findings, "european-deterrent-line");
        assertAll(
                () -> assertEquals(795.46, findings.traces().get(0).lengthKm(), 0.1),
                () -> assertEquals(29_980, dmz.areaKm2(), 60),
                () -> assertEquals(10_832, ukrainian.areaKm2(), 25),
                () -> assertEquals(21_463, european.areaKm2(), 45),
                () -> assertEquals(795.46, dmz.frontageKm().orElseThrow(), 0.1),
                () -> assertEquals(38.12, dmz.depthKm().orElseThrow().mean(), 0.1),
                () -> assertEquals(10.05, dmz.standoffKm().orElseThrow().mean(), 0.04),
                () -> assertEquals(List.of(), findings.overlaps()),
                () -> assertEquals(2, findings.gaps().size()));
    }

    @Test
    void gapsOfTheDefaultScenarioAreTheClippedBandsBetweenItsZones() {
        Findings findings = Analyst.analyse(TestScenarios.exact(TestScenarios.threeLines()));
        var clip = TestScenarios.threeLinesClip();
        Findings between = Analyst.analyse(TestScenarios.exact(
                TestScenarios.contactLine(),
                TestScenarios.zone(
                        "narrow",
                        Role.OTHER_ZONE,
                        TestScenarios.rule(List.of(TestScenarios.band(Side.RIGHT, 20, 25)), clip),
                        Optional.empty()),
                TestScenarios.zone(
                        "wide",
                        Role.OTHER_ZONE,
                        TestScenarios.rule(List.of(TestScenarios.band(Side.RIGHT, 40, 100)), clip),
                        Optional.empty())));
        double narrow = zone(between, "narrow").areaKm2();
        double wide = zone(between, "wide").areaKm2();
        assertEquals(narrow, findings.gaps().get(0).areaKm2(), 2e-4 * narrow);
        assertEquals(wide, findings.gaps().get(1).areaKm2(), 2e-4 * wide);
    }

    @Test
    void coarseFiguresStayNearTheExactOnes() {
        Findings exact = Analyst.analyse(TestScenarios.exact(TestScenarios.threeLines()));
        Findings coarse = Analyst.analyse(TestScenarios.coarse(TestScenarios.threeLines()));
        for (int i = 0; i < 3; i++) {
            ZoneFigures e = exact.zones().get(i);
            ZoneFigures c = coarse.zones().get(i);
            double depth = e.depthKm().orElseThrow().mean();
            assertAll(
                    () -> assertEquals(e.areaKm2(), c.areaKm2(), 2e-3 * e.areaKm2()),
                    () -> assertEquals(depth, c.depthKm().orElseThrow().mean(), 0.01 * depth),
                    () -> assertEquals(
                            e.standoffKm().orElseThrow().mean(),
                            c.standoffKm().orElseThrow().mean(),
                            0.02 * depth),
                    () -> assertEquals(
                            e.frontageKm().orElseThrow(), c.frontageKm().orElseThrow(), 3));
        }
        for (int i = 0; i < 2; i++) {
            double area = exact.gaps().get(i).areaKm2();
            assertEquals(area, coarse.gaps().get(i).areaKm2(), 0.03 * area);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theSamePlanGivesTheSameFindings(boolean exact) {
        Feature[] features = TestScenarios.threeLines();
        Plan plan = exact ? TestScenarios.exact(features) : TestScenarios.coarse(features);
        assertEquals(Analyst.analyse(plan), Analyst.analyse(plan));
    }

    @Test
    void aLineThatStandsBeforeTheOneItShouldBackIsWarnedOf() {
        Findings findings = Analyst.analyse(TestScenarios.exact(
                TestScenarios.trace(MERIDIAN),
                TestScenarios.zone(
                        "europe",
                        Role.EUROPEAN_DETERRENT_LINE,
                        TestScenarios.rule(List.of(TestScenarios.band(Side.RIGHT, 20, 30))),
                        Optional.empty()),
                TestScenarios.zone(
                        "ukraine",
                        Role.UKRAINIAN_DEFENCE_LINE,
                        TestScenarios.rule(List.of(TestScenarios.band(Side.RIGHT, 40, 50))),
                        Optional.empty())));
        List<String> codes = codes(findings);
        assertTrue(codes.contains("ZONE_ORDER /features/1"), codes.toString());
        assertTrue(codes.contains("STRENGTH_MISSING /features/1"), codes.toString());
        assertTrue(codes.contains("SOURCE_MISSING /features/2"), codes.toString());
        assertTrue(codes.contains("TRACE_COARSE /features/0"), codes.toString());
        assertTrue(codes.contains("ZONE_GAP /features/2"), codes.toString());
    }

    private static List<String> codes(Findings findings) {
        return findings.problems().stream()
                .map((Problem p) -> p.code() + " " + p.where())
                .toList();
    }

    @Test
    void whatJustTouchesACornerIsNotInside() throws Exception {
        var diamond = new WKTReader().read("POLYGON ((0 -5, 5 0, 0 5, -5 0, 0 -5))");
        var ray = Outline.of(new Region(diamond, FittedLambert.to(new Envelope(30, 34, 47, 49))))
                .ray();
        for (double y : new double[] {-5, 5}) {
            assertFalse(ray.contains(-100, y));
            ray.cast(-100, y, 1, 0, 200, 200);
            assertEquals(0, ray.stretches());
        }
        assertTrue(ray.contains(-1, 0));
    }

    @Test
    void anAnalystWhoRemembersSaysWhatOneWhoStartsFromNothingSays() {
        Analyst analyst = new Analyst();
        Feature[] features = TestScenarios.threeLines();
        for (double depth : new double[] {20, 12, 20, 31}) {
            features[1] = TestScenarios.zone(
                    "dmz", TestScenarios.band(Side.LEFT, 0, depth), TestScenarios.band(Side.RIGHT, 0, depth));
            Plan plan = TestScenarios.coarse(features);
            assertEquals(Analyst.analyse(plan), analyst.findings(plan));
        }
    }

    /** A trace with a rule's zone, and boxes beside it that overlap, follow one another and lie within the zone. */
    private static List<Feature> amongBoxes(double depthKm, double moved) {
        List<Feature> features =
                new ArrayList<>(List.of(TRACE, TestScenarios.zone("dmz", TestScenarios.band(Side.RIGHT, 0, depthKm))));
        features.addAll(BOXES);
        features.add(box("moved", moved, 48.5, 0.1));
        return features;
    }

    private static final Feature TRACE = TestScenarios.trace(MERIDIAN);
    private static final List<Feature> BOXES = IntStream.range(0, 35)
            .mapToObj(i -> box("box" + i, 32.05 + 0.25 * (i / 7), 48.05 + 0.12 * (i % 7), i % 7 == 6 ? 0.15 : 0.08))
            .toList();

    private static Feature box(String id, double west, double south, double size) {
        return TestScenarios.drawn(
                id,
                String.format(
                        java.util.Locale.ROOT,
                        "POLYGON ((%1$f %2$f, %3$f %2$f, %3$f %4$f, %1$f %4$f, %1$f %2$f))",
                        west,
                        south,
                        west + size,
                        south + size));
    }

    @Test
    void whatIsRememberedOfManyDrawnZonesIsWhatWouldBeMeasured() {
        Analyst analyst = new Analyst();
        for (double[] now : new double[][] {{20, 33.5}, {12, 33.5}, {12, 33.7}, {20, 33.5}}) {
            Plan plan = TestScenarios.exact(amongBoxes(now[0], now[1]).toArray(Feature[]::new));
            Findings findings = analyst.findings(plan);
            assertEquals(Analyst.analyse(plan), findings);
            assertTrue(findings.gaps().size() > 1, "there are gaps between drawn zones");
            assertTrue(findings.overlaps().size() > 5, "and overlaps");
        }
    }

    @Test
    void whatADragLeavesAloneStaysExact() {
        Analyst analyst = new Analyst();
        Findings exact =
                analyst.findings(TestScenarios.exact(amongBoxes(20, 33.5).toArray(Feature[]::new)));
        Plan frame = TestScenarios.coarse(amongBoxes(19, 33.5).toArray(Feature[]::new));
        Findings coarse = analyst.findings(frame);
        for (int i = 0; i < BOXES.size(); i++) {
            assertEquals(zone(exact, "box" + i), zone(coarse, "box" + i));
        }
        assertNotEquals(zone(Analyst.analyse(frame), "box0"), zone(coarse, "box0"), "measured coarsely it is another");
    }
}
