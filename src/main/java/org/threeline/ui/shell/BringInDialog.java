package org.threeline.ui.shell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygonal;
import org.threeline.edit.BroughtIn;
import org.threeline.exchange.Shape;
import org.threeline.exchange.Shapes;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.session.Snapshot;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;
import org.threeline.zones.Precision;

/** Shows what a text of another program holds, on the map, and lets the user say what is a trace and what a zone. */
final class BringInDialog {
    private static final int PICTURE_WIDTH = 560;
    private static final int PICTURE_HEIGHT = 280;
    private static final int MOST_PROBLEMS = 4;
    private static final int ROW_HEIGHT = 40;
    private static final int MOST_ROWS = 5;

    private final Workbench bench;
    private final Texts texts;
    private final String name;
    private final Shapes shapes;
    private final ObservableList<BringInRow> rows = FXCollections.observableArrayList();
    private final PreviewPane picture;
    private final CheckBox exchanged = new CheckBox();
    private final PauseTransition soon = new PauseTransition(Duration.millis(150));

    BringInDialog(Workbench bench, Texts texts, String name, Shapes shapes) {
        this.bench = bench;
        this.texts = texts;
        this.name = name;
        this.shapes = shapes;
        this.picture = new PreviewPane(bench, texts, "bring-in-picture", PICTURE_WIDTH, PICTURE_HEIGHT);
        picture.describe(texts.now("bringIn.picture"));
        shapes.shapes().forEach(s -> rows.add(BringInRow.of(s)));
    }

