package org.threeline.edit.shape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.io.WKTReader;

class ShapesTest {
    private static Geometry wkt(String text) throws Exception {
        return new WKTReader().read(text);
    }

    private static List<Coordinate> path(String text) throws Exception {
        return Outline.of(wkt(text)).path(0);
    }

    private static String words(List<Coordinate> path) {
        return path.stream().map(c -> number(c.x) + " " + number(c.y)).collect(Collectors.joining(", "));
    }

    private static String number(double d) {
        double r = Math.rint(d * 1e6) / 1e6;
        return r == Math.rint(r) ? String.valueOf((long) r) : String.valueOf(r);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT (1 2)",
                "MULTIPOINT ((1 2), (3 4))",
                "LINESTRING (0 0, 1 1, 2 0)",
                "LINESTRING (0 0, 1 1, 2 0, 0 0)",
                "MULTILINESTRING ((0 0, 1 1), (5 5, 6 6, 7 5))",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 1 1))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 5), (7 6, 8 6, 8 7, 7 6)))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))",
            })
    void anOutlineGivesTheGeometryBack(String text) throws Exception {
        assertEquals(wkt(text), Outline.of(wkt(text)).geometry());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINESTRING (0 0, 1 1, 2 0) | 0,1 | LINESTRING (0 0, 2 0)",
                "LINESTRING (0 0, 1 1) | 0,0 | –",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0)) | 0,2 | POLYGON ((0 0, 4 0, 0 4, 0 0))",
                "POLYGON ((0 0, 4 0, 4 4, 0 0)) | 0,2 | –",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 2, 2 2, 1 1)) | 1,0 | POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 9 5, 9 9, 5 5))) | 0,0 | MULTIPOLYGON (((5 5, 9 5, 9 9, 5 5)))",
            })
    void aVertexIsTakenAway(String text, String vertex, String expected) throws Exception {
        String[] at = vertex.split(",");
        var id = new VertexId(Integer.parseInt(at[0]), Integer.parseInt(at[1]));
        Optional<Geometry> left = Outline.of(wkt(text)).without(Set.of(id)).map(Outline::geometry);
        assertEquals(expected, left.map(Geometry::toText).orElse("–"));
    }

    @Test
    void verticesAreMovedAndAddedWithoutTouchingTheOriginal() throws Exception {
        Geometry before = wkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
        Outline outline = Outline.of(before);
        Outline moved = outline.moved(List.of(new VertexId(0, 0), new VertexId(0, 1)), 1, -1);
        assertEquals("POLYGON ((1 -1, 5 -1, 4 4, 0 4, 1 -1))", moved.geometry().toText());
        Outline more = moved.inserted(new VertexId(0, 3), new Coordinate(-1, 1));
        assertEquals(
                "POLYGON ((1 -1, 5 -1, 4 4, 0 4, -1 1, 1 -1))", more.geometry().toText());
        assertEquals("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))", before.toText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // A stroke that crosses twice counts between its crossings.
                "LINESTRING (0 0, 10 0) | LINESTRING (2 1, 3 -1, 7 -1, 8 1) | 0 0, 2.5 0, 3 -1, 7 -1, 7.5 0, 10 0",
                // The other way round the line keeps its direction.
                "LINESTRING (0 0, 10 0) | LINESTRING (8 1, 7 -1, 3 -1, 2 1) | 0 0, 2.5 0, 3 -1, 7 -1, 7.5 0, 10 0",
                // Beyond an end it goes on.
                "LINESTRING (0 0, 5 0, 10 0) | LINESTRING (7 1, 12 2) | 0 0, 5 0, 7 1, 12 2",
                "LINESTRING (0 0, 5 0, 10 0) | LINESTRING (-2 1, 3 1) | -2 1, 3 1, 5 0, 10 0",
                // Of a ring the shorter way is replaced.
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0)) | LINESTRING (4 1, 4 -3, 6 -3, 6 1) | 0 0, 4 0, 4 -3, 6 -3, 6 0, 10 0, 10 10, 0 10",
            })
    void aStrokeGivesAnotherCourse(String text, String stroke, String expected) throws Exception {
        boolean closed = text.startsWith("POLYGON");
        assertEquals(
                expected,
                words(Reshaper.reshape(path(text), closed, path(stroke)).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINESTRING (0 0, 1 0) | LINESTRING (1 0, 2 0) | 0 0, 1 0, 2 0",
                "LINESTRING (0 0, 1 0) | LINESTRING (2 0, 1.1 0) | 0 0, 1 0, 1.1 0, 2 0",
                "LINESTRING (0 0, 1 0) | LINESTRING (-2 0, -1 0) | -2 0, -1 0, 0 0, 1 0",
                "LINESTRING (0 0, 1 0) | LINESTRING (-1 0, -2 0) | -2 0, -1 0, 0 0, 1 0",
            })
    void linesAreJoinedAtTheNearestEnds(String a, String b, String expected) throws Exception {
        assertEquals(expected, words(Lines.joined(path(a), path(b))));
    }

    @Test
    void aLineIsSplitAtAVertexButNotAtItsEnds() throws Exception {
        List<Coordinate> line = path("LINESTRING (0 0, 1 0, 2 0)");
        List<List<Coordinate>> parts = Lines.split(line, 1).orElseThrow();
        assertEquals("0 0, 1 0", words(parts.get(0)));
        assertEquals("1 0, 2 0", words(parts.get(1)));
        assertTrue(Lines.split(line, 0).isEmpty() && Lines.split(line, 2).isEmpty());
    }

    @Test
    void smoothingKeepsTheEndsAndCutsTheCorners() throws Exception {
        Geometry smooth = Lines.smoothed(wkt("LINESTRING (0 0, 4 0, 4 4)"));
        assertEquals("0 0", words(Outline.of(smooth).path(0).subList(0, 1)));
        assertEquals(new Coordinate(4, 4), smooth.getCoordinates()[smooth.getNumPoints() - 1]);
        assertTrue(smooth.distance(wkt("POINT (4 0)")) > 0.5);
        assertTrue(Lines.smoothed(wkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))")).getArea() < 16);
    }

    @Test
    void simplifyingStaysWithinTheToleranceAndKeepsRingsWhole() throws Exception {
        // 0.001° of latitude are 111 m.
        assertEquals(
                "LINESTRING (0 0, 2 0)",
                Simplifier.geometry(wkt("LINESTRING (0 0, 1 0.001, 2 0)"), 120).toText());
        assertEquals(
                3,
                Simplifier.geometry(wkt("LINESTRING (0 0, 1 0.001, 2 0)"), 100).getNumPoints());
        Geometry ring = wkt("POLYGON ((0 0, 0.001 0, 0.001 0.001, 0 0.001, 0 0))");
        assertTrue(Simplifier.geometry(ring, 1e6).getNumPoints() >= 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POLYGON ((0 0, 10 0, 10 4, 0 4, 0 0)) | LINESTRING (3 -1, 3 5) | 12 | 28",
                // The line's direction tells left from right.
                "POLYGON ((0 0, 10 0, 10 4, 0 4, 0 0)) | LINESTRING (3 5, 3 -1) | 28 | 12",
                // A part the line does not reach goes to the side it lies on.
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((6 0, 8 0, 8 2, 6 2, 6 0))) | LINESTRING (1 -1, 1 5) | 4 | 16",
                // A hole stays a hole.
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4)) | LINESTRING (-1 5, 11 5) | 48 | 48",
            })
    void aLineCutsAnArea(String text, String line, double left, double right) throws Exception {
        Areas.Halves halves = Areas.cut(wkt(text), (LineString) wkt(line)).orElseThrow();
        assertEquals(left, halves.left().getArea(), 1e-9);
        assertEquals(right, halves.right().getArea(), 1e-9);
        assertTrue(halves.left().isValid() && halves.right().isValid());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINESTRING (3 -1, 3 2)",
                "LINESTRING (20 0, 21 1)",
                "LINESTRING (3 1, 4 2)",
            })
    void aLineThatDoesNotGoThroughCutsNothing(String line) throws Exception {
        assertTrue(Areas.cut(wkt("POLYGON ((0 0, 10 0, 10 4, 0 4, 0 0))"), (LineString) wkt(line))
                .isEmpty());
    }

    @Test
    void areasAreUnitedAndSubtracted() throws Exception {
        Geometry a = wkt("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
        Geometry b = wkt("POLYGON ((2 0, 6 0, 6 4, 2 4, 2 0))");
        assertEquals(24, Areas.united(a, b).getArea(), 1e-9);
        assertEquals(8, Areas.subtracted(a, b).getArea(), 1e-9);
        assertTrue(Areas.subtracted(a, a).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINESTRING (0 0, 4 4, 4 0, 0 4) | CROSSES 2 2 | 0 0, 2 2, 0 4",
                "LINESTRING (0 0, 1 0, 1 0, 2 0) | REPEATED 1 0 | 0 0, 1 0, 2 0",
                "LINESTRING (0 0, 1 1, 2 0) | | –",
            })
    void flawsOfALineAreFoundAndPutRight(String text, String flaw, String repaired) throws Exception {
        List<Coordinate> line = path(text);
        String said = Flaws.of(line, false).stream()
                .map(f -> f.kind() + " " + words(List.of(f.at())))
                .collect(Collectors.joining("; "));
        assertEquals(flaw == null ? "" : flaw, said);
        assertEquals(
                repaired, Flaws.repaired(line, false).map(ShapesTest::words).orElse("–"));
    }

    @Test
    void anAreaThatCrossesItselfKeepsItsLargestPart() throws Exception {
        List<Coordinate> bow =
                List.of(new Coordinate(0, 0), new Coordinate(10, 10), new Coordinate(10, 0), new Coordinate(4, 6));
        assertEquals(Flaw.Kind.CROSSES, Flaws.of(bow, true).get(0).kind());
        List<Coordinate> right = Flaws.repaired(bow, true).orElseThrow();
        assertTrue(Flaws.of(right, true).isEmpty());
        assertEquals(3, right.size());
    }

    @Test
    void tooFewPointsAndSliversAreSaidToBeSo() {
        List<Coordinate> two = List.of(new Coordinate(0, 0), new Coordinate(1, 0));
        assertEquals(Flaw.Kind.TOO_FEW, Flaws.of(two, true).get(0).kind());
        assertEquals(
                Flaw.Kind.TOO_FEW, Flaws.of(two.subList(0, 1), false).get(0).kind());
        List<Coordinate> thin = List.of(
                new Coordinate(0, 0), new Coordinate(10, 0), new Coordinate(10, 0.001), new Coordinate(0, 0.001));
        assertEquals(Flaw.Kind.SLIVER, Flaws.of(thin, true).get(0).kind());
    }

    @Test
    void whatIsThinOnlyInPartsIsMarkedThere() {
        List<Coordinate> bow =
                List.of(new Coordinate(0, 0), new Coordinate(10, 0.01), new Coordinate(10, 0), new Coordinate(0, 0.01));
        List<Flaw> flaws = Flaws.of(bow, true);
        assertEquals(
                List.of(Flaw.Kind.CROSSES, Flaw.Kind.SLIVER, Flaw.Kind.SLIVER),
                flaws.stream().map(Flaw::kind).toList());
        assertTrue(flaws.get(1).at().x < 5 != flaws.get(2).at().x < 5, "one of the two triangles each");

        List<Coordinate> withNeedle = List.of(
                new Coordinate(0, 0),
                new Coordinate(5, 0),
                new Coordinate(9, 0.02),
                new Coordinate(5, 0.04),
                new Coordinate(5, 5),
                new Coordinate(0, 5));
        assertEquals(List.of(new Flaw(Flaw.Kind.SLIVER, withNeedle.get(2))), Flaws.of(withNeedle, true));
        List<Coordinate> blunt = Flaws.blunted(withNeedle).orElseThrow();
        assertEquals(5, blunt.size());
        assertTrue(Flaws.of(blunt, true).isEmpty());
        assertTrue(Flaws.blunted(blunt).isEmpty(), "nothing is left to take away");
    }

    @Test
    void whatIsThinThroughoutHasALineForASpine() {
        List<Coordinate> thin = List.of(
                new Coordinate(5, 0), new Coordinate(10, 0.5), new Coordinate(5, 0.001), new Coordinate(0, 0.001));
        assertTrue(Flaws.blunted(thin).isEmpty());
        List<Coordinate> spine = Flaws.spine(thin);
        assertEquals(Set.of(new Coordinate(0, 0.001), new Coordinate(10, 0.5)), Set.of(spine.get(0), spine.get(2)));
        assertEquals(3, spine.size());
    }

    @Test
    void nearFlawsAreThoseOfTheChangedEdges() throws Exception {
        List<Coordinate> line = path("LINESTRING (0 0, 4 4, 4 0, 0 4, -5 4, -5 5)");
        assertFalse(Flaws.near(line, false, List.of(1)).flaws().isEmpty());
        assertTrue(Flaws.near(line, false, List.of(5)).flaws().isEmpty());
    }

    /** What a drag of a vertex of a long path rests on instead of looking at the whole path. */
    @Test
    void aSoundPathOfWhichAVertexMovesIsUnsoundOnlyWhereItsEdgesMeetOthers() {
        var random = new Random(7);
        int crossed = 0;
        int kept = 0;
        for (int k = 0; k < 3000; k++) {
            boolean closed = k % 2 == 0;
            // On a grid, so that vertices fall upon vertices and edges, and edges upon edges.
            List<Coordinate> path = new ArrayList<>();
            for (int i = 0; i < 4 + random.nextInt(5); i++) {
                path.add(new Coordinate(random.nextInt(6), random.nextInt(6)));
            }
            if (!Flaws.isSound(shape(path, closed))) {
                continue;
            }
            int moved = random.nextInt(path.size());
            path.set(moved, new Coordinate(random.nextInt(6), random.nextInt(6)));
            boolean sound = Flaws.isSound(shape(path, closed));
            Flaws.Meeting meeting = Flaws.near(path, closed, List.of(moved));
            if (meeting.crosses()) {
                assertFalse(sound, path.toString());
                crossed++;
            }
            if (meeting.flaws().isEmpty()) {
                assertTrue(sound, path.toString());
                kept++;
            }
        }
        assertTrue(crossed > 50 && kept > 200, crossed + " " + kept);
    }

    private static Geometry shape(List<Coordinate> path, boolean closed) {
        List<Coordinate> all = new ArrayList<>(path);
        var factory = new GeometryFactory();
        if (closed) {
            all.add(path.get(0));
            return factory.createPolygon(all.toArray(Coordinate[]::new));
        }
        return factory.createLineString(all.toArray(Coordinate[]::new));
    }
}
