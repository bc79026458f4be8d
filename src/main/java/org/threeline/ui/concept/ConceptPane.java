package org.threeline.ui.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.locationtech.jts.geom.Envelope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.edit.ConceptPart;
import org.threeline.edit.ConceptRow;
import org.threeline.edit.SourceUse;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Source;
import org.threeline.session.OpenScenario;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/**
 * Guarantees, contributors, conditions, sources and phases as tables, one at a time; beside the sources what rests on
 * the chosen one.
 *
 * <p>Each change is one step of the history. In Explore nothing can be changed. Wants 600 × 240 px or more; below 560
 * px the uses of a source stand under the table.
 */
public final class ConceptPane extends VBox {
    private static final Logger LOG = LoggerFactory.getLogger(ConceptPane.class);
    private static final double NARROW = 560;

    private static final double ROOMY = 720;
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final double LEAST_HEIGHT = 200;

    private final Workbench bench;
    private final Texts texts;
    private final Notice notice = new Notice();
    private final UsesPane uses;
    private final RowTable<Source> sources;
    private final Map<ConceptPart<?>, RowTable<?>> tables = new HashMap<>();
    private final Map<ConceptPart<?>, ToggleButton> tabs = new HashMap<>();
    private final Map<ConceptPart<?>, Node> views = new HashMap<>();
    private final ToggleGroup group = new ToggleGroup();
    private ConceptPart<?> part = ConceptPart.GUARANTEES;

    public ConceptPane(Workbench bench) {
        this.bench = bench;
        this.texts = bench.texts("org.threeline.ui.concept.texts");
        getStyleClass().addAll("panel", "concept");
        setId("concept");
        setMinHeight(LEAST_HEIGHT);
        setMinWidth(0);
        this.uses = new UsesPane(bench, texts, this::go);
        var fields = new Fields(texts, () -> bench.snapshot().get().scenario());
        add(ConceptPart.GUARANTEES, fields.guarantees());
        add(ConceptPart.CONTRIBUTORS, fields.contributors());
        add(ConceptPart.CONDITIONS, fields.conditions());
        this.sources = add(ConceptPart.SOURCES, fields.sources());
        add(ConceptPart.PHASES, fields.phases());
        views.put(ConceptPart.SOURCES, withUses());
        var body = new StackPane(views.values().toArray(Node[]::new));
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(header(), body, notice);
        bench.mode().addListener((o, before, now) -> notice.close());
        bench.settings().language().addListener((o, before, now) -> notice.close());
        // Delete is the map's key as well: here it means the row.
        addEventHandler(javafx.scene.input.KeyEvent.KEY_PRESSED, key -> {
            RowTable<?> table = table(part);
            boolean inTable = table.isFocused() && table.getEditingCell() == null;
            if (key.getCode() == KeyCode.DELETE && bench.mode().get() == Mode.EDIT && inTable) {
                delete();
                key.consume();
            }
        });
        show(ConceptPart.GUARANTEES);
    }

    private <R> RowTable<R> add(ConceptPart<R> one, List<Field<R>> fields) {
        var table = new RowTable<>(one, fields, bench, texts, this::complain);
        tables.put(one, table);
        views.put(one, table);
        return table;
    }

    private Node withUses() {
        sources.getSelectionModel()
                .selectedIndexProperty()
                .addListener((o, before, now) -> uses.show(sources.chosen()));
        bench.snapshot().addListener((o, before, now) -> {
            if (part == ConceptPart.SOURCES) {
                uses.show(sources.chosen());
            }
        });
        var split = new SplitPane(sources, uses);
        split.setDividerPositions(0.66);
        split.orientationProperty()
                .bind(Bindings.when(widthProperty().lessThan(NARROW))
                        .then(Orientation.VERTICAL)
                        .otherwise(Orientation.HORIZONTAL));
        return split;
    }

