package org.threeline.render.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.threeline.geodesy.FittedLambert;
import org.threeline.layers.LabelOptions;
import org.threeline.render.Cancellation;
import org.threeline.render.Fonts;
import org.threeline.render.RenderRequest;
import org.threeline.render.Viewport;
import org.threeline.render.decor.DecorPass;

/**
 * Golden images beside this test's resources. Where one differs, the picture now drawn is left in
 * {@code target/golden}; look at both before taking it over.
 */
class LabelImageTest {
    /** Mean difference of a channel that rounding in another Java version's rasteriser may make. */
    private static final double TOLERANCE = 0.4;

    @ParameterizedTest
    @ValueSource(strings = {"labels", "decor-light", "decor-dark"})
    void looksAsItDid(String name) throws IOException {
        BufferedImage drawn = new BufferedImage(420, 280, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = drawn.createGraphics();
        if (name.equals("labels")) {
            drawLabels(g);
        } else {
            drawDecor(g, name.endsWith("dark"));
        }
        g.dispose();
        File kept = new File("target/golden", name + ".png");
        assertTrue(kept.getParentFile().isDirectory() || kept.getParentFile().mkdirs());
        ImageIO.write(drawn, "png", kept);
        var golden = LabelImageTest.class.getResource(name + ".png");
        assertNotNull(golden, () -> "no golden image yet; look at " + kept);
        assertEquals(0, difference(ImageIO.read(golden), drawn), TOLERANCE, () -> "differs, see " + kept);
    }

    private static double difference(BufferedImage golden, BufferedImage drawn) {
        assertEquals(golden.getWidth() + " x " + golden.getHeight(), drawn.getWidth() + " x " + drawn.getHeight());
        long sum = 0;
        for (int y = 0; y < golden.getHeight(); y++) {
            for (int x = 0; x < golden.getWidth(); x++) {
                int a = golden.getRGB(x, y);
                int b = drawn.getRGB(x, y);
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs((a >> shift & 255) - (b >> shift & 255));
                }
            }
        }
        return sum / (3.0 * golden.getWidth() * golden.getHeight());
    }

    private static void drawLabels(Graphics2D g) {
        g.setColor(new Color(0xD3E3ED));
        g.fillRect(0, 0, 420, 280);
        String middle = "LINESTRING(20 40,80 90,160 120,240 130,330 110,400 60)";
        Sheet sheet = new Sheet(420, 280, 1.3)
                .with("DEMILITARIZED ZONE · 40 KM", middle, Sheet.text(12, Map.of("placement", "band")))
                .with("", "LINESTRING(0 160,420 180)", Sheet.obstacle(LabelOptions.ZONE_EDGE))
                .with("Запоріжжя", "POINT(210 170)", Sheet.symbol(7), Sheet.text(13, Map.of("keep", "true")))
                .with("Kryvyi Rih", "POINT(60 200)", Sheet.symbol(7), Sheet.text(13, Map.of()))
                .with(
                        "ХЕРСОНСЬКА ОБЛАСТЬ",
                        "POLYGON((230 190,410 190,410 275,230 275,230 190))",
                        Sheet.text(10, Map.of("placement", "area", "tracking", "2", "lines", "2")))
                .with(
                        "Dnipro",
                        "LINESTRING(10 260,60 240,120 250,200 230)",
                        Sheet.text(13, Map.of("placement", "line", "tracking", "0.8")));
        List<PlacedLabel> labels = Sheet.pass().draw(g, sheet.request(), Cancellation.NEVER);
        assertEquals(5, labels.size());
    }

    private static void drawDecor(Graphics2D g, boolean dark) throws IOException {
        g.setColor(new Color(dark ? 0x16222C : 0xD3E3ED));
        g.fillRect(0, 0, 420, 280);
        FittedLambert projection = FittedLambert.to(new Envelope(30, 40, 46, 51));
        Locale locale = dark ? Locale.forLanguageTag("uk-UA") : Locale.UK;
        RenderRequest request = new RenderRequest(
                new Viewport(projection, -400_000, 0, 1200, 420, 280, 1),
                List.of(),
                0,
                new RenderRequest.Decor(true, true, true, locale, dark, List.of()));
        DecorPass pass = new DecorPass(Fonts.load(Path.of(System.getProperty("threeline.data", "data"))));
        pass.drawUnderLabels(g, request);
        pass.draw(g, request);
    }
}
