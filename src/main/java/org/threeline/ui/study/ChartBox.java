package org.threeline.ui.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.FileChooser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.scenario.Scenario;
import org.threeline.session.Progress;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** A chart with the buttons that write it as PNG or SVG. */
final class ChartBox extends VBox {
    private static final Logger LOG = LoggerFactory.getLogger(ChartBox.class);
    private static final double PNG_SCALE = 2;
    private static final int OPAQUE = 0xFFFFFF;

    private final Workbench bench;
    private final Texts texts;
    private final DrawingView view;
    private final Label said = new Label();
    private final String id;
    private final HBox exports;

    /** @param id begins the ids of the buttons and the names of files */
    ChartBox(Workbench bench, Texts texts, String id) {
        this.bench = bench;
        this.texts = texts;
        this.id = id;
        this.view = new DrawingView((w, h) -> new Drawing.Pen().drawing(w, h));
        view.setId(id + "-chart");
        VBox.setVgrow(view, Priority.ALWAYS);
        var png = button("png");
        png.setOnAction(e -> choose(".png"));
        var svg = button("svg");
        svg.setOnAction(e -> choose(".svg"));
        said.getStyleClass().add("study-said");
        exports = new HBox(8, png, svg, said);
        exports.setAlignment(Pos.CENTER_LEFT);
        exports.getStyleClass().add("study-exports");
        getChildren().setAll(view, exports);
        setMinHeight(0);
    }

    private Button button(String kind) {
        var button = new Button();
        button.setId(id + "-" + kind);
        button.textProperty().bind(texts.live("export." + kind));
        return button;
    }

    /** The buttons, to be put elsewhere than below the chart. */
    HBox exports() {
        getChildren().remove(exports);
        return exports;
    }

    /** @param spoken what a screen reader says of the chart */
    void show(BiFunction<Double, Double, Drawing> chart, String spoken) {
        view.setAccessibleText(spoken);
        view.show(chart);
    }

    /** What a row of the chart does when it is chosen, beside the place at which a bubble may point. */
    void whenChosen(BiConsumer<Drawing.Row, Point2D> row) {
        view.whenChosen(at -> row.accept(at, view.localToScreen(view.getWidth() / 2, at.top() + at.height() / 2)));
    }

    /** The chart itself. */
    Node view() {
        return view;
    }

    private void choose(String extension) {
        var chooser = new FileChooser();
        chooser.setInitialFileName(id + extension);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(extension, "*" + extension));
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            save(file.toPath());
        }
    }

    /** Writes the chart; the name's end decides the format. */
    void save(Path target) {
        Scenario scenario = bench.snapshot().get().scenario();
        Ink ink = Ink.of(bench.settings().theme().get());
        String title = texts.now("tab." + id);
        if (target.toString().endsWith(".svg")) {
            String svg = view.shown().svg(ink.background());
            start(target, progress -> {
                bench.session().write(svg, target, Progress.NONE);
                return svg.getBytes(StandardCharsets.UTF_8).length;
            });
            return;
        }
        WritableImage image = view.picture(PNG_SCALE, Color.web(ink.background()));
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        PixelReader reader = image.getPixelReader();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = reader.getArgb(i % width, i / width) & OPAQUE;
        }
        start(target, progress -> {
            bench.session().writePicture(pixels, width, height, scenario, title, target);
            return pixels.length;
        });
    }

    private void start(Path target, org.threeline.ui.common.Background.Work<Integer> work) {
        bench.background()
                .start(texts.now("export.work"), work)
                .whenDone(
                        done -> said.setText(texts.now("export.done", String.valueOf(target.getFileName()))),
                        failure -> {
                            LOG.warn("a chart could not be written", failure);
                            said.setText(Failures.sentence(
                                    failure, texts, bench.settings().language().get()));
                        });
    }
}
