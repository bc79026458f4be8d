package org.threeline.ui.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeline.scenario.Language;
import org.threeline.scenario.Phase;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The phases of the scenario: a click shows what a phase shows, another click everything again. */
final class PhaseList extends VBox {
    private static final double LINE = 28;
    private static final double TWO_LINES = 44;
    /** Padding, mark and gaps. */
    private static final double BESIDE_NAME = 52;
    /** How much wider the name is when its phase is chosen. */
    private static final double BOLDER = 1.06;

    private final Workbench bench;
    private final Texts texts;
    private final VBox rows = new VBox();
    private final List<Runnable> fitters = new ArrayList<>();
    private List<Phase> shown = List.of();
    private Optional<Language> language = Optional.empty();

    PhaseList(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        getStyleClass().add("phases");
        var title = new Label();
        title.getStyleClass().add("header-title");
        title.textProperty().bind(texts.live("phases"));
        var all = new Label();
        all.getStyleClass().add("quiet");
        all.textProperty().bind(texts.live("phases.all"));
        var back = new Button();
        back.setId("phases-all");
        back.getStyleClass().addAll("flat", "link-button");
        back.textProperty().bind(texts.live("phases.back"));
        back.setOnAction(e -> bench.phase().set(Optional.empty()));
        back.visibleProperty().bind(bench.phase().map(Optional::isPresent));
        all.visibleProperty().bind(bench.phase().map(Optional::isEmpty));
        var right = new StackPane(all, back);
        right.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(right, Priority.ALWAYS);
        var header = new HBox(8, title, right);
        header.getStyleClass().add("panel-header");
        rows.getStyleClass().add("phase-rows");
        getChildren().addAll(header, rows);
        bench.snapshot().addListener((o, before, now) -> build());
        bench.settings().language().addListener((o, before, now) -> build());
        bench.phase().addListener((o, before, now) -> mark());
        build();
    }

    /** Gives names that are too long for their line a second one. */
    @Override
    protected void layoutChildren() {
        double before = rows.minHeight(-1);
        fitters.forEach(Runnable::run);
        if (rows.minHeight(-1) != before) {
            // Whoever gave this list its height has done so already.
            Platform.runLater(this::requestLayout);
        }
        super.layoutChildren();
    }

    private void build() {
        List<Phase> phases = bench.snapshot().get().scenario().phases();
        Optional<Language> now = Optional.of(bench.settings().language().get());
        if (phases.equals(shown) && now.equals(language)) {
            return;
        }
        shown = phases;
        language = now;
        fitters.clear();
        rows.getChildren().setAll(phases.stream().map(this::row).toList());
        setVisible(!phases.isEmpty());
        setManaged(!phases.isEmpty());
        mark();
    }

    private ToggleButton row(Phase phase) {
        var dot = new Region();
        dot.getStyleClass().add("dot");
        var line = new Region();
        line.getStyleClass().add("time-line");
        var mark = new StackPane(line, dot);
        if (phase.equals(shown.get(shown.size() - 1))) {
            // Time goes on to the last phase, not beyond it.
            line.maxHeightProperty().bind(mark.heightProperty().divide(2));
            StackPane.setAlignment(line, Pos.TOP_CENTER);
        }
        mark.getStyleClass().add("time-mark");
        var name = new Label(phase.name().in(bench.settings().language().get()));
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        String day = day(phase.day());
        var when = new Label(day);
        when.getStyleClass().add("figure");
        when.setMinWidth(Region.USE_PREF_SIZE);
        var content = new HBox(8, mark, name, when);
        content.setAlignment(Pos.CENTER_LEFT);
        var button = new ToggleButton("", content);
        button.setId("phase-" + phase.id());
        button.getStyleClass().add("phase");
        button.setMaxWidth(Double.MAX_VALUE);
        content.prefWidthProperty().bind(button.widthProperty().subtract(24));
        fitters.add(() -> {
            double room = getWidth() - BESIDE_NAME - when.prefWidth(-1);
            boolean wrapped = name.prefWidth(-1) * BOLDER > room;
            name.setWrapText(wrapped);
            button.setMinHeight(wrapped ? TWO_LINES : LINE);
        });
        button.setUserData(phase.id());
        button.setAccessibleText(name.getText() + ", " + day);
        button.setOnAction(e -> bench.phase().set(button.isSelected() ? Optional.of(phase.id()) : Optional.empty()));
        return button;
    }

    private String day(int day) {
        String ceasefire = texts.now("phases.day");
        return day == 0 ? ceasefire : ceasefire + (day > 0 ? "+" : "\u2212") + Math.abs(day);
    }

    private void mark() {
        rows.getChildren().forEach(row -> {
            if (row instanceof ToggleButton button) {
                button.setSelected(bench.phase()
                        .get()
                        .filter(id -> id.equals(button.getUserData()))
                        .isPresent());
            }
        });
    }
}
