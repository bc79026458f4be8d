package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.Comparators;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** How densely the forces of zones stand along the line and over the ground, among those of the past. */
final class DensityView extends BorderPane {
    private static final Logger LOG = LoggerFactory.getLogger(DensityView.class);

    private final Workbench bench;
    private final Texts texts;
    private final ChartBox chart;
    private final Label note = new Label();
    private Optional<Comparators> comparators = Optional.empty();

    DensityView(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        this.chart = new ChartBox(bench, texts, "density");
        getStyleClass().add("study-view");
        note.getStyleClass().add("study-note");
        var top = new HBox(12, chart.exports(), note);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("study-bar");
        setTop(top);
        setCenter(chart);
        bench.snapshot().addListener((o, before, now) -> draw());
        bench.settings().language().addListener((o, before, now) -> draw());
        bench.settings().theme().addListener((o, before, now) -> draw());
        bench.background()
                .start(texts.now("comparators.work"), progress -> bench.session()
                        .comparators())
                .whenDone(
                        read -> {
                            comparators = Optional.of(read);
                            draw();
                        },
                        failure -> LOG.warn("no comparators", failure));
    }

    private void draw() {
        Snapshot now = bench.snapshot().get();
        Language language = bench.settings().language().get();
        Ink ink = Ink.of(bench.settings().theme().get());
        Figures figures = Figures.in(language);
        Scenario scenario = now.shown().plan().scenario();
        List<Charts.Density> all = new ArrayList<>();
        for (ZoneFigures zone : now.shown().findings().zones()) {
            Optional<Range> over =
                    scenario.zone(zone.id()).flatMap(z -> z.strength()).flatMap(zone::per100Km2);
            zone.strengthPerKm()
                    .ifPresent(along -> all.add(new Charts.Density(
                            Naming.of(scenario, zone.id(), language), along, over, ink.of(zone.role()), true)));
        }
        note.setText(all.isEmpty() ? texts.now("density.none") : "");
        for (Comparators.Case each : comparators.map(Comparators::cases).orElse(List.of())) {
            each.perKm()
                    .ifPresent(along -> all.add(new Charts.Density(
                            each.name().in(language) + (isChecked(each) ? "" : " · " + texts.now("unchecked")),
                            along,
                            each.per100Km2(),
                            ink.muted(),
                            false)));
        }
        String spoken = texts.now("tab.density")
                + ": "
                + all.stream()
                        .map(d -> d.name() + " "
                                + figures.range(d.perKm().min(), d.perKm().max(), 3)
                                + d.per100Km2()
                                        .map(r -> ", " + figures.range(r.min(), r.max(), 3))
                                        .orElse(""))
                        .collect(Collectors.joining("; "));
        chart.show(
                (w, h) -> new Charts(ink, figures)
                        .densities(
                                all,
                                texts.now("density.x"),
                                texts.now("density.y"),
                                texts.now("density.unknown"),
                                w,
                                h),
                spoken);
    }

    private static boolean isChecked(Comparators.Case each) {
        return Stream.of(each.strength(), each.lengthKm(), each.areaKm2())
                .flatMap(Optional::stream)
                .allMatch(Comparators.Figure::checked);
    }
}
