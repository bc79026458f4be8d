package org.threeline.render.label;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.geotools.api.feature.simple.SimpleFeature;
import org.threeline.layers.LabelOptions;
import org.threeline.render.Cancellation;
import org.threeline.render.RenderRequest;

class LabelPropertiesTest {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 500;
    private static final String[] NAMES = {
        "Zaporizhzhia", "Київ", "Nikopol", "Їжакова Гора", "Velyka Novosilka", "Об", "DEMILITARIZED ZONE", "Dnipro"
    };
    private static final LabelPass PASS = Sheet.pass();

    private static RenderRequest crowd(long seed) {
        Random random = new Random(seed);
        Sheet sheet = new Sheet(WIDTH, HEIGHT, 1 + random.nextDouble());
        sheet.reserving(500, 400, 200, 100);
        sheet.with("", line(random, 8), Sheet.obstacle(LabelOptions.ZONE_EDGE));
        sheet.with("", line(random, 8), Sheet.obstacle(LabelOptions.CONTACT));
        for (int i = 0; i < 3; i++) {
            String name = NAMES[random.nextInt(NAMES.length)];
            sheet.with(name, line(random, 6), Sheet.text(12, Map.of(LabelOptions.PLACEMENT, LabelOptions.BAND)));
            sheet.with(name, line(random, 30), Sheet.text(13, Map.of(LabelOptions.PLACEMENT, LabelOptions.LINE)));
            sheet.with(
                    name, polygon(random), Sheet.text(14, Map.of("placement", "area", "tracking", "4", "lines", "2")));
        }
        sheet.with(Sheet.layer("cities", places(random, 300), Sheet.symbol(5), Sheet.text(11, Map.of())));
        sheet.with(Sheet.layer(
                "centres", places(random, 6), Sheet.symbol(7), Sheet.text(13, Map.of(LabelOptions.KEEP, "true"))));
        return sheet.request();
    }

    private static List<SimpleFeature> places(Random random, int n) {
        List<SimpleFeature> places = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            String wkt = "POINT(" + (random.nextInt(WIDTH + 40) - 20) + " " + (random.nextInt(HEIGHT + 40) - 20) + ")";
            places.add(Sheet.feature(
                    "p" + i, NAMES[random.nextInt(NAMES.length)], "", random.nextInt(100), Sheet.wkt(wkt)));
        }
        return places;
    }

    private static String line(Random random, int vertices) {
        StringBuilder wkt = new StringBuilder("LINESTRING(");
        double y = random.nextInt(HEIGHT);
        for (int i = 0; i < vertices; i++) {
            y += random.nextGaussian() * 40;
            wkt.append(i == 0 ? "" : ",")
                    .append(i * (WIDTH + 100) / vertices - 50)
                    .append(' ')
                    .append(y);
        }
        return wkt + ")";
    }

    private static String polygon(Random random) {
        int x = random.nextInt(WIDTH) - 100;
        int y = random.nextInt(HEIGHT) - 100;
        int w = 50 + random.nextInt(400);
        int h = 50 + random.nextInt(300);
        return "POLYGON((%d %d,%d %d,%d %d,%d %d))".formatted(x, y, x + w, y + h / 3, x + w / 2, y + h, x, y);
    }

    @Property(tries = 60)
    void noTwoLabelsIntersectAndNoneLeavesTheMap(@ForAll long seed) {
        RenderRequest request = crowd(seed);
        List<PlacedLabel> labels = PASS.place(request, Cancellation.NEVER);
        GlyphBox reserved = GlyphBox.upright(500, 400, 700, 500);
        for (int i = 0; i < labels.size(); i++) {
            for (GlyphBox box : labels.get(i).boxes()) {
                assertTrue(box.within(WIDTH, HEIGHT, 0), box::toString);
                assertFalse(box.intersects(reserved));
                for (int j = 0; j < i; j++) {
                    for (GlyphBox other : labels.get(j).boxes()) {
                        assertFalse(
                                box.intersects(other),
                                labels.get(i).text() + " and " + labels.get(j).text());
                    }
                }
            }
        }
    }

    @Property(tries = 60)
    void namesOfAreasLieInsideThem(@ForAll long seed) {
        Random random = new Random(seed);
        String wkt = polygon(random);
        var area = Sheet.wkt(wkt);
        Sheet sheet = new Sheet(WIDTH, HEIGHT, 1);
        sheet.with("Область", wkt, Sheet.text(12, Map.of("placement", "area", "tracking", "2")));
        for (PlacedLabel label : PASS.place(sheet.request(), Cancellation.NEVER)) {
            GlyphBox b = label.boxes().get(0);
            // A sheet's layers have y upward.
            var box = area.getFactory()
                    .toGeometry(new org.locationtech.jts.geom.Envelope(
                            b.minX(), b.maxX(), HEIGHT - b.maxY(), HEIGHT - b.minY()));
            assertTrue(area.contains(box), wkt);
        }
    }

    @Property(tries = 30)
    void whatMustBeKeptIsThereUnlessOutside(@ForAll long seed) {
        Random random = new Random(seed);
        List<SimpleFeature> centres = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            // Apart enough for each to have room somewhere.
            centres.add(Sheet.feature(
                    "c" + i,
                    NAMES[i % NAMES.length],
                    "",
                    1,
                    Sheet.wkt("POINT(" + (40 + 210 * (i % 4) + random.nextInt(20)) + " "
                            + (60 + 160 * (i / 4) + random.nextInt(40)) + ")")));
        }
        Sheet sheet = new Sheet(WIDTH + 200, HEIGHT, 1.5);
        sheet.with("", line(random, 20), Sheet.obstacle(LabelOptions.CONTACT));
        sheet.with(Sheet.layer("cities", places(random, 300), Sheet.symbol(5), Sheet.text(11, Map.of())));
        sheet.with(Sheet.layer(
                "centres",
                centres,
                Sheet.symbol(7),
                Sheet.ranked(Sheet.text(13, Map.of(LabelOptions.KEEP, "true")), 1000)));
        long kept = PASS.place(sheet.request(), Cancellation.NEVER).stream()
                .filter(l -> l.layerId().equals("centres") && !l.text().isEmpty())
                .count();
        assertTrue(kept == 12, () -> kept + " of 12");
    }

    @Property(tries = 5)
    void theSameRequestGivesTheSamePixels(@ForAll long seed) {
        RenderRequest request = crowd(seed);
        assertArrayEquals(pixels(PASS, request), pixels(Sheet.pass(), request));
    }

    private static int[] pixels(LabelPass pass, RenderRequest request) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        pass.draw(g, request, Cancellation.NEVER);
        g.dispose();
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
