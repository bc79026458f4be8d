package org.threeline.ui.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.Figures;
import org.threeline.analysis.sweep.Axis;
import org.threeline.analysis.sweep.GoalSeek;
import org.threeline.analysis.sweep.Sweep;
import org.threeline.analysis.sweep.SweepTable;
import org.threeline.analysis.sweep.SweepText;
import org.threeline.analysis.sweep.Variable;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Zone;
import org.threeline.session.Progress;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;
import org.threeline.ui.common.Workbench;

/** Varies one or two numbers and draws any figure against them; seeks the value at which a figure reaches a goal. */
final class SweepView extends BorderPane {
    private static final Logger LOG = LoggerFactory.getLogger(SweepView.class);
    private static final int MOST_VARIANTS = 2000;
    private static final List<String> FAVOURITES =
            List.of("population", "settlements", "areaKm2", "overlapKm2", "gapKm2");

    private static final double CHOICE_WIDTH = 300;
    /** Narrower, each group has a line of its own. */
    private static final double STACKED = 860;

    private static final int DIGITS = 4;

    private final Workbench bench;
    private final Texts texts;
    private final ChartBox chart;
    private final ComboBox<String> first = new ComboBox<>();
    private final TextField firstRange = new TextField("5:60:5");
    private final ComboBox<String> second = new ComboBox<>();
    private final TextField secondRange = new TextField("0:20:5");
    private final ComboBox<String> figure = new ComboBox<>();
    private final TextField goal = new TextField();
    private final Button run = new Button();
    private final Button seek = new Button();
    private final Button cancel = new Button();
    private final Button csv = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private final Timeline watch = new Timeline();
    private final Label said = new Label();
    private AtomicBoolean stop = new AtomicBoolean();
    private Optional<Swept> swept = Optional.empty();

    /** What the chart shows, and of which scenario. */
    private record Swept(SweepTable table, Scenario scenario) {}

    SweepView(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        this.chart = new ChartBox(bench, texts, "sweep");
        getStyleClass().add("study-view");
        first.setId("sweep-first");
        second.setId("sweep-second");
        firstRange.setId("sweep-first-range");
        secondRange.setId("sweep-second-range");
        figure.setId("sweep-figure");
        goal.setId("sweep-goal");
        firstRange.setPrefColumnCount(5);
        secondRange.setPrefColumnCount(5);
        goal.setPrefColumnCount(6);
        for (ComboBox<String> box : List.of(first, second, figure)) {
            box.setPrefWidth(CHOICE_WIDTH);
        }
        bar.managedProperty().bind(bar.visibleProperty());
        cancel.managedProperty().bind(cancel.visibleProperty());
        bar.setId("sweep-bar");
        watch.setCycleCount(Animation.INDEFINITE);
        said.setId("sweep-said");
        said.setWrapText(true);
        said.getStyleClass().add("study-said");
        button(run, "run", this::run);
        button(seek, "seek", this::seek);
        button(cancel, "cancel", () -> stop.set(true));
        button(csv, "csv", this::saveCsv);
        first.accessibleTextProperty().bind(texts.live("sweep.first"));
        second.accessibleTextProperty().bind(texts.live("sweep.second"));
        figure.accessibleTextProperty().bind(texts.live("sweep.figure"));
        firstRange.accessibleTextProperty().bind(texts.live("sweep.range"));
        secondRange.accessibleTextProperty().bind(texts.live("sweep.range"));
        goal.accessibleTextProperty().bind(texts.live("sweep.goal"));
        goal.promptTextProperty().bind(texts.live("sweep.goal"));
        named(first, c -> names().variable(c));
        named(second, c -> names().variable(c));
        named(figure, c -> names().figure(c));
        figure.setOnAction(e -> draw());
        bar.setVisible(false);
        cancel.setVisible(false);
        csv.setDisable(true);
        var top = new FlowPane(
                8,
                6,
                group(label("sweep.vary"), first, firstRange),
                group(label("sweep.and"), second, secondRange),
                group(run, bar, cancel),
                group(label("sweep.figure"), figure, csv),
                group(label("sweep.reach"), goal, seek),
                chart.exports(),
                said);
        alignNames(top);
        top.setRowValignment(javafx.geometry.VPos.CENTER);
        top.getStyleClass().add("study-bar");
        setTop(top);
        setCenter(chart);
        bench.snapshot().addListener((o, before, now) -> {
            offer(now.scenario());
            sayIfOld();
        });
        bench.settings().theme().addListener((o, before, now) -> draw());
        bench.settings().language().addListener((o, before, now) -> {
            named(first, c -> names().variable(c));
            named(second, c -> names().variable(c));
            named(figure, c -> names().figure(c));
            draw();
        });
        figure.getItems().setAll(FAVOURITES);
        figure.setValue("population");
        said.setText(texts.now("sweep.begin"));
        bench.settings().language().addListener((o, before, now) -> {
            if (swept.isEmpty() && !bar.isVisible()) {
                said.setText(texts.now("sweep.begin"));
            }
        });
        offer(bench.snapshot().get().scenario());
    }

