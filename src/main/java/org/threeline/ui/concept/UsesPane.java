package org.threeline.ui.concept;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.threeline.scenario.Source;
import org.threeline.scenario.SourceId;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;
import org.threeline.ui.common.Workbench;

/** Every number and statement that rests on a source; each goes to what it is about. */
final class UsesPane extends VBox {
    private static final double BESIDE_TEXT = 84;

    private final Workbench bench;
    private final Texts texts;
    private final Label name = new Label();
    private final Hyperlink link = new Hyperlink();
    private final Label count = new Label();
    private final ObservableList<Use> uses = FXCollections.observableArrayList();
    private final ListView<Use> list = new ListView<>(uses);
    private final Consumer<Use> onGo;
    private Optional<SourceId> source = Optional.empty();

    UsesPane(Workbench bench, Texts texts, Consumer<Use> onGo) {
        this.bench = bench;
        this.texts = texts;
        this.onGo = onGo;
        getStyleClass().add("uses");
        setId("concept-uses");
        name.getStyleClass().add("uses-name");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        count.getStyleClass().add("uses-count");
        count.setWrapText(true);
        count.setMinHeight(Region.USE_PREF_SIZE);
        Hint.on(link, texts.live("uses.open"));
        link.accessibleTextProperty().bind(texts.live("uses.open"));
        link.managedProperty().bind(link.visibleProperty());
        link.setOnAction(e -> bench.openLink(link.getText()));
        list.setId("concept-uses-list");
        list.accessibleTextProperty().bind(texts.live("uses.list"));
        list.setCellFactory(view -> new UseCell());
        list.setMinHeight(0);
        list.setOnKeyPressed(key -> {
            Use use = list.getSelectionModel().getSelectedItem();
            if (key.getCode() == KeyCode.ENTER && use != null) {
                onGo.accept(use);
                key.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(name, link, count, list);
        bench.settings()
                .language()
                .addListener((o, before, now) -> write(bench.snapshot().get()));
        bench.settings()
                .unit()
                .addListener((o, before, now) -> write(bench.snapshot().get()));
        bench.deepening()
                .latest()
                .addListener((o, before, now) -> write(bench.snapshot().get()));
        sceneProperty().addListener((o, before, now) -> write(bench.snapshot().get()));
    }

    void show(Optional<Source> chosen) {
        source = chosen.map(Source::id);
        write(bench.snapshot().get());
    }

    private void write(Snapshot now) {
        if (getScene() == null) {
            return;
        }
        var language = bench.settings().language().get();
        Optional<Source> known = source.flatMap(now.scenario()::source);
        name.setText(
                known.map(s -> Fields.source(now.scenario(), s.id(), language)).orElse(""));
        link.setText(known.flatMap(Source::url).filter(Fields::isWebAddress).orElse(""));
        link.setVisible(!link.getText().isEmpty());
        List<Use> written = known.map(s -> UseWriter.write(
                        now.scenario(),
                        now.shown().findings(),
                        bench.deepening().details(now),
                        s.id(),
                        UnitText.of(language, bench.settings().unit().get()),
                        texts))
                .orElse(List.of());
        long said = written.stream().filter(u -> !u.follows()).count();
        if (known.isEmpty()) {
            count.setText(texts.now("uses.none.chosen"));
        } else {
            count.setText(said == 0 ? texts.now("uses.none") : texts.now("uses.count", said));
        }
        if (!written.equals(uses)) {
            uses.setAll(written);
        }
    }

    /** A use, its text wrapped. */
    private final class UseCell extends ListCell<Use> {
        private final Text text = new Text();
        private final Label value = new Label();
        private final FontIcon basis = new FontIcon();
        private final HBox row = new HBox(text, new Region(), value, basis);

        UseCell() {
            row.setSpacing(6);
            HBox.setHgrow(row.getChildren().get(1), Priority.ALWAYS);
            text.getStyleClass().add("field-text");
            value.getStyleClass().add("use-value");
            value.setMinWidth(Region.USE_PREF_SIZE);
            basis.getStyleClass().add("basis-icon");
            // The list is as wide as it is: nothing is scrolled sideways.
            setPrefWidth(0);
            list.widthProperty().addListener((o, before, now) -> wrap());
            value.widthProperty().addListener((o, before, now) -> wrap());
            setOnMouseClicked(e -> {
                if (getItem() != null) {
                    onGo.accept(getItem());
                }
            });
        }

        private void wrap() {
            double beside = value.getText().isEmpty() ? 0 : value.prefWidth(-1);
            text.setWrappingWidth(Math.max(80, list.getWidth() - BESIDE_TEXT - beside));
        }

        @Override
        protected void updateItem(@Nullable Use use, boolean empty) {
            super.updateItem(use, empty);
            getStyleClass().remove("use-follows");
            if (empty || use == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            if (use.follows()) {
                getStyleClass().add("use-follows");
            }
            text.setText(use.text());
            value.setText(use.value());
            basis.setIconLiteral(Marks.of(use.basis()));
            wrap();
            setGraphic(row);
            setAccessibleText(use.text() + ", " + use.value() + ", "
                    + texts.now("basis." + use.basis().word()));
        }
    }
}
