package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.threeline.geodesy.AuthalicArea;
import org.threeline.geodesy.Densifier;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.Geodesics;

class CommonAreaTest {
    private static final FittedLambert PLANE = FittedLambert.to(new Envelope(30, 40, 45, 51));
    private static final AuthalicArea AREAS = new AuthalicArea(PLANE);

    /** Rings as they are, in kilometres. */
    private static TrueAreaRings flat(String wkt) {
        Geometry polygons = TestScenarios.wkt(wkt);
        List<double[]> rings = new java.util.ArrayList<>();
        for (int i = 0; i < polygons.getNumGeometries(); i++) {
            var polygon = (org.locationtech.jts.geom.Polygon) polygons.getGeometryN(i);
            rings.add(xy(polygon.getExteriorRing().getCoordinates()));
            for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                rings.add(xy(polygon.getInteriorRingN(h).getCoordinates()));
            }
        }
        return TrueAreaRings.of(rings);
    }

    private static double[] xy(Coordinate[] points) {
        return Arrays.stream(points)
                .flatMapToDouble(p -> java.util.stream.DoubleStream.of(1000 * p.x, 1000 * p.y))
                .toArray();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | POLYGON ((5 5, 15 5, 15 15, 5 15, 5 5)) | 25 | 75",
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | 100 | 0",
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0)) | 0 | 100",
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | POLYGON ((2 2, 2 8, 8 8, 8 2, 2 2)) | 36 | 64",
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | POLYGON ((-5 4, 15 4, 15 6, -5 6, -5 4)) | 20 | 80",
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4)) | POLYGON ((5 0, 10 0, 10 10, 5 10, 5 0)) | 48 | 48",
                "POLYGON ((0 0, 10 10, 0 20, 0 0)) | POLYGON ((10 0, 0 10, 10 20, 10 0)) | 50 | 50",
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((6 6, 9 6, 9 9, 6 9, 6 6))) | POLYGON ((3 3, 8 3, 8 8, 3 8, 3 3)) | 5 | 20",
                "POLYGON ((0 0, 100 1, 0 2, 0 0)) | POLYGON ((100 0, 0 1, 100 2, 100 0)) | 50 | 50"
            })
    void whatPolygonsShareAndDoNot(String a, String b, double shared, double rest) {
        assertEquals(
                shared, CommonArea.km2(List.of(flat(a), flat(b)), List.of()).orElseThrow(), 1e-9);
        assertEquals(
                shared, CommonArea.km2(List.of(flat(b), flat(a)), List.of()).orElseThrow(), 1e-9);
        assertEquals(rest, CommonArea.km2(List.of(flat(a)), List.of(flat(b))).orElseThrow(), 1e-9);
    }

    /** Against an overlay of the plane, measured by GeographicLib. */
    @Property(tries = 40)
    void itIsTheAreaOfTheOverlay(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        Geometry a = star(random);
        Geometry b = star(random);
        Geometry c = star(random);
        Geometry common = OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION);
        Geometry open = OverlayNGRobust.overlay(common, c, OverlayNG.DIFFERENCE);
        double most = km2(a);
        assertEquals(km2(common), swept(List.of(a, b), List.of()), 1e-5 * most);
        assertEquals(km2(open), swept(List.of(a, b), List.of(c)), 1e-5 * most);
        assertEquals(0, swept(List.of(a), List.of(a)), 1e-9 * most);
    }

    @Test
    void outlinesTooEntangledGiveNothing() {
        double[] comb = new double[4 * 30_000 + 2];
        for (int i = 0; i < 30_000; i++) {
            // Teeth across the way of the sweep: each place has all of them.
            comb[4 * i] = 0;
            comb[4 * i + 1] = 2 * i;
            comb[4 * i + 2] = 1e6 + i;
            comb[4 * i + 3] = 2 * i + 1;
        }
        comb[4 * 30_000] = comb[0];
        comb[4 * 30_000 + 1] = comb[1];
        assertEquals(OptionalDouble.empty(), CommonArea.km2(List.of(TrueAreaRings.of(List.of(comb))), List.of()));
    }

    @Test
    void whatDoesNotMeetSharesNothing() {
        TrueAreaRings a = flat("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
        TrueAreaRings far = flat("POLYGON ((20 20, 30 20, 30 30, 20 30, 20 20))");
        assertTrue(!a.boxMeets(far));
        assertEquals(0, CommonArea.km2(List.of(a, far), List.of()).orElseThrow());
        assertEquals(100, CommonArea.km2(List.of(a), List.of(far)).orElseThrow(), 1e-9);
    }

    private static double swept(List<Geometry> within, List<Geometry> without) {
        return CommonArea.km2(
                        within.stream().map(g -> TrueAreaRings.of(g, AREAS)).toList(),
                        without.stream().map(g -> TrueAreaRings.of(g, AREAS)).toList())
                .orElseThrow();
    }

    private static double km2(Geometry planar) {
        Geometry fine = org.locationtech.jts.densify.Densifier.densify(planar, 2000);
        return Geodesics.areaSquareMeters(org.threeline.geodesy.Reprojection.toLonLat(fine, PLANE)) / 1e6;
    }

    private static Geometry star(Random random) throws Exception {
        int n = 5 + random.nextInt(60);
        Coordinate[] ring = new Coordinate[n + 1];
        double lon = 33 + 4 * random.nextDouble();
        double lat = 47 + 2 * random.nextDouble();
        for (int i = 0; i < n; i++) {
            double radius = 0.3 + 2 * random.nextDouble();
            double angle = 2 * Math.PI * i / n;
            ring[i] = new Coordinate(lon + 1.4 * radius * Math.cos(angle), lat + radius * Math.sin(angle));
        }
        ring[n] = ring[0].copy();
        return Densifier.project(TestScenarios.FACTORY.createPolygon(ring), PLANE);
    }
}
