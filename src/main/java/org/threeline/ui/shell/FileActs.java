package org.threeline.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.stage.WindowEvent;
import org.threeline.ui.common.Mode;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** What can be done with files and dialogs. */
final class FileActs {
    private final FileDesk files;
    private final InfoDialogs info;
    private final Act begin;
    private final Act openFile;
    private final Act bringInFile;
    private final Act save;
    private final Act saveAs;
    private final Act export;
    private final Act recover;
    private final Act close;
    private final Act preferences;
    private final Act projection;
    private final Act keys;
    private final Act about;
    private List<Act> others = List.of();

    FileActs(
            Workbench bench,
            Texts texts,
            Scene scene,
            Outside outside,
            Notices notices,
            Dialogs dialogs,
            FileDesk files,
            BringIn bringIn,
            Recovery recovery,
            Runnable chooseProjection,
            InfoDialogs info) {
        this.files = files;
        this.info = info;
        begin = Act.of("begin", texts.live("file.begin"), files::begin).on("Shortcut+Shift+N");
        bringInFile = Act.of("bring-in", texts.live("file.bringIn"), bringIn::choose)
                .on("Shortcut+I")
                .offWhen(bench.mode().isNotEqualTo(Mode.EDIT));
        openFile = Act.of("open", texts.live("file.open"), files::open).on("Shortcut+O");
        save = Act.of("save", texts.live("file.save"), files::save)
                .on("Shortcut+S")
                .offWhen(Bindings.createBooleanBinding(
                        () -> bench.snapshot().get().saved()
                                && bench.snapshot().get().file().isPresent(),
                        bench.snapshot()));
        saveAs = Act.of("save-as", texts.live("file.saveAs"), files::saveAs).on("Shortcut+Shift+S");
        export = Act.of("export", texts.live("file.export"), () -> new ExportDialog(
                                bench, texts, scene, outside, notices, files)
                        .show(dialogs))
                .on("Shortcut+E");
        recover = Act.of("recover", texts.live("file.recover"), recovery::offerAgain);
        close = Act.of(
                        "close",
                        texts.live("file.close"),
                        () -> Event.fireEvent(
                                scene.getWindow(),
                                new WindowEvent(scene.getWindow(), WindowEvent.WINDOW_CLOSE_REQUEST)))
                .on("Shortcut+Q");
        preferences = Act.of("preferences", texts.live("edit.preferences"), info::preferences)
                .on("Shortcut+Comma");
        projection = Act.of("projection", texts.live("scenario.projection"), chooseProjection);
        keys = Act.of("keys", texts.live("help.keys"), () -> info.keys(all()));
        about = Act.of("about", texts.live("help.about"), info::about);
    }

    private List<Act> all() {
        var all = new ArrayList<>(List.of(begin, openFile, bringInFile, save, saveAs, export, preferences, close));
        all.addAll(others);
        return all;
    }

    /** Shows the sheet of keys. */
    void showKeys(Acts acts) {
        others = List.of(acts.undo(), acts.redo());
        info.keys(all());
    }

    ObservableList<Path> recent() {
        return files.recent().paths();
    }

    void open(Path file) {
        files.open(file);
    }

    Act begin() {
        return begin;
    }

    Act bringIn() {
        return bringInFile;
    }

    Act openFile() {
        return openFile;
    }

    Act save() {
        return save;
    }

    Act saveAs() {
        return saveAs;
    }

    Act export() {
        return export;
    }

    Act recover() {
        return recover;
    }

    Act close() {
        return close;
    }

    Act preferences() {
        return preferences;
    }

    Act projection() {
        return projection;
    }

    Act keys() {
        return keys;
    }

    Act about() {
        return about;
    }
}
