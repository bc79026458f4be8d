package org.threeline.ui.history;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/**
 * What was done since the scenario was opened, step by step. A click or Enter goes to the state after a step; nothing
 * is lost by that until something else is changed.
 */
public final class HistoryPane extends VBox {
    private final Workbench bench;
    private final ListView<Moment> list = new ListView<>();

    public HistoryPane(Workbench bench) {
        this.bench = bench;
        Texts texts = bench.texts("org.threeline.ui.history.texts");
        getStyleClass().addAll("panel", "history");
        setId("history");
        var title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(texts.live("title"));
        var header = new HBox(title);
        header.getStyleClass().add("panel-header");
        list.setId("history-list");
        list.accessibleTextProperty().bind(texts.live("title"));
        list.setCellFactory(l -> new MomentCell(bench, texts));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.PRIMARY) {
                go();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header, list);
        bench.snapshot().addListener((o, before, now) -> build());
        sceneProperty().addListener((o, before, now) -> build());
        bench.settings().language().addListener((o, before, now) -> list.refresh());
    }

    private void build() {
        if (getScene() == null) {
            return;
        }
        List<Moment> now = Moment.of(bench.desk());
        if (!now.equals(list.getItems())) {
            list.getItems().setAll(now);
            int current = bench.desk().position();
            list.getSelectionModel().select(current);
            list.scrollTo(Math.max(0, current - 3));
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            go();
            event.consume();
        }
    }

    private void go() {
        Moment chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && !chosen.current()) {
            bench.desk().goTo(chosen.position());
        }
    }
}
