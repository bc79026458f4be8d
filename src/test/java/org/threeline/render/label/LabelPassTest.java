package org.threeline.render.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;
import org.geotools.data.collection.ListFeatureCollection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.layers.Highlight;
import org.threeline.layers.LabelOptions;
import org.threeline.layers.MapLayer;
import org.threeline.render.Cancellation;
import org.threeline.render.RenderRequest;

class LabelPassTest {
    private static final Symbolizer DOT = Sheet.symbol(6);

    private static Symbolizer city() {
        return Sheet.text(11, Map.of());
    }

    private static Symbolizer kept() {
        return Sheet.text(11, Map.of(LabelOptions.KEEP, "true"));
    }

    private static Symbolizer placed(String placement, String... more) {
        Map<String, String> options = new java.util.TreeMap<>(Map.of(LabelOptions.PLACEMENT, placement));
        for (int i = 0; i < more.length; i += 2) {
            options.put(more[i], more[i + 1]);
        }
        return Sheet.text(12, options);
    }

    private static List<String> texts(List<PlacedLabel> labels) {
        return labels.stream().map(PlacedLabel::text).toList();
    }

    private static GlyphBox only(List<PlacedLabel> labels) {
        assertEquals(1, labels.size());
        assertEquals(1, labels.get(0).boxes().size());
        return labels.get(0).boxes().get(0);
    }

    @Test
    void aCityAloneHasItsNameOnTheRight() {
        GlyphBox box = only(new Sheet(200, 100, 1)
                .with("Kyiv", "POINT(100 50)", DOT, city())
                .place());
        assertTrue(box.minX() > 103);
        assertEquals(50, box.centerY(), 3);
    }

    @ParameterizedTest
    @CsvSource({
        "'LINESTRING(110 0,110 100)', left",
        "'MULTILINESTRING((110 0,110 100),(90 0,90 100))', right",
        "'LINESTRING(0 50,200 50)', below",
        "'MULTILINESTRING((0 50,200 50),(0 40,200 40))', above",
    })
    void aCitysNameGoesWhereItCrossesNoZoneEdge(String walls, String seat) {
        GlyphBox box = only(new Sheet(200, 100, 1)
                .with("", walls, Sheet.obstacle(LabelOptions.ZONE_EDGE))
                .with("Kyiv", "POINT(100 50)", DOT, city())
                .place());
        String found = box.maxY() < 48 ? "above" : box.minY() > 52 ? "below" : box.maxX() < 100 ? "left" : "right";
        assertEquals(seat, found, box::toString);
    }

    /**
     * The line of contact runs through the city and off to one side of each row; the name goes where the line is not.
     */
    @ParameterizedTest
    @CsvSource({
        "'LINESTRING(100 50,200 50)', false",
        "'LINESTRING(100 50,200 50)', true",
        "'LINESTRING(0 20,100 50,200 80)', true",
        "'LINESTRING(0 80,100 50,200 20)', true",
    })
    void aCitysNameKeepsClearOfTheLineOfContactWhereItCan(String contact, boolean kept) {
        var style = kept ? placed(LabelOptions.POINT, LabelOptions.KEEP, "true") : city();
        GlyphBox box = new Sheet(200, 100, 1)
                        .with("", contact, Sheet.obstacle(LabelOptions.CONTACT))
                        .with("Kherson", "POINT(100 50)", DOT, style)
                        .place()
                        .stream()
                        .filter(l -> l.text().equals("Kherson"))
                        .findFirst()
                        .orElseThrow()
                        .boxes()
                        .get(0);
        var line = Sheet.wkt(contact).getCoordinates();
        for (int i = 1; i < line.length; i++) {
            assertFalse(box.crossedBy(line[i - 1].x, 100 - line[i - 1].y, line[i].x, 100 - line[i].y), box::toString);
        }
    }

