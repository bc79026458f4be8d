package org.threeline.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.geotools.api.data.Query;
import org.geotools.api.data.SimpleFeatureSource;
import org.geotools.api.feature.simple.SimpleFeature;
import org.geotools.api.style.FeatureTypeStyle;
import org.geotools.api.style.LineSymbolizer;
import org.geotools.api.style.Mark;
import org.geotools.api.style.PolygonSymbolizer;
import org.geotools.api.style.Rule;
import org.geotools.api.style.Symbolizer;
import org.geotools.filter.text.ecql.ECQL;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Role;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;

class ScenarioLayersTest {
    private static final String BOX = "POLYGON((35 47, 36 47, 36 48, 35 48, 35 47))";

    private static final Plan PLAN = Plans.of(
            List.of(
                    Plans.trace("t", "Russia", "Ukraine", "LINESTRING(35 49, 35 47)"),
                    Plans.trace("p", "", "", "LINESTRING(34 49, 34 47)")),
            List.of(
                    Plans.zone(
                            "dmz",
                            Role.DEMILITARIZED_ZONE,
                            BOX,
                            true,
                            new Band.FromTo(Side.LEFT, 0, 20),
                            new Band.FromTo(Side.RIGHT, 0, 17.5)),
                    Plans.zone("other1", Role.OTHER_ZONE, BOX, false),
                    Plans.zone(
                            "ukr",
                            Role.UKRAINIAN_DEFENCE_LINE,
                            BOX,
                            true,
                            new Band.Behind(Side.RIGHT, new FeatureId("dmz"), 5, 15)),
                    Plans.zone("other2", Role.OTHER_ZONE, BOX, false),
                    Plans.zone("eur", Role.EUROPEAN_DETERRENT_LINE, BOX, true, new Band.FromTo(Side.RIGHT, 100, 140))),
            List.of(
                    Plans.place("post", Role.OBSERVATION_POST, "POINT(35 48)", OptionalDouble.empty()),
                    Plans.place("nowhere", Role.SUPPORTING_CAPABILITY, "", OptionalDouble.empty()),
                    Plans.place("cover", Role.RING, "POINT(32 48)", OptionalDouble.of(160))));

    @Test
    void whatLiesOverWhatDoesNotDependOnTheFile() {
        assertEquals(
                List.of(
                        "zone/other1",
                        "zone/other2",
                        "zone/eur",
                        "zone/ukr",
                        "zone/dmz",
                        "trace/t",
                        "trace/p",
                        "place/cover",
                        "place/post"),
                layers(Theme.LIGHT, Language.ENGLISH).stream().map(MapLayer::id).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, dmz, ZONE DMZ · 37.5\u202fKM, ZONE DMZ, ZONE DMZ",
        "UKRAINIAN, dmz, 'ЗОНА DMZ · 37,5\u202fКМ', ЗОНА DMZ, ЗОНА DMZ",
        "ENGLISH, ukr, UKRAINIAN DEFENCE LINE, UKRAINIAN DEFENCE LINE, UKRAINIAN LINE",
        "UKRAINIAN, ukr, УКРАЇНСЬКА ЛІНІЯ ОБОРОНИ, УКРАЇНСЬКА ЛІНІЯ ОБОРОНИ, УКРАЇНСЬКА ЛІНІЯ"
    })
    void aZoneIsCalledByItsNameInCapitals(Language language, String id, String label, String shorter, String shortest) {
        SimpleFeature middle =
                parts(layer(Theme.LIGHT, language, "zone/" + id), "middle").get(0);
        assertEquals(label, middle.getAttribute("label"));
        assertEquals(shorter, middle.getAttribute("shorter1"));
        assertEquals(shortest, middle.getAttribute("shorter2"));
    }

    @Test
    void aZoneWithoutAMiddleIsNamedWithinItsArea() {
        MapLayer other = layer(Theme.LIGHT, Language.ENGLISH, "zone/other1");
        assertEquals(1, parts(other, "room").size());
        assertEquals(0, parts(other, "middle").size());
    }