    private SweepNames names() {
        return new SweepNames(
                bench.snapshot().get().scenario(),
                texts,
                UnitText.of(
                        bench.settings().language().get(),
                        bench.settings().unit().get()));
    }

    private static void named(ComboBox<String> box, UnaryOperator<String> name) {
        box.setCellFactory(list -> named(name));
        box.setButtonCell(named(name));
    }

    private static ListCell<String> named(UnaryOperator<String> name) {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable String item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null || empty ? "" : name.apply(item));
            }
        };
    }

    private static HBox group(javafx.scene.Node... nodes) {
        var group = new HBox(6, nodes);
        group.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return group;
    }

    private Label label(String key) {
        var label = new Label();
        label.textProperty().bind(texts.live(key));
        return label;
    }

    /** Where each group has a line of its own, the fields begin below one another. */
    private void alignNames(FlowPane groups) {
        List<Label> names = groups.getChildren().stream()
                .filter(HBox.class::isInstance)
                .map(g -> ((HBox) g).getChildren().get(0))
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
        groups.widthProperty().addListener((o, before, now) -> {
            boolean stacked = now.doubleValue() < STACKED;
            double widest =
                    names.stream().mapToDouble(n -> n.prefWidth(-1)).max().orElse(0);
            names.forEach(n -> n.setMinWidth(stacked ? Math.ceil(widest) : Region.USE_PREF_SIZE));
        });
        bench.settings().language().addListener((o, before, now) -> names.forEach(n -> n.setMinWidth(0)));
    }

    private void button(Button button, String key, Runnable act) {
        button.setId("sweep-" + key);
        button.textProperty().bind(texts.live("sweep." + key));
        button.setOnAction(e -> act.run());
    }

    /** The numbers that can vary in a scenario. */
    private void offer(Scenario scenario) {
        List<String> variables = new ArrayList<>();
        for (Zone zone : scenario.zones().toList()) {
            for (String member : Variable.MEMBERS) {
                var variable = new Variable(zone.id(), member);
                try {
                    variable.value(scenario);
                    variables.add(variable.column());
                } catch (ScenarioException e) {
                    LOG.trace("{} cannot vary", variable.column(), e);
                }
            }
        }
        if (!first.getItems().equals(variables)) {
            String was = first.getValue();
            String other = second.getValue();
            first.getItems().setAll(variables);
            first.setValue(variables.contains(was) ? was : variables.isEmpty() ? null : variables.get(0));
            List<String> none = new ArrayList<>(List.of(""));
            none.addAll(variables);
            second.getItems().setAll(none);
            second.setValue(none.contains(other) ? other : "");
        }
    }

    private List<Axis> axes(Scenario scenario) throws ScenarioException {
        List<Axis> axes = new ArrayList<>();
        axes.add(Axis.parse(first.getValue() + "=" + firstRange.getText().strip(), scenario));
        String other = second.getValue();
        if (other != null && !other.isEmpty()) {
            axes.add(Axis.parse(other + "=" + secondRange.getText().strip(), scenario));
        }
        return axes;
    }

    private void run() {
        Scenario scenario = bench.snapshot().get().scenario();
        Sweep sweep;
        try {
            sweep = new Sweep(scenario, axes(scenario));
        } catch (ScenarioException e) {
            said.setText(e.problem().message(bench.settings().language().get()));
            return;
        }
        int variants = sweep.variants();
        if (variants > MOST_VARIANTS) {
            said.setText(texts.now("sweep.many", MOST_VARIANTS));
            return;
        }
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean ended = begin(done, variants);
        bench.background()
                .start(
                        texts.now("sweep.work"),
                        progress -> sweep.run(
                                bench.session().workshop(), done::set, () -> ended.get() || progress.cancelled()))
                .whenDone(
                        made -> {
                            end();
                            swept = Optional.of(new Swept(made, scenario));
                            csv.setDisable(false);
                            figures(made);
                            draw();
                            said.setText(texts.now("sweep.done", variants));
                            sayIfOld();
                        },
                        this::failed);
    }

    private AtomicBoolean begin(AtomicInteger done, int variants) {
        stop = new AtomicBoolean();
        AtomicBoolean ended = stop;
        run.setDisable(true);
        seek.setDisable(true);
        bar.setVisible(true);
        cancel.setVisible(true);
        bar.setProgress(variants == 0 ? ProgressBar.INDETERMINATE_PROGRESS : 0);
        if (variants > 0) {
            watch.getKeyFrames()
                    .setAll(new KeyFrame(Duration.millis(100), e -> bar.setProgress((double) done.get() / variants)));
            watch.playFromStart();
        }
        return ended;
    }

    private void end() {
        watch.stop();
        run.setDisable(false);
        seek.setDisable(false);
        bar.setVisible(false);
        cancel.setVisible(false);
    }

    /** A chart stays when the scenario changes, as what it showed may be wanted beside it; it says so. */
    private void sayIfOld() {
        boolean resting = !bar.isVisible();
        if (resting
                && swept.filter(s -> !s.scenario().equals(bench.snapshot().get().scenario()))
                        .isPresent()) {
            said.setText(texts.now("sweep.old"));
        }
    }

    private void failed(Throwable failure) {
        end();
        if (failure instanceof CancellationException) {
            said.setText(texts.now(swept.isPresent() ? "sweep.cancelled.before" : "sweep.cancelled"));
        } else {
            LOG.warn("the sweep failed", failure);
            said.setText(Failures.sentence(
                    failure, texts, bench.settings().language().get()));
        }
    }

    private void figures(SweepTable made) {
        @Nullable String was = figure.getValue();
        Set<String> columns = new LinkedHashSet<>(FAVOURITES);
        columns.retainAll(made.figures());
        columns.addAll(made.figures());
        figure.getItems().setAll(columns);
        figure.setValue(columns.contains(was) ? was : columns.iterator().next());
    }

    private void seek() {
        Scenario scenario = bench.snapshot().get().scenario();
        Axis axis;
        double wanted;
        try {
            axis = Axis.parse(first.getValue() + "=" + firstRange.getText().strip(), scenario);
            wanted = Double.parseDouble(
                    goal.getText().replaceAll("[\\s\\u202f\\u00a0]", "").replace(',', '.'));
        } catch (ScenarioException e) {
            said.setText(e.problem().message(bench.settings().language().get()));
            return;
        } catch (NumberFormatException e) {
            said.setText(texts.now("sweep.goal.number"));
            return;
        }
        String column = figure.getValue();
        double from = axis.values().get(0);
        double to = axis.values().get(axis.values().size() - 1);
        AtomicBoolean ended = begin(new AtomicInteger(), 0);
        bench.background()
                .start(texts.now("sweep.work"), progress -> new GoalSeek(scenario, axis.variable(), column, wanted)
                        .between(
                                from,
                                to,
                                Math.abs(to - from) / 1e4,
                                bench.session().workshop(),
                                () -> ended.get() || progress.cancelled()))
                .whenDone(
                        outcome -> {
                            end();
                            said.setText(outcome.found()
                                    .map(f -> found(f, axis, column, from <= to))
                                    .orElseGet(() -> notFound(outcome, column)));
                        },
                        this::failed);
    }

    /** Where a figure jumps it is said from what to what, as it is the goal at no value. */
    private String found(GoalSeek.Found found, Axis axis, String column, boolean upward) {
        var figures = Figures.in(bench.settings().language().get());
        String variable = names().variable(axis.variable().column());
        String value = figures.number(found.value(), DIGITS);
        String reached = figures.number(found.reached(), DIGITS);
        if (found.jumpsFrom().isEmpty()) {
            return texts.now("sweep.found", variable, value, names().figure(column), reached);
        }
        return texts.now(
                upward ? "sweep.jumps" : "sweep.jumpsDown",
                variable,
                value,
                names().figure(column),
                figures.number(found.jumpsFrom().getAsDouble(), DIGITS),
                reached);
    }

    private String notFound(GoalSeek.Outcome outcome, String column) {
        var figures = Figures.in(bench.settings().language().get());
        return texts.now(
                "sweep.notFound",
                names().figure(column),
                figures.number(outcome.least(), DIGITS),
                figures.number(outcome.most(), DIGITS));
    }

    private void saveCsv() {
        var chooser = new FileChooser();
        chooser.setInitialFileName("sweep.csv");
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null && swept.isPresent()) {
            Path target = file.toPath();
            String csvText = SweepText.csv(swept.get().table());
            bench.background()
                    .start(texts.now("export.work"), progress -> {
                        bench.session().write(csvText, target, Progress.NONE);
                        return target;
                    })
                    .whenDone(
                            done -> said.setText(texts.now("export.done", String.valueOf(target.getFileName()))),
                            this::failed);
        }
    }

    private void draw() {
        if (swept.isPresent() && figure.getValue() != null) {
            Language language = bench.settings().language().get();
            Ink ink = Ink.of(bench.settings().theme().get());
            new SweepChart(swept.get().table(), figure.getValue(), names(), texts)
                    .show(chart, new Charts(ink, Figures.in(language)), ink.accent());
        }
    }
}
