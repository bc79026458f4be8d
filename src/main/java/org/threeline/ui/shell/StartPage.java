package org.threeline.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.threeline.file.Presets;
import org.threeline.ui.common.Hint;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** The scenarios that come with the program, and the files used last; over the map while it is open. */
final class StartPage extends StackPane {
    private static final double COLUMN = 452;
    private static final double GAP = 24;

    private final Workbench bench;
    private final Texts texts;
    private final FileDesk files;
    private final BooleanProperty open;
    private final VBox presets = new VBox();
    private final VBox recent = new VBox();

    StartPage(Workbench bench, Texts texts, FileDesk files, BooleanProperty open) {
        this.bench = bench;
        this.texts = texts;
        this.files = files;
        this.open = open;
        setId("start-page");
        getStyleClass().add("start-page");
        var title = new Label();
        title.getStyleClass().add("start-title");
        title.textProperty().bind(texts.live("start.title"));
        var close = new Button();
        close.setId("start-close");
        close.getStyleClass().addAll("flat", "button-icon");
        close.setGraphic(Controls.icon("mdi2c-close"));
        close.accessibleTextProperty().bind(texts.live("start.back"));
        Hint.on(close, texts.live("start.back"));
        close.setOnAction(e -> open.set(false));
        var head = new HBox(title, Controls.spring(), close);
        head.getStyleClass().add("start-head");
        // Side by side, or one below the other where there is less room.
        var columns = new FlowPane(GAP, GAP, column("start.presets", presets), column("start.recent", recent));
        columns.getStyleClass().add("start-columns");
        var page = new BorderPane(columns, head, null, null, null);
        page.setMaxWidth(980);
        var scroll = new ScrollPane(new StackPane(page));
        scroll.setFitToWidth(true);
        getChildren().add(scroll);
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                open.set(false);
                e.consume();
            }
        });
        files.recent().paths().addListener((ListChangeListener<Path>) change -> listRecent());
        bench.settings().language().addListener((o, before, now) -> list());
        list();
        close.requestFocus();
    }

    private Node column(String key, VBox content) {
        var heading = new Label();
        heading.getStyleClass().add("section");
        heading.textProperty().bind(texts.live(key));
        content.getStyleClass().add("start-list");
        var column = new VBox(heading, content);
        column.getStyleClass().add("start-column");
        column.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(0, Math.min(COLUMN, getWidth() - 3 * GAP)), widthProperty()));
        return column;
    }

    private void list() {
        listRecent();
        bench.background()
                .start(texts.now("task.presets"), progress -> bench.session().presets())
                .whenDone(this::listPresets, files::refused);
    }

    private void listPresets(List<Presets.Preset> all) {
        presets.getChildren()
                .setAll(all.stream()
                        .map(p -> row(
                                "preset-" + p.id(),
                                p.title().in(bench.settings().language().get()),
                                Optional.empty(),
                                () -> files.openPreset(p.path())))
                        .toList());
    }

    private void listRecent() {
        var rows = new java.util.ArrayList<Node>();
        for (Path path : files.recent().paths()) {
            rows.add(row(
                    "recent-" + rows.size(),
                    String.valueOf(path.getFileName()),
                    Optional.ofNullable(path.getParent()).map(Path::toString),
                    () -> files.open(path)));
        }
        if (rows.isEmpty()) {
            var none = new Label();
            none.getStyleClass().addAll("muted", "start-note");
            none.setWrapText(true);
            none.textProperty().bind(texts.live("start.recent.none"));
            rows.add(none);
        }
        var other = new Button();
        other.setId("start-open");
        other.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.now("file.open"), bench.settings().language()));
        other.setOnAction(e -> {
            open.set(false);
            files.open();
        });
        rows.add(other);
        recent.getChildren().setAll(rows);
    }

    private Node row(String id, String name, Optional<String> below, Runnable run) {
        var title = new Label(name);
        var lines = new VBox(title);
        below.ifPresent(text -> {
            var small = new Label(text);
            small.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            small.getStyleClass().addAll("small-text", "muted");
            lines.getChildren().add(small);
        });
        var button = new Button();
        button.setId(id);
        button.setGraphic(lines);
        button.setAccessibleText(name);
        button.getStyleClass().addAll("flat", "start-row");
        button.setMaxWidth(Double.MAX_VALUE);
        new Hint(button).say(name);
        button.setOnAction(e -> {
            open.set(false);
            run.run();
        });
        return button;
    }
}
