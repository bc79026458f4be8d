package org.threeline.ui.study;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.threeline.ui.common.Texts;

/** How far a sweep or a search is, with a way to end it; nothing while neither goes on. */
final class SweepProgress extends HBox {
    private static final double SPACING = 6;
    private static final Duration PULSE = Duration.millis(100);

    private final ProgressBar bar = new ProgressBar(0);
    private final Timeline watch = new Timeline();
    private AtomicBoolean stop = new AtomicBoolean();

    SweepProgress(Texts texts) {
        super(SPACING);
        setAlignment(Pos.CENTER_LEFT);
        bar.setId("sweep-bar");
        var cancel = new Button();
        cancel.setId("sweep-cancel");
        cancel.textProperty().bind(texts.live("sweep.cancel"));
        cancel.setOnAction(e -> stop.set(true));
        watch.setCycleCount(Animation.INDEFINITE);
        managedProperty().bind(visibleProperty());
        bar.visibleProperty().bind(visibleProperty());
        cancel.visibleProperty().bind(visibleProperty());
        setVisible(false);
        getChildren().setAll(bar, cancel);
    }

    /**
     * Work begins.
     *
     * @return true once it is to end
     */
    AtomicBoolean begin(AtomicInteger done, int of) {
        AtomicBoolean ended = begin();
        bar.setProgress(0);
        watch.getKeyFrames().setAll(new KeyFrame(PULSE, e -> bar.setProgress((double) done.get() / of)));
        watch.playFromStart();
        return ended;
    }

    /** Work begins of which nobody knows how far it is. */
    AtomicBoolean begin() {
        stop = new AtomicBoolean();
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        setVisible(true);
        return stop;
    }

    void end() {
        watch.stop();
        setVisible(false);
    }
}
