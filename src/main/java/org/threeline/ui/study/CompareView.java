package org.threeline.ui.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.Figures;
import org.threeline.analysis.compare.Comparer;
import org.threeline.analysis.compare.Comparison;
import org.threeline.file.Presets;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.session.OpenScenario;
import org.threeline.session.Progress;
import org.threeline.ui.common.Lit;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The scenario beside another one: every figure with its difference; ground gained and lost lit on the map. */
final class CompareView extends BorderPane {
    private static final Logger LOG = LoggerFactory.getLogger(CompareView.class);

    private final Workbench bench;
    private final Texts texts;
    private final ComboBox<Presets.Preset> others = new ComboBox<>();
    private final TableView<Row> table = new TableView<>();
    private final Label said = new Label();

    /**
     * A row of the table.
     *
     * @param subject a zone, where the figure is of one
     * @param places what the map lights
     */
    private record Row(
            String what,
            String a,
            String b,
            String difference,
            String percent,
            Optional<FeatureId> subject,
            List<Geometry> places) {}

    CompareView(Workbench bench, Texts texts) {
        this.bench = bench;
        this.texts = texts;
        getStyleClass().add("study-view");
        others.setId("compare-other");
        others.accessibleTextProperty().bind(texts.live("compare.other"));
        others.promptTextProperty().bind(texts.live("compare.other"));
        others.setCellFactory(list -> named());
        others.setButtonCell(named());
        others.setOnAction(e -> {
            if (others.getValue() != null) {
                compare(others.getValue().path());
            }
        });
        var file = new Button();
        file.setId("compare-file");
        file.textProperty().bind(texts.live("compare.file"));
        file.setOnAction(e -> choose());
        said.setId("compare-said");
        said.getStyleClass().add("study-said");
        var top = new FlowPane(8, 6, others, file, said);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("study-bar");
        table.setId("compare-table");
        table.accessibleTextProperty().bind(texts.live("tab.compare"));
        column("compare.what", 300, Row::what, false);
        column("compare.a", 120, Row::a, true);
        column("compare.b", 120, Row::b, true);
        column("compare.difference", 120, Row::difference, true);
        column("compare.percent", 80, Row::percent, true);
        table.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> light(now));
        setTop(top);
        setCenter(table);
        bench.background()
                .start(texts.now("compare.work"), progress -> bench.session().presets())
                .whenDone(found -> others.getItems().setAll(found), failure -> LOG.warn("no presets", failure));
    }

    private ListCell<Presets.Preset> named() {
        return new ListCell<>() {
            @Override
            protected void updateItem(Presets.@Nullable Preset item, boolean empty) {
                super.updateItem(item, empty);
                setText(
                        item == null || empty
                                ? ""
                                : item.title().in(bench.settings().language().get()));
            }
        };
    }

    private void column(String key, double width, Function<Row, String> value, boolean number) {
        var column = new TableColumn<Row, String>();
        column.textProperty().bind(texts.live(key));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        if (number) {
            column.getStyleClass().add("number-column");
        }
        table.getColumns().add(column);
    }

    private void light(@Nullable Row row) {
        if (row == null || (row.subject().isEmpty() && row.places().isEmpty())) {
            bench.lit().set(Lit.NOTHING);
        } else {
            bench.lit().set(new Lit(row.subject().stream().toList(), row.places()));
        }
    }

    private void choose() {
        var chooser = new FileChooser();
        var file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            compare(file.toPath());
        }
    }

    /** Compares the scenario on the desk with a file. */
    void compare(Path other) {
        OpenScenario here = bench.snapshot().get().shown();
        said.setText(texts.now("compare.working"));
        bench.background()
                .start(texts.now("compare.work"), progress -> {
                    OpenScenario a = bench.session().deepen(here);
                    OpenScenario b = bench.session().deepen(bench.session().open(other, Progress.NONE));
                    return new Compared(
                            a.plan().scenario(),
                            b.plan().scenario(),
                            new Comparer(a.plan(), a.findings(), b.plan(), b.findings()).compare());
                })
                .whenDone(this::show, failure -> {
                    LOG.debug("not compared", failure);
                    said.setText(Failures.sentence(
                            failure, texts, bench.settings().language().get()));
                });
    }

    private record Compared(Scenario a, Scenario b, Comparison comparison) {}

    private void show(Compared compared) {
        Language language = bench.settings().language().get();
        Figures figures = Figures.in(language);
        List<Row> rows = new ArrayList<>();
        for (Comparison.ZoneDifference zone : compared.comparison().zones()) {
            String name = Naming.of(compared.a(), zone.id(), language);
            rows.add(ground(texts.now("compare.gained", name), zone.gainedKm2(), zone.id(), zone.gained(), figures));
            rows.add(ground(texts.now("compare.lost", name), zone.lostKm2(), zone.id(), zone.lost(), figures));
        }
        only(compared.comparison().onlyInA(), "compare.onlyA", compared.a(), language, rows);
        only(compared.comparison().onlyInB(), "compare.onlyB", compared.b(), language, rows);
        for (Comparison.FigureDifference f : compared.comparison().figures()) {
            if (f.differs()) {
                Optional<FeatureId> subject = f.key().subject().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new FeatureId(f.key().subject()));
                String name = subject.map(id -> compared.a().feature(id).isPresent()
                                ? Naming.of(compared.a(), id, language)
                                : Naming.of(compared.b(), id, language))
                        .orElseGet(() -> texts.now("compare.all"));
                String other = f.key().other().isEmpty() ? "" : " · " + f.key().other();
                String side = f.key().side().isEmpty()
                        ? ""
                        : " (" + texts.now("side." + f.key().side()) + ")";
                rows.add(new Row(
                        name + other + " · " + f.key().figure() + side
                                + (f.unit().isEmpty() ? "" : ", " + f.unit().replace("km2", "km²")),
                        f.a().map(figures::number).orElse("–"),
                        f.b().map(figures::number).orElse("–"),
                        signed(f.difference(), figures, false),
                        signed(f.percent(), figures, true),
                        subject.filter(id -> compared.a().feature(id).isPresent()),
                        List.of()));
            }
        }
        table.getItems().setAll(rows);
        said.setText(texts.now("compare.done", compared.b().title().in(language), rows.size()));
    }

    private static Row ground(String what, double km2, FeatureId id, Geometry place, Figures figures) {
        return new Row(
                what,
                "",
                "",
                figures.quantity(km2, Figures.Unit.KM2),
                "",
                Optional.of(id),
                place.isEmpty() ? List.of() : List.of(place));
    }

    private void only(List<FeatureId> ids, String key, Scenario scenario, Language language, List<Row> rows) {
        for (FeatureId id : ids) {
            rows.add(new Row(
                    texts.now(key, Naming.of(scenario, id, language)), "", "", "", "", Optional.empty(), List.of()));
        }
    }

    private static String signed(OptionalDouble value, Figures figures, boolean percent) {
        if (value.isEmpty()) {
            return "";
        }
        double v = value.getAsDouble();
        String sign = v > 0 ? "+" : v < 0 ? "\u2212" : "";
        return sign + (percent ? figures.percent(Math.abs(v)) : figures.number(Math.abs(v)));
    }
}
