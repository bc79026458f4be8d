package org.threeline.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.render.TestLayers.area;
import static org.threeline.render.TestLayers.layer;
import static org.threeline.render.TestLayers.line;
import static org.threeline.render.TestLayers.patternedArea;
import static org.threeline.render.TestLayers.stroke;
import static org.threeline.render.TestLayers.viewport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeline.layers.MapLayer;
import org.threeline.layers.PatternSpec;

class UnderlayTest {
    private static final int WIDTH = 300;
    private static final int HEIGHT = 600;
    private static Fonts fonts;

    @BeforeAll
    static void load() throws IOException {
        fonts = Fonts.load(Path.of(System.getProperty("threeline.data", "data")));
    }

    private static RenderRequest request(Viewport viewport, int background, List<MapLayer> layers) {
        return new RenderRequest(viewport, layers, background, RenderRequest.Decor.NONE);
    }

    private static RenderRequest request(List<MapLayer> layers) {
        return request(viewport(WIDTH, HEIGHT), 0xFFFFFFFF, layers);
    }

    private static int[] pixels(RenderRequest request, PictureMemory memory) {
        var argb = new int[request.viewport().width() * request.viewport().height()];
        assertTrue(new MapRenderer(fonts, 2).render(request, argb, Cancellation.NEVER, 2, memory));
        return argb;
    }

    private static MapLayer any(Random random) {
        String color = String.format(Locale.ROOT, "#%06X", random.nextInt(1 << 24));
        double x = random.nextInt(WIDTH);
        double y = random.nextInt(HEIGHT);
        String place = String.format(
                Locale.ROOT,
                "(%1$.1f %2$.1f, %3$.1f %2$.1f, %3$.1f %4$.1f, %1$.1f %4$.1f, %1$.1f %2$.1f)",
                x - 80,
                y - 200,
                x + 90,
                y + 250);
        return switch (random.nextInt(3)) {
            case 0 -> layer("POLYGON(" + place + ")", area(color, 0.6));
            case 1 -> layer("POLYGON(" + place + ")", patternedArea(new PatternSpec.Hatch(30, 1.5, 7), color, 1.5));
            default -> layer("LINESTRING" + place, line(stroke(color, 1 + random.nextInt(3))));
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void picturesAreThoseDrawnAnewWhateverCameBefore(long seed) {
        var random = new Random(seed);
        var memory = new PictureMemory();
        var layers = new ArrayList<MapLayer>();
        for (int i = 0; i < 6; i++) {
            layers.add(any(random));
        }
        boolean dark = false;
        for (int n = 0; n < 25; n++) {
            int what = random.nextInt(12);
            if (what == 0) {
                layers.remove(random.nextInt(layers.size()));
                layers.add(any(random));
            } else if (what == 1) {
                dark = !dark;
            } else if (what == 2) {
                memory.forget();
            } else if (what == 3) {
                int i = random.nextInt(layers.size());
                layers.set(i, layers.get(i).withOpacity(random.nextInt(3) * 0.5));
            } else {
                // As in a drag: what lies on top is another layer each time.
                layers.set(layers.size() - 1 - random.nextInt(2), any(random));
            }
            var request = request(viewport(WIDTH, HEIGHT), dark ? 0xFF203040 : 0xFFFFFFFF, layers);
            assertArrayEquals(pixels(request, new PictureMemory()), pixels(request, memory), "picture " + n);
        }
    }

    @Test
    void whatLiesBelowADragIsDrawnTwiceAndNeverAgain() {
        var random = new Random(9);
        List<MapLayer> below = List.of(any(random), any(random), any(random));
        var underlay = new Underlay();
        var kept = new ArrayList<Integer>();
        for (int n = 0; n < 5; n++) {
            var layers = new ArrayList<>(below);
            layers.add(any(random));
            RenderRequest request = request(layers);
            Underlay.Part part = underlay.next(request);
            kept.add(part.isDrawn() ? part.count() : 0);
            underlay.drawn(request, part);
        }
        assertEquals(List.of(0, 0, 3, 3, 3), kept);
    }

    @Test
    void aMapThatMovesKeepsNothing() {
        var random = new Random(10);
        List<MapLayer> layers = List.of(any(random), any(random));
        var underlay = new Underlay();
        for (int n = 0; n < 4; n++) {
            RenderRequest request = request(viewport(WIDTH + n, HEIGHT), 0xFFFFFFFF, layers);
            Underlay.Part part = underlay.next(request);
            assertEquals(0, part.count());
            underlay.drawn(request, part);
        }
    }

    @Test
    void moreIsKeptOnceItStaysForLong() {
        var random = new Random(11);
        MapLayer base = any(random);
        MapLayer above = any(random);
        var underlay = new Underlay();
        draw(underlay, List.of(base, any(random)));
        draw(underlay, List.of(base, above, any(random)));
        assertEquals(1, draw(underlay, List.of(base, above, any(random))).count(), "the base is there");
        Underlay.Part more = draw(underlay, List.of(base, above, any(random)));
        assertEquals(2, more.count());
        assertFalse(more.isDrawn());
        assertTrue(draw(underlay, List.of(base, above, any(random))).isDrawn());
    }

    private static Underlay.Part draw(Underlay underlay, List<MapLayer> layers) {
        RenderRequest request = request(layers);
        Underlay.Part part = underlay.next(request);
        underlay.drawn(request, part);
        return part;
    }
}
