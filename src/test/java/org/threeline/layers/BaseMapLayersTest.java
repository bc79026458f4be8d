package org.threeline.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.PointSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;
import org.geotools.api.style.TextSymbolizer;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.Language;

class BaseMapLayersTest {
    private static BaseMap baseMap;

    @BeforeAll
    static void open() throws IOException {
        baseMap = BaseMap.open(Path.of(System.getProperty("threeline.data", "data")));
    }

    /** The scale table of the look: who is drawn at a scale and who is not, one step to each side of the border. */
    @ParameterizedTest
    @CsvSource({
        "country-names, ukraine-name, 20e6, 1.5e6",
        "oblast-boundaries, oblast-boundary, 6e6, 0",
        "oblast-names, oblast-name, 6e6, 600e3",
        "cities, oblast-centre, 20e6, 0",
        "cities, city-250000, 20e6, 0",
        "cities, city-100000, 5e6, 0",
        "cities, city-45000, 2.5e6, 0",
        "towns, town, 1.2e6, 0",
        "towns, village, 400e3, 0",
        "roads, motorway, 5e6, 0",
        "railways, main-railway, 5e6, 0",
        "roads, primary, 1.5e6, 0",
        "roads, secondary, 600e3, 0",
        "rivers, river-3, 20e6, 0",
        "rivers, river-4, 4e6, 0",
        "rivers, river, 1e6, 0"
    })
    void rulesDrawAtTheScalesOfTheLook(String layer, String rule, double from, double to) {
        Rule found = rules(layer(layers(Theme.LIGHT, Language.ENGLISH), layer)).stream()
                .filter(r -> r.getName().equals(rule))
                .findFirst()
                .orElseThrow();
        assertTrue(draws(found, from));
        assertFalse(draws(found, from * 1.001));
        assertTrue(draws(found, Math.max(1, to)));
        assertEquals(to == 0, draws(found, to * 0.999 + 0.5));
    }

    private static boolean draws(Rule rule, double denominator) {
        return denominator >= rule.getMinScaleDenominator() && denominator < rule.getMaxScaleDenominator();
    }

    @ParameterizedTest
    @EnumSource
    void everyPlaceHasExactlyOneRule(Language language) {
        for (String id : List.of("cities", "towns")) {
            MapLayer layer = layer(layers(Theme.LIGHT, language), id);
            List<Rule> rules = rules(layer);
            for (SimpleFeature place : features(layer)) {
                long drawn = rules.stream()
                        .filter(r -> r.getFilter().evaluate(place))
                        .count();
                assertEquals(place.getAttribute("pop") == null ? 0 : 1, drawn, () -> place.getAttributes()
                        .toString());
            }
        }
    }

