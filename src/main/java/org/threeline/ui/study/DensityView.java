package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
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
final class DensityView extends CasesView {
    /** Strengths are known to two digits at best, and so is what they are divided by. */
    private static final int DIGITS = 2;

    private final Label note = new Label();

    DensityView(Workbench bench, Texts texts) {
        super(bench, texts, "density");
        note.getStyleClass().add("study-note");
        arrange(new HBox(12, chart.exports(), note));
    }

    @Override
    void relabel() {
        draw();
    }

    @Override
    void draw() {
        Snapshot now = bench.snapshot().get();
        Language language = bench.settings().language().get();
        Ink ink = Ink.of(bench.settings().theme().get());
        Figures figures = Figures.in(language);
        Scenario scenario = now.shown().plan().scenario();
        List<DensityChart.Density> all = new ArrayList<>();
        for (ZoneFigures zone : now.shown().findings().zones()) {
            Optional<Range> over =
                    scenario.zone(zone.id()).flatMap(z -> z.strength()).flatMap(zone::per100Km2);
            zone.strengthPerKm()
                    .ifPresent(along -> all.add(new DensityChart.Density(
                            Naming.of(scenario, zone.id(), language), along, over, ink.of(zone.role()), true)));
        }
        note.setText(all.isEmpty() ? texts.now("density.none") : "");
        for (Comparators.Case each : cases()) {
            each.perKm()
                    .ifPresent(along -> all.add(new DensityChart.Density(
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
                                + figures.range(d.perKm().min(), d.perKm().max(), DIGITS)
                                + d.per100Km2()
                                        .map(r -> ", " + figures.range(r.min(), r.max(), DIGITS))
                                        .orElse(""))
                        .collect(Collectors.joining("; "));
        chart.show(
                (w, h) -> new DensityChart(new ChartParts(ink, figures))
                        .draw(all, texts.now("density.x"), texts.now("density.y"), texts.now("density.unknown"), w, h),
                spoken);
    }

    private static boolean isChecked(Comparators.Case each) {
        return Stream.of(each.strength(), each.lengthKm(), each.areaKm2())
                .flatMap(Optional::stream)
                .allMatch(Comparators.Figure::checked);
    }
}
