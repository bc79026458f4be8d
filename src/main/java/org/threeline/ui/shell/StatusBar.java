package org.threeline.ui.shell;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.threeline.scenario.Severity;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.MapStatus;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The line at the foot of the window: place, scale, projection, problems, hint, and what takes longer. */
final class StatusBar extends HBox {
    /** Work that is done sooner is not worth a word. */
    private static final Duration WORTH_SAYING = Duration.millis(500);

    private final Workbench bench;
    private final Texts texts;
    private final Label task = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();
    private final PauseTransition later = new PauseTransition(WORTH_SAYING);

    StatusBar(Workbench bench, Texts texts, Runnable showProblems, Runnable chooseProjection) {
        this.bench = bench;
        this.texts = texts;
        getStyleClass().add("status-line");
        MapStatus map = bench.mapStatus();
        var place = cell("status-place", map.position(), texts.live("status.place"));
        place.setGraphic(Controls.icon("mdi2c-crosshairs-gps"));
        place.setMinWidth(USE_PREF_SIZE);
        var scale = cell("status-scale", map.scale(), texts.live("status.scale"));
        scale.setMinWidth(USE_PREF_SIZE);
        var projection = new Button();
        projection.setId("status-projection");
        projection.getStyleClass().addAll("flat", "status-cell");
        projection.textProperty().bind(map.projection());
        projection.setMinWidth(USE_PREF_SIZE);
        Hint.on(projection, texts.live("status.projection"));
        projection.setOnAction(e -> chooseProjection.run());
        var hint = new HintLabel(bench.hint(), texts.live("status.hint"));
        hint.setId("status-hint");
        hint.getStyleClass().add("status-cell");
        HBox.setHgrow(hint, Priority.ALWAYS);
        getChildren().addAll(place, scale, projection, problems(texts, showProblems), hint, task(texts));
        bench.background().running().addListener((ListChangeListener<Background.Job<?>>) change -> waitAndShow());
        later.setOnFinished(e -> showTask());
        showTask();
    }

    private static Label cell(String id, ObservableStringValue text, ObservableStringValue meaning) {
        var label = new Label();
        label.setId(id);
        label.getStyleClass().add("status-cell");
        label.textProperty().bind(text);
        label.accessibleTextProperty()
                .bind(Bindings.createStringBinding(() -> meaning.get() + ": " + text.get(), meaning, text));
        return label;
    }

    private Node problems(Texts texts, Runnable showProblems) {
        var button = new Button();
        button.setId("status-problems");
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll("flat", "status-cell");
        var icon = Controls.icon("mdi2c-check-circle-outline");
        button.setGraphic(icon);
        button.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> bench.snapshot().get().shown().isSketch()
                                ? texts.now("status.problems.sketch")
                                : texts.now(
                                        "status.problems",
                                        count(bench.snapshot().get())),
                        bench.snapshot(),
                        bench.settings().language()));
        Runnable follow = () -> {
            boolean known = !bench.snapshot().get().shown().isSketch();
            boolean good = count(bench.snapshot().get()) == 0;
            icon.setIconLiteral(
                    !known ? "mdi2d-dots-horizontal" : good ? "mdi2c-check-circle-outline" : "mdi2a-alert-outline");
            button.getStyleClass().removeAll("good", "caution");
            if (known) {
                button.getStyleClass().add(good ? "good" : "caution");
            }
        };
        bench.snapshot().addListener((o, before, now) -> {
            if ((count(before) == 0) != (count(now) == 0)
                    || before.shown().isSketch() != now.shown().isSketch()) {
                follow.run();
            }
        });
        follow.run();
        Hint.on(button, texts.live("status.problems.tip"));
        button.setOnAction(e -> showProblems.run());
        return button;
    }

    /** Notes are no problems. */
    private static long count(Snapshot snapshot) {
        return snapshot.shown().problems().stream()
                .filter(p -> p.severity() != Severity.NOTE)
                .count();
    }

    private Node task(Texts texts) {
        task.setId("status-task");
        task.setMinWidth(0);
        bar.setPrefWidth(80);
        bar.accessibleTextProperty().bind(task.textProperty());
        cancel.setId("status-cancel");
        cancel.getStyleClass().addAll("flat", "small");
        cancel.setGraphic(Controls.icon("mdi2c-close"));
        cancel.accessibleTextProperty().bind(texts.live("status.cancel"));
        Hint.on(cancel, texts.live("status.cancel"));
        cancel.setOnAction(e -> worthSaying().ifPresent(Background.Job::cancel));
        var box = new HBox(task, bar, cancel);
        box.getStyleClass().add("status-task");
        box.visibleProperty().bind(task.textProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Optional<Background.Job<?>> worthSaying() {
        long now = System.nanoTime();
        for (Background.Job<?> job : bench.background().running()) {
            if (now - job.startedNanos() >= WORTH_SAYING.toMillis() * 1_000_000 - 20_000_000) {
                return Optional.of(job);
            }
        }
        return Optional.empty();
    }

    private void waitAndShow() {
        showTask();
        if (!bench.background().running().isEmpty()) {
            later.playFromStart();
        }
    }

    private void showTask() {
        Optional<Background.Job<?>> job = worthSaying();
        task.textProperty().unbind();
        job.ifPresentOrElse(
                j -> task.textProperty()
                        .bind(Bindings.createStringBinding(
                                () -> j.name()
                                        + j.step()
                                                .get()
                                                .map(s -> " · " + texts.now("step." + s.name()))
                                                .orElse(""),
                                j.step())),
                () -> task.setText(""));
        // A bar that nobody sees would keep the screen busy.
        bar.setProgress(job.isPresent() ? ProgressBar.INDETERMINATE_PROGRESS : 0);
    }
}
