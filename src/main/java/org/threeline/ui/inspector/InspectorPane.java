package org.threeline.ui.inspector;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.FeatureEdits;
import org.threeline.edit.LayerEdits;
import org.threeline.edit.TextEdits;
import org.threeline.geodesy.LengthUnit;
import org.threeline.scenario.Band;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Source;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.Item;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The attributes of what is selected, or of the scenario, with their basis and source. */
public final class InspectorPane extends VBox {
    private static final double LEAST_HEIGHT = 120;
    /** Of a row with label, slider, field and the longest unit. */
    private static final double LEAST_WIDTH = 336;

    private final Workbench bench;
    private final Texts texts;
    private final Editing editing;
    private final VBox content = new VBox();
    private final ToggleButton allAttributes = new ToggleButton("", new FontIcon("mdi2f-format-list-bulleted"));
    private final Button lock = new Button("", new FontIcon("mdi2l-lock-open-variant-outline"));
    private final Hint lockHint = new Hint(lock);
    private final SpareRoom room;
    private Form form = new Form();
    private boolean near;
    private @Nullable Shape built;

    /** What decides which controls there are; everything else is shown by them. */
    private record Shape(
            Item selected,
            Mode mode,
            boolean locked,
            boolean lockedWithGroup,
            List<String> bands,
            List<FeatureId> traces,
            List<Source> sources,
            int supporters,
            boolean near,
            boolean all,
            Language language,
            LengthUnit unit) {}

    public InspectorPane(Workbench bench) {
        this.bench = bench;
        this.texts = bench.texts("org.threeline.ui.inspector.texts");
        this.editing = new Editing(bench, texts);
        getStyleClass().addAll("panel", "inspector");
        var title = new Label();
        title.getStyleClass().add("header-title");
        title.textProperty().bind(texts.live("title.panel"));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        lock.setId("inspector-lock");
        lock.getStyleClass().addAll("row-button", "flat");
        lock.setOnAction(e -> toggleLock());
        allAttributes.setId("inspector-all");
        allAttributes.getStyleClass().addAll("row-button", "flat");
        allAttributes.accessibleTextProperty().bind(texts.live("attributes.all"));
        Hint.on(allAttributes, texts.live("attributes.all"));
        allAttributes.selectedProperty().addListener((o, before, now) -> show());
        var header = new HBox(8, title, allAttributes, lock);
        header.getStyleClass().add("panel-header");
        content.getStyleClass().add("inspector-content");
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        room = new SpareRoom(
                scroll,
                content,
                () -> form.longTexts(),
                bench.mapStatus().pictures().greaterThan(0));
        getChildren().addAll(header, scroll);
        setMinHeight(LEAST_HEIGHT);
        setMinWidth(LEAST_WIDTH);
        bench.snapshot().addListener((o, before, now) -> show());
        bench.selection().addListener((o, before, now) -> show());
        bench.mode().addListener((o, before, now) -> show());
        bench.settings().language().addListener((o, before, now) -> show());
        bench.settings().unit().addListener((o, before, now) -> show());
        show();
    }

    /** What is scrolled: filled anew whenever something else is shown. */
    public Pane content() {
        return content;
    }

    private void show() {
        Shape now = shape();
        if (!now.equals(built)) {
            built = now;
            build();
            form.longTexts().forEach(area -> area.textProperty().addListener((o, before, text) -> room.changed()));
        }
        form.refresh();
    }

    private Shape shape() {
        Scenario scenario = editing.scenario();
        Optional<Feature> feature = bench.selectedFeature();
        List<String> bands = feature.filter(Zone.class::isInstance).map(Zone.class::cast).stream()
                .flatMap(z -> z.activeRule().map(ZoneRule::bands).orElse(List.of()).stream())
                .map(InspectorPane::form)
                .toList();
        return new Shape(
                bench.selection().get(),
                bench.mode().get(),
                feature.filter(editing::locked).isPresent(),
                feature.filter(editing::lockedWithGroup).isPresent(),
                bands,
                scenario.traces().map(Trace::id).toList(),
                scenario.sources(),
                feature.filter(Zone.class::isInstance)
                        .map(z -> ((Zone) z).supportedBy().size())
                        .orElse(0),
                near,
                allAttributes.isSelected(),
                bench.settings().language().get(),
                bench.settings().unit().get());
    }

