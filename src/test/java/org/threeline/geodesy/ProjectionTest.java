package org.threeline.geodesy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Stream;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

class ProjectionTest {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    static Stream<Envelope> theatres() {
        return Stream.of(
                new Envelope(30, 39, 45, 51),
                new Envelope(-72, -68, -55, -50),
                new Envelope(8, 12, -4, 4),
                new Envelope(176, 186, 64, 69),
                new Envelope(25, 40, 35, 62),
                new Envelope(20, 30, 75, 84));
    }

    private static double[] points(Envelope extent, int count, long seed) {
        Random random = new Random(seed);
        double[] p = new double[2 * count];
        for (int i = 0; i < count; i++) {
            p[2 * i] = extent.getMinX() + random.nextDouble() * extent.getWidth();
            p[2 * i + 1] = extent.getMinY() + random.nextDouble() * extent.getHeight();
        }
        return p;
    }

    @ParameterizedTest
    @MethodSource("theatres")
    void theFittedConeIsThatOfGeoTools(Envelope extent) throws Exception {
        FittedLambert fitted = FittedLambert.to(extent);
        var crs = CRS.parseWKT(fitted.wkt());
        double[] lonLat = points(extent, 500, 1);
        double[] ours = new double[1000];
        double[] theirs = new double[1000];
        fitted.forward(lonLat, 0, ours, 0, 500);
        CRS.findMathTransform(DefaultGeographicCRS.WGS84, crs, true).transform(lonLat, 0, theirs, 0, 500);
        assertArrayEquals(theirs, ours, 1e-4);
        double[] back = new double[1000];
        fitted.inverse(ours, 0, back, 0, 500);
        assertArrayEquals(lonLat, back, 1e-9);
    }

    @ParameterizedTest
    @MethodSource("theatres")
    void distancesOfThePlaneAreThoseOfGeographicLib(Envelope extent) {
        FittedLambert fitted = FittedLambert.to(extent);
        PlaneMetric metric = new PlaneMetric(fitted);
        double[] from = points(extent, 300, 2);
        Random random = new Random(3);
        double worst = 0;
        for (int i = 0; i < 300; i++) {
            double meters = 1000 + random.nextDouble() * 149_000;
            double[] to = Geodesics.destination(from[2 * i], from[2 * i + 1], 360 * random.nextDouble(), meters);
            double[] p = {from[2 * i], from[2 * i + 1], to[0], to[1]};
            fitted.forward(p, 0, p, 0, 2);
            worst = Math.max(worst, Math.abs(metric.distance(p[0], p[1], p[2], p[3]) / meters - 1));
        }
        double most = worst;
        assertTrue(most < 2e-5, () -> "off by " + most);
    }

    @ParameterizedTest
    @MethodSource("theatres")
    void scaleFactorsAgree(Envelope extent) {
        FittedLambert fitted = FittedLambert.to(extent);
        PlaneMetric metric = new PlaneMetric(fitted);
        double[] lonLat = points(extent, 100, 4);
        for (int i = 0; i < 100; i++) {
            double[] p = {lonLat[2 * i], lonLat[2 * i + 1]};
            double k = fitted.scaleFactor(p[0], p[1]);
            fitted.forward(p, 0, p, 0, 1);
            assertEquals(k, fitted.scaleFactorAt(p[0], p[1]), 1e-9);
            assertEquals(k, 1 / metric.inverseScale(p[0], p[1]), 2e-7);
        }
    }

