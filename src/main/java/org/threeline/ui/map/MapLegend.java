package org.threeline.ui.map;

import java.nio.IntBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.ErrorBand;
import org.threeline.layers.Overlays;
import org.threeline.layers.Theme;
import org.threeline.render.MapRenderer;
import org.threeline.render.SwatchPixels;
import org.threeline.ui.common.SwatchPictures;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;
import org.threeline.ui.common.Workbench;
import org.threeline.zones.Plan;

/** Says on the map what is drawn besides the scenario: the band of error, ground gained and lost. On the FX thread. */
final class MapLegend extends VBox {
    private static final Logger LOG = LoggerFactory.getLogger(MapLegend.class);
    private static final double SCALE = 0.8;

    private final Workbench bench;
    private final Texts texts;
    private final Label band = label(Overlays.ERROR_BAND);
    private final Label gained = label(Overlays.GAINED);
    private final Label lost = label(Overlays.LOST);
    private @Nullable Theme drawn;

    MapLegend(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        setId("map-legend");
        getStyleClass().add("map-legend");
        setMouseTransparent(true);
        setAlignment(Pos.CENTER_LEFT);
        setVisible(false);
        Runnable write = this::write;
        bench.snapshot().addListener((o, before, now) -> write.run());
        bench.selection().addListener((o, before, now) -> write.run());
        bench.mapStatus().errorBand().addListener((o, before, now) -> write.run());
        bench.settings().language().addListener((o, before, now) -> write.run());
        bench.settings().unit().addListener((o, before, now) -> write.run());
        bench.comparing().result().addListener((o, before, now) -> write.run());
        bench.settings().theme().addListener((o, before, now) -> draw());
    }

    private static Label label(String id) {
        var label = new Label();
        label.setId("legend-" + id);
        var view = new ImageView();
        view.setFitWidth(SwatchPictures.WIDTH);
        view.setFitHeight(SwatchPictures.HEIGHT);
        label.setGraphic(view);
        return label;
    }

    private void write() {
        getChildren().clear();
        if (bench.mapStatus().errorBand().get()) {
            band.setText(bandWords());
            getChildren().add(band);
        }
        if (bench.comparing().result().get().isPresent()) {
            gained.setText(texts.now("legend.gained"));
            lost.setText(texts.now("legend.lost"));
            getChildren().addAll(gained, lost);
        }
        boolean any = !getChildren().isEmpty();
        setVisible(any);
        if (any && drawn != bench.settings().theme().get()) {
            draw();
        }
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private String bandWords() {
        Plan plan = bench.snapshot().get().shown().plan();
        double[] halves = plan.traces().stream()
                .map(t -> ErrorBand.halfWidthKm(plan, t.trace().id()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (halves.length == 0) {
            return texts.now("legend.band.none");
        }
        var units = UnitText.of(
                bench.settings().language().get(), bench.settings().unit().get());
        double least = halves[0];
        double most = halves[halves.length - 1];
        return texts.now("legend.band", (least == most ? units.length(most) : units.lengths(least, most)).text());
    }

    private void draw() {
        if (getChildren().isEmpty()) {
            return;
        }
        Theme theme = bench.settings().theme().get();
        double scale = Math.ceil(Screen.getPrimary().getOutputScaleX());
        int width = (int) (SwatchPictures.WIDTH * scale);
        int height = (int) (SwatchPictures.HEIGHT * scale);
        drawn = theme;
        bench.background()
                .start("", progress -> {
                    var pixels =
                            new SwatchPixels(new MapRenderer(bench.session().fonts(), 1));
                    List<Geometry> sample = List.of(sample());
                    Map<String, int[]> made = new LinkedHashMap<>();
                    Overlays.errorBand(sample, theme)
                            .ifPresent(l -> made.put(
                                    Overlays.ERROR_BAND,
                                    pixels.area(l, Overlays.ERROR_BAND, width, height, SCALE * scale)));
                    Overlays.differences(sample, sample, theme).ifPresent(l -> {
                        made.put(Overlays.GAINED, pixels.area(l, Overlays.GAINED, width, height, SCALE * scale));
                        made.put(Overlays.LOST, pixels.area(l, Overlays.LOST, width, height, SCALE * scale));
                    });
                    return made;
                })
                .whenDone(
                        made -> {
                            if (theme == bench.settings().theme().get()) {
                                show(band, made.get(Overlays.ERROR_BAND), width, height);
                                show(gained, made.get(Overlays.GAINED), width, height);
                                show(lost, made.get(Overlays.LOST), width, height);
                            }
                        },
                        failure -> LOG.warn("the legend could not be drawn", failure));
    }

    private static void show(Label label, int @Nullable [] argb, int width, int height) {
        if (argb != null) {
            Image image = new WritableImage(
                    new PixelBuffer<>(width, height, IntBuffer.wrap(argb), PixelFormat.getIntArgbPreInstance()));
            ((ImageView) label.getGraphic()).setImage(image);
        }
    }

    private static Geometry sample() {
        return new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(0, 0), new Coordinate(1, 0), new Coordinate(1, 1), new Coordinate(0, 1), new Coordinate(0, 0)
        });
    }
}
