package org.threeline.ui.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.analysis.compare.ComparisonCsv;
import org.threeline.file.Presets;
import org.threeline.scenario.FeatureId;
import org.threeline.session.Progress;
import org.threeline.ui.common.Comparing;
import org.threeline.ui.common.Comparing.Other;
import org.threeline.ui.common.Comparing.Result;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Lit;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;
import org.threeline.ui.common.Workbench;
import org.threeline.ui.study.DifferenceTable.Row;

/**
 * What the mode that compares has below the map: what to compare with, how the two maps stand, and every figure that
 * differs with its difference. A row lights what it is about on both maps.
 */
public final class CompareView extends BorderPane {
    private static final Logger LOG = LoggerFactory.getLogger(CompareView.class);
    private static final PseudoClass TITLE = PseudoClass.getPseudoClass("title");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final double LEAST_HEIGHT = 180;
    /** What stands beside the list of scenarios, px. */
    private static final double BESIDE_CHOICE = 470;
    /** Px beside the choice that the button for another file takes. */
    private static final double BESIDE_FILE = 120;

    private static final double CHOICE = 470;

    /** From so many letters on a cell shows its words to who points at it. */
    private static final int LONG = 14;

    private final Workbench bench;
    private final Comparing comparing;
    private final Texts texts;
    private final ComboBox<Other> others = new ComboBox<>();
    private final TableView<Row> table = new TableView<>();
    private final Label said = new Label();
    private final Label empty = new Label();
    private final Button csv = new Button();
    private boolean following;

    public CompareView(Workbench bench) {
        this.bench = bench;
        this.comparing = bench.comparing();
        this.texts = bench.texts("org.threeline.ui.study.texts");
        setId("compare");
        getStyleClass().addAll("panel", "study", "study-view");
        setMinHeight(LEAST_HEIGHT);
        setTop(bar());
        setCenter(table);
        dressTable();
        comparing.choice().addListener((o, before, now) -> follow());
        comparing.result().addListener((o, before, now) -> write());
        comparing.failure().addListener((o, before, now) -> say());
        comparing.other().addListener((o, before, now) -> say());
        bench.snapshot().addListener((o, before, now) -> say());
        bench.settings().language().addListener((o, before, now) -> relabel());
        bench.settings().unit().addListener((o, before, now) -> write());
        bench.background()
                .start(texts.now("compare.presets"), progress -> bench.session().presets())
                .whenDone(this::offer, failure -> LOG.warn("no presets", failure));
        offer(List.of());
        write();
    }