    @Test
    void aBandTooNarrowForItsNameHasItBeside() {
        var feature =
                Sheet.feature("z", "BUFFER ZONE \u00b7 10 KM", "BUFFER ZONE", 1, Sheet.wkt("LINESTRING(20 50,380 50)"));
        var labels = new Sheet(400, 100, 1)
                .with("", "MULTILINESTRING((0 54,400 54),(0 46,400 46))", Sheet.obstacle(LabelOptions.ZONE_EDGE))
                .with("", "POLYGON((0 54,400 54,400 46,0 46,0 54))", Sheet.obstacle(LabelOptions.ZONE))
                .with(Sheet.layer("z", List.of(feature), placed(LabelOptions.BAND, LabelOptions.SHORTER, "shorter")))
                .place();
        assertEquals(List.of("BUFFER ZONE \u00b7 10 KM"), texts(labels));
        for (GlyphBox letter : labels.get(0).boxes()) {
            assertTrue(letter.maxY() < 46 || letter.minY() > 54, letter::toString);
        }
    }

    @Test
    void aCityWithoutRoomIsDroppedUnlessItMustBeKept() {
        StringBuilder walls = new StringBuilder("MULTILINESTRING(");
        for (int x = 60; x <= 140; x += 4) {
            walls.append(x == 60 ? "" : ",").append("(%d 0,%d 100)".formatted(x, x));
        }
        walls.append(")");
        Sheet crowded = new Sheet(200, 100, 1).with("", walls.toString(), Sheet.obstacle(LabelOptions.ZONE_EDGE));
        assertEquals(
                List.of(), crowded.with("Town", "POINT(100 50)", DOT, city()).place());
        assertEquals(
                List.of("Kyiv"),
                texts(crowded.with("Kyiv", "POINT(100 50)", DOT, kept()).place()));
    }

    @Test
    void theHigherPriorityComesFirst() {
        List<SimpleFeature> places = List.of(
                Sheet.feature("a", "Small", "", 1, Sheet.wkt("POINT(100 50)")),
                Sheet.feature("b", "Large", "", 2, Sheet.wkt("POINT(101 51)")));
        assertEquals(
                List.of("Large"),
                texts(new Sheet(200, 100, 1)
                        .with(Sheet.layer("places", places, DOT, city()))
                        .place()));
    }

    @Test
    void nothingStandsOnWhatTheCallerReserves() {
        GlyphBox box = only(new Sheet(200, 100, 1)
                .reserving(106, 0, 94, 100)
                .with("Kyiv", "POINT(100 50)", DOT, city())
                .place());
        assertTrue(box.maxX() <= 106);
    }

    @Test
    void aNameIsNeverCutAtTheEdge() {
        for (int x = 0; x <= 200; x += 5) {
            for (PlacedLabel label : new Sheet(200, 100, 1)
                    .with("Zaporizhzhia", "POINT(" + x + " 50)", DOT, city())
                    .place()) {
                assertTrue(label.boxes().get(0).within(200, 100, 0));
            }
        }
    }

    @Test
    void rulesHoldOnlyInTheirScalesAndForTheirFeatures() {
        Rule near = Sheet.STYLES.createRule();
        near.setMaxScaleDenominator(3000);
        near.setFilter(Sheet.FILTERS.greater(Sheet.FILTERS.property("rank"), Sheet.FILTERS.literal(1)));
        near.symbolizers().add(city());
        Rule otherwise = Sheet.STYLES.createRule();
        otherwise.setElseFilter(true);
        otherwise.setMinScaleDenominator(4000);
        otherwise.symbolizers().add(city());
        List<SimpleFeature> places = List.of(
                Sheet.feature("a", "One", "", 1, Sheet.wkt("POINT(50 50)")),
                Sheet.feature("b", "Two", "", 2, Sheet.wkt("POINT(120 50)")));
        MapLayer layer = new MapLayer(
                "l",
                new ListFeatureCollection(places.get(0).getFeatureType(), places),
                Sheet.style(near, otherwise),
                1);
        // A metre a pixel is 1:3571.
        assertEquals(List.of(), texts(new Sheet(200, 100, 1).with(layer).place()));
        assertEquals(List.of("Two"), texts(new Sheet(200, 100, 0.5).with(layer).place()));
        assertEquals(
                List.of("Two", "One"), texts(new Sheet(200, 100, 2).with(layer).place()));
    }

