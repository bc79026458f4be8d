package org.threeline.zones;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.threeline.geodesy.FittedLambert;

class PlainOverlayTest {
    private static final double SIZE = 100_000;
    private static final FittedLambert PROJECTION = FittedLambert.to(new Envelope(30, 40, 45, 52));

    /** A star with a ragged outline about a place, as far off the origin as ground is in a plane of a theatre. */
    private static Geometry star(Random random, double x, double y, double radius, int vertices) {
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            double angle = 2 * Math.PI * i / vertices;
            double r = radius * (0.3 + 0.7 * random.nextDouble());
            ring[i] = new Coordinate(x + r * Math.cos(angle), y + r * Math.sin(angle));
        }
        ring[vertices] = ring[0];
        if (random.nextBoolean()) {
            java.util.Collections.reverse(java.util.Arrays.asList(ring));
        }
        return Overlay.FACTORY.createPolygon(ring);
    }

    /** Several stars, some with holes and some with islands in these. */
    private static Geometry ground(Random random) {
        Geometry ground = Overlay.FACTORY.createMultiPolygon();
        int stars = 1 + random.nextInt(4);
        for (int i = 0; i < stars; i++) {
            double x = SIZE * random.nextDouble() - 3 * SIZE;
            double y = SIZE * random.nextDouble() + 5 * SIZE;
            double radius = SIZE * (0.1 + 0.5 * random.nextDouble());
            Geometry star = star(random, x, y, radius, 3 + random.nextInt(300));
            if (random.nextInt(3) == 0) {
                star = star.difference(star(random, x, y, radius / 3, 3 + random.nextInt(50)));
            }
            if (random.nextInt(3) == 0) {
                star = star.union(star(random, x, y, radius / 20, 3 + random.nextInt(20)));
            }
            ground = random.nextInt(4) == 0 ? ground.difference(star) : ground.union(star);
        }
        return ground;
    }

    @RepeatedTest(400)
    void overlaysAreThoseOfTheLibrary(RepetitionInfo which) {
        Random random = new Random(which.getCurrentRepetition());
        Geometry a = ground(random);
        Geometry b = ground(random);
        assertSame(a.intersection(b), PlainOverlay.intersection(Rings.of(a), Rings.of(b)));
        assertSame(a.difference(b), PlainOverlay.difference(Rings.of(a), Rings.of(b)));
    }

    /** Cut at the same rings. */
    @RepeatedTest(100)
    void linesAreCutAsByTheLibrary(RepetitionInfo which) {
        Random random = new Random(which.getCurrentRepetition());
        Geometry ground = ground(random);
        Coordinate[] points = star(random, -2.5 * SIZE, 5.5 * SIZE, SIZE, 3 + random.nextInt(200))
                .getCoordinates();
        LineString line = Overlay.FACTORY.createLineString(java.util.Arrays.copyOf(points, points.length - 1));
        List<LineString> parts = new ClipArea(new Region(ground, PROJECTION)).clip(line);
        Geometry expected = line.intersection(ground);
        assertEquals(
                expected.getLength(),
                parts.stream().mapToDouble(LineString::getLength).sum(),
                1e-6 * SIZE);
        assertEquals(expected.isEmpty(), parts.isEmpty());
        for (LineString part : parts) {
            assertEquals(
                    part.getLength(), part.intersection(expected.buffer(1e-3)).getLength(), 1e-6 * SIZE);
        }
    }

    private static void assertSame(Geometry expected, Optional<Geometry> found) {
        Geometry plain = found.orElseThrow();
        assertTrue(plain.isValid());
        assertEquals(expected.getArea(), plain.getArea(), 1e-9 * SIZE * SIZE);
        assertEquals(0, expected.symDifference(plain).getArea(), 1e-9 * SIZE * SIZE);
        assertEquals(expected.isEmpty() ? 0 : expected.getNumGeometries(), plain.getNumGeometries());
        assertEquals(expected.getLength(), plain.getLength(), 1e-6 * SIZE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0)) | POLYGON ((2 2, 5 2, 5 5, 2 5, 2 2)) | 9 | 72",
                "POLYGON ((2 2, 5 2, 5 5, 2 5, 2 2)) | POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0)) | 9 | 0",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0)) | POLYGON ((4 -1, 5 -1, 5 10, 4 10, 4 -1)) | 9 | 72",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0)) | POLYGON ((20 0, 29 0, 29 9, 20 0)) | 0 | 81",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3)) "
                        + "| POLYGON ((4 4, 5 4, 5 5, 4 5, 4 4)) | 0 | 72",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 3 6, 6 6, 6 3, 3 3)) "
                        + "| POLYGON ((2 2, 7 2, 7 7, 2 7, 2 2)) | 16 | 56",
                // One segment of either crosses more than one of the other.
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0)) | POLYGON ((8 1, 10 2, 8 3, 10 4, 10 0, 8 1)) | 1 | 80",
            })
    void groundIsFoundByHand(String a, String b, double shared, double left) throws ParseException {
        Rings first = Rings.of(new WKTReader().read(a));
        Rings second = Rings.of(new WKTReader().read(b));
        assertEquals(
                shared, PlainOverlay.intersection(first, second).orElseThrow().getArea(), 1e-9);
        assertEquals(
                shared, PlainOverlay.intersection(second, first).orElseThrow().getArea(), 1e-9);
        assertEquals(left, PlainOverlay.difference(first, second).orElseThrow().getArea(), 1e-9);
    }

    /** An edge in common, a corner on an edge, a corner in common, a corner just beside an edge, all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((9 2, 12 2, 12 7, 9 7, 9 2))",
                "POLYGON ((9 4, 12 2, 12 7, 9 4))",
                "POLYGON ((9 9, 12 9, 12 12, 9 9))",
                "POLYGON ((9.0005 4, 12 2, 12 7, 9.0005 4))",
                "POLYGON ((8.9995 4, 7 2, 7 7, 8.9995 4))",
                "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))",
            })
    void whatIsNotPlainIsLeftToOthers(String wkt) throws ParseException {
        Geometry square = new WKTReader().read("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0))");
        Geometry other = new WKTReader().read(wkt);
        assertFalse(PlainOverlay.intersection(Rings.of(square), Rings.of(other)).isPresent());
        assertFalse(PlainOverlay.difference(Rings.of(other), Rings.of(square)).isPresent());
        Geometry shared = Overlay.quickIntersection(square, other);
        assertEquals(square.intersection(other).getArea(), shared.getArea(), 1e-9);
    }

    /** Two squares that touch in a corner, cut so that one ring would pass the corner twice. */
    @Test
    void ringsNeverPassAPlaceTwice() throws ParseException {
        Geometry touching =
                new WKTReader().read("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((4 4, 8 4, 8 8, 4 8, 4 4)))");
        Geometry frame = new WKTReader().read("POLYGON ((-1 -1, 9 -1, 9 9, -1 9, -1 -1), (1 5, 1 7, 3 7, 3 5, 1 5))");
        Geometry cut = new WKTReader().read("POLYGON ((1 1, 9 1, 9 9, 1 1.5, 1 1))");
        for (Geometry other : new Geometry[] {frame, cut}) {
            Geometry left = Overlay.quickDifference(other, touching);
            assertTrue(left.isValid());
            assertEquals(other.difference(touching).getArea(), left.getArea(), 1e-9);
        }
    }
}