    /**
     * Shows the dialog.
     *
     * @param then takes what is wanted
     */
    void show(Dialogs dialogs, Consumer<List<BringInRow>> then) {
        Dialog<ButtonType> dialog = dialogs.show(
                texts.now("bringIn.title"),
                content(),
                List.of(
                        new Dialogs.Choice(
                                "bring-in-go",
                                texts.now("bringIn.go"),
                                ButtonData.OK_DONE,
                                () -> then.accept(wanted())),
                        new Dialogs.Choice("bring-in-cancel", texts.now("cancel"), ButtonData.CANCEL_CLOSE, () -> {})));
        dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().get(0))
                .disableProperty()
                .bind(Bindings.createBooleanBinding(() -> wanted().isEmpty(), rows));
        dialog.showingProperty().addListener((o, before, now) -> {
            if (!now) {
                soon.stop();
                picture.end();
            }
        });
        soon.setOnFinished(e -> draw());
        rows.addListener((javafx.collections.ListChangeListener<BringInRow>) change -> soon.playFromStart());
        draw();
    }

    private List<BringInRow> wanted() {
        return rows.stream().filter(BringInRow::wanted).toList();
    }

    private VBox content() {
        var heading = new Label(texts.now("bringIn.found", name, count()));
        heading.setWrapText(true);
        heading.setMaxWidth(PICTURE_WIDTH);
        var list = new ListView<>(rows);
        list.setId("bring-in-shapes");
        list.setAccessibleText(texts.now("bringIn.list"));
        list.getStyleClass().add("bring-in-list");
        list.setCellFactory(view -> new Cell());
        list.setFixedCellSize(ROW_HEIGHT);
        list.setPrefSize(PICTURE_WIDTH, Math.min(MOST_ROWS, rows.size()) * ROW_HEIGHT + 4);
        list.setMinHeight(48);
        exchanged.setId("bring-in-exchanged");
        exchanged.setText(texts.now("bringIn.exchanged"));
        exchanged.selectedProperty().addListener((o, before, now) -> exchange(now));
        var content = new VBox(12, heading, list, exchanged);
        if (!shapes.problems().isEmpty()) {
            content.getChildren().add(problems());
        }
        content.getChildren().add(picture);
        content.setId("bring-in");
        return content;
    }

    private String count() {
        long lines = shapes.shapes().stream()
                .filter(s -> s.geometry() instanceof Lineal)
                .count();
        long areas = shapes.shapes().stream()
                .filter(s -> s.geometry() instanceof Polygonal)
                .count();
        return texts.now("bringIn.count", lines, areas, shapes.shapes().size() - lines - areas);
    }

    private Label problems() {
        List<String> sentences = shapes.problems().stream()
                .limit(MOST_PROBLEMS)
                .map(p -> p.message(bench.settings().language().get()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (shapes.problems().size() > MOST_PROBLEMS) {
            sentences.add(texts.now("notice.more", shapes.problems().size() - MOST_PROBLEMS));
        }
        var label = new Label(String.join("\n", sentences));
        label.setId("bring-in-problems");
        label.setWrapText(true);
        label.setMaxWidth(PICTURE_WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        boolean bad = shapes.problems().stream().anyMatch(p -> p.severity() != org.threeline.scenario.Severity.NOTE);
        label.getStyleClass().add(bad ? "recovery-caution" : "bring-in-note");
        return label;
    }

    private void exchange(boolean turned) {
        List<Shape> now = (turned ? shapes.exchanged() : shapes).shapes();
        for (int i = 0; i < rows.size(); i++) {
            rows.set(i, rows.get(i).with(now.get(i)));
        }
    }

    private void draw() {
        Snapshot snapshot = bench.snapshot().get();
        List<BringInRow> shown = wanted();
        picture.show(progress -> {
            Scenario now = snapshot.scenario();
            for (BringInRow row : shown) {
                now = BroughtIn.add(now, row.name(), row.role(), row.shape().geometry());
            }
            return bench.session().workOut(snapshot.shown().loaded(), now, Precision.COARSE);
        });
    }

    private String kind(Shape shape) {
        String kind =
                shape.geometry() instanceof Lineal ? "line" : shape.geometry() instanceof Polygonal ? "area" : "point";
        return texts.now("bringIn.kind." + kind, shape.geometry().getNumPoints());
    }

    /** A shape with what it is called and what it shall be. */
    private final class Cell extends ListCell<BringInRow> {
        private final CheckBox wanted = new CheckBox();
        private final TextField called = new TextField();
        private final Label kind = new Label();
        private final ComboBox<Role> role = new ComboBox<>();
        private final HBox row = new HBox(8, wanted, called, kind, role);
        private boolean filling;

        Cell() {
            row.setAlignment(Pos.CENTER_LEFT);
            HBox.setHgrow(called, Priority.ALWAYS);
            kind.setMinWidth(Region.USE_PREF_SIZE);
            kind.getStyleClass().add("bring-in-note");
            role.setMinWidth(210);
            wanted.setAccessibleText(texts.now("bringIn.wanted"));
            called.setAccessibleText(texts.now("bringIn.name"));
            called.setPromptText(texts.now("bringIn.nameless"));
            role.setAccessibleText(texts.now("bringIn.role"));
            role.setConverter(new StringConverter<>() {
                @Override
                public String toString(@Nullable Role value) {
                    return value == null ? "" : texts.now("role." + value.word().toLowerCase(Locale.ROOT));
                }

                @Override
                public Role fromString(String text) {
                    throw new UnsupportedOperationException("a role is not typed");
                }
            });
            wanted.selectedProperty().addListener((o, before, now) -> change(getItem(), r -> r.wanted(now)));
            role.valueProperty().addListener((o, before, now) -> {
                if (now != null) {
                    change(getItem(), r -> r.as(now));
                }
            });
            called.focusedProperty().addListener((o, before, now) -> {
                if (!now) {
                    change(getItem(), r -> r.named(called.getText().strip()));
                }
            });
            called.setOnAction(
                    e -> change(getItem(), r -> r.named(called.getText().strip())));
        }

        private void change(@Nullable BringInRow before, java.util.function.UnaryOperator<BringInRow> change) {
            if (filling || before == null || getIndex() < 0 || getIndex() >= rows.size()) {
                return;
            }
            BringInRow now = change.apply(before);
            if (!now.equals(before)) {
                rows.set(getIndex(), now);
            }
        }

        @Override
        protected void updateItem(@Nullable BringInRow item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                return;
            }
            filling = true;
            try {
                wanted.setSelected(item.wanted());
                called.setText(item.name());
                kind.setText(kind(item.shape()));
                role.getItems()
                        .setAll(Arrays.stream(Role.values())
                                .filter(item.shape()::fits)
                                .toList());
                role.setValue(item.role());
                called.setDisable(!item.wanted());
                role.setDisable(!item.wanted());
            } finally {
                filling = false;
            }
            setGraphic(row);
        }
    }
}