    @ParameterizedTest
    @EnumSource
    void everyPartOfAZoneIsDrawnAtAnyScaleExactlyAsItShould(Theme theme) {
        for (MapLayer layer : layers(theme, Language.ENGLISH)) {
            for (SimpleFeature feature : features(layer)) {
                for (double denominator : new double[] {300_000, 4e6, 12e6}) {
                    long drawn = rules(layer).stream()
                            .filter(r -> denominator >= r.getMinScaleDenominator()
                                    && denominator < r.getMaxScaleDenominator())
                            .filter(r -> !r.getName().equals("contact-halo"))
                            .filter(r -> r.getFilter().evaluate(feature))
                            .count();
                    boolean hidden = denominator > 6e6
                            && layer.id().startsWith("trace/")
                            && "end".equals(feature.getAttribute("part"));
                    assertEquals(hidden ? 0 : 1, drawn, () -> feature.getID() + " at " + denominator);
                }
            }
        }
    }

    @Test
    void onlyTheUkrainianFrontHasTeethAndTheyArePlanned() {
        for (String id : List.of("dmz", "ukr", "eur")) {
            MapLayer zone = layer(Theme.LIGHT, Language.ENGLISH, "zone/" + id);
            SimpleFeature front = parts(zone, "front").get(0);
            List<PatternSpec> specs = rules(zone).stream()
                    .filter(r ->
                            r.getMinScaleDenominator() <= 4e6 && r.getFilter().evaluate(front))
                    .flatMap(r -> r.symbolizers().stream())
                    .flatMap(s -> pattern(s).stream())
                    .toList();
            List<PatternSpec> expected =
                    id.equals("ukr") ? List.of(new PatternSpec.Crenellation(12, 6, 4.2, 5)) : List.of();
            assertEquals(expected, specs, id);
        }
    }

    @Test
    void everyZoneHasAPatternOfItsOwn() {
        List<PatternSpec> patterns = layers(Theme.LIGHT, Language.ENGLISH).stream()
                .filter(l -> l.id().startsWith("zone/"))
                .flatMap(l -> rules(l).stream())
                .filter(r -> r.getName().equals("fill"))
                .flatMap(r -> r.symbolizers().stream())
                .flatMap(s -> pattern(s).stream())
                .toList();
        assertEquals(
                List.of(
                        new PatternSpec.Hatch(0, 0.9, 8),
                        new PatternSpec.Hatch(90, 0.9, 8),
                        new PatternSpec.Dots(1.25, 14),
                        new PatternSpec.Hatch(-45, 0.9, 6),
                        new PatternSpec.Hatch(45, 1.5, 7)),
                patterns);
    }

    @Test
    void linesOfContactAreScallopedAndPhaseLinesNamedAtBothEnds() {
        MapLayer contact = layer(Theme.LIGHT, Language.ENGLISH, "trace/t");
        assertEquals(1, features(contact).size());
        assertEquals("contact", features(contact).get(0).getAttribute("kind"));
        MapLayer phase = layer(Theme.LIGHT, Language.ENGLISH, "trace/p");
        assertEquals("phase-line", parts(phase, "line").get(0).getAttribute("kind"));
        assertEquals(
                List.of("PL TRACE P", "PL TRACE P"),
                parts(phase, "end").stream().map(f -> f.getAttribute("label")).toList());
    }

    @ParameterizedTest
    @CsvSource({"20, 5.9e6, true", "20, 6.1e6, false", "5, 2e6, true", "5, 3.5e6, false", "0.5, 1e5, true"})
    void scallopsGiveWayToAPlainLineWhereTheyWouldHideANarrowZone(
            double depthKm, double denominator, boolean scallops) {
        Plan plan = Plans.of(
                List.of(Plans.trace("t", "Russia", "Ukraine", "LINESTRING(35 49, 35 47)")),
                List.of(Plans.zone(
                        "dmz",
                        Role.DEMILITARIZED_ZONE,
                        BOX,
                        true,
                        new Band.FromTo(Side.LEFT, 0, 20),
                        new Band.FromTo(Side.RIGHT, 0, depthKm))),
                List.of());
        MapLayer trace = ScenarioLayers.of(plan, Theme.LIGHT, Language.ENGLISH).stream()
                .filter(l -> l.id().equals("trace/t"))
                .findFirst()
                .orElseThrow();
        List<String> drawn = rules(trace).stream()
                .filter(r -> denominator >= r.getMinScaleDenominator() && denominator < r.getMaxScaleDenominator())
                .map(r -> r.getName())
                .filter(n -> n.equals("contact") || n.equals("contact-plain"))
                .toList();
        assertEquals(List.of(scallops ? "contact" : "contact-plain"), drawn);
    }

