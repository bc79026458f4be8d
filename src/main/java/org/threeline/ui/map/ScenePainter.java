package org.threeline.ui.map;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.threeline.analysis.ErrorBand;
import org.threeline.basemap.BaseMap;
import org.threeline.layers.BaseMapLayers;
import org.threeline.layers.Highlight;
import org.threeline.layers.MapLayer;
import org.threeline.layers.MapLayers;
import org.threeline.layers.Overlays;
import org.threeline.layers.ScenarioLayers;
import org.threeline.layers.Theme;
import org.threeline.render.RenderRequest;
import org.threeline.scenario.DrawingOrder;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.ui.map.view.Camera;
import org.threeline.zones.Plan;
import org.threeline.zones.Precision;

/** Turns a scene into what the renderer draws; keeps the layers of the last one. Thread-safe. */
final class ScenePainter {
    private final BaseMap baseMap;
    private @Nullable BaseKey baseKey;
    private List<MapLayer> base = List.of();
    private @Nullable PlanKey planKey;
    private List<MapLayer> plan = List.of();
    private @Nullable Arranged arranged;

    private record BaseKey(Theme theme, Language language) {}

    private record PlanKey(Plan plan, Theme theme, Language language) {
        @SuppressWarnings("ReferenceEquality") // plans are told apart by identity: equal ones are costly to compare
        boolean isFor(Plan other, BaseKey key) {
            return plan == other && theme == key.theme && language == key.language;
        }
    }

    private final @Nullable ScenePainter elder;

    ScenePainter(BaseMap baseMap) {
        this.baseMap = baseMap;
        this.elder = null;
    }

    /** A painter of other scenes on the base map of this one. */
    ScenePainter sibling() {
        return new ScenePainter(this);
    }

    private ScenePainter(ScenePainter elder) {
        this.baseMap = elder.baseMap;
        this.elder = elder;
    }

    private synchronized List<MapLayer> base(Theme theme, Language language) {
        prepare(theme, language);
        return base;
    }

    /**
     * The request for a picture.
     *
     * @param scale pixels of the screen to a px
     * @param margin pixels of the screen drawn beyond the pane on each side
     */
    synchronized RenderRequest request(Scene scene, Camera camera, double scale, int margin) {
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
                margin,
                scene.shown().plan().precision() == Precision.COARSE);
    }

    /** Makes the layers of the base map. */
    synchronized void prepare(Theme theme, Language language) {
        var key = new BaseKey(theme, language);
        if (!key.equals(baseKey)) {
            base = elder == null ? BaseMapLayers.of(baseMap, theme, language) : elder.base(theme, language);
            baseKey = key;
            arranged = null;
        }
    }

    private List<MapLayer> layers(Scene scene) {
        prepare(scene.theme(), scene.language());
        var key = new BaseKey(scene.theme(), scene.language());
        Plan shown = scene.shown().plan();
        PlanKey known = planKey;
        if (known == null || !known.isFor(shown, key)) {
            plan = ScenarioLayers.of(shown, scene.theme(), scene.language());
            planKey = new PlanKey(shown, scene.theme(), scene.language());
            arranged = null;
        }
        Arranged last = arranged;
        if (last == null || !last.isFor(scene)) {
            last = arrange(scene);
            arranged = last;
        }
        return last.layers;
    }

    private Arranged arrange(Scene scene) {
        Plan shown = scene.shown().plan();
        List<Geometry> bands = scene.extra().unsure().stream()
                .flatMap(id -> ErrorBand.of(shown, id).stream())
                .toList();
        List<MapLayer> layers = new ArrayList<>(Highlight.focused(
                Overlays.beneathScenario(
                        MapLayers.arrange(base, plan, scene.scenario(), scene.look()),
                        Overlays.errorBand(bands, scene.theme())),
                scene.lit().features()));
        Overlays.differences(scene.extra().gained(), scene.extra().lost(), scene.theme())
                .ifPresent(layers::add);
        List<FeatureId> selected =
                scene.selected().stream().filter(id -> scene.look().shows(id)).toList();
        Highlight.selected(shown, selected, scene.theme()).ifPresent(layers::add);
        Highlight.lit(scene.lit().places(), scene.theme()).ifPresent(layers::add);
        return new Arranged(scene, List.copyOf(layers));
    }

    /** The layers of the last scene: as long as they are the same objects, the renderer need not read them anew. */
    private record Arranged(Scene scene, List<MapLayer> layers) {
        @SuppressWarnings("ReferenceEquality") // what is lit is told apart by identity
        boolean isFor(Scene other) {
            return DrawingOrder.isSame(scene.scenario(), other.scenario())
                    && scene.lit() == other.lit()
                    && scene.extra().isSame(other.extra())
                    && scene.look().equals(other.look())
                    && scene.selected().equals(other.selected());
        }
    }
}
