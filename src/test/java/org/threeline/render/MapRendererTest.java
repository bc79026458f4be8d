package org.threeline.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.render.TestLayers.area;
import static org.threeline.render.TestLayers.geometry;
import static org.threeline.render.TestLayers.layer;
import static org.threeline.render.TestLayers.line;
import static org.threeline.render.TestLayers.patternedArea;
import static org.threeline.render.TestLayers.patternedLine;
import static org.threeline.render.TestLayers.rule;
import static org.threeline.render.TestLayers.stroke;
import static org.threeline.render.TestLayers.viewport;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.geotools.api.style.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.fixtures.FlatPlane;
import org.threeline.layers.MapLayer;
import org.threeline.layers.PatternSpec;

class MapRendererTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static Fonts fonts;
    private static MapRenderer renderer;

    @BeforeAll
    static void load() throws IOException {
        fonts = Fonts.load(Path.of(System.getProperty("threeline.data", "data")));
        renderer = new MapRenderer(fonts, 2);
    }

    private static RenderRequest request(Viewport viewport, MapLayer... layers) {
        return new RenderRequest(viewport, List.of(layers), WHITE, RenderRequest.Decor.NONE);
    }

    private static int[] pixels(MapRenderer with, RenderRequest request) {
        var argb = new int[request.viewport().width() * request.viewport().height()];
        assertTrue(with.render(request, argb, Cancellation.NEVER));
        return argb;
    }

    private static int[] pixels(MapLayer... layers) {
        return pixels(renderer, request(viewport(60, 40), layers));
    }

    /** Java2D's drawing of the same request, as on a document's page. */
    private static int[] java2d(RenderRequest request) {
        int w = request.viewport().width();
        int h = request.viewport().height();
        var image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        renderer.draw(request, g);
        g.dispose();
        return image.getRGB(0, 0, w, h, null, 0, w);
    }

    private static List<Geometry> scribbles(int count, int points, int width, int height) {
        var random = new Random(7);
        var lines = new ArrayList<Geometry>();
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble() * width;
            double y = random.nextDouble() * height;
            double heading = random.nextDouble() * 7;
            var c = new Coordinate[points];
            for (int k = 0; k < points; k++) {
                c[k] = new Coordinate(x, y);
                heading += random.nextGaussian() * 0.35;
                x += 4 * Math.cos(heading);
                y += 4 * Math.sin(heading);
            }
            lines.add(FACTORY.createLineString(c));
        }
        return lines;
    }

    @Test
    void fillsCoverWhatTheyCoverOfEachPixel() {
        int[] p = pixels(layer("POLYGON((10.5 10, 20 10, 20 20.25, 10.5 20.25, 10.5 10))", area("#000000", 1)));
        assertEquals(0xFF000000, p[60 * 25 + 15]);
        assertEquals(0xFF7F7F7F, p[60 * 25 + 10], "half a pixel");
        assertEquals(0xFFBFBFBF, p[60 * 19 + 15], "a quarter");
        assertEquals(WHITE, p[60 * 25 + 20]);
    }

    @Test
    void holesStayOpenWhateverWayTheyTurn() {
        for (String hole : List.of("(20 10, 40 10, 40 30, 20 30, 20 10)", "(20 10, 20 30, 40 30, 40 10, 20 10)")) {
            int[] p = pixels(layer("POLYGON((5 5, 55 5, 55 35, 5 35, 5 5), " + hole + ")", area("#FF0000", 1)));
            assertEquals(WHITE, p[60 * 20 + 30]);
            assertEquals(0xFFFF0000, p[60 * 20 + 10]);
        }
    }

    @Test
    void whatReachesBeyondThePictureFillsItToTheBorder() {
        int[] p = pixels(layer(
                "POLYGON((-1e7 -1e7, 1e7 -1e7, 1e7 1e7, -1e7 1e7, -1e7 -1e7), (10 10, 20 10, 20 20, 10 20, 10 10))",
                area("#0000FF", 1)));
        assertEquals(0xFF0000FF, p[0]);
        assertEquals(0xFF0000FF, p[60 * 40 - 1]);
        assertEquals(WHITE, p[60 * 25 + 15]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.6, 1, 1.5, 2.6, 4})
    void thinLinesAreAsJava2dDrawsThem(double width) {
        var request = request(
                viewport(400, 300), layer(scribbles(12, 60, 400, 300), rule(null, line(stroke("#000000", width)))));
        assertAlike(pixels(renderer, request), java2d(request), 64, 2);
    }

    @Test
    void dashesAreAsJava2dDrawsThem() {
        var request = request(
                viewport(400, 300), layer(scribbles(12, 60, 400, 300), rule(null, line(stroke("#000000", 1.8, 7, 4)))));
        assertAlike(pixels(renderer, request), java2d(request), 80, 2);
    }

    @Test
    void fillsAreAsJava2dDrawsThem() {
        var areas = scribbles(8, 40, 400, 300).stream().map(g -> g.convexHull()).toList();
        var request = request(viewport(400, 300), layer(areas, rule(null, area("#204060", 0.5))));
        assertAlike(pixels(renderer, request), java2d(request), 12, 0.6);
    }

    @Test
    void hatchesAreAsJava2dDrawsThem() {
        var request = request(
                viewport(300, 200),
                layer(
                        "POLYGON((20 20, 280 40, 250 180, 60 160, 20 20))",
                        patternedArea(new PatternSpec.Hatch(30, 1.5, 7), "#000000", 1.5)));
        // Java2D's clip on pixels has no soft edge: the border may differ by a whole pixel.
        assertAlike(pixels(renderer, request), java2d(request), 255, 5);
    }

    /** Compares greys: the greatest difference for all but one pixel in a thousand, and the mean where there is ink. */
    private static void assertAlike(int[] ours, int[] theirs, int greatest, double mean) {
        int beyond = 0;
        double sum = 0;
        int inked = 0;
        for (int i = 0; i < ours.length; i++) {
            int difference = Math.abs((ours[i] & 255) - (theirs[i] & 255));
            beyond += difference > greatest ? 1 : 0;
            if (ours[i] != WHITE || theirs[i] != WHITE) {
                sum += (ours[i] & 255) - (theirs[i] & 255);
                inked++;
            }
        }
        assertTrue(inked > 100, "something is drawn");
        assertTrue(beyond <= ours.length / 1000, beyond + " pixels differ by more than " + greatest);
        assertTrue(Math.abs(sum / inked) <= mean, "mean difference " + sum / inked);
    }

    @Test
    void anyNumberOfThreadsGivesTheSamePixels() {
        var request = request(
                viewport(700, 900),
                layer(
                        scribbles(150, 80, 700, 900),
                        rule(null, line(stroke("#803010", 1.3)), line(stroke("#103080", 24)))),
                layer(
                        scribbles(30, 80, 700, 900),
                        rule(null, patternedLine(new PatternSpec.Scallops(3.5, 1.5), "#000000", 1.35))));
        int[] one = pixels(new MapRenderer(fonts, 1), request);
        assertArrayEquals(one, pixels(new MapRenderer(fonts, 2), request));
        assertArrayEquals(one, pixels(new MapRenderer(fonts, 4), request));
    }

    @Test
    void noSeamShowsWhereBandsMeet() {
        // A straight upright line is the same in every row, the rows about a seam among them.
        var request = request(
                viewport(80, 900),
                layer("LINESTRING(20.3 -50, 20.3 950)", line(stroke("#000000", 1.5)), line(stroke("#FF0000", 0.7))),
                layer("LINESTRING(50.3 -50, 50.3 950)", line(stroke("#000000", 30))));
        int[] p = pixels(renderer, request);
        for (int y = 1; y < 900; y++) {
            for (int x = 0; x < 80; x++) {
                assertEquals(p[x], p[y * 80 + x], "column " + x + " row " + y);
            }
        }
    }

    @Test
    void patternsDoNotSwimWhenTheMapIsMoved() {
        for (PatternSpec spec : List.of(new PatternSpec.Hatch(45, 1.5, 7), new PatternSpec.Dots(1.25, 14))) {
            MapLayer layer = layer(
                    "POLYGON((-500 -500, 900 -500, 900 900, -500 900, -500 -500))",
                    patternedArea(spec, "#000000", 1.5));
            assertMoved(layer);
        }
        assertMoved(layer("LINESTRING(-300 -200, 60 50, 100 90, 400 60)", line(stroke("#000000", 1.8, 7, 4))));
        assertMoved(layer(
                "LINESTRING(-300 -200, 60 50, 100 90, 400 60)",
                patternedLine(new PatternSpec.Crenellation(12, 6, 4.2, 5), "#000000", 1.9)));
    }

    private static void assertMoved(MapLayer layer) {
        int w = 160;
        int h = 120;
        var here = new Viewport(new FlatPlane(), 80, 60, 1, w, h, 1);
        var there = new Viewport(new FlatPlane(), 80 + 13, 60 + 5, 1, w, h, 1);
        int[] a = pixels(renderer, request(here, layer));
        int[] b = pixels(renderer, request(there, layer));
        for (int y = 10; y < h - 10; y++) {
            for (int x = 20; x < w - 5; x++) {
                int difference = Math.abs((a[y * w + x] & 255) - (b[(y + 5) * w + x - 13] & 255));
                assertTrue(difference <= 2, "at " + x + ", " + y);
            }
        }
    }

    @Test
    void rulesDrawOnlyTheFeaturesOfTheirFilters() {
        var squares = List.of(
                geometry("POLYGON((0 0, 20 0, 20 40, 0 40, 0 0))"),
                geometry("POLYGON((20 0, 40 0, 40 40, 20 40, 20 0))"),
                geometry("POLYGON((40 0, 60 0, 60 40, 40 40, 40 0))"));
        Rule otherwise = rule(null, area("#00FF00", 1));
        otherwise.setElseFilter(true);
        int[] p =
                pixels(layer(squares, rule("n = 0", area("#FF0000", 1)), rule("n = 1", area("#0000FF", 1)), otherwise));
        assertEquals(0xFFFF0000, p[60 * 20 + 10]);
        assertEquals(0xFF0000FF, p[60 * 20 + 30]);
        assertEquals(0xFF00FF00, p[60 * 20 + 50]);
    }

    @Test
    void rulesDrawFromTheirLeastToBelowTheirGreatestDenominator() {
        double here = viewport(60, 40).scaleDenominator();
        assertEquals(0xFFFF0000, middleBetween(here, here * 2));
        assertEquals(WHITE, middleBetween(here * 1.01, here * 2));
        assertEquals(WHITE, middleBetween(0, here));
        assertEquals(0xFFFF0000, middleBetween(0, here * 1.01));
    }

    private static int middleBetween(double least, double greatest) {
        Rule rule = rule(null, area("#FF0000", 1));
        rule.setMinScaleDenominator(least);
        rule.setMaxScaleDenominator(greatest);
        return pixels(layer(List.of(geometry("POLYGON((0 0, 60 0, 60 40, 0 40, 0 0))")), rule))[60 * 20 + 30];
    }

    @Test
    void brokenGeometryIsPassedOver() {
        var nan = FACTORY.createLineString(new Coordinate[] {
            new Coordinate(0, 20), new Coordinate(Double.NaN, 5), new Coordinate(60, 20), new Coordinate(60, Double.NaN)
        });
        var huge = FACTORY.createLineString(new Coordinate[] {new Coordinate(-1e300, 10), new Coordinate(1e300, 10)});
        var all = new ArrayList<Geometry>(List.of(nan, huge, geometry("POLYGON EMPTY"), geometry("POINT EMPTY")));
        int[] p = pixels(layer(
                all,
                rule(
                        null,
                        line(stroke("#000000", 1)),
                        line(stroke("#000000", 2, 3, 3)),
                        line(stroke("#000000", 30)),
                        area("#FF0000", 1))));
        assertEquals(60 * 40, p.length);
        assertArrayEquals(
                pixels(layer(List.of(), rule(null, area("#FF0000", 1)))),
                pixels(layer(List.of(geometry("POLYGON EMPTY")), rule(null, area("#FF0000", 1)))));
    }

    @Test
    void aLargePictureIsDrawnWhole() {
        var viewport = new Viewport(new FlatPlane(), 4000, 4000, 1, 8000, 8000, 1);
        var argb = new int[8000 * 8000];
        var request = request(viewport, layer("POLYGON((0 0, 8000 0, 8000 8000, 0 8000, 0 0))", area("#123456", 1)));
        assertTrue(renderer.render(request, argb, Cancellation.NEVER));
        for (int at : new int[] {0, 7999, 8000 * 4000 + 4000, 8000 * 8000 - 1}) {
            assertEquals(0xFF123456, argb[at]);
        }
    }

    @Test
    void aCancelledPictureStopsAndSaysSo() {
        var asked = new AtomicInteger();
        var request = request(
                viewport(400, 300), layer(scribbles(2000, 20, 400, 300), rule(null, line(stroke("#000000", 1)))));
        assertFalse(renderer.render(request, new int[400 * 300], () -> asked.incrementAndGet() > 5));
        assertTrue(asked.get() < 40, "asked " + asked.get() + " times");
    }

    @Test
    void theQueueDrawsTheLatestRequestOfThoseThatWait() throws Exception {
        var slow = request(
                viewport(1500, 1500), layer(scribbles(4000, 60, 1500, 1500), rule(null, line(stroke("#000000", 1)))));
        var never = request(viewport(50, 50), layer("POLYGON((0 0, 60 0, 60 40, 0 40, 0 0))", area("#00FF00", 1)));
        var latest = request(viewport(60, 40), layer("POLYGON((0 0, 60 0, 60 40, 0 40, 0 0))", area("#FF0000", 1)));
        var begun = new CountDownLatch(1);
        var done = new LinkedBlockingQueue<Frame>();
        try (var queue = new RenderQueue(renderer, done::add, e -> {})) {
            queue.submit(() -> {
                begun.countDown();
                return slow;
            });
            begun.await();
            queue.submit(() -> never);
            queue.submit(() -> latest);
            assertEquals(1500, done.poll(60, TimeUnit.SECONDS).viewport().width(), "what was begun is finished");
            Frame last = done.poll(60, TimeUnit.SECONDS);
            assertEquals(0xFFFF0000, last.argb()[20 * 60 + 30]);
            assertTrue(done.isEmpty());
        }
    }

    @Test
    void theQueueDrawsOnPixelsGivenBack() throws Exception {
        var request = request(viewport(60, 40), layer("POINT(1 1)", area("#FF0000", 1)));
        var done = new LinkedBlockingQueue<Frame>();
        try (var queue = new RenderQueue(renderer, done::add, e -> {})) {
            queue.submit(() -> request);
            Frame first = done.poll(60, TimeUnit.SECONDS);
            queue.submit(() -> request);
            Frame second = done.poll(60, TimeUnit.SECONDS);
            assertNotSame(first.argb(), second.argb());
            queue.release(first);
            queue.submit(() -> request);
            assertSame(first.argb(), done.poll(60, TimeUnit.SECONDS).argb());
        }
    }

    @Test
    void theQueueGoesOnAfterAFailure() throws Exception {
        var request = request(viewport(60, 40), layer("POINT(1 1)", area("#FF0000", 1)));
        var done = new LinkedBlockingQueue<Frame>();
        var failed = new LinkedBlockingQueue<Throwable>();
        try (var queue = new RenderQueue(renderer, done::add, failed::add)) {
            for (int i = 0; i < 5; i++) {
                queue.submit(() -> {
                    throw new IllegalStateException("no scene");
                });
                assertEquals("no scene", failed.poll(60, TimeUnit.SECONDS).getMessage());
            }
            queue.submit(() -> request);
            assertEquals(60, done.poll(60, TimeUnit.SECONDS).viewport().width());
        }
    }

    @Test
    void teethPointToTheLeftOfTheLine() {
        int[] p = pixels(layer(
                "LINESTRING(0 20, 60 20)", patternedLine(new PatternSpec.Crenellation(12, 6, 8, 0), "#000000", 1.5)));
        int above = 0;
        int below = 0;
        for (int i = 0; i < p.length; i++) {
            if (p[i] != WHITE) {
                int y = i / 60;
                above += y < 18 ? 1 : 0;
                below += y > 22 ? 1 : 0;
            }
        }
        assertTrue(above > 40, "teeth above a line that runs to the right");
        assertEquals(0, below);
    }
}
