package org.threeline.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Role;
import org.threeline.scenario.ScenarioException;

class ShapeTextTest {
    private static final String KML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>All</name>
            <Placemark><name>Line</name><LineString><coordinates>37,48,100 38,49,0</coordinates></LineString></Placemark>
            <Placemark><name>Area</name><MultiGeometry><Polygon>
              <outerBoundaryIs><LinearRing><coordinates>37,48 38,48 38,49 37,48</coordinates></LinearRing></outerBoundaryIs>
              <innerBoundaryIs><LinearRing><coordinates>37.5,48.2 37.6,48.2 37.6,48.3 37.5,48.2</coordinates></LinearRing></innerBoundaryIs>
            </Polygon><Point><coordinates>37,48</coordinates></Point></MultiGeometry></Placemark>
            </Document></kml>
            """;

    /** Name and WKT of every shape. */
    private static String read(String text) throws ScenarioException {
        return ShapeText.parse(text).shapes().stream()
                .map(s -> s.name() + "=" + s.geometry())
                .collect(Collectors.joining(" | "));
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private static List<String> refusal(String text) {
        return codes(assertThrows(ScenarioException.class, () -> ShapeText.parse(text))
                .problems());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '"',
            value = {
                "LINESTRING (37 48, 38 49) > =LINESTRING (37 48, 38 49)",
                "SRID=4326;POINT(37 48) > =POINT (37 48)",
                "linestring(37 48,38 49);polygon((37 48,38 48,38 49,37 48)) > =LINESTRING (37 48, 38 49) | =POLYGON ((37 48, 38 48, 38 49, 37 48))",
                "GEOMETRYCOLLECTION (POINT (37 48), LINESTRING (37 48, 38 49)) > =POINT (37 48) | =LINESTRING (37 48, 38 49)",
                "LINESTRING Z (37 48 5, 38 49 5) > =LINESTRING (37 48, 38 49)",
            })
    void readsWellKnownText(String text, String shapes) throws ScenarioException {
        assertEquals(shapes, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'LineString','coordinates':[[37,48],[38,49]]}",
                "{'type':'Feature','properties':{'name':''},'geometry':{'type':'LineString','coordinates':[[37,48,7],[38,49]]}}",
                "{'type':'FeatureCollection','features':[{'type':'Feature','geometry':{'type':'GeometryCollection','geometries':[{'type':'LineString','coordinates':[[37,48],[38,49]]}]}}]}",
                "LINESTRING (37 48, 38 49)",
                "lon,lat\n37,48\n38,49",
                "id;lat;lon\n7;48,0;37,0\n7;49,0;38,0",
                "48 37\n49 38",
                "37\t48\n38\t49\n",
                "48°00'N 37°00'E\n49°00'N 38°00'E",
                "пн. ш. 48, сх. д. 37\nпн. ш. 49, сх. д. 38",
                "wkt\n\"LINESTRING (37 48, 38 49)\"",
                "<kml><Placemark><LineString><coordinates>37,48 38,49</coordinates></LineString></Placemark></kml>",
            })
    void readsTheSameLineFromEveryFormat(String text) throws ScenarioException {
        String shapes = read(text.replace('\'', text.startsWith("{") ? '"' : '\''));
        assertEquals("LINESTRING (37 48, 38 49)", shapes.substring(shapes.indexOf('=') + 1));
    }

    @Test
    void readsPlacemarksWithHolesAndGroups() throws ScenarioException {
        assertEquals(
                "Line=LINESTRING (37 48, 38 49) | Area=POLYGON ((37 48, 38 48, 38 49, 37 48), (37.5 48.2, 37.6 48.2, 37.6 48.3, 37.5 48.2)) | Area=POINT (37 48)",
                read(KML));
    }

    @Test
    void tellsLinesOfATableApartByTheirName() throws ScenarioException {
        assertEquals(
                "a=LINESTRING (37 48, 38 49) | b=POINT (39 50) | c=POLYGON ((37 48, 38 48, 38 49, 37 48))",
                read("name,x,y\na,37,48\nb,39,50\na,38,49\nc,37,48\nc,38,48\nc,38,49\nc,37,48\n"));
    }

    @Test
    void readsGridReferences() throws ScenarioException {
        Shapes shapes = ShapeText.parse("37U DQ 12345 67890\n37U CQ 12345 67890\n");
        assertEquals("LineString", shapes.shapes().get(0).geometry().getGeometryType());
        assertTrue(Shapes.isExpected(shapes.shapes().get(0).geometry().getCoordinates()[1]));
    }

    @Test
    void saysWhichColumnItTookForLatitude() throws ScenarioException {
        assertEquals(
                List.of("CSV_LATITUDE_FIRST"),
                codes(ShapeText.parse("48 37\n49 38").problems()));
        assertEquals(
                List.of("CSV_LONGITUDE_FIRST"),
                codes(ShapeText.parse("37 48\n38 49").problems()));
        assertEquals(
                List.of("CSV_LONGITUDE_FIRST"),
                codes(ShapeText.parse("127 38\n128 38").problems()));
    }

    @Test
    void noticesExchangedCoordinatesAndExchangesThem() throws ScenarioException {
        Shapes shapes = ShapeText.parse("LINESTRING (48 37, 49 38)");
        assertEquals(List.of("SHAPES_SWAPPED"), codes(shapes.problems()));
        assertEquals(
                "LINESTRING (37 48, 38 49)",
                shapes.exchanged().shapes().get(0).geometry().toString());
        assertFalse(shapes.exchanged().seemsExchanged());
    }

    @Test
    void usesTheRoleOfAScenarioFileWhereItFits() throws ScenarioException {
        String feature = "{\"type\":\"Feature\",\"properties\":{\"role\":\"%s\"},\"geometry\":{\"type\":\"Polygon\","
                + "\"coordinates\":[[[37,48],[38,48],[38,49],[37,48]]]}}";
        Shape zone = ShapeText.parse(feature.formatted("demilitarized-zone"))
                .shapes()
                .get(0);
        assertEquals(Role.DEMILITARIZED_ZONE, zone.likelyRole());
        Shape other = ShapeText.parse(feature.formatted("trace")).shapes().get(0);
        assertEquals(Role.OTHER_ZONE, other.likelyRole());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "hello ~ CSV_ROW",
                "[1, 2 ~ JSON_BROKEN",
                "{} ~ SHAPE_UNREADABLE",
                "LINESTRING (37 48 ~ WKT_BROKEN",
                "LINESTRING (37 48, x) ~ WKT_BROKEN",
                "SRID=3857;POINT (4000000 6000000) ~ SHAPE_NOT_DEGREES",
                "LINESTRING (4000000 6000000, 4100000 6100000) ~ SHAPE_NOT_DEGREES",
                "LINESTRING (NaN 48, 38 49) ~ SHAPE_NOT_DEGREES",
                "<kml><Placemark> ~ KML_BROKEN",
                "<!DOCTYPE k [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><kml><Placemark><name>&e;</name></Placemark></kml> ~ KML_BROKEN",
                "POINT EMPTY ~ SHAPES_NONE",
            })
    void refusesWhatHoldsNothing(String text, String code) {
        List<String> codes = refusal(text);
        assertTrue(
                codes.contains(code)
                        || (code.equals("JSON_BROKEN") && codes.get(0).startsWith("JSON_")),
                () -> codes.toString());
    }

    @Test
    void keepsWhatIsGoodBesideWhatIsNot() throws ScenarioException {
        Shapes shapes = ShapeText.parse("LINESTRING (37 48, 38 49)\nLINESTRING (1, 2)\nPOINT (37 48)\nthe end");
        assertEquals(2, shapes.shapes().size());
        assertEquals(List.of("WKT_BROKEN", "WKT_REST"), codes(shapes.problems()));
        assertEquals(2, shapes.problems().get(0).args().get(0));
        assertEquals(4, shapes.problems().get(1).args().get(0));
        assertTrue(shapes.problems().get(0).message(Language.ENGLISH).startsWith("Line 2 "));
    }

    @Test
    void takesInNoMoreThanAScenarioCanHold() throws ScenarioException {
        String rows = "37.5,48.5\n".repeat(ShapeSink.MAX_VERTICES + 10);
        List<String> codes = refusal(rows);
        assertTrue(codes.contains("SHAPES_MANY"), codes::toString);
        String nested = "GEOMETRYCOLLECTION (".repeat(100_000);
        assertEquals(List.of("WKT_BROKEN"), refusal(nested));
        assertEquals(List.of("KML_BROKEN"), refusal("<a>".repeat(100_000)));
    }

    @Test
    void noTextMakesItFailOtherwise() {
        var random = new Random(20261123);
        List<String> seeds = List.of(KML, "lon,lat\n37,48\n38,49", "LINESTRING (37 48, 38 49)", "{\"type\":\"Point\"}");
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = seeds.get(i % seeds.size()).getBytes(StandardCharsets.UTF_8);
            for (int k = random.nextInt(4); k >= 0; k--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = java.util.Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            try {
                Shapes shapes = ShapeText.parse(cut);
                assertFalse(shapes.shapes().isEmpty());
                shapes.problems().forEach(p -> p.message(Language.UKRAINIAN));
            } catch (ScenarioException refused) {
                assertFalse(refused.problems().isEmpty());
                refused.problems().forEach(p -> p.message(Language.UKRAINIAN));
            }
        }
    }
}