    @Test
    void verticesStayWhereTheyWere() {
        MapLayer dmz = layer(Theme.LIGHT, Language.ENGLISH, "zone/dmz");
        var area = (Geometry) parts(dmz, "area").get(0).getDefaultGeometry();
        assertTrue(area.equalsExact(Plans.read(BOX), 1e-9), area::toText);
    }

    @Test
    void anyGeoToolsProgramCanQueryALayer() throws Exception {
        SimpleFeatureSource source =
                layer(Theme.LIGHT, Language.ENGLISH, "zone/ukr").source();
        var fronts = source.getFeatures(ECQL.toFilter("role = 'ukrainian-defence-line' AND part = 'front'"));
        assertEquals(1, fronts.size());
        assertEquals(4, source.getCount(new Query("zone", ECQL.toFilter("part <> 'middle'"))));
        assertEquals(DefaultGeographicCRS.WGS84, source.getSchema().getCoordinateReferenceSystem());
        assertTrue(source.getFeatures(ECQL.toFilter("BBOX(geom, 35.4, 47.4, 35.6, 47.6)"))
                .contains(parts(layer(Theme.LIGHT, Language.ENGLISH, "zone/ukr"), "area")
                        .get(0)));
    }

    @Test
    void aRingIsAsFarAwayOnAllSides() {
        MapLayer places = layer(Theme.LIGHT, Language.ENGLISH, "place/cover");
        assertEquals(1, parts(places, "ring").size());
        var ring = (Geometry) parts(places, "ring").get(0).getDefaultGeometry();
        for (Coordinate c : ring.getCoordinates()) {
            assertEquals(160_000, Geodesics.distanceMeters(32, 48, c.x, c.y), 0.001);
        }
        assertEquals("Place cover, 160\u202fkm", parts(places, "ring").get(0).getAttribute("label"));
    }

    @Test
    void aRingAcrossTheDateLineIsNotTorn() {
        var centre = new GeometryFactory().createPoint(new Coordinate(179.5, 10));
        Coordinate[] ring = PlaceFeatures.ring(centre, 200_000).getCoordinates();
        for (int i = 1; i < ring.length; i++) {
            assertTrue(ring[i - 1].distance(ring[i]) < 0.1);
        }
    }

    @Test
    void aPlaceWithoutAGeometryIsNotOnTheMap() {
        assertTrue(layers(Theme.LIGHT, Language.ENGLISH).stream().noneMatch(l -> l.id().equals("place/nowhere")));
    }

    private static List<PatternSpec> pattern(Symbolizer symbolizer) {
        var symbols = new ArrayList<org.geotools.api.style.GraphicalSymbol>();
        if (symbolizer instanceof PolygonSymbolizer area && area.getFill().getGraphicFill() != null) {
            symbols.addAll(area.getFill().getGraphicFill().graphicalSymbols());
        } else if (symbolizer instanceof LineSymbolizer line && line.getStroke().getGraphicStroke() != null) {
            symbols.addAll(line.getStroke().getGraphicStroke().graphicalSymbols());
        }
        return symbols.stream()
                .map(s -> ((Mark) s).getWellKnownName().evaluate(null, String.class))
                .map(n -> Patterns.parse(n).orElseThrow())
                .toList();
    }

    private static List<MapLayer> layers(Theme theme, Language language) {
        return ScenarioLayers.of(PLAN, theme, language);
    }

    private static MapLayer layer(Theme theme, Language language, String id) {
        return layers(theme, language).stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<SimpleFeature> parts(MapLayer layer, String part) {
        return features(layer).stream()
                .filter(f -> part.equals(f.getAttribute("part")))
                .toList();
    }

    private static List<Rule> rules(MapLayer layer) {
        return layer.style().featureTypeStyles().stream()
                .map(FeatureTypeStyle::rules)
                .flatMap(List::stream)
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

    /** Thousands of zones would have as many styles made, and read by renderers, with each picture. */
    @Test
    void zonesThatLookAlikeShareTheirStyle() {
        List<MapLayer> first = ScenarioLayers.of(PLAN, Theme.LIGHT, Language.ENGLISH);
        List<MapLayer> again = ScenarioLayers.of(PLAN, Theme.LIGHT, Language.UKRAINIAN);
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).id().startsWith("zone/")) {
                assertSame(
                        first.get(i).style(), again.get(i).style(), first.get(i).id());
            }
        }
    }
}
