package org.threeline.ui.map;

import java.nio.IntBuffer;
import java.util.ArrayList;
import javafx.application.Platform;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import org.locationtech.jts.geom.Envelope;
import org.threeline.basemap.BaseMap;
import org.threeline.layers.BaseMapLayers;
import org.threeline.layers.MapLayer;
import org.threeline.layers.ScenarioLayers;
import org.threeline.layers.Theme;
import org.threeline.render.Fonts;
import org.threeline.render.Frame;
import org.threeline.render.MapRenderer;
import org.threeline.render.RenderQueue;
import org.threeline.render.RenderRequest;
import org.threeline.render.Viewport;
import org.threeline.scenario.Language;
import org.threeline.session.OpenScenario;
import org.threeline.ui.common.MapView;
import org.threeline.ui.common.Workbench;

/** The map. */
public final class MapPane extends Region implements MapView {
    private final Workbench bench;
    private final RenderQueue queue;
    private final BaseMap baseMap;
    private final ImageView picture = new ImageView();

    public MapPane(Workbench bench, BaseMap baseMap, Fonts fonts) {
        this.bench = bench;
        this.baseMap = baseMap;
        this.queue = new RenderQueue(new MapRenderer(fonts));
        getStyleClass().add("map-pane");
        getChildren().add(picture);
        bench.setMap(this);
        bench.snapshot().addListener((o, before, now) -> draw());
        bench.settings().theme().addListener((o, before, now) -> draw());
        bench.settings().language().addListener((o, before, now) -> draw());
        widthProperty().addListener((o, before, now) -> draw());
        heightProperty().addListener((o, before, now) -> draw());
    }

    private void draw() {
        int width = (int) getWidth();
        int height = (int) getHeight();
        if (width <= 0 || height <= 0) {
            return;
        }
        OpenScenario shown = bench.snapshot().get().shown();
        Theme theme = bench.settings().theme().get();
        Language language = bench.settings().language().get();
        bench.background().start("map", progress -> {
            var layers = new ArrayList<MapLayer>(BaseMapLayers.of(baseMap, theme, language));
            layers.addAll(ScenarioLayers.of(shown.plan(), theme, language));
            Envelope all = new Envelope();
            shown.plan()
                    .zones()
                    .forEach(z -> all.expandToInclude(z.area().planar().getEnvelopeInternal()));
            double scale = Math.max(all.getWidth() / width, all.getHeight() / height) * 1.1;
            var view = new Viewport(shown.display(), all.centre().x, all.centre().y, scale, width, height, 1);
            var decor =
                    new RenderRequest.Decor(false, true, true, language.locale(), theme.dark(), java.util.List.of());
            var request = new RenderRequest(view, layers, theme.palette().backgroundArgb(), decor);
            var unused = queue.submitFrame(request).thenAccept(frame -> Platform.runLater(() -> show(frame)));
            return request;
        });
    }

    private void show(Frame frame) {
        var buffer = new PixelBuffer<>(
                frame.viewport().width(),
                frame.viewport().height(),
                IntBuffer.wrap(frame.argb()),
                PixelFormat.getIntArgbPreInstance());
        picture.setImage(new WritableImage(buffer));
    }

    @Override
    public void show(Envelope lonLat) {
        draw();
    }

    @Override
    public void center(double lon, double lat) {
        draw();
    }

    @Override
    public void showAll() {
        draw();
    }
}
