package org.threeline.ui.shell;

import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.threeline.layers.Theme;
import org.threeline.scenario.Language;
import org.threeline.scenario.Phase;
import org.threeline.scenario.ScenarioException;
import org.threeline.session.OpenScenario;
import org.threeline.session.PictureRequest;
import org.threeline.slides.SlideRequest.Layout;
import org.threeline.slides.layout.PageSize;
import org.threeline.ui.common.Background;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.Workbench;

/** Chooses what picture to export, with a preview drawn by what draws the picture itself. */
final class ExportDialog {
    private static final List<PageSize> SIZES = List.of(
            new PageSize(1280, 720),
            new PageSize(1600, 900),
            new PageSize(1920, 1080),
            new PageSize(2560, 1440),
            new PageSize(3840, 2160));
    private static final PageSize FREE = new PageSize(0, 0);
    private static final int PREVIEW_WIDTH = 560;
    private static final int PREVIEW_HEIGHT = 360;
    private static final int MOST_SIDE = 32_768;

    private final Workbench bench;
    private final Texts texts;
    private final Scene owner;
    private final Outside outside;
    private final Notices notices;
    private final FileDesk files;
    private final OpenScenario scenario;
    private final ComboBox<Layout> layout = new ComboBox<>(FXCollections.observableArrayList(Layout.values()));
    private final ComboBox<PageSize> size = new ComboBox<>(FXCollections.observableArrayList(SIZES));
    private final TextField width = new TextField("1920");
    private final TextField height = new TextField("1080");
    private final ComboBox<Language> language = new ComboBox<>(FXCollections.observableArrayList(Language.values()));
    private final ComboBox<Optional<Phase>> phase = new ComboBox<>();
    private final CheckBox errorBand = new CheckBox();
    private final ComboBox<Theme> theme = new ComboBox<>(FXCollections.observableArrayList(Theme.values()));
    private final ImageView preview = new ImageView();
    private final Label wrong = new Label();
    private final PauseTransition soon = new PauseTransition(Duration.millis(150));
    private Optional<Background.Job<?>> drawing = Optional.empty();

    ExportDialog(Workbench bench, Texts texts, Scene owner, Outside outside, Notices notices, FileDesk files) {
        this.bench = bench;
        this.texts = texts;
        this.owner = owner;
        this.outside = outside;
        this.notices = notices;
        this.files = files;
        this.scenario = bench.snapshot().get().shown();
    }

    void show(Dialogs dialogs) {
        fill();
        Dialog<ButtonType> dialog = dialogs.show(
                texts.now("export.title"),
                content(),
                List.of(
                        new Dialogs.Choice("export-go", texts.now("export.go"), ButtonData.OK_DONE, this::chooseTarget),
                        new Dialogs.Choice("export-cancel", texts.now("cancel"), ButtonData.CANCEL_CLOSE, () -> {})));
        dialog.getDialogPane()
                .lookupButton(dialog.getDialogPane().getButtonTypes().get(0))
                .disableProperty()
                .bind(wrong.textProperty().isNotEmpty());
        dialog.showingProperty().addListener((o, before, now) -> {
            if (!now) {
                soon.stop();
                drawing.ifPresent(Background.Job::cancel);
            }
        });
        soon.setOnFinished(e -> draw());
        draw();
    }

    private void fill() {
        layout.setId("export-layout");
        layout.setConverter(
                Controls.named(l -> texts.now("export.layout." + l.name().toLowerCase(java.util.Locale.ROOT))));
        layout.setValue(Layout.SLIDE);
        size.setId("export-size");
        size.getItems().add(FREE);
        size.setConverter(Controls.named(
                s -> s.equals(FREE) ? texts.now("export.size.free") : s.widthPixels() + " × " + s.heightPixels()));
        size.setValue(SIZES.get(2));
        width.setId("export-width");
        width.setPrefColumnCount(5);
        width.setAccessibleText(texts.now("export.width"));
        height.setId("export-height");
        height.setPrefColumnCount(5);
        height.setAccessibleText(texts.now("export.height"));
        language.setId("export-language");
        language.setConverter(Controls.named(l -> texts.now("language." + l.code())));
        language.setValue(bench.settings().language().get());
        phase.setId("export-phase");
        phase.getItems().add(Optional.empty());
        scenario.plan().scenario().phases().forEach(p -> phase.getItems().add(Optional.of(p)));
        phase.setConverter(Controls.named(p ->
                p.map(one -> one.name().in(bench.settings().language().get())).orElse(texts.now("export.phase.all"))));
        phase.setValue(Optional.empty());
        theme.setId("export-theme");
        theme.setConverter(Controls.named(t -> texts.now(t.dark() ? "theme.dark" : "theme.light")));
        theme.setValue(Theme.LIGHT);
        for (ComboBox<?> box : List.of(layout, size, language, phase, theme)) {
            box.setMinWidth(180);
            box.setMaxWidth(Double.MAX_VALUE);
            box.valueProperty().addListener((o, before, now) -> soon.playFromStart());
        }
        errorBand.setId("export-error-band");
        errorBand.setText(texts.now("view.errorBand"));
        errorBand.setSelected(bench.mapStatus().errorBand().get());
        errorBand.selectedProperty().addListener((o, before, now) -> soon.playFromStart());
        width.textProperty().addListener((o, before, now) -> soon.playFromStart());
        height.textProperty().addListener((o, before, now) -> soon.playFromStart());
    }

