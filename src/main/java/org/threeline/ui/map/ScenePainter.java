package org.threeline.ui.map;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeline.basemap.BaseMap;
import org.threeline.layers.BaseMapLayers;
import org.threeline.layers.MapLayer;
import org.threeline.layers.MapLayers;
import org.threeline.layers.ScenarioLayers;
import org.threeline.layers.Theme;
import org.threeline.render.RenderRequest;
import org.threeline.scenario.Language;
import org.threeline.zones.Plan;

/** Turns a scene into what the renderer draws; keeps the layers of the last one. On the render thread. */
final class ScenePainter {
    private final BaseMap baseMap;
    private @Nullable BaseKey baseKey;
    private List<MapLayer> base = List.of();
    private @Nullable PlanKey planKey;
    private List<MapLayer> plan = List.of();

    private record BaseKey(Theme theme, Language language) {}

    private record PlanKey(Plan plan, Theme theme, Language language) {
        @SuppressWarnings("ReferenceEquality") // plans are told apart by identity: equal ones are costly to compare
        boolean isFor(Plan other, BaseKey key) {
            return plan == other && theme == key.theme && language == key.language;
        }
    }

    ScenePainter(BaseMap baseMap) {
        this.baseMap = baseMap;
    }

    /**
     * The request for a picture.
     *
     * @param scale pixels of the screen to a px
     * @param margin pixels of the screen drawn beyond the pane on each side
     */
    RenderRequest request(Scene scene, Camera camera, double scale, int margin) {
        var decor = new RenderRequest.Decor(
                MapLayers.graticule(scene.look()),
                true,
                true,
                scene.language().locale(),
                scene.theme().dark(),
                scene.reserved().stream()
                        .map(r -> new RenderRequest.Reserved(
                                r.x() * scale, r.y() * scale, r.width() * scale, r.height() * scale))
                        .toList());
        return new RenderRequest(
                camera.viewport(scale, margin),
                layers(scene),
                scene.theme().palette().backgroundArgb(),
                decor,
                margin);
    }

    private List<MapLayer> layers(Scene scene) {
        var key = new BaseKey(scene.theme(), scene.language());
        if (!key.equals(baseKey)) {
            base = BaseMapLayers.of(baseMap, scene.theme(), scene.language());
            baseKey = key;
        }
        Plan shown = scene.shown().plan();
        PlanKey known = planKey;
        if (known == null || !known.isFor(shown, key)) {
            plan = ScenarioLayers.of(shown, scene.theme(), scene.language());
            planKey = new PlanKey(shown, scene.theme(), scene.language());
        }
        return MapLayers.arrange(base, plan, scene.scenario(), scene.look());
    }
}
