package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.Side;

/** What holds for every straight trace and every band. */
class AnalystProperties {
    private static String trace(double azimuth, double lengthKm) {
        double[] end = Geodesics.destination(32, 48, azimuth, 1000 * lengthKm);
        return String.format(Locale.ROOT, "LINESTRING (32 48, %.9f %.9f)", end[0], end[1]);
    }

    @Property(tries = 12)
    void anUnclippedBandAlongAStraightTraceIsAsDeepAsItsRuleSays(
            @ForAll @DoubleRange(min = -180, max = 180) double azimuth,
            @ForAll @DoubleRange(min = 0, max = 60) double from,
            @ForAll @DoubleRange(min = 2, max = 40) double depth) {
        ZoneFigures zone = Analyst.analyse(TestScenarios.coarse(
                        TestScenarios.trace(trace(azimuth, 40)),
                        TestScenarios.zone(
                                "z",
                                TestScenarios.band(Side.LEFT, from, from + depth),
                                TestScenarios.band(Side.RIGHT, 0, 5))))
                .zones()
                .get(0);
        double tolerance = 0.002 * (from + depth) + 0.02;
        assertEquals(depth + 5, zone.depthKm().orElseThrow().mean(), tolerance);
        assertEquals(
                zone.areaKm2(),
                zone.leftAreaKm2().orElseThrow() + zone.rightAreaKm2().orElseThrow(),
                1e-9 * zone.areaKm2());
        // Chords of a coarse outline may be a 150th of its distance off.
        double farthest = Math.max(5, from + depth);
        assertEquals(farthest, zone.standoffKm().orElseThrow().max(), farthest / 150 + 0.02);
    }

    @Property(tries = 12)
    void anOverlapIsTheCommonRangeAndAGapTheRangeBetween(
            @ForAll @DoubleRange(min = -180, max = 180) double azimuth,
            @ForAll @DoubleRange(min = 1, max = 40) double first,
            @ForAll @DoubleRange(min = 1, max = 40) double second) {
        Findings findings = Analyst.analyse(TestScenarios.coarse(
                TestScenarios.trace(trace(azimuth, 40)),
                TestScenarios.zone("a", TestScenarios.band(Side.RIGHT, 0, first)),
                TestScenarios.zone("b", TestScenarios.band(Side.RIGHT, second, second + 10))));
        double common = Math.min(first, second + 10) - second;
        if (common > 0.1) {
            double area = findings.overlaps().get(0).areaKm2();
            assertEquals(40 * common, area, 0.01 * 40 * common + 0.5);
            assertTrue(area
                    <= 1.001
                            * Math.min(
                                    findings.zones().get(0).areaKm2(),
                                    findings.zones().get(1).areaKm2()));
        } else if (common < -0.1) {
            assertTrue(findings.overlaps().isEmpty());
            double between = second - first;
            assertEquals(between, findings.gaps().get(0).meanWidthKm(), 0.002 * second + 0.05);
            assertEquals(40 * between, findings.gaps().get(0).areaKm2(), 0.01 * 40 * between + 3);
        }
    }
}