    private Node header() {
        var title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(texts.live("title"));
        title.setMinWidth(USE_PREF_SIZE);
        // The tabs say as much where there is no room for both.
        title.visibleProperty().bind(widthProperty().greaterThan(ROOMY));
        title.managedProperty().bind(title.visibleProperty());
        var segments = new HBox();
        segments.getStyleClass().add("segments");
        widthProperty().addListener((o, before, now) -> pseudoClassStateChanged(TIGHT, now.doubleValue() < NARROW));
        HBox.setMargin(segments, new javafx.geometry.Insets(0, 0, 0, 8));
        segments.setAlignment(Pos.CENTER_LEFT);
        List<ToggleButton> buttons = new ArrayList<>();
        for (ConceptPart<?> one : ConceptPart.all()) {
            buttons.add(tab(one));
        }
        for (int i = 0; i < buttons.size(); i++) {
            String place = i == 0 ? "left-pill" : i == buttons.size() - 1 ? "right-pill" : "center-pill";
            buttons.get(i).getStyleClass().add(place);
        }
        segments.getChildren().addAll(buttons);
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var header = new HBox(
                title,
                segments,
                between,
                tool("add", "mdi2p-plus", () -> table(part).add()),
                tool("up", "mdi2a-arrow-up", () -> table(part).move(-1)),
                tool("down", "mdi2a-arrow-down", () -> table(part).move(1)),
                tool("delete", "mdi2t-trash-can-outline", this::delete));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("panel-header");
        return header;
    }

    private ToggleButton tab(ConceptPart<?> one) {
        var tab = new ToggleButton();
        tab.setId("concept-tab-" + one.name());
        tab.setToggleGroup(group);
        tab.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> getWidth() < NARROW
                                ? texts.now("part." + one.name())
                                : texts.now("part." + one.name()) + "\u2002"
                                        + one.rows(bench.snapshot().get().scenario())
                                                .size(),
                        bench.snapshot(),
                        widthProperty(),
                        bench.settings().language()));
        tab.setMinWidth(USE_PREF_SIZE);
        tab.setOnAction(e -> show(one));
        tabs.put(one, tab);
        return tab;
    }

    private Button tool(String key, String icon, Runnable act) {
        var button = new Button();
        button.setId("concept-" + key);
        button.setGraphic(new FontIcon(icon));
        button.getStyleClass().addAll("flat", "concept-tool");
        button.accessibleTextProperty().bind(texts.live(key));
        Hint.on(
                button,
                Bindings.when(bench.mode().isEqualTo(Mode.EDIT))
                        .then(texts.live(key))
                        .otherwise(texts.live("read_only")));
        button.disableProperty().bind(bench.mode().isNotEqualTo(Mode.EDIT));
        button.setOnAction(e -> act.run());
        return button;
    }

    private RowTable<?> table(ConceptPart<?> one) {
        return Objects.requireNonNull(tables.get(one));
    }

    private void show(ConceptPart<?> one) {
        part = one;
        notice.close();
        Objects.requireNonNull(tabs.get(one)).setSelected(true);
        views.forEach((p, view) -> view.setVisible(p == one));
        if (one == ConceptPart.SOURCES) {
            uses.show(sources.chosen());
        }
    }

    /** Shows a row of one of the tables. */
    public void show(ConceptRow row) {
        show(row.part());
        table(row.part()).choose(row.index());
    }

    private void delete() {
        RowTable<?> table = table(part);
        Optional<?> row = table.chosen();
        if (row.isPresent() && row.get() instanceof Source source) {
            var scenario = bench.snapshot().get().scenario();
            int uses = SourceUse.of(scenario, source.id()).size();
            if (uses > 0) {
                String name = Fields.source(
                        scenario, source.id(), bench.settings().language().get());
                notice.say(
                        texts.now("ask.delete", name, uses),
                        new Notice.Answer("concept-keep", texts.now("ask.delete.no"), () -> {}),
                        new Notice.Answer("concept-delete-used", texts.now("ask.delete.yes"), table::delete));
                return;
            }
        }
        table.delete();
    }

    private void complain(String problem, String written) {
        notice.say(
                texts.now(problem, written),
                new Notice.Answer("concept-understood", texts.now("understood"), () -> {}));
    }

    private void go(Use use) {
        if (use.of() instanceof SourceUse.OfRow row) {
            show(new ConceptRow(row.part(), row.index()));
        } else if (use.of() instanceof SourceUse.OfFeature feature) {
            bench.selection().set(Item.of(feature.feature()));
            showOnMap(feature.feature());
        }
    }

    private void showOnMap(FeatureId id) {
        OpenScenario shown = bench.snapshot().get().shown();
        bench.background()
                .start(texts.now("title"), progress -> {
                    var places = bench.session().places(shown);
                    var all = new Envelope(places.zone(id).getEnvelopeInternal());
                    all.expandToInclude(places.trace(id).getEnvelopeInternal());
                    return all;
                })
                .whenDone(
                        all -> {
                            if (!all.isNull()) {
                                bench.map().ifPresent(map -> map.show(all));
                            }
                        },
                        failure -> {
                            if (!(failure instanceof CancellationException)) {
                                LOG.warn("the place of a feature could not be worked out", failure);
                            }
                        });
    }
}