    @ParameterizedTest
    @MethodSource("theatres")
    void fastAreasAreThoseOfGeographicLib(Envelope extent) throws UnmappableException {
        FittedLambert fitted = FittedLambert.to(extent);
        Coordinate centre = extent.centre();
        for (double km : new double[] {1, 20, 100}) {
            Coordinate[] ring = new Coordinate[361];
            for (int i = 0; i < 360; i++) {
                double[] p = Geodesics.destination(centre.x, centre.y, i, 1000 * km);
                ring[i] = new Coordinate(p[0] < centre.x - 180 ? p[0] + 360 : p[0], p[1]);
            }
            ring[360] = ring[0];
            Polygon disk = FACTORY.createPolygon(ring);
            double truth = Geodesics.areaSquareMeters(disk);
            Geometry planar = Densifier.project(disk, fitted);
            assertEquals(truth, new AuthalicArea(fitted).planarSquareMeters(planar), 2e-5 * truth);
            assertEquals(truth, AuthalicArea.geographicSquareMeters(disk), 2e-5 * truth);
        }
    }

    @Test
    void densifiedPathsFollowWhatIsStraightInLongitudeAndLatitude() throws UnmappableException {
        LineString line = FACTORY.createLineString(
                new Coordinate[] {new Coordinate(20, 60), new Coordinate(45, 60), new Coordinate(45.005, 44)});
        FittedLambert fitted = FittedLambert.to(new Envelope(20, 45, 44, 60));
        Densifier.Path path = Densifier.path(line.getCoordinateSequence(), fitted);
        Geometry planar = FACTORY.createLineString(coordinates(path.xy()));
        for (int i = 0; i <= 10_000; i++) {
            double[] p = {20 + 25 * i / 10_000.0, 60};
            fitted.forward(p, 0, p, 0, 1);
            double off = planar.distance(FACTORY.createPoint(new Coordinate(p[0], p[1])));
            assertTrue(off < 1, () -> "off by " + off);
            i += 99;
        }
    }

    private static Coordinate[] coordinates(double[] xy) {
        Coordinate[] points = new Coordinate[xy.length / 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Coordinate(xy[2 * i], xy[2 * i + 1]);
        }
        return points;
    }

    @Test
    void epsgCodesGiveEastingsFirst() throws UnknownProjectionException {
        EpsgProjection utm = EpsgProjection.of(32636);
        double[] p = {33, 48};
        utm.forward(p, 0, p, 0, 1);
        assertEquals(500_000, p[0], 1e-3);
        assertEquals(5_316_300, p[1], 100);
        assertEquals(0.9996, utm.scaleFactor(33, 48), 1e-5);
        utm.inverse(p, 0, p, 0, 1);
        assertArrayEquals(new double[] {33, 48}, p, 1e-9);
        EpsgProjection mercator = EpsgProjection.of(3857);
        double[] q = {30, 50, 31, 51};
        mercator.forward(q, 0, q, 0, 2);
        assertEquals(3_339_584.7, q[0], 1);
        assertEquals(3857, mercator.epsg());
    }

    /** 4326 in degrees, 2263 in US survey feet, 32636 in metres. */
    @ParameterizedTest
    @CsvSource({"4326, 30, 0", "2263, -74, 40.7", "32636, 33, 48"})
    void everyCodeProjectsToMetresAndBack(int code, double lon, double lat) throws UnknownProjectionException {
        EpsgProjection projection = EpsgProjection.of(code);
        assertEquals(1, projection.scaleFactor(lon, lat), 0.01);
        double[] p = {lon, lat};
        projection.forward(p, 0, p, 0, 1);
        projection.inverse(p, 0, p, 0, 1);
        assertArrayEquals(new double[] {lon, lat}, p, 1e-6);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 99_999_999, 4979})
    void codesThatAreNoMapAreRefused(int code) {
        assertEquals(
                code,
                assertThrows(UnknownProjectionException.class, () -> EpsgProjection.of(code))
                        .code());
    }

    @Test
    void unitsOfLengthAreTheirDefinitions() {
        assertEquals(1609.344, LengthUnit.MILE.toMeters(1));
        assertEquals(1.852, LengthUnit.NAUTICAL_MILE.toKm(1));
        assertEquals(20, LengthUnit.KILOMETRE.fromMeters(20_000));
        assertEquals(1, LengthUnit.NAUTICAL_MILE.fromKm(1.852), 1e-15);
    }
}