    private Node content() {
        var form = new GridPane();
        form.getStyleClass().add("form");
        row(form, 0, "export.layout", layout);
        var free = new HBox(4, width, new Label("×"), height);
        free.getStyleClass().add("free-size");
        free.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> size.getValue().equals(FREE), size.valueProperty()));
        free.managedProperty().bind(free.visibleProperty());
        row(form, 1, "export.size", size);
        form.getChildren().remove(size);
        form.add(new VBox(4, size, free), 1, 1);
        row(form, 2, "export.language", language);
        row(form, 3, "export.theme", theme);
        if (phase.getItems().size() > 1) {
            row(form, 4, "export.phase", phase);
        }
        wrong.setId("export-wrong");
        wrong.getStyleClass().add("wrong");
        wrong.setWrapText(true);
        wrong.setMaxWidth(270);
        form.add(errorBand, 1, 5);
        form.add(wrong, 0, 6, 2, 1);
        preview.setId("export-preview");
        preview.setPreserveRatio(true);
        preview.setFitWidth(PREVIEW_WIDTH);
        preview.setFitHeight(PREVIEW_HEIGHT);
        preview.setAccessibleText(texts.now("export.preview"));
        var picture = new StackPane(preview);
        picture.getStyleClass().add("export-preview");
        picture.setMinSize(PREVIEW_WIDTH + 2, PREVIEW_HEIGHT + 2);
        var box = new HBox(16, picture, form);
        box.setFillHeight(false);
        form.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private void row(GridPane form, int row, String key, Node control) {
        var label = new Label(texts.now(key));
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(control);
        form.addRow(row, label, control);
    }

    /** The size asked for; empty where what is typed is none. */
    private Optional<PageSize> wanted() {
        if (!size.getValue().equals(FREE)) {
            return Optional.of(size.getValue());
        }
        try {
            var typed = new PageSize(
                    Integer.parseInt(width.getText().strip()),
                    Integer.parseInt(height.getText().strip()));
            boolean possible = typed.isPossible() && Math.max(typed.widthPixels(), typed.heightPixels()) <= MOST_SIDE;
            return possible ? Optional.of(typed) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private PictureRequest request(PageSize page) {
        return new PictureRequest(
                layout.getValue(),
                page,
                language.getValue(),
                theme.getValue(),
                phase.getValue().map(Phase::id),
                outside.today(),
                errorBand.isSelected());
    }

    private void draw() {
        Optional<PageSize> page = wanted();
        wrong.setText(
                page.isPresent()
                        ? ""
                        : texts.now("export.size.wrong", PageSize.LEAST_SIDE, PageSize.MOST_PIXELS / 1_000_000));
        if (page.isEmpty()) {
            return;
        }
        PageSize small = small(page.get());
        drawing.ifPresent(Background.Job::cancel);
        PictureRequest request = request(small);
        Background.Job<int[]> job = bench.background()
                .start(texts.now("task.preview"), progress -> bench.session().preview(scenario, request, progress));
        drawing = Optional.of(job);
        job.whenDone(
                argb -> preview.setImage(new WritableImage(new PixelBuffer<>(
                        small.widthPixels(),
                        small.heightPixels(),
                        IntBuffer.wrap(argb),
                        PixelFormat.getIntArgbPreInstance()))),
                failure -> {
                    if (failure instanceof ScenarioException refused) {
                        wrong.setText(refused.problem()
                                .message(bench.settings().language().get()));
                    } else if (!(failure instanceof CancellationException)) {
                        files.refused(failure);
                    }
                });
    }

    /** The same page in the pixels the preview has on this screen. */
    private PageSize small(PageSize page) {
        double scale = owner.getWindow().getOutputScaleX();
        double fit = Math.min(PREVIEW_WIDTH * scale / page.widthPixels(), PREVIEW_HEIGHT * scale / page.heightPixels());
        double factor = Math.min(
                1, Math.max(fit, (double) PageSize.LEAST_SIDE / Math.min(page.widthPixels(), page.heightPixels())));
        return new PageSize(
                (int) Math.round(page.widthPixels() * factor), (int) Math.round(page.heightPixels() * factor));
    }

    private void chooseTarget() {
        wanted().ifPresent(page -> {
            PictureRequest request = request(page);
            String suggested = FileDesk.plain(scenario.plan().scenario().title().in(request.language())) + ".png";
            outside.toSave(owner.getWindow(), texts.now("export.title"), texts.now("export.kind"), ".png", suggested)
                    .ifPresent(target -> write(request, target));
        });
    }

    private void write(PictureRequest request, Path target) {
        String name = String.valueOf(target.getFileName());
        bench.background()
                .start(texts.now("task.export", name), progress -> {
                    bench.session().export(scenario, request, target, progress);
                    return target;
                })
                .whenDone(
                        done -> notices.good(
                                () -> texts.now("export.done", name),
                                new Notices.Offer(
                                        "export-folder", () -> texts.now("export.folder"), () -> showInFolder(target)),
                                new Notices.Offer("export-copy", () -> texts.now("export.copy"), () -> copy(target))),
                        files::refused);
    }

    private void showInFolder(Path picture) {
        if (!outside.showInFolder(picture)) {
            notices.caution(() -> texts.now(
                    "notice.notShown", picture.toAbsolutePath().normalize().toString()));
        }
    }

    private void copy(Path picture) {
        var image = new Image(picture.toUri().toString(), true);
        image.progressProperty().addListener((o, before, now) -> {
            if (now.doubleValue() >= 1 && !image.isError()) {
                var content = new ClipboardContent();
                content.putImage(image);
                Clipboard.getSystemClipboard().setContent(content);
                notices.good(() -> texts.now("export.copied"));
            }
        });
        image.errorProperty()
                .addListener((o, before, now) ->
                        notices.failed(() -> texts.now("export.notcopied", String.valueOf(picture.getFileName()))));
    }
}
