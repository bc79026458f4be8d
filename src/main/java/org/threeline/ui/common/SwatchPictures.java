package org.threeline.ui.common;

import java.nio.IntBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.layers.MapLayer;
import org.threeline.layers.MapLayers;
import org.threeline.layers.ScenarioLayers;
import org.threeline.layers.Theme;
import org.threeline.render.MapRenderer;
import org.threeline.render.SwatchPixels;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.LayerStyle;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Zone;
import org.threeline.zones.Plan;

/**
 * Legend swatches of zones and traces for lists, drawn in the background by the code that draws the map. Used on the FX
 * thread.
 */
public final class SwatchPictures {
    public static final int WIDTH = 26;
    public static final int HEIGHT = 16;

    /** Patterns a little finer than on the map, so that a small box shows them. */
    private static final double ZONE_SCALE = 0.7;

    private static final Logger LOG = LoggerFactory.getLogger(SwatchPictures.class);

    private final Workbench bench;
    private final ReadOnlyObjectWrapper<Map<FeatureId, Image>> pictures = new ReadOnlyObjectWrapper<>(Map.of());
    private @Nullable Key drawn;
    private @Nullable Scenario seen;

    /** What swatches depend on. */
    private record Key(Theme theme, List<Kind> kinds, double scale) {}

    private record Kind(FeatureId id, Role role, boolean ruled, LayerStyle style) {
        static Kind of(Feature f, MapLook look) {
            boolean ruled = f instanceof Zone zone && zone.activeRule().isPresent();
            return new Kind(f.id(), f.role(), ruled, look.of(f.id()).style());
        }
    }

    SwatchPictures(Workbench bench) {
        this.bench = bench;
        bench.snapshot().addListener((o, before, now) -> draw());
        bench.settings().theme().addListener((o, before, now) -> draw());
        draw();
    }

    /** A swatch that follows the theme; empty for a feature that has none. */
    public ImageView view(FeatureId feature) {
        var view = new ImageView();
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        view.imageProperty().bind(pictures.getReadOnlyProperty().map(all -> all.get(feature)));
        return view;
    }

    /** By feature; renewed with the theme and the zones there are. */
    public ReadOnlyObjectProperty<Map<FeatureId, Image>> pictures() {
        return pictures.getReadOnlyProperty();
    }

    /**
     * Whether two scenarios surely have the same swatches: told quickly, for what is asked with each frame of a drag.
     */
    @SuppressWarnings("ReferenceEquality") // what was not changed is the same object
    private static boolean haveSameKinds(@Nullable Scenario one, Scenario other) {
        return one != null
                && one.look() == other.look()
                && other.changedSince(one)
                        .filter(changed -> changed.stream().allMatch(f -> one.feature(f.id())
                                .filter(before -> Kind.of(before, one.look()).equals(Kind.of(f, other.look())))
                                .isPresent()))
                        .isPresent();
    }

    private void draw() {
        Plan plan = bench.snapshot().get().shown().plan();
        Scenario scenario = plan.scenario();
        Theme theme = bench.settings().theme().get();
        double scale = Math.ceil(Screen.getPrimary().getOutputScaleX());
        Key last = drawn;
        if (last != null && last.theme == theme && last.scale == scale && haveSameKinds(seen, scenario)) {
            seen = scenario;
            return;
        }
        seen = scenario;
        List<Kind> kinds = scenario.features().stream()
                .map(f -> Kind.of(f, scenario.look()))
                .toList();
        var key = new Key(theme, kinds, scale);
        if (key.equals(drawn)) {
            return;
        }
        drawn = key;
        bench.background()
                .start("", progress -> {
                    var pixels =
                            new SwatchPixels(new MapRenderer(bench.session().fonts(), 1));
                    Map<FeatureId, int[]> made = new HashMap<>();
                    for (MapLayer layer : ScenarioLayers.of(plan, theme, Language.ENGLISH)) {
                        pixels.of(
                                        layer,
                                        (int) (WIDTH * scale),
                                        (int) (HEIGHT * scale),
                                        (layer.id().startsWith("zone/") ? ZONE_SCALE : 1) * scale)
                                .ifPresent(argb -> made.put(new FeatureId(MapLayers.featureId(layer)), argb));
                    }
                    return made;
                })
                .whenDone(made -> show(made, key), failure -> LOG.warn("swatches could not be drawn", failure));
    }

    private void show(Map<FeatureId, int[]> made, Key key) {
        if (!Objects.equals(key, drawn)) {
            return;
        }
        Map<FeatureId, Image> images = new HashMap<>();
        made.forEach((id, argb) -> images.put(
                id,
                new WritableImage(new PixelBuffer<>(
                        (int) (WIDTH * key.scale),
                        (int) (HEIGHT * key.scale),
                        IntBuffer.wrap(argb),
                        PixelFormat.getIntArgbPreInstance()))));
        pictures.set(images);
    }
}
