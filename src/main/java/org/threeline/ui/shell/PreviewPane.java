package org.threeline.ui.shell;

import java.nio.IntBuffer;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.session.OpenScenario;
import org.threeline.session.PictureRequest;
import org.threeline.session.Progress;
import org.threeline.slides.SlideRequest;
import org.threeline.slides.layout.PageSize;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** A small map of a scenario, drawn in the background as the map itself is. */
final class PreviewPane extends StackPane {
    private static final Logger LOG = LoggerFactory.getLogger(PreviewPane.class);

    private final Workbench bench;
    private final Texts texts;
    private final ImageView view = new ImageView();
    private final int width;
    private final int height;
    private Optional<Background.Job<int[]>> drawing = Optional.empty();

    /** Works out what is to be shown, away from the FX thread. */
    @FunctionalInterface
    interface Subject {
        OpenScenario get(Progress progress) throws Exception;
    }

    /**
     * An empty picture.
     *
     * @param id of the picture, for journeys
     */
    PreviewPane(Workbench bench, Texts texts, String id, int width, int height) {
        this.bench = bench;
        this.texts = texts;
        this.width = width;
        this.height = height;
        view.setId(id);
        view.setFitWidth(width);
        view.setFitHeight(height);
        view.setPreserveRatio(true);
        getChildren().add(view);
        getStyleClass().add("export-preview");
        setMinSize(width, height);
    }

    void describe(String words) {
        view.setAccessibleText(words);
    }

    /** Draws another scenario; what was being drawn is given up. */
    void show(Subject subject) {
        drawing.ifPresent(Background.Job::cancel);
        var size = new PageSize(width * 2, height * 2);
        var request = new PictureRequest(
                SlideRequest.Layout.MAP,
                size,
                bench.settings().language().get(),
                bench.settings().theme().get(),
                Optional.empty(),
                LocalDate.now(ZoneId.systemDefault()));
        Background.Job<int[]> job = bench.background().start(texts.now("task.preview"), progress -> {
            OpenScenario scenario = subject.get(progress);
            return bench.session().preview(scenario, request, progress);
        });
        drawing = Optional.of(job);
        job.whenDone(
                argb -> view.setImage(new WritableImage(new PixelBuffer<>(
                        size.widthPixels(),
                        size.heightPixels(),
                        IntBuffer.wrap(argb),
                        PixelFormat.getIntArgbPreInstance()))),
                failure -> {
                    if (!(failure instanceof CancellationException)) {
                        LOG.info("no preview", failure);
                    }
                });
    }

    /** Draws no more. */
    void end() {
        drawing.ifPresent(Background.Job::cancel);
    }
}