    private static String form(Band band) {
        return band instanceof Band.Behind behind
                ? behind.side().word() + " behind " + behind.zone()
                : band.side().word();
    }

    private void build() {
        form = new Form();
        content.getChildren().setAll();
        Optional<Feature> feature = bench.selectedFeature();
        lock.setVisible(feature.isPresent());
        allAttributes.setVisible(feature.isPresent());
        feature.ifPresent(this::showLock);
        if (feature.isPresent()) {
            heading(feature.get());
        }
        quietLine(feature);
        content.getChildren().add(form);
        if (feature.isPresent() && allAttributes.isSelected()) {
            var sheet = new AttributeSheet(editing, feature.get());
            content.getChildren().add(sheet);
            form.onRefresh(sheet::refresh);
            return;
        }
        if (feature.isEmpty()) {
            new OtherForms(editing).scenario(form);
        } else if (feature.get() instanceof Zone zone) {
            new ZoneForm(editing, zone, near, () -> {
                        near = !near;
                        show();
                    })
                    .addTo(form);
        } else if (feature.get() instanceof Trace trace) {
            new OtherForms(editing).trace(form, trace.id());
        } else {
            new OtherForms(editing).place(form, feature.get().id());
        }
        feature.ifPresent(f -> new IdRow(editing).addTo(form, f));
    }

    private void heading(Feature feature) {
        FeatureId id = feature.id();
        var name = new javafx.scene.control.TextField();
        name.setId("name");
        name.getStyleClass().add("object-name");
        name.setEditable(editing.editable(feature));
        name.setAccessibleText(texts.now("name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var box = new HBox(8);
        if (feature.role().isZone() || feature instanceof Trace) {
            box.getChildren().add(bench.swatches().view(id));
        }
        box.getChildren().add(name);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("object-heading");
        content.getChildren().add(box);
        form.commit(
                name,
                form.hint(),
                () -> editing.scenario()
                        .feature(id)
                        .map(f -> f.name().in(editing.language()))
                        .orElse(""),
                typed -> {
                    if (typed.isBlank()) {
                        return Optional.of(texts.now("wrong.blank"));
                    }
                    editing.perform(
                            ChangeLabel.of("feature.name", feature.name()),
                            s -> FeatureEdits.name(s, id, t -> TextEdits.with(t, editing.language(), typed)));
                    return Optional.empty();
                });
    }

    /** Says why things cannot be changed, and what to do. */
    private void quietLine(Optional<Feature> feature) {
        boolean locked = feature.filter(editing::locked).isPresent();
        if (!locked && bench.mode().get() == Mode.EDIT) {
            return;
        }
        var line = new Label(texts.now(
                !locked
                        ? "explore"
                        : feature.filter(editing::lockedWithGroup).isPresent() ? "locked.group" : "locked"));
        line.getStyleClass().add("quiet");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        line.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(line, Priority.ALWAYS);
        var box = new HBox(8, line);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("quiet-line");
        if (!locked) {
            var reset = new Button(texts.now("explore.reset"));
            reset.setId("explore-reset");
            reset.getStyleClass().add("small");
            reset.setMinWidth(Region.USE_PREF_SIZE);
            reset.setOnAction(e -> {
                bench.desk().tryOut(false);
                bench.desk().tryOut(true);
            });
            form.onRefresh(() -> reset.setDisable(bench.snapshot().get().undo().isEmpty()));
            box.getChildren().add(reset);
        }
        content.getChildren().add(box);
    }

    private void showLock(Feature feature) {
        boolean locked = editing.locked(feature);
        lock.setGraphic(new FontIcon(locked ? "mdi2l-lock-outline" : "mdi2l-lock-open-variant-outline"));
        String what = texts.now(locked ? "unlock" : "lock");
        lock.setAccessibleText(what);
        lockHint.say(what);
        lock.setDisable(editing.lockedWithGroup(feature));
    }

    private void toggleLock() {
        bench.selectedFeature().ifPresent(f -> {
            boolean locked = !editing.locked(f);
            editing.perform(
                    ChangeLabel.of(locked ? "layer.lock" : "layer.unlock", f.name()),
                    s -> LayerEdits.locked(s, f.id().value(), locked));
        });
    }
}
