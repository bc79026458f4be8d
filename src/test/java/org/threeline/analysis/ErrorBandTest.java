package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.scenario.Trace;
import org.threeline.zones.Plan;

class ErrorBandTest {
    private static final FeatureId ZONE = new FeatureId("z");

    /** A meridian of 222 km, off by 2 km one sigma. */
    private static Trace meridian(double sigmaKm) {
        Trace trace = TestScenarios.trace("LINESTRING(30 48, 30 50)");
        return sigmaKm > 0 ? trace.withPositionErrorKm(OptionalDouble.of(sigmaKm)) : trace;
    }

    private static boolean isIn(Geometry band, double lon, double lat) {
        return band.intersects(new GeometryFactory().createPoint(new Coordinate(lon, lat)));
    }

    @Test
    void theBandOfATraceIsAsWideAsItsErrorSays() {
        Trace trace = meridian(2);
        Plan plan = TestScenarios.exact(trace);
        Geometry band = ErrorBand.of(plan, trace.id()).orElseThrow();
        double half = 1.645 * 2;
        double length = Geodesics.lengthMeters(trace.line()) / 1000;
        double expected = 2 * half * length + Math.PI * half * half;
        assertEquals(expected, Geodesics.areaSquareMeters(band) / 1e6, 0.01 * expected);
        assertEquals(half, ErrorBand.halfWidthKm(plan, trace.id()).orElseThrow(), 1e-9);
    }

    @Test
    void theBandOfAZoneLiesAboutItsEdgesAndNotAboutItsMiddle() {
        Trace trace = meridian(2);
        Plan plan = TestScenarios.exact(trace, TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 10, 40)));
        Geometry band = ErrorBand.of(plan, ZONE).orElseThrow();
        double kmOfDegree = 111.32 * Math.cos(Math.toRadians(49));
        assertTrue(isIn(band, 30 - 10 / kmOfDegree, 49), "front");
        assertTrue(isIn(band, 30 - 43 / kmOfDegree, 49), "back");
        assertTrue(!isIn(band, 30 - 25 / kmOfDegree, 49), "middle");
        assertTrue(!isIn(band, 30 - 44 / kmOfDegree, 49), "beyond");
    }

    @Test
    void theBandEndsAtCoastAndBorderAsItsZonesDo() {
        var features = TestScenarios.threeLines();
        features[0] = ((Trace) features[0]).withPositionErrorKm(OptionalDouble.of(15));
        Plan plan = TestScenarios.exact(features);
        Geometry trace = ErrorBand.of(plan, features[0].id()).orElseThrow();
        assertTrue(isIn(trace, 32.9, 46.75), "land by Kherson");
        assertTrue(!isIn(trace, 31.45, 46.45), "the sea off Kinburn");
        assertTrue(isIn(trace, 37.8, 49.95), "Ukraine by Topoli");
        assertTrue(!isIn(trace, 37.9, 50.15), "Russia beyond Topoli");
        for (var zone : plan.zones()) {
            Geometry band = ErrorBand.of(plan, zone.zone().id()).orElseThrow();
            assertTrue(!isIn(band, 31.45, 46.45), zone.zone().id() + " in the sea");
            assertTrue(Geodesics.areaSquareMeters(band) > 1e10, zone.zone().id().value());
        }
    }

    @Test
    void whatHasNoStatedErrorHasNoBand() {
        Trace trace = meridian(0);
        Plan plan = TestScenarios.exact(trace, TestScenarios.zone("z", TestScenarios.band(Side.LEFT, 10, 40)));
        assertTrue(ErrorBand.of(plan, trace.id()).isEmpty());
        assertTrue(ErrorBand.of(plan, ZONE).isEmpty());
        assertTrue(ErrorBand.of(plan, new FeatureId("none")).isEmpty());
    }
}
