package org.threeline.render.decor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.Geodesics;
import org.threeline.geodesy.MapProjection;
import org.threeline.render.Fonts;
import org.threeline.render.RenderRequest;
import org.threeline.render.RenderRequest.Reserved;
import org.threeline.render.Viewport;

class DecorTest {
    private static final MapProjection UKRAINE = FittedLambert.to(new Envelope(30, 40, 46, 51));
    private static final Locale UKRAINIAN = Locale.forLanguageTag("uk-UA");

    private static Viewport viewport(MapProjection projection, double lon, double lat, double metersPerPixel) {
        double[] p = {lon, lat};
        projection.forward(p, 0, p, 0, 1);
        return new Viewport(projection, p[0], p[1], metersPerPixel, 1600, 1000, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "35, 48.3, 650",
        "31, 46, 650",
        "24, 52, 650",
        "35, 48.3, 84",
        "35, 48.3, 5",
        "35, 48.3, 0.4",
        "20, 30, 2000"
    })
    void theScaleBarIsTrueAtTheMiddle(double lon, double lat, double metersPerPixel) {
        Viewport view = viewport(UKRAINE, lon, lat, metersPerPixel);
        ScaleBar bar = ScaleBar.of(view, 140).orElseThrow();
        double half = bar.pixels() / 2 * metersPerPixel;
        double[] ends = {view.centerX() - half, view.centerY(), view.centerX() + half, view.centerY()};
        UKRAINE.inverse(ends, 0, ends, 0, 2);
        double onGround = Geodesics.distanceMeters(ends[0], ends[1], ends[2], ends[3]);
        assertEquals(bar.meters(), onGround, 0.002 * onGround);
    }

    @ParameterizedTest
    @CsvSource({"650, 25000", "635, 20000", "84, 5000", "20, 1000", "5, 200", "0.4, 20", "5500, 250000", "3000, 100000"
    })
    void itsSegmentsHaveRoundLengths(double metersPerPixel, double segmentMeters) {
        ScaleBar bar =
                ScaleBar.of(viewport(UKRAINE, 35, 48.3, metersPerPixel), 140).orElseThrow();
        assertEquals(segmentMeters, bar.segmentMeters());
        assertTrue(bar.segments() == 3 || bar.segments() == 4);
        assertTrue(bar.pixels() > 90 && bar.pixels() < 200, () -> "px " + bar.pixels());
    }

    @Test
    void outsideTheProjectionThereIsNoScaleBar() {
        assertTrue(ScaleBar.of(new Viewport(UKRAINE, Double.NaN, 0, 650, 800, 600, 1), 140)
                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"35, 48.3", "28, 48.3", "42, 50", "70, 45"})
    void theArrowPointsAlongTheMeridian(double lon, double lat) {
        Viewport view = viewport(UKRAINE, lon, lat, 650);
        double angle = North.angle(view, 800, 500);
        double[] north = {lon, lat + 0.5};
        UKRAINE.forward(north, 0, north, 0, 1);
        double expected = Math.atan2(north[0] - view.centerX(), north[1] - view.centerY());
        assertEquals(expected, angle, 1e-3);
        assertEquals(lon == 35, Math.abs(angle) < 1e-9);
    }

    @Test
    void figuresAreGroupedAndHaveTheirUnit() {
        assertEquals("1\u202f500\u202fkm", new Wording(Locale.UK).distance(1_500_000, true, true));
        assertEquals("150\u202fкм", new Wording(UKRAINIAN).distance(150_000, true, true));
        assertEquals("20\u202fм", new Wording(UKRAINIAN).distance(20, false, true));
        assertEquals("50", new Wording(Locale.UK).distance(50_000, true, false));
    }

    @ParameterizedTest
    @CsvSource({"2160, 36°E", "-630, 10°30′W", "0, 0°", "10800, 180°", "11400, 170°W"})
    void meridiansHaveTheirNames(int minutes, String name) {
        assertEquals(name, new Wording(Locale.UK).longitude(minutes));
    }

    @Test
    void parallelsHaveTheirNamesInUkrainianToo() {
        assertEquals("48°30′\u202fпн.\u00a0ш.", new Wording(UKRAINIAN).latitude(48 * 60 + 30));
        assertEquals("33°S", new Wording(Locale.UK).latitude(-33 * 60));
    }

    @ParameterizedTest
    @CsvSource({"650", "84", "5", "5500", "30000"})
    void linesOfTheGraticuleLieOnTheirMeridiansAndParallels(double metersPerPixel) {
        Viewport view = viewport(UKRAINE, 35, 48.3, metersPerPixel);
        List<Graticule.Line> lines = Graticule.lines(view, 120);
        assertTrue(lines.size() >= 4 && lines.size() < 80, () -> lines.size() + " lines");
        for (Graticule.Line line : lines) {
            double[] p = line.points().clone();
            for (int i = 0; i < p.length; i += 2) {
                p[i] = view.toMapX(p[i]);
                p[i + 1] = view.toMapY(p[i + 1]);
            }
            UKRAINE.inverse(p, 0, p, 0, p.length / 2);
            for (int i = 0; i < p.length; i += 2) {
                double given = line.meridian() ? p[i] : p[i + 1];
                double off = given - line.minutes() / 60.0;
                assertEquals(0, off - 360 * Math.rint(off / 360), 1e-6);
            }
        }
    }

    @Test
    void labelsAreKeptFromEverythingDrawn() throws Exception {
        DecorPass pass = new DecorPass(Fonts.load(Path.of(System.getProperty("threeline.data", "data"))));
        RenderRequest request = new RenderRequest(
                viewport(UKRAINE, 35, 48.3, 650),
                List.of(),
                0,
                new RenderRequest.Decor(true, true, true, UKRAINIAN, false, List.of()));
        var image = new java.awt.image.BufferedImage(1600, 1000, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        var g = image.createGraphics();
        pass.draw(g, request);
        g.dispose();
        List<Reserved> occupied = pass.occupied(request);
        int drawn = 0;
        for (int y = 0; y < 1000; y++) {
            for (int x = 0; x < 1600; x++) {
                if (image.getRGB(x, y) >>> 24 != 0) {
                    drawn++;
                    double px = x + 0.5;
                    double py = y + 0.5;
                    assertTrue(
                            occupied.stream()
                                    .anyMatch(r -> px > r.x()
                                            && py > r.y()
                                            && px < r.x() + r.width()
                                            && py < r.y() + r.height()),
                            px + " " + py);
                }
            }
        }
        assertTrue(drawn > 1000);
    }
}