    @Test
    void anAreasNameStandsInsideClearOfWaterAndZoneEdges() {
        String area = "POLYGON((20 20,280 20,280 180,20 180,20 20))";
        Sheet sheet = new Sheet(300, 200, 1).with("OBLAST", area, placed(LabelOptions.AREA));
        GlyphBox alone = only(sheet.place());
        assertEquals(150, alone.centerX(), 12);
        assertEquals(100, alone.centerY(), 12);
        sheet.with(
                "",
                "POLYGON((60 0,300 0,300 200,60 200,60 140,250 140,250 60,60 60,60 0))",
                Sheet.obstacle(LabelOptions.WATER));
        sheet.with("", "LINESTRING(150 0,150 200)", Sheet.obstacle(LabelOptions.ZONE_EDGE));
        GlyphBox squeezed = only(sheet.place());
        assertTrue(squeezed.within(300, 200, 20) && squeezed.maxX() < 250);
        assertTrue(squeezed.minX() > 150 || squeezed.maxX() < 150);
        assertTrue(squeezed.maxX() < 60 || (squeezed.minY() > 60 && squeezed.maxY() < 140));
    }

    @Test
    void whatIsOutOfFocusHasNoNameAndMovesNoneOfOthers() {
        String across = "LINESTRING(50 50,350 50)";
        MapLayer band = Sheet.layer(
                "band",
                List.of(Sheet.feature("z", "ZONE", "", 9, Sheet.wkt(across))),
                placed(LabelOptions.BAND),
                Sheet.obstacle(LabelOptions.ZONE_EDGE));
        List<PlacedLabel> all = new Sheet(400, 100, 1)
                .with(band)
                .with("Kyiv", "POINT(190 52)", DOT, city())
                .place();
        assertEquals(List.of("ZONE", "Kyiv"), texts(all));
        List<PlacedLabel> dim = new Sheet(400, 100, 1)
                .with(band.withOpacity(Highlight.OUT_OF_FOCUS))
                .with("Kyiv", "POINT(190 52)", DOT, city())
                .place();
        assertEquals(List.of("Kyiv"), texts(dim));
        assertEquals(all.get(1).boxes(), dim.get(0).boxes());
        List<PlacedLabel> alone = new Sheet(400, 100, 1)
                .with("Kyiv", "POINT(190 52)", DOT, city())
                .place();
        assertNotEquals(alone.get(0).boxes(), dim.get(0).boxes(), "it had to give way");
    }

    @Test
    void anAreasNameKeepsOffGroundMarkedByStrokes() {
        String area = "POLYGON((20 20,280 20,280 180,20 180,20 20))";
        Sheet sheet = new Sheet(300, 200, 1)
                .with("OBLAST", area, placed(LabelOptions.AREA))
                .with("", "POLYGON((0 50,300 50,300 200,0 200,0 50))", Sheet.obstacle(LabelOptions.STROKES));
        GlyphBox beneath = only(sheet.place());
        assertTrue(beneath.minY() > 150, "y is downward in the picture");
        sheet.with("", "POLYGON((0 0,300 0,300 60,0 60,0 0))", Sheet.obstacle(LabelOptions.STROKES));
        assertEquals(List.of(), sheet.place());
    }

    @Test
    void anAreasNameStandsInTheVisiblePart() {
        GlyphBox box = only(new Sheet(300, 200, 1)
                .with("LAND", "POLYGON((-900 20,90 20,90 180,-900 180,-900 20))", placed(LabelOptions.AREA))
                .place());
        assertTrue(box.minX() > 0 && box.maxX() < 90);
    }

    @Test
    void anAreasNameBreaksInTwoWhereOneLineDoesNotFit() {
        String narrow = "POLYGON((100 10,215 10,215 190,100 190,100 10))";
        assertEquals(
                List.of(),
                new Sheet(300, 200, 1)
                        .with("KIROVOHRAD OBLAST", narrow, placed(LabelOptions.AREA))
                        .place());
        var broken = new Sheet(300, 200, 1)
                .with("KIROVOHRAD OBLAST", narrow, placed(LabelOptions.AREA, LabelOptions.LINES, "2"))
                .place();
        assertEquals(2, broken.get(0).boxes().size());
    }

