package org.threeline.layers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeline.basemap.BaseMap;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.Language;
import org.threeline.scenario.LayerLook;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Scenario;
import org.threeline.zones.Plan;

/**
 * Base map and plan together as the author wants them shown: what is visible, how opaque, what over what. The one way
 * to the layers of window and slide.
 */
public final class MapLayers {
    private MapLayers() {}

    /** All layers to draw, in drawing order. */
    public static List<MapLayer> of(BaseMap baseMap, Plan plan, Theme theme, Language language, Medium medium) {
        return arrange(
                BaseMapLayers.of(baseMap, theme, language, medium),
                ScenarioLayers.of(plan, theme, language),
                plan.scenario(),
                plan.scenario().look());
    }

    /**
     * The layers to draw of those that were made, in drawing order; features and styles stay the same objects.
     *
     * @param base from {@link BaseMapLayers}, with all parts
     * @param features from {@link ScenarioLayers}
     * @param scenario gives the standard order
     * @param look the scenario's own, or one that hides more
     */
    public static List<MapLayer> arrange(
            List<MapLayer> base, List<MapLayer> features, Scenario scenario, MapLook look) {
        List<MapLayer> shown = new ArrayList<>();
        for (MapLayer layer : base) {
            Optional<BaseMapLayers.Part> part = BaseMapLayers.Part.of(layer);
            if (part.isEmpty()) {
                shown.add(layer);
            } else {
                show(layer, look, part.get().id(), shown);
            }
        }
        Map<String, MapLayer> byId = new HashMap<>();
        features.forEach(layer -> byId.put(featureId(layer), layer));
        List<String> order = look.order(DrawingOrder.standard(scenario));
        for (int i = order.size() - 1; i >= 0; i--) {
            MapLayer layer = byId.get(order.get(i));
            if (layer != null) {
                show(layer, look, order.get(i), shown);
            }
        }
        return List.copyOf(shown);
    }

    private static void show(MapLayer layer, MapLook look, String id, List<MapLayer> shown) {
        double opacity = look.of(id).opacity();
        if (look.shows(id) && opacity > 0) {
            shown.add(opacity < 1 ? layer.withOpacity(layer.opacity() * opacity) : layer);
        }
    }

    /** The id of the feature a layer of {@link ScenarioLayers} shows. */
    public static String featureId(MapLayer layer) {
        return layer.id().substring(layer.id().indexOf('/') + 1);
    }

    /** Whether the author wants the graticule. */
    public static boolean graticule(MapLook look) {
        return look.shows(LayerLook.GRATICULE);
    }
}