    @Test
    void capitalAndOblastCentresAreKeptAlways() {
        var kept = new ArrayList<String>();
        MapLayer cities = layer(layers(Theme.LIGHT, Language.ENGLISH), "cities");
        for (Rule rule : rules(cities)) {
            if (texts(rule).stream().anyMatch(t -> "true".equals(t.getOptions().get(LabelOptions.KEEP)))) {
                features(cities).stream()
                        .filter(f -> rule.getFilter().evaluate(f))
                        .forEach(f -> kept.add((String) f.getAttribute("name_en")));
            }
        }
        assertEquals(25, kept.size());
        assertTrue(kept.containsAll(List.of("Kyiv", "Kherson", "Zaporizhzhia", "Sevastopol", "Donetsk")));
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, oblast-names, DONETSK OBLAST",
        "UKRAINIAN, oblast-names, ДОНЕЦЬКА ОБЛАСТЬ",
        "ENGLISH, oblast-names, AUTONOMOUS REPUBLIC OF CRIMEA",
        "UKRAINIAN, oblast-names, АВТОНОМНА РЕСПУБЛІКА КРИМ",
        "ENGLISH, country-names, UKRAINE",
        "UKRAINIAN, country-names, УКРАЇНА",
        "UKRAINIAN, country-names, НІМЕЧЧИНА",
        "ENGLISH, country-names, NORTH MACEDONIA",
        "ENGLISH, sea-names, Sea of Azov",
        "UKRAINIAN, sea-names, Чорне море",
        "ENGLISH, river-names, Dnipro",
        "UKRAINIAN, cities, Київ",
        "UKRAINIAN, cities, Батайськ",
        "UKRAINIAN, towns, Чернігівка"
    })
    void namesAreInTheLanguageOfThePicture(Language language, String layer, String name) {
        var labels = new TreeSet<String>();
        features(layer(layers(Theme.LIGHT, language), layer)).forEach(f -> {
            if (f.getAttribute("label") != null) {
                labels.add((String) f.getAttribute("label"));
            }
        });
        assertTrue(labels.contains(name), labels::toString);
    }

    @Test
    void aRiverHasOneName() {
        List<String> names = features(layer(layers(Theme.LIGHT, Language.ENGLISH), "river-names")).stream()
                .map(f -> (String) f.getAttribute("label"))
                .toList();
        assertEquals(new TreeSet<>(names).size(), names.size());
    }

    @Test
    void eachSeaHasItsOwnRoomForItsName() {
        Polygon black = SeaRooms.ALL.get("black");
        Polygon azov = SeaRooms.ALL.get("azov");
        assertTrue(black.isValid() && azov.isValid());
        assertFalse(black.intersects(azov));
        assertTrue(black.contains(point(34, 43.3)) && black.contains(point(31, 46)));
        assertTrue(azov.contains(point(36.5, 46)) && azov.contains(point(38.5, 47)));
        Geometry water = OverlayNGRobust.overlay(baseMap.sea(), black, OverlayNG.INTERSECTION);
        assertTrue(water.getArea() > 0.8 * black.getArea());
    }

    private static Point point(double lon, double lat) {
        return new GeometryFactory().createPoint(new Coordinate(lon, lat));
    }

    @Test
    void seaAndLakesLieOverTheCountriesAndPlacesOverAll() {
        List<String> ids =
                layers(Theme.LIGHT, Language.ENGLISH).stream().map(MapLayer::id).toList();
        assertTrue(ids.indexOf("countries") < ids.indexOf("sea"));
        assertTrue(ids.indexOf("sea") < ids.indexOf("lakes"));
        assertTrue(ids.indexOf("countries") < ids.indexOf("rivers"));
        assertTrue(ids.indexOf("rivers") < ids.indexOf("sea"));
        assertTrue(ids.indexOf("lakes") < ids.indexOf("roads"));
        assertTrue(ids.indexOf("roads") < ids.indexOf("oblast-boundaries"));
        assertTrue(ids.indexOf("oblast-boundaries") < ids.indexOf("state-borders"));
        assertTrue(ids.indexOf("state-borders") < ids.indexOf("cities"));
        assertEquals(ids.size(), new TreeSet<>(ids).size());
    }

    @Test
    void partsCanBeLeftOut() {
        List<String> ids = BaseMapLayers.of(
                        baseMap, Theme.LIGHT, Language.ENGLISH, Medium.SCREEN, EnumSet.of(BaseMapLayers.Part.OBLASTS))
                .stream()
                .map(MapLayer::id)
                .toList();
        assertEquals(List.of("countries", "sea", "oblast-boundaries", "oblast-names", "state-borders"), ids);
    }

    @Test
    void onSlidesNothingIsSmallerThanNinePoints() {
        double pxToPoint = 1.72 / 2;
        for (MapLayer layer : BaseMapLayers.of(baseMap, Theme.LIGHT, Language.ENGLISH, Medium.SLIDE)) {
            for (Rule rule : rules(layer)) {
                for (TextSymbolizer text : texts(rule)) {
                    double px = text.getFont().getSize().evaluate(null, Double.class);
                    assertTrue(px * pxToPoint >= 9, () -> rule.getName() + " " + px);
                }
            }
        }
    }

    @Test
    void symbolsComeWithTheirNames() {
        for (String id : List.of("cities", "towns")) {
            for (Rule rule : rules(layer(layers(Theme.DARK, Language.UKRAINIAN), id))) {
                Symbolizer symbol = rule.symbolizers().get(0);
                assertTrue(symbol instanceof PointSymbolizer);
                assertEquals("true", symbol.getOptions().get(LabelOptions.WITH_LABEL));
                assertEquals(1, texts(rule).size());
            }
        }
    }

    @Test
    void drainedReservoirIsKakhovka() throws Exception {
        List<String> names = features(layer(layers(Theme.LIGHT, Language.ENGLISH), "lakes")).stream()
                .filter(ecql("status = 'drained-2023'")::evaluate)
                .map(f -> (String) f.getAttribute("name_en"))
                .toList();
        assertEquals(List.of("Kakhovka Reservoir"), names);
    }

    private static org.geotools.api.filter.Filter ecql(String text) throws Exception {
        return ECQL.toFilter(text);
    }

    private static List<MapLayer> layers(Theme theme, Language language) {
        return BaseMapLayers.of(baseMap, theme, language);
    }

    private static MapLayer layer(List<MapLayer> layers, String id) {
        return layers.stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<Rule> rules(MapLayer layer) {
        return layer.style().featureTypeStyles().stream()
                .map(FeatureTypeStyle::rules)
                .flatMap(List::stream)
                .toList();
    }

    private static List<TextSymbolizer> texts(Rule rule) {
        return rule.symbolizers().stream()
                .filter(TextSymbolizer.class::isInstance)
                .map(TextSymbolizer.class::cast)
                .toList();
    }

    private static List<SimpleFeature> features(MapLayer layer) {
        var all = new ArrayList<SimpleFeature>();
        try (var features = layer.features().features()) {
            while (features.hasNext()) {
                all.add(features.next());
            }
        }
        return all;
    }
}