    @Test
    void aSeasNameKeepsToTheWater() {
        GlyphBox box = only(new Sheet(300, 200, 1)
                .with("", "POLYGON((180 0,300 0,300 200,180 200,180 0))", Sheet.obstacle(LabelOptions.WATER))
                .with("Sea", "POLYGON((0 0,300 0,300 200,0 200,0 0))", placed(LabelOptions.SEA))
                .place());
        assertTrue(box.minX() > 180);
    }

    @ParameterizedTest
    @CsvSource({
        "'LINESTRING(20 100,480 100)'",
        "'LINESTRING(480 100,20 100)'",
        "'LINESTRING(20 20,250 160,480 180)'",
        "'LINESTRING(480 180,250 20,20 20)'",
        "'LINESTRING(250 10,250 490)'",
        "'LINESTRING(250 490,250 10)'",
    })
    void aBandsNameRunsLeftToRightAndNeverUpsideDown(String middle) {
        var labels = new Sheet(500, 500, 1)
                .with("DEMILITARIZED ZONE", middle, placed(LabelOptions.BAND))
                .place();
        List<GlyphBox> letters = labels.get(0).boxes();
        assertEquals("DEMILITARIZEDZONE".length(), letters.size());
        for (GlyphBox letter : letters) {
            assertTrue(letter.cos() > -1e-9, letter::toString);
        }
        GlyphBox first = letters.get(0);
        GlyphBox last = letters.get(letters.size() - 1);
        assertTrue(first.centerX() < last.centerX() - 1 || first.centerY() > last.centerY());
    }

    @Test
    void lettersOfABentNameDoNotOverlapAndTurnGently() {
        StringBuilder arc = new StringBuilder("LINESTRING(");
        for (int i = 0; i <= 40; i++) {
            double angle = Math.PI * (1 - i / 40.0);
            arc.append(i == 0 ? "" : ",").append(250 + 120 * Math.cos(angle) + " " + (250 + 120 * Math.sin(angle)));
        }
        var labels = new Sheet(500, 500, 1)
                .with("DEMILITARIZED ZONE", arc + ")", placed(LabelOptions.BAND))
                .place();
        List<GlyphBox> letters = labels.get(0).boxes();
        for (int i = 1; i < letters.size(); i++) {
            GlyphBox a = letters.get(i - 1);
            GlyphBox b = letters.get(i);
            assertTrue(Math.abs(a.cos() * b.sin() - a.sin() * b.cos()) < Math.sin(Math.toRadians(14.1)));
            assertTrue(Math.hypot(a.centerX() - b.centerX(), a.centerY() - b.centerY())
                    > 0.8 * (a.halfWidth() + b.halfWidth()));
        }
    }

    @Test
    void aBandsNameIsShortenedWhereItHasNoRoom() {
        var feature = Sheet.feature("z", "UKRAINIAN DEFENCE LINE", "LINE", 1, Sheet.wkt("LINESTRING(100 50,200 50)"));
        var text = placed(LabelOptions.BAND, LabelOptions.SHORTER, "shorter");
        assertEquals(
                List.of("LINE"),
                texts(new Sheet(300, 100, 1)
                        .with(Sheet.layer("z", List.of(feature), text))
                        .place()));
    }

    @Test
    void aRiversNameStaysOutsideTheZones() {
        var labels = new Sheet(600, 200, 1)
                .with("", "POLYGON((150 0,450 0,450 200,150 200,150 0))", Sheet.obstacle(LabelOptions.ZONE))
                .with("Dnipro", "LINESTRING(10 100,590 100)", placed(LabelOptions.LINE))
                .place();
        for (GlyphBox letter : labels.get(0).boxes()) {
            assertTrue(letter.maxX() < 154 || letter.minX() > 446, letter::toString);
            assertTrue(letter.maxY() < 100 || letter.minY() > 100, letter::toString);
        }
    }

    @Test
    void aRiversNameComesOnce() {
        assertEquals(
                1,
                new Sheet(600, 200, 1)
                        .with("Dnipro", "LINESTRING(10 50,590 50)", placed(LabelOptions.LINE))
                        .with("Dnipro", "LINESTRING(10 150,590 150)", placed(LabelOptions.LINE))
                        .place()
                        .size());
    }

