package org.threeline.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.FeatureEdits;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;
import org.threeline.ui.common.Hint;

/** Basis and source of a feature. */
final class ProvenanceRows {
    private static final PseudoClass ASSUMED = PseudoClass.getPseudoClass("assumed");

    private final Editing editing;
    private final FeatureId id;

    ProvenanceRows(Editing editing, FeatureId id) {
        this.editing = editing;
        this.id = id;
    }

    void addTo(Form form, boolean editable) {
        var basis = new ComboBox<Basis>();
        basis.setId("basis");
        basis.getItems().setAll(Basis.values());
        basis.setCellFactory(list -> new BasisCell());
        basis.setButtonCell(new BasisCell());
        wide(basis);
        basis.setDisable(!editable);
        form.row(editing.texts().now("basis"), basis);
        Label hint = form.hint();
        var source = new ComboBox<Choice>();
        source.setId("source");
        List<Choice> sources = new ArrayList<>();
        sources.add(new Choice(Optional.empty()));
        editing.scenario().sources().stream()
                .map(s -> new Choice(Optional.of(s.id())))
                .forEach(sources::add);
        source.getItems().setAll(sources);
        source.setCellFactory(list -> new SourceCell());
        source.setButtonCell(new SourceCell());
        wide(source);
        TwoLines.on(source);
        source.setDisable(!editable);
        var link = new Button("", new FontIcon("mdi2o-open-in-new"));
        link.setId("source-link");
        link.getStyleClass().addAll("row-button", "flat");
        link.setAccessibleText(editing.texts().now("source.open"));
        new Hint(link).say(editing.texts().now("source.open"));
        link.setOnAction(e -> url().ifPresent(editing.bench()::openLink));
        form.row(editing.texts().now("source"), source, link);

        basis.setOnAction(e -> {
            Basis chosen = basis.getValue();
            Provenance now = provenance();
            if (chosen == null || chosen == now.basis()) {
                return;
            }
            if (chosen == Basis.REPORTED && now.source().isEmpty()) {
                hint.setText(editing.texts().now("wrong.reported"));
                basis.setValue(now.basis());
                return;
            }
            hint.setText("");
            editing.perform(label("feature.basis"), s -> FeatureEdits.basis(s, id, chosen));
        });
        source.setOnAction(e -> {
            Choice chosen = source.getValue();
            if (chosen != null && !chosen.source().equals(provenance().source())) {
                editing.perform(label("feature.source"), s -> FeatureEdits.source(s, id, chosen.source()));
            }
        });
        var title = new Hint(source);
        form.onRefresh(() -> {
            Provenance now = provenance();
            basis.setValue(now.basis());
            basis.pseudoClassStateChanged(ASSUMED, now.basis() == Basis.ASSUMED);
            source.setValue(new Choice(now.source()));
            link.setVisible(url().isPresent());
            link.setManaged(link.isVisible());
            title.say(now.source()
                    .flatMap(s -> editing.scenario().source(s))
                    .map(s -> editing.sourceName(s.id()) + "\n" + s.title().in(editing.language()))
                    .orElse(""));
        });
    }

    /** Lets a box have the room there is, on two lines if need be; what does not fit can be read in its tooltip. */
    static <T> void wide(ComboBox<T> box, Function<T, String> name) {
        var whole = new Hint(box);
        box.valueProperty().addListener((o, before, now) -> whole.say(now == null ? "" : name.apply(now)));
        wide(box);
        TwoLines.on(box);
    }

    static void wide(ComboBox<?> box) {
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setPrefWidth(80);
        HBox.setHgrow(box, Priority.ALWAYS);
    }

    private Optional<String> url() {
        return provenance()
                .source()
                .flatMap(s -> editing.scenario().source(s))
                .flatMap(Source::url)
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"));
    }

    /** The sign of a basis, which says on what a statement rests when it is pointed at. */
    static Label sign(Editing editing, Form form, Supplier<Optional<Provenance>> rests) {
        var sign = new Label();
        sign.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Hint(sign);
        var last = new SimpleObjectProperty<Optional<Provenance>>();
        form.onRefresh(() -> {
            Optional<Provenance> now = rests.get();
            if (now.equals(last.get())) {
                return;
            }
            last.set(now);
            sign.setGraphic(now.map(p -> icon(p.basis())).orElse(null));
            sign.setManaged(now.isPresent());
            words.say(now.map(p -> editing.texts().now("basis." + word(p.basis()))
                            + p.source().map(s -> ": " + editing.sourceName(s)).orElse(""))
                    .orElse(""));
            sign.setAccessibleText(words.said());
        });
        return sign;
    }

    private static String word(Basis basis) {
        return basis.name().toLowerCase(Locale.ROOT);
    }

    private ChangeLabel label(String key) {
        return ChangeLabel.of(
                key, editing.scenario().feature(id).map(Feature::name).orElseThrow());
    }

    private Provenance provenance() {
        return editing.scenario().feature(id).map(Feature::provenance).orElse(Provenance.ASSUMED);
    }

    /** A basis with its sign. */
    private final class BasisCell extends ListCell<Basis> {
        @Override
        protected void updateItem(@Nullable Basis item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(editing.texts().now("basis." + word(item)));
            setGraphic(icon(item));
        }
    }

    static FontIcon icon(Basis basis) {
        var icon = new FontIcon(
                switch (basis) {
                    case REPORTED -> "mdi2f-format-quote-close";
                    case ASSUMED -> "mdi2t-tilde";
                    case COMPUTED -> "mdi2f-function-variant";
                });
        icon.getStyleClass().add("quiet-icon");
        return icon;
    }

    /** A source that can be chosen, or none. */
    private record Choice(Optional<SourceId> source) {}

    /** A source in few words. */
    private final class SourceCell extends ListCell<Choice> {
        @Override
        protected void updateItem(@Nullable Choice item, boolean empty) {
            super.updateItem(item, empty);
            setText(
                    empty || item == null
                            ? null
                            : item.source()
                                    .map(editing::sourceName)
                                    .orElse(editing.texts().now("source.none")));
        }
    }
}
