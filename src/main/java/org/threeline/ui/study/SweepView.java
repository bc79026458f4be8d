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
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.Figures;
import org.threeline.analysis.ForceFigures;
import org.threeline.analysis.sweep.Axis;
import org.threeline.analysis.sweep.GoalSeek;
import org.threeline.analysis.sweep.RangeGoal;
import org.threeline.analysis.sweep.Sweep;
import org.threeline.analysis.sweep.SweepTable;
import org.threeline.analysis.sweep.SweepText;
import org.threeline.analysis.sweep.Variable;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Zone;
import org.threeline.session.OpenScenario;
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

    static final double CHOICE_WIDTH = 300;
    /** A value is sought to this part of its range. */
    private static final double EXACTNESS = 1e4;

    private final Workbench bench;
    private final Texts texts;
    private final ChartBox chart;
    private final VariedNumber first;
    private final VariedNumber second;
    private final ComboBox<String> figure = new ComboBox<>();
    private final Button run = new Button();
    private final Button csv = new Button();
    private final SweepProgress progress;
    private final GoalBar goal;
    private final Label said = new Label();
    private Optional<Swept> swept = Optional.empty();

    /** What the chart shows, and of which scenario. */
    private record Swept(SweepTable table, Scenario scenario) {}

    SweepView(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        this.chart = new ChartBox(bench, texts, "sweep");
        this.first = new VariedNumber(texts, "sweep-first", "sweep.vary", true, this::scenario);
        this.second = new VariedNumber(texts, "sweep-second", "sweep.and", false, this::scenario);
        this.progress = new SweepProgress(texts);
        this.goal = new GoalBar(
                texts,
                () -> bench.deepening().tables().map(RangeGoal::all).orElse(List.of()),
                range -> new GoalWords(names(), texts, figures()).of(range),
                this::aim,
                this::seek,
                () -> said.setText(texts.now("sweep.goal.number")));
        getStyleClass().add("study-view");
        figure.setId("sweep-figure");
        figure.setPrefWidth(CHOICE_WIDTH);
        said.setId("sweep-said");
        said.setWrapText(true);
        said.getStyleClass().add("study-said");
        button(run, "run", this::run);
        button(csv, "csv", this::saveCsv);
        figure.accessibleTextProperty().bind(texts.live("sweep.figure"));
        name();
        figure.setOnAction(e -> draw());
        csv.setDisable(true);
        var top = new FlowPane(
                8,
                6,
                first,
                second,
                group(run, progress),
                group(label("sweep.figure"), figure, csv),
                goal,
                chart.exports(),
                said);
        NameColumn.align(top, bench.settings().language());
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
            name();
            draw();
        });
        figure.getItems().setAll(FAVOURITES);
        figure.setValue("population");
        said.setText(texts.now("sweep.begin"));
        bench.settings().language().addListener((o, before, now) -> {
            if (swept.isEmpty() && !progress.isVisible()) {
                said.setText(texts.now("sweep.begin"));
            }
        });
        offer(bench.snapshot().get().scenario());
    }

    private Scenario scenario() {
        return bench.snapshot().get().scenario();
    }

    private void name() {
        first.named(c -> names().variable(c));
        second.named(c -> c.isEmpty() ? texts.now("sweep.alone") : names().variable(c));
        NamedCells.show(figure, c -> names().figure(c));
    }

    private SweepNames names() {
        return new SweepNames(
                bench.snapshot().get().scenario(),
                texts,
                UnitText.of(
                        bench.settings().language().get(),
                        bench.settings().unit().get()));
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
        first.offer(variables);
        second.offer(variables);
    }

    private void run() {
        Scenario scenario = scenario();
        Sweep sweep;
        try {
            sweep = Sweep.of(
                    scenario,
                    Stream.concat(first.axis().stream(), second.axis().stream()).toList());
        } catch (ScenarioException e) {
            refuse(e);
            return;
        }
        int variants = sweep.variants();
        if (variants > MOST_VARIANTS) {
            said.setText(texts.now("sweep.many", MOST_VARIANTS));
            return;
        }
        AtomicInteger done = new AtomicInteger();
        AtomicBoolean ended = working(progress.begin(done, variants));
        bench.background()
                .start(
                        texts.now("sweep.work"),
                        work -> sweep.run(bench.session().workshop(), done::set, () -> ended.get() || work.cancelled()))
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

    private <T> T working(T ended) {
        run.setDisable(true);
        goal.setDisable(true);
        return ended;
    }

    private void end() {
        progress.end();
        run.setDisable(false);
        goal.setDisable(false);
    }

    /** A chart stays when the scenario changes, as what it showed may be wanted beside it; it says so. */
    private void sayIfOld() {
        boolean resting = !progress.isVisible();
        if (resting && swept.filter(s -> !s.scenario().equals(scenario())).isPresent()) {
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

    /** A range is the goal: of the distance that the zone which varies keeps between its two sides, where it does. */
    private void aim(RangeGoal range) {
        try {
            FeatureId zone = first.axis().orElseThrow().variable().zone();
            String separation = FigureKey.of(zone, "separationKm").column();
            OpenScenario deep = bench.deepening().latest().get();
            boolean keeps = deep != null
                    && deep.findings()
                            .details()
                            .forces(zone)
                            .flatMap(ForceFigures::separation)
                            .isPresent();
            if (keeps && !figure.getItems().contains(separation)) {
                figure.getItems().add(separation);
            }
            if (keeps) {
                figure.setValue(separation);
            }
        } catch (ScenarioException e) {
            refuse(e);
            return;
        }
        said.setText(new GoalWords(names(), texts, figures()).aim(range));
    }

    private void seek(double wanted) {
        Scenario scenario = scenario();
        Axis axis;
        try {
            axis = first.axis().orElseThrow();
        } catch (ScenarioException e) {
            refuse(e);
            return;
        }
        String column = figure.getValue();
        AtomicBoolean ended = working(progress.begin());
        bench.background()
                .start(texts.now("sweep.work"), work -> new GoalSeek(scenario, axis.variable(), column, wanted)
                        .between(
                                axis.first(),
                                axis.last(),
                                Math.abs(axis.last() - axis.first()) / EXACTNESS,
                                bench.session().workshop(),
                                () -> ended.get() || work.cancelled()))
                .whenDone(
                        outcome -> {
                            end();
                            said.setText(new GoalWords(names(), texts, figures()).of(outcome, axis, column));
                        },
                        this::failed);
    }

    private Figures figures() {
        return Figures.in(bench.settings().language().get());
    }

    private void refuse(ScenarioException refusal) {
        said.setText(refusal.problem().message(bench.settings().language().get()));
    }

    private void saveCsv() {
        var chooser = new FileChooser();
        chooser.setInitialFileName("sweep.csv");
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null && swept.isPresent()) {
            Path target = file.toPath();
            String csvText = SweepText.csv(swept.get().table());
            bench.background()
                    .start(texts.now("export.work"), work -> {
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
            Ink ink = Ink.of(bench.settings().theme().get());
            new SweepChart(swept.get().table(), figure.getValue(), names(), texts)
                    .show(chart, new ChartParts(ink, figures()), ink.accent());
        }
    }
}