    @Test
    void whatIsCancelledStops() {
        Sheet sheet = new Sheet(200, 100, 1).with("Kyiv", "POINT(100 50)", DOT, city());
        assertEquals(List.of(), Sheet.pass().place(sheet.request(), () -> true));
    }

    @Test
    void theSamePassForgetsLayersThatAreGone() {
        LabelPass pass = Sheet.pass();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Sheet sheet = new Sheet(200, 100, 1).with("Town " + i, "POINT(50 50)", DOT, city());
            seen.addAll(texts(pass.place(sheet.request(), Cancellation.NEVER)));
        }
        assertEquals(300, seen.size());
        assertFalse(pass.knownLayers() > 200);
    }

    private static RenderRequest steady(MapLayer... layers) {
        RenderRequest sheet = new Sheet(600, 300, 1).request();
        return new RenderRequest(sheet.viewport(), List.of(layers), 0xFFFFFFFF, sheet.decor(), 0, true);
    }

    private static MapLayer wall(String wkt) {
        return Sheet.layer(
                "wall",
                List.of(Sheet.feature("wall.1", "", "", 1, Sheet.wkt(wkt))),
                Sheet.obstacle(LabelOptions.ZONE_EDGE));
    }

    /** A land and a river, whose names have been placed with a wall somewhere. */
    private static final class Ground {
        private final MapLayer land = Sheet.layer(
                "land",
                List.of(Sheet.feature("land.1", "Land", "", 1, Sheet.wkt("POLYGON((0 0,600 0,600 190,0 190,0 0))"))),
                placed(LabelOptions.AREA));
        private final MapLayer river = Sheet.layer(
                "river",
                List.of(Sheet.feature("river.1", "Dnipro", "", 1, Sheet.wkt("LINESTRING(10 250,590 250)"))),
                placed(LabelOptions.LINE));
        private final LabelPass pass = Sheet.pass();
        private final SteadyNames names = new SteadyNames();

        private List<PlacedLabel> with(String wall) {
            return pass.place(steady(land, river, wall(wall)), names, Cancellation.NEVER);
        }

        private List<PlacedLabel> anew(String wall) {
            return pass.place(steady(land, river, wall(wall)), Cancellation.NEVER);
        }
    }

    private static List<List<GlyphBox>> boxes(List<PlacedLabel> labels) {
        return labels.stream().map(PlacedLabel::boxes).toList();
    }

    @Test
    void inADragNamesStayWhileNothingComesIntoTheirWay() {
        Ground ground = new Ground();
        String middle = "LINESTRING(300 0,300 300)";
        String aside = "LINESTRING(20 0,20 300)";
        var first = boxes(ground.with(middle));
        assertEquals(2, first.size());
        assertNotEquals(boxes(ground.anew(middle)), boxes(ground.anew(aside)), "there is a better place now");
        assertEquals(first, boxes(ground.with(aside)));
        assertEquals(first, boxes(ground.with(middle)));
    }

    @Test
    void inADragANameGivesWay() {
        Ground ground = new Ground();
        var first = boxes(ground.with("LINESTRING(20 0,20 300)"));
        GlyphBox name = first.get(0).get(0);
        String through = "LINESTRING(" + name.centerX() + " 0," + name.centerX() + " 300)";
        var second = boxes(ground.with(through));
        assertEquals(2, second.size());
        assertEquals(boxes(ground.anew(through)).get(0), second.get(0));
        assertNotEquals(first.get(0), second.get(0));
    }

    @Test
    void whatIsNoDragKnowsOfNoPictureBefore() {
        Ground ground = new Ground();
        ground.with("LINESTRING(300 0,300 300)");
        MapLayer aside = wall("LINESTRING(20 0,20 300)");
        RenderRequest drag = steady(ground.land, ground.river, aside);
        RenderRequest rest = new RenderRequest(drag.viewport(), drag.layers(), 0xFFFFFFFF, drag.decor());
        assertEquals(
                boxes(ground.pass.place(rest, Cancellation.NEVER)),
                boxes(ground.pass.place(rest, ground.names, Cancellation.NEVER)));
    }
}
