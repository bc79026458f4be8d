package org.threeline.ui.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.threeline.analysis.Comparators;
import org.threeline.analysis.Details;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.analysis.Unsure;
import org.threeline.scenario.Force;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Source;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The scenario's zones in a strip chart among zones and missions of the past. */
final class ComparatorsView extends CasesView {
    private final ComboBox<Measure> measure = new ComboBox<>(FXCollections.observableArrayList(Measure.values()));
    private final MenuButton links = new MenuButton();

    /** What is set side by side. */
    private enum Measure {
        PER_KM,
        PER_100_KM2,
        LENGTH,
        DEPTH,
        AREA;

        String key() {
            return "measure." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Strengths are known to two digits at best, and so is what is divided by an extent. */
        int digits() {
            return this == PER_KM || this == PER_100_KM2 ? 2 : 3;
        }
    }

    ComparatorsView(Workbench bench, Texts texts) {
        super(bench, texts, "comparators");
        measure.setId("comparators-measure");
        measure.accessibleTextProperty().bind(texts.live("measure"));
        measure.setButtonCell(named());
        measure.setCellFactory(list -> named());
        measure.getSelectionModel().select(Measure.PER_KM);
        measure.setOnAction(e -> draw());
        var label = new Label();
        label.textProperty().bind(texts.live("comparators.note"));
        label.getStyleClass().add("study-note");
        links.setId("comparators-sources");
        links.textProperty().bind(texts.live("sources"));
        label.visibleProperty().bind(measure.valueProperty().isEqualTo(Measure.LENGTH));
        label.managedProperty().bind(label.visibleProperty());
        var top = new FlowPane(12, 4, measure, links, chart.exports(), label);
        top.setRowValignment(VPos.CENTER);
        arrange(top);
        chart.whenChosen(this::choose);
    }

    /** A zone is selected; a case says where its figures are from. */
    private void choose(Drawing.Row row, Point2D at) {
        List<ZoneFigures> zones = bench.snapshot().get().shown().findings().zones();
        if (row.index() < zones.size()) {
            bench.selection().set(Item.of(zones.get(row.index()).id()));
        } else if (row.index() - zones.size() < cases().size()) {
            show(cases().get(row.index() - zones.size()), at);
        }
    }

    private ListCell<Measure> named() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Measure item, boolean empty) {
                super.updateItem(item, empty);
                setText(item == null || empty ? "" : texts.now(item.key()));
            }
        };
    }

    @Override
    void relabel() {
        measure.setButtonCell(named());
        Language language = bench.settings().language().get();
        links.getItems().clear();
        for (Source source : sources()) {
            String text =
                    source.publisher().in(language) + ": " + source.title().in(language);
            var item = new MenuItem(text);
            source.url().ifPresent(url -> item.setOnAction(e -> bench.openLink(url)));
            links.getItems().add(item);
        }
        draw();
    }

    @Override
    void draw() {
        Snapshot now = bench.snapshot().get();
        Language language = bench.settings().language().get();
        Ink ink = Ink.of(bench.settings().theme().get());
        Measure chosen = measure.getValue();
        List<StripChart.Strip> strips = new ArrayList<>();
        Scenario scenario = now.shown().plan().scenario();
        Details details = bench.deepening().details(now);
        for (ZoneFigures zone : now.shown().findings().zones()) {
            strips.add(new StripChart.Strip(
                    Naming.of(scenario, zone.id(), language),
                    own(chosen, zone, scenario.zone(zone.id()).flatMap(z -> z.strength())),
                    chosen.digits(),
                    unsure(chosen, Unsure.of(zone, details)),
                    ink.of(zone.role()),
                    true,
                    ""));
        }
        for (Comparators.Case each : cases()) {
            strips.add(new StripChart.Strip(
                    each.name().in(language),
                    of(chosen, each),
                    chosen.digits(),
                    0,
                    ink.muted(),
                    false,
                    isChecked(chosen, each) ? "" : texts.now("unchecked")));
        }
        String unit = texts.now(chosen.key() + ".unit");
        String spoken = texts.now(chosen.key())
                + ": "
                + String.join(
                        "; ",
                        strips.stream()
                                .filter(s -> s.range().isPresent())
                                .map(s -> s.name() + " "
                                        + Figures.in(language)
                                                .range(
                                                        s.range().get().min(),
                                                        s.range().get().max(),
                                                        s.digits(),
                                                        s.unsure()))
                                .toList());
        chart.show(
                (w, h) -> new StripChart(new ChartParts(ink, Figures.in(language)))
                        .draw(strips, unit, texts.now("without"), w, h),
                spoken);
    }

    private static Optional<Range> own(Measure chosen, ZoneFigures zone, Optional<Force> strength) {
        return switch (chosen) {
            case PER_KM -> zone.strengthPerKm();
            case PER_100_KM2 -> strength.flatMap(zone::per100Km2);
            case LENGTH ->
                zone.frontageKm().isPresent()
                        ? Optional.of(new Range(
                                zone.frontageKm().getAsDouble(),
                                zone.frontageKm().getAsDouble()))
                        : Optional.empty();
            case DEPTH -> zone.depthKm().map(d -> new Range(d.min(), d.max()));
            case AREA -> Optional.of(new Range(zone.areaKm2(), zone.areaKm2()));
        };
    }

    /** By which part of it a zone's own value may be off: depths are least and greatest, as the rule and clips say. */
    private static double unsure(Measure chosen, Unsure zone) {
        return switch (chosen) {
            case PER_KM, LENGTH -> zone.frontage();
            case PER_100_KM2, AREA -> zone.area();
            case DEPTH -> 0;
        };
    }

    private static Optional<Range> of(Measure chosen, Comparators.Case each) {
        Function<Optional<Comparators.Figure>, Optional<Range>> range =
                figure -> figure.map(f -> f.value().range());
        return switch (chosen) {
            case PER_KM -> each.perKm();
            case PER_100_KM2 -> each.per100Km2();
            case LENGTH -> range.apply(each.lengthKm());
            case DEPTH -> range.apply(each.depthKm());
            case AREA -> range.apply(each.areaKm2());
        };
    }

    private static boolean isChecked(Measure chosen, Comparators.Case each) {
        List<Optional<Comparators.Figure>> used =
                switch (chosen) {
                    case PER_KM -> List.of(each.strength(), each.lengthKm());
                    case PER_100_KM2 -> List.of(each.strength(), each.areaKm2());
                    case LENGTH -> List.of(each.lengthKm());
                    case DEPTH -> List.of(each.depthKm());
                    case AREA -> List.of(each.areaKm2());
                };
        return of(chosen, each).isEmpty()
                || used.stream()
                        .allMatch(f -> f.map(Comparators.Figure::checked).orElse(true));
    }
}