    private FlowPane bar() {
        others.setId("compare-other");
        others.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> {
                            // A line of its own where names would be cut off beside the other controls.
                            boolean alone = getWidth() - BESIDE_CHOICE < CHOICE;
                            return Math.max(160, Math.min(CHOICE, alone ? getWidth() - BESIDE_FILE : CHOICE));
                        },
                        widthProperty()));
        others.setVisibleRowCount(12);
        others.accessibleTextProperty().bind(texts.live("compare.other"));
        others.promptTextProperty().bind(texts.live("compare.other"));
        others.setCellFactory(list -> named());
        others.setButtonCell(named());
        others.setOnAction(e -> {
            if (!following && others.getValue() != null) {
                comparing.choice().set(Optional.of(others.getValue()));
            }
        });
        var file = new Button();
        file.setId("compare-file");
        file.textProperty().bind(texts.live("compare.file"));
        file.setOnAction(e -> choose());
        csv.setId("compare-csv");
        csv.setGraphic(new FontIcon("mdi2t-table-arrow-down"));
        csv.getStyleClass().addAll("button-icon", "compare-csv");
        csv.accessibleTextProperty().bind(texts.live("compare.csv"));
        Hint.on(csv, texts.live("compare.csv"));
        csv.setOnAction(e -> saveCsv());
        said.setId("compare-said");
        said.getStyleClass().add("study-said");
        var choice = new HBox(8, others, file);
        choice.setAlignment(Pos.CENTER_LEFT);
        var top = new FlowPane(12, 6, choice, arrangement(), csv, said);
        top.setRowValignment(javafx.geometry.VPos.CENTER);
        top.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("study-bar");
        return top;
    }

    /** How the two maps stand. */
    private HBox arrangement() {
        var group = new ToggleGroup();
        ToggleButton swipe = arranged("swipe", "mdi2a-arrow-split-vertical", false, group);
        swipe.getStyleClass().add("left-pill");
        ToggleButton beside = arranged("beside", "mdi2v-view-split-vertical", true, group);
        beside.getStyleClass().add("right-pill");
        comparing.beside().addListener((o, before, now) -> group.selectToggle(now ? beside : swipe));
        group.selectToggle(comparing.beside().get() ? beside : swipe);
        return new HBox(swipe, beside);
    }

    private ToggleButton arranged(String key, String icon, boolean value, ToggleGroup group) {
        var button = new ToggleButton(null, new FontIcon(icon));
        button.setId("compare-" + key);
        button.getStyleClass().add("compare-arrangement");
        button.textProperty().bind(texts.live("compare." + key));
        button.setToggleGroup(group);
        button.setOnAction(e -> {
            button.setSelected(true);
            comparing.beside().set(value);
        });
        return button;
    }

    private void dressTable() {
        table.setId("compare-table");
        table.getStyleClass().add("dense");
        table.accessibleTextProperty().bind(texts.live("compare.table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
        column("compare.what", 250, Row::what, false);
        column("compare.a", 110, Row::a, true);
        column("compare.b", 110, Row::b, true);
        column("compare.difference", 110, Row::difference, true);
        column("compare.percent", 64, Row::percent, true);
        table.setRowFactory(view -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Row row, boolean none) {
                super.updateItem(row, none);
                pseudoClassStateChanged(TITLE, row != null && !none && row.title());
            }
        });
        empty.setWrapText(true);
        empty.getStyleClass().add("study-note");
        table.setPlaceholder(empty);
        table.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> light(now));
        table.setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) {
                go();
            }
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == javafx.scene.input.KeyCode.ENTER) {
                go();
                e.consume();
            }
        });
    }

    private void column(String key, double width, Function<Row, String> value, boolean number) {
        var column = new TableColumn<Row, String>();
        column.textProperty().bind(texts.live(key));
        column.setPrefWidth(width);
        column.setMinWidth(number ? 56 : 200);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        column.setCellFactory(c -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable String words, boolean none) {
                super.updateItem(words, none);
                setText(none ? null : words);
                // Names of zones may be cut.
                setTooltip(none || words == null || words.length() < LONG ? null : new Tooltip(words));
            }
        });
        if (number) {
            column.getStyleClass().add("number-column");
        }
        table.getColumns().add(column);
    }

    private ListCell<Other> named() {
        return new ListCell<>() {
            @Override
            protected void updateItem(@Nullable Other item, boolean none) {
                super.updateItem(item, none);
                setText(item == null || none ? null : name(item));
            }
        };
    }

    private String name(Other other) {
        if (other instanceof Other.Preset preset) {
            return preset.title().in(bench.settings().language().get());
        }
        if (other instanceof Other.File file) {
            return String.valueOf(file.path().getFileName());
        }
        return bench.snapshot()
                .get()
                .file()
                .map(f -> texts.now("compare.saved", String.valueOf(f.getFileName())))
                .orElseGet(() -> texts.now("compare.opened"));
    }

    private void relabel() {
        following = true;
        Other chosen = others.getValue();
        List<Other> all = List.copyOf(others.getItems());
        others.setButtonCell(named());
        others.getItems().setAll(all);
        others.setValue(chosen);
        following = false;
        write();
    }

    private void offer(List<Presets.Preset> presets) {
        following = true;
        List<Other> all = new ArrayList<>(List.of(new Other.Saved()));
        presets.forEach(p -> all.add(new Other.Preset(p.title(), p.path())));
        others.getItems().setAll(all);
        following = false;
        follow();
    }

    /** Shows in the list what is chosen. */
    private void follow() {
        following = true;
        comparing.choice().get().ifPresent(choice -> {
            if (!others.getItems().contains(choice)) {
                others.getItems().add(choice);
            }
            others.setValue(choice);
        });
        following = false;
        say();
    }

    private void choose() {
        var chooser = new FileChooser();
        var file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            comparing.choice().set(Optional.of(new Other.File(file.toPath())));
        }
    }

    private void write() {
        Optional<Result> result = comparing.result().get();
        int was = table.getSelectionModel().getSelectedIndex();
        Optional<String> kept =
                Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(r -> r.subject() + r.what());
        List<Row> rows = result.map(r -> DifferenceTable.of(r, texts, units())).orElse(List.of());
        table.getItems().setAll(rows);
        if (was >= 0
                && was < rows.size()
                && kept.equals(
                        Optional.of(rows.get(was).subject() + rows.get(was).what()))) {
            table.getSelectionModel().select(was);
        } else if (was >= 0) {
            table.getSelectionModel().clearSelection();
        }
        say();
    }

    private UnitText units() {
        return UnitText.of(
                bench.settings().language().get(), bench.settings().unit().get());
    }

    private void say() {
        Optional<Result> result = comparing.result().get();
        boolean current = comparing.isCurrent();
        boolean chosen = comparing.choice().get().isPresent();
        Optional<Throwable> failure = comparing.failure().get();
        table.pseudoClassStateChanged(STALE, result.isPresent() && !current);
        csv.setDisable(result.isEmpty());
        long differing = table.getItems().stream().filter(r -> !r.title()).count();
        if (failure.isPresent()) {
            said.setText("");
            empty.setText(Failures.sentence(
                    failure.get(), texts, bench.settings().language().get()));
        } else if (!chosen) {
            said.setText("");
            empty.setText(texts.now("compare.choose"));
        } else if (!current) {
            said.setText(texts.now(result.isPresent() ? "compare.stale" : "compare.working"));
            empty.setText(texts.now("compare.working"));
        } else {
            said.setText(differing == 0 ? "" : texts.now("compare.done", differing));
            empty.setText(texts.now("compare.same"));
        }
    }

    private void light(@Nullable Row row) {
        if (row == null || (row.subject().isEmpty() && row.places().isEmpty())) {
            comparing.focus().set(Optional.empty());
            bench.lit().set(Lit.NOTHING);
            return;
        }
        Optional<FeatureId> zone = row.subject().filter(id -> comparing
                .result()
                .get()
                .filter(r -> r.a().plan().zone(id).isPresent()
                        || r.b().plan().zone(id).isPresent())
                .isPresent());
        comparing.focus().set(zone);
        bench.lit().set(new Lit(row.subject().stream().toList(), List.of()));
    }

    /** Goes to what the selected row is about. */
    private void go() {
        Row row = table.getSelectionModel().getSelectedItem();
        if (row == null) {
            return;
        }
        var all = new org.locationtech.jts.geom.Envelope();
        row.places().forEach(p -> all.expandToInclude(p.getEnvelopeInternal()));
        if (!all.isNull()) {
            bench.map().ifPresent(map -> map.show(all));
        }
        row.subject()
                .filter(id -> bench.snapshot().get().scenario().feature(id).isPresent())
                .ifPresent(id -> bench.selection().set(Item.of(id)));
    }

    private void saveCsv() {
        Optional<Result> result = comparing.result().get();
        var chooser = new FileChooser();
        chooser.setInitialFileName("comparison.csv");
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null && result.isPresent()) {
            saveCsv(result.get(), file.toPath());
        }
    }

    private void saveCsv(Result result, Path target) {
        bench.background()
                .start(texts.now("export.work"), progress -> {
                    String text = ComparisonCsv.write(result.comparison());
                    bench.session().write(text, target, Progress.NONE);
                    return target;
                })
                .whenDone(
                        done -> said.setText(texts.now("export.done", String.valueOf(target.getFileName()))),
                        failure -> said.setText(Failures.sentence(
                                failure, texts, bench.settings().language().get())));
    }
}
