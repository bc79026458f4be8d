package org.threeline.render.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.render.Face;
import org.threeline.render.Fonts;

class InkPicturesTest {
    private static final Color HALO = new Color(255, 255, 250, 217);

    private static Shape ink;

    private final InkPictures pictures = new InkPictures();

    @BeforeAll
    static void shape() throws java.io.IOException {
        Font font = Fonts.load(Path.of(System.getProperty("threeline.data", "data")))
                .font(Face.values()[0], 13);
        ink = ShapedText.of("Запоріжжя & Kyiv", font).outline(0, 0, 0.4);
    }

    private static int[] drawn(InkPainter painter, Shape shape, double x, double y, float halo, int move) {
        var image = new BufferedImage(220, 90, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(new Color(0x9FC3DA));
        g.fillRect(0, 0, 220, 90);
        g.translate(move, move);
        painter.paint(g, shape, x - move, y - move, HALO, halo);
        painter.paint(g, shape, x - move, y - move, Color.BLACK, 0);
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData().clone();
    }

    private static double meanDifference(int[] a, int[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int shift = 0; shift < 24; shift += 8) {
                sum += Math.abs((a[i] >> shift & 255) - (b[i] >> shift & 255));
            }
        }
        return sum / (3.0 * a.length);
    }

    @ParameterizedTest
    @CsvSource({"20, 40, 3", "20.5, 40.25, 3", "33.1234, 51.987, 4.5", "12.99999, 30.00001, 2", "-40.3, 5.2, 3"})
    void looksLikeItsOutlines(double x, double y, float halo) {
        int[] outlines = drawn(InkPainter.OUTLINES, ink, x, y, halo, 0);
        int[] nothing = drawn((g, s, a, b, c, h) -> {}, ink, x, y, halo, 0);
        assertTrue(meanDifference(outlines, nothing) > 1, "the name is seen");
        // A thirty-second of a pixel at the letters' edges; the largest seen is 0.15.
        assertEquals(0, meanDifference(outlines, drawn(pictures, ink, x, y, halo, 0)), 0.3);
    }

    @Test
    void aKeptPictureIsTheOneDrawnAnewToTheBit() {
        int[] first = drawn(pictures, ink, 20.37, 40.81, 3, 0);
        int kept = pictures.pictures();
        assertEquals(2, kept, "halo and letters");
        assertArrayEquals(first, drawn(pictures, ink, 20.37, 40.81, 3, 0));
        assertArrayEquals(first, drawn(pictures, ink, 20.37, 40.81, 3, 7), "the target moved");
        drawn(pictures, ink, 57.37, 11.81, 3, 0);
        assertEquals(kept, pictures.pictures(), "moved by whole pixels it is the same");
        drawn(pictures, ink, 20.87, 40.81, 3, 0);
        assertEquals(2 * kept, pictures.pictures(), "half a pixel further it is not");
        pictures.forget();
        assertEquals(0, pictures.pixels());
        assertArrayEquals(first, drawn(pictures, ink, 20.37, 40.81, 3, 0));
    }

    @Test
    void aPictureFromElsewhereIsDrawnToTheBitAsItsOwn() {
        int[] alone = drawn(new InkPictures(), ink, 20.37, 40.81, 3, 0);
        drawn(pictures, ink, 57.37 + 1e-10, 11.81 - 1e-10, 3, 0);
        assertArrayEquals(alone, drawn(pictures, ink, 20.37, 40.81, 3, 0));
    }

    @Test
    void nothingIsCutOffByAnyHalo() {
        for (float halo = 0.5f; halo < 12; halo += 0.7f) {
            for (double part = 0; part < 1; part += 0.13) {
                int[] outlines = drawn(InkPainter.OUTLINES, ink, 20 + part, 40 - part, halo, 0);
                assertEquals(0, meanDifference(outlines, drawn(pictures, ink, 20 + part, 40 - part, halo, 0)), 0.3);
            }
        }
    }

    @Test
    void nameThatSpreadsFarIsDrawnAsItIs() {
        Shape far = java.awt.geom.AffineTransform.getScaleInstance(8, 30).createTransformedShape(ink);
        assertArrayEquals(drawn(InkPainter.OUTLINES, far, 10.3, 60.7, 3, 0), drawn(pictures, far, 10.3, 60.7, 3, 0));
        assertEquals(0, pictures.pictures());
    }

    @Test
    void whatIsKeptIsBounded() {
        for (int i = 0; i < 900; i++) {
            drawn(pictures, ink, 10 + i / 32.0, 40, 3, 0);
            drawn(pictures, ink, 10, 40 + (i + 0.5) / 32.0, 2 + i / 100f, 0);
            assertTrue(pictures.pixels() <= InkPictures.MOST_PIXELS);
        }
        assertTrue(pictures.pixels() > InkPictures.MOST_PIXELS / 2, "most of what may be kept is");
    }

    @Test
    void emptyNameLeavesNothing() {
        assertArrayEquals(
                drawn((g, s, a, b, c, h) -> {}, ink, 0, 0, 3, 0),
                drawn(pictures, new java.awt.geom.Path2D.Double(), 5, 5, 3, 0));
        assertEquals(0, pictures.pictures());
    }
}
