package org.threeline.ui.study;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import org.controlsfx.control.PopOver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.Comparators;
import org.threeline.scenario.Source;
import org.threeline.ui.common.Bubbles;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/**
 * A chart of the scenario's zones among zones and missions of the past, which are read in the background; it is drawn
 * anew with each snapshot, language and theme, and when intervals are known. On the FX thread.
 */
abstract class CasesView extends BorderPane {
    private static final Logger LOG = LoggerFactory.getLogger(CasesView.class);

    final Workbench bench;
    final Texts texts;
    final ChartBox chart;
    private final PopOver bubble;
    private Optional<Comparators> comparators = Optional.empty();

    /** @param name of the chart, in ids and file names */
    CasesView(Workbench bench, Texts texts, String name) {
        this.bench = bench;
        this.texts = texts;
        this.chart = new ChartBox(bench, texts, name);
        this.bubble = Bubbles.plain(bench.settings());
        getStyleClass().add("study-view");
    }

    /** Puts controls above the chart, and begins to follow the window. */
    final void arrange(Pane bar) {
        if (bar instanceof FlowPane flow) {
            flow.setAlignment(Pos.CENTER_LEFT);
        } else if (bar instanceof HBox row) {
            row.setAlignment(Pos.CENTER_LEFT);
        }
        bar.getStyleClass().add("study-bar");
        setTop(bar);
        setCenter(chart);
        bench.snapshot().addListener((o, before, now) -> draw());
        bench.deepening().latest().addListener((o, before, now) -> draw());
        bench.settings().language().addListener((o, before, now) -> relabel());
        bench.settings().theme().addListener((o, before, now) -> draw());
        bench.background()
                .start(texts.now("comparators.work"), progress -> bench.session()
                        .comparators())
                .whenDone(
                        read -> {
                            comparators = Optional.of(read);
                            relabel();
                        },
                        failure -> LOG.warn("no comparators", failure));
    }

    /** Opens a bubble with the figures of a case and their sources. */
    final void show(Comparators.Case about, Point2D at) {
        comparators.ifPresent(read -> {
            bubble.setArrowLocation(PopOver.ArrowLocation.RIGHT_CENTER);
            bubble.setContentNode(
                    new CaseCard(read, about, texts, bench.settings().language().get(), bench::openLink));
            bubble.show(chart.view(), at.getX(), at.getY());
        });
    }

    /** None until they are read. */
    final List<Comparators.Case> cases() {
        return comparators.map(Comparators::cases).orElse(List.of());
    }

    /** None until they are read. */
    final List<Source> sources() {
        return comparators.map(Comparators::sources).orElse(List.of());
    }

    /** Writes all words in the reader's language, and draws. */
    abstract void relabel();

    abstract void draw();
}
