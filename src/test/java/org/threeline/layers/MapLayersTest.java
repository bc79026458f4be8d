package org.threeline.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Role;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;

class MapLayersTest {
    private static final String BOX = "POLYGON((36 47, 37 47, 37 48, 36 48, 36 47))";
    private static final Plan PLAN = Plans.of(
            List.of(Plans.trace("t", "Left", "Right", "LINESTRING(37 50, 36 48, 33 47)")),
            List.of(
                    Plans.zone("dmz", Role.DEMILITARIZED_ZONE, BOX, true, new Band.FromTo(Side.RIGHT, 0, 20)),
                    Plans.zone("eur", Role.EUROPEAN_DETERRENT_LINE, BOX, true, new Band.FromTo(Side.RIGHT, 100, 140))),
            List.of(Plans.place("post", Role.OBSERVATION_POST, "POINT(35 48)", OptionalDouble.empty())));

    private static List<MapLayer> base;
    private static List<MapLayer> features;

    @BeforeAll
    static void make() throws Exception {
        BaseMap map = BaseMap.open(Path.of(System.getProperty("threeline.data", "data")));
        base = BaseMapLayers.of(map, Theme.LIGHT, Language.ENGLISH);
        features = ScenarioLayers.of(PLAN, Theme.LIGHT, Language.ENGLISH);
    }

    @Test
    void whereNothingIsSaidEverythingIsShown() {
        List<MapLayer> all = arrange(MapLook.STANDARD);
        assertEquals(base.size() + features.size(), all.size());
        assertEquals(ids(features), ids(all.subList(base.size(), all.size())));
        assertSame(features.get(0), all.get(base.size()));
    }

    @Test
    void aHiddenFeatureHasNoLayer() {
        List<String> ids = ids(arrange(MapLook.STANDARD.hiding(List.of(new FeatureId("dmz"), new FeatureId("post")))));
        assertFalse(ids.contains("zone/dmz"));
        assertFalse(ids.contains("place/post"));
        assertTrue(ids.contains("zone/eur"));
    }

    @Test
    void aHiddenPartOfTheBaseMapTakesAllItsLayersWithIt() {
        List<String> ids =
                ids(arrange(look(hidden(BaseMapLayers.Part.WATER), hidden(BaseMapLayers.Part.COUNTRY_NAMES))));
        assertTrue(ids.containsAll(List.of("countries", "sea", "cities")));
        assertTrue(ids.stream().noneMatch(List.of("rivers", "lakes", "river-names", "country-names")::contains));
    }

    @Test
    void everyPartButTheGraticuleHasLayers() {
        for (BaseMapLayers.Part part : BaseMapLayers.Part.values()) {
            boolean there = base.stream()
                    .anyMatch(l -> BaseMapLayers.Part.of(l).filter(part::equals).isPresent());
            assertEquals(part != BaseMapLayers.Part.GRATICULE, there, part.name());
        }
    }

    @Test
    void opacityLeavesFeaturesAndStyle() {
        MapLayer now = find(arrange(look(LayerLook.standard("dmz").withOpacity(0.5))), "zone/dmz");
        MapLayer before = find(features, "zone/dmz");
        assertEquals(0.5, now.opacity());
        assertSame(before.features(), now.features());
        assertSame(before.style(), now.style());
    }

    @Test
    void theListSaysWhatLiesOnTop() {
        List<String> ids = ids(arrange(look(LayerLook.standard("eur"), LayerLook.standard("dmz"))));
        assertTrue(ids.indexOf("zone/eur") > ids.indexOf("zone/dmz"));
        assertEquals(ids(features).indexOf("trace/t"), ids.indexOf("trace/t") - base.size());
    }

    @Test
    void theGraticuleIsHiddenUnlessAskedFor() {
        assertFalse(MapLayers.graticule(MapLook.STANDARD));
        assertTrue(MapLayers.graticule(
                look(LayerLook.standard(BaseMapLayers.Part.GRATICULE.id()).withVisible(true))));
    }

    private static LayerLook hidden(BaseMapLayers.Part part) {
        return LayerLook.standard(part.id()).withVisible(false);
    }

    private static MapLook look(LayerLook... layers) {
        return new MapLook(List.of(layers));
    }

    private static List<MapLayer> arrange(MapLook look) {
        return MapLayers.arrange(base, features, PLAN.scenario(), look);
    }

    private static MapLayer find(List<MapLayer> layers, String id) {
        return layers.stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
    }

    private static List<String> ids(List<MapLayer> layers) {
        return layers.stream().map(MapLayer::id).toList();
    }
}
