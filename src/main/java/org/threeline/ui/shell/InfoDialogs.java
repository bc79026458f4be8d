package org.threeline.ui.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import org.threeline.geodesy.LengthUnit;
import org.threeline.scenario.Language;
import org.threeline.ui.common.NewProjection;
import org.threeline.ui.common.Settings;
import org.threeline.ui.common.TabKey;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Tool;
import org.threeline.ui.common.Workbench;

/** Preferences, the sheet of keys, and about. */
final class InfoDialogs {
    /** Of title, button and margins about the sheet of keys, px. */
    private static final double AROUND_SHEET = 160;

    private final Workbench bench;
    private final Texts texts;
    private final Dialogs dialogs;
    private final Preferences preferences;
    private final UserFolders folders;

    InfoDialogs(Workbench bench, Texts texts, Dialogs dialogs, Preferences preferences, UserFolders folders) {
        this.bench = bench;
        this.texts = texts;
        this.dialogs = dialogs;
        this.preferences = preferences;
        this.folders = folders;
    }

    /** Settings hold as soon as they are chosen. */
    void preferences() {
        Settings settings = preferences.settings();
        var form = new GridPane();
        form.getStyleClass().add("form");
        row(
                form,
                "preferences.language",
                "preferences-language",
                settings.language(),
                List.of(Language.values()),
                l -> texts.now("language." + l.code()));
        row(
                form,
                "preferences.theme",
                "preferences-theme",
                preferences.theme(),
                List.of(ThemeChoice.values()),
                t -> texts.now("theme." + t.name().toLowerCase(java.util.Locale.ROOT)));
        row(
                form,
                "preferences.unit",
                "preferences-unit",
                settings.unit(),
                List.of(LengthUnit.values()),
                u -> texts.now("unit." + u.symbol()));
        row(
                form,
                "preferences.projection",
                "preferences-projection",
                settings.projection(),
                List.of(NewProjection.values()),
                p -> texts.now("projection." + p.name().toLowerCase(java.util.Locale.ROOT)));
        var motion = new CheckBox();
        motion.setId("preferences-motion");
        motion.textProperty().bind(texts.live("preferences.motion"));
        motion.selectedProperty().bindBidirectional(settings.reduceMotion());
        form.add(motion, 1, form.getRowCount());
        dialogs.show(texts.now("preferences.title"), form, close("preferences-close"));
    }

    private <T> void row(
            GridPane form,
            String key,
            String id,
            ObjectProperty<T> property,
            List<T> values,
            java.util.function.Function<T, String> name) {
        var box = new ComboBox<T>(FXCollections.observableArrayList(values));
        box.setId(id);
        box.setMinWidth(200);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(Controls.named(name));
        box.setValue(property.get());
        box.setOnAction(e -> property.set(box.getValue()));
        var label = new Label();
        label.textProperty().bind(texts.live(key));
        label.setLabelFor(box);
        label.setMinWidth(Region.USE_PREF_SIZE);
        form.addRow(form.getRowCount(), label, box);
    }

    private List<Dialogs.Choice> close(String id) {
        return List.of(new Dialogs.Choice(id, texts.now("close"), ButtonData.CANCEL_CLOSE, () -> {}));
    }

    /** All keys: those of menus as they are set there, those of the map by name. */
    void keys(List<Act> acts) {
        var sheet = new GridPane();
        sheet.setId("key-sheet");
        sheet.getStyleClass().addAll("form", "key-sheet");
        List<Node[]> rows = new ArrayList<>();
        for (Act act : acts) {
            act.keys()
                    .ifPresent(k -> rows.add(pair(k.getDisplayText(), act.name().get())));
        }
        for (Tool tool : Tool.values()) {
            rows.add(pair(tool.key().getName(), texts.now("tool." + tool.word())));
        }
        for (String key : List.of(
                "f1", "f2", "f3", "ctrl-f", "ctrl-k", "ctrl-j", "ctrl-b", "zoom", "pan", "whole", "frame", "ctrl-a",
                "in-view", "ctrl-g", "outline", "enter", "space", "del", "move", "tab", "more", "alt", "parts", "esc",
                "help")) {
            rows.add(pair(texts.now("keys." + key), texts.now("keys." + key + ".does")));
        }
        int half = (rows.size() + 1) / 2;
        for (int i = 0; i < rows.size(); i++) {
            sheet.add(rows.get(i)[0], i / half * 2, i % half);
            sheet.add(rows.get(i)[1], i / half * 2 + 1, i % half);
        }
        // On a small screen the sheet is higher than there is room.
        double room = Screen.getPrimary().getVisualBounds().getHeight() - AROUND_SHEET;
        var scroll = new ScrollPane(sheet) {
            @Override
            protected double computePrefWidth(double height) {
                return snappedLeftInset() + sheet.prefWidth(-1) + snappedRightInset();
            }

            @Override
            protected double computePrefHeight(double width) {
                return Math.min(room, snappedTopInset() + sheet.prefHeight(-1) + snappedBottomInset());
            }
        };
        scroll.getStyleClass().add("key-scroll");
        scroll.setMinWidth(Region.USE_PREF_SIZE);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        dialogs.show(texts.now("keys.title"), scroll, close("keys-close"));
    }

    private static Node[] pair(String keys, String does) {
        var key = new Label(keys);
        key.getStyleClass().add("key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        var meaning = new Label(does);
        meaning.setMinWidth(Region.USE_PREF_SIZE);
        return new Node[] {key, meaning};
    }

    /** Version, licence, and to whom base map, fonts and libraries are owed. */
    void about() {
        bench.background()
                .start(
                        texts.now("task.notice"),
                        progress -> notice(bench.session().dataFolder()))
                .whenDone(this::about, failure -> about(""));
    }

    private static String notice(Path data) throws IOException {
        Path notice = data.toAbsolutePath().resolveSibling("NOTICE");
        return Files.isReadable(notice) ? Files.readString(notice) : "";
    }

    private void about(String notice) {
        var name = new Label("Threeline " + ErrorReport.version());
        name.getStyleClass().add("start-title");
        var what = new Label(texts.now("about.what"));
        what.setWrapText(true);
        what.setMaxWidth(620);
        var log = new Label(texts.now("about.log", folders.log().toString()));
        log.getStyleClass().add("muted");
        log.setWrapText(true);
        log.setMaxWidth(620);
        var area = new TextArea(notice);
        TabKey.leaves(area);
        area.setId("about-notice");
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefSize(620, 300);
        area.setAccessibleText(texts.now("about.notice"));
        dialogs.show(texts.now("about.title"), new VBox(12, name, what, area, log), close("about-close"));
    }
}
