package org.threeline.ui.shell;

import java.io.IOException;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.file.recovery.JournalEntry;
import org.threeline.file.recovery.Owner;
import org.threeline.scenario.Language;
import org.threeline.scenario.Text;
import org.threeline.session.LostWork;
import org.threeline.session.OpenScenario;
import org.threeline.session.PictureRequest;
import org.threeline.session.WorkKeeper;
import org.threeline.slides.SlideRequest;
import org.threeline.slides.layout.PageSize;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/**
 * Keeps the window's unsaved work in a journal, and offers what a process left that ended unasked.
 *
 * <p>Work that is left waits until the user takes it, throws it away, or asks for it later. Used on the FX thread;
 * files are read and pictures drawn away from it.
 */
final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    private static final int PICTURE_WIDTH = 480;
    private static final int PICTURE_HEIGHT = 270;
    private static final int MOST_CHANGES = 6;

    private final Workbench bench;
    private final Texts texts;
    private final Dialogs dialogs;
    private final FileDesk files;
    private final Notices notices;
    private final Path folder;
    private final WorkKeeper keeper;

    Recovery(
            Workbench bench,
            Texts texts,
            Dialogs dialogs,
            FileDesk files,
            Notices notices,
            UserFolders folders,
            Supplier<Owner> owner) {
        this.bench = bench;
        this.texts = texts;
        this.dialogs = dialogs;
        this.files = files;
        this.notices = notices;
        this.folder = folders.recovery();
        this.keeper = new WorkKeeper(bench.desk(), folder, owner);
        keeper.whenUnwritten(file -> Platform.runLater(this::tellUnwritten));
    }

    private void tellUnwritten() {
        notices.caution(
                () -> texts.now("recovery.unwritten", folder),
                new Notices.Offer("recovery-save", () -> texts.now("recovery.save"), files::save));
    }

    /** Looks for work that was left and offers it. */
    void offer() {
        look(false);
    }

    /** Offers what was left; says so where nothing is. */
    void offerAgain() {
        look(true);
    }

    private void look(boolean asked) {
        bench.background()
                .start(texts.now("task.recovery"), progress -> LostWork.in(folder))
                .whenDone(
                        lost -> {
                            if (lost.isEmpty() && asked) {
                                notices.good(() -> texts.now("recovery.none"));
                            }
                            offer(lost);
                        },
                        files::refused);
    }

    private void offer(List<LostWork> lost) {
        if (lost.isEmpty()) {
            return;
        }
        LostWork work = lost.get(0);
        List<LostWork> rest = lost.subList(1, lost.size());
        dialogs.show(
                texts.now("recovery.title"),
                content(work),
                List.of(
                        new Dialogs.Choice(
                                "recovery-take", texts.now("recovery.take"), ButtonData.YES, () -> take(work)),
                        new Dialogs.Choice("recovery-discard", texts.now("recovery.discard"), ButtonData.NO, () -> {
                            discard(work);
                            offer(rest);
                        }),
                        new Dialogs.Choice(
                                "recovery-later",
                                texts.now("recovery.later"),
                                ButtonData.CANCEL_CLOSE,
                                () -> offer(rest))));
    }

    private VBox content(LostWork work) {
        JournalEntry entry = work.entry();
        Language language = bench.settings().language().get();
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                .withLocale(language.locale())
                .withZone(ZoneId.systemDefault())
                .format(entry.at());
        var content = new VBox(8, wrapped(texts.now("recovery.sentence", when)));
        content.setId("recovery");
        content.getChildren()
                .add(wrapped(entry.file()
                        .map(f -> texts.now("recovery.file", f.toString()))
                        .orElseGet(() -> texts.now(
                                "recovery.nameless",
                                work.scenario().scenario().title().in(language)))));
        if (entry.file().isPresent() && work.isFileChanged()) {
            var caution = wrapped(texts.now("recovery.changed"));
            caution.getStyleClass().add("recovery-caution");
            content.getChildren().add(caution);
        }
        if (!entry.changes().isEmpty()) {
            content.getChildren().add(wrapped(texts.now("recovery.changes", entry.changeCount())));
            content.getChildren().add(wrapped(changes(entry, language)));
        }
        content.getChildren().add(picture(work));
        return content;
    }

    private static String changes(JournalEntry entry, Language language) {
        List<String> lines = new ArrayList<>();
        List<Text> changes = entry.changes();
        for (Text change : changes.subList(Math.max(0, changes.size() - MOST_CHANGES), changes.size())) {
            lines.add(0, "•  " + change.in(language));
        }
        if (entry.changeCount() > lines.size()) {
            lines.add("…");
        }
        return String.join("\n", lines);
    }

    private static Label wrapped(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMaxWidth(PICTURE_WIDTH);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private StackPane picture(LostWork work) {
        var view = new ImageView();
        view.setId("recovery-picture");
        view.setFitWidth(PICTURE_WIDTH);
        view.setFitHeight(PICTURE_HEIGHT);
        view.setPreserveRatio(true);
        view.setAccessibleText(texts.now("recovery.picture"));
        var size = new PageSize(PICTURE_WIDTH * 2, PICTURE_HEIGHT * 2);
        var request = new PictureRequest(
                SlideRequest.Layout.MAP,
                size,
                bench.settings().language().get(),
                bench.settings().theme().get(),
                Optional.empty(),
                LocalDate.now(ZoneId.systemDefault()));
        bench.background()
                .start(texts.now("task.preview"), progress -> bench.session()
                        .preview(work.picture(bench.session()), request, progress))
                .whenDone(
                        argb -> view.setImage(new WritableImage(new PixelBuffer<>(
                                size.widthPixels(),
                                size.heightPixels(),
                                IntBuffer.wrap(argb),
                                PixelFormat.getIntArgbPreInstance()))),
                        failure -> {
                            if (!(failure instanceof CancellationException)) {
                                LOG.info("no picture of the work that was left", failure);
                            }
                        });
        var frame = new StackPane(view);
        frame.getStyleClass().add("export-preview");
        frame.setMinSize(PICTURE_WIDTH, PICTURE_HEIGHT);
        return frame;
    }

    private void take(LostWork work) {
        files.unlessUnsaved(() -> bench.background()
                .start(texts.now("task.recovery"), progress -> {
                    OpenScenario ready = work.ready(bench.session());
                    return work.claim(Owner.newWindow()) ? Optional.of(ready) : Optional.<OpenScenario>empty();
                })
                .whenDone(
                        ready -> ready.ifPresentOrElse(
                                scenario -> {
                                    keeper.inherit(work.journal());
                                    work.putOn(bench.desk(), scenario);
                                    files.follow(work.entry().file());
                                    notices.good(() -> texts.now("recovery.done"));
                                },
                                () -> notices.caution(() -> texts.now("recovery.taken"))),
                        files::refused));
    }

    private void discard(LostWork work) {
        bench.background()
                .start(texts.now("task.recovery"), progress -> {
                    work.discard();
                    return work;
                })
                .whenDone(done -> LOG.info("{} was thrown away", done.journal().file()), failure -> {
                    if (failure instanceof IOException e) {
                        LOG.warn("{} was not thrown away", work.journal().file(), e);
                    }
                });
    }

    /** The window is closed, and what is not saved is given up. */
    void close() {
        keeper.close();
    }
}
