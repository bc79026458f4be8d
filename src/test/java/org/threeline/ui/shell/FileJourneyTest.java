package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.file.ScenarioFile;
import org.threeline.layers.Theme;
import org.threeline.scenario.DisplayProjection;
import org.threeline.scenario.Language;
import org.threeline.ui.PatientTest;
import org.threeline.ui.TestOutside;
import org.threeline.ui.TestWindow;
import org.threeline.ui.common.NewProjection;

/** Opening, saving, exporting, as a user does it. */
class FileJourneyTest extends PatientTest {
    private TestWindow window;
    private Stage stage;
    private Path folder;
    private Path target;
    private final TestOutside outside = new TestOutside();

    @Override
    public void start(Stage primary) throws Exception {
        stage = primary;
        folder = Files.createTempDirectory("threeline-files");
        saveTo("own.scenario.geojson");
        window = TestWindow.show(primary, folder, outside);
    }

    private void saveTo(String name) {
        target = folder.resolve(name);
        outside.savingTo(target);
    }

    private void changeTheMap() {
        interact(() -> window.bench
                .desk()
                .perform(new Command(
                        ChangeLabel.of("map.projection"),
                        s -> s.withProjection(new org.threeline.scenario.DisplayProjection.Epsg(3857)))));
    }

    private boolean noticeSays(String part) {
        return lookup("#notices").queryAll().stream().anyMatch(n -> says(n, part));
    }

    private static boolean says(Node node, String part) {
        if (node instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().contains(part)
                || node instanceof Text text && text.getText().contains(part)) {
            return true;
        }
        return node instanceof javafx.scene.Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(c -> says(c, part));
    }

    @Test
    void aBadFileIsRefusedWithASentenceAndTheScenarioStays() throws Exception {
        Path bad =
                Files.writeString(folder.resolve("bad.geojson"), "{\"type\": \"FeatureCollection\", \"features\": []}");
        var before = window.bench.snapshot().get().scenario();
        interact(() -> window.window.files().open(bad));
        TestWindow.await(() -> noticeSays("FILE_NOT_SCENARIO"));
        assertEquals(before, window.bench.snapshot().get().scenario());
        assertTrue(window.bench.snapshot().get().file().isEmpty());
    }

    @Test
    void whatIsSavedCanBeOpenedAgainAndTheWindowTellsWhatIsNot() throws Exception {
        changeTheMap();
        assertTrue(stage.getTitle().startsWith("● "), stage.getTitle());
        interact(() -> window.window.files().save());
        TestWindow.await(() -> window.bench.snapshot().get().saved());
        assertFalse(stage.getTitle().startsWith("● "), stage.getTitle());
        assertEquals(Optional.of(target), window.bench.snapshot().get().file());

        var saved = window.bench.snapshot().get().scenario();
        interact(() -> window.window.files().open(target));
        TestWindow.await(() -> window.bench.background().running().isEmpty());
        assertEquals(
                saved.projection(), window.bench.snapshot().get().scenario().projection());
        TestWindow.await(() -> Files.exists(folder.resolve("state").resolve("recent")));
    }

    @Test
    void closingAsksForUnsavedChanges() throws Exception {
        changeTheMap();
        interact(() ->
                stage.fireEvent(new javafx.stage.WindowEvent(stage, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
        TestWindow.await(() -> lookup("#unsaved-cancel").tryQuery().isPresent());
        clickOn("#unsaved-cancel");
        assertTrue(stage.isShowing());
        assertFalse(window.bench.snapshot().get().saved());
    }

    @Test
    void bubblesMakeWayForADialog() throws Exception {
        var bubble = new Popup();
        bubble.getContent().add(new Label("here"));
        interact(() -> bubble.show(stage));
        assertTrue(bubble.isShowing());
        push(KeyCode.SHORTCUT, KeyCode.COMMA);
        TestWindow.await(() -> lookup("#preferences-close").tryQuery().isPresent());
        assertFalse(bubble.isShowing());
        clickOn("#preferences-close");
    }

    /** As a window manager does that answers late. */
    @Test
    void aDialogThatIsSqueezedWhileItComesUpTakesItsPlaceAgain() throws Exception {
        push(KeyCode.SHORTCUT, KeyCode.COMMA);
        TestWindow.await(() -> lookup("#preferences-close").tryQuery().isPresent());
        Window dialog = lookup("#preferences-close").query().getScene().getWindow();
        double width = dialog.getWidth();
        double x = dialog.getX();
        interact(() -> {
            dialog.setX(0);
            dialog.setWidth(120);
            dialog.setHeight(100);
        });
        TestWindow.await(() -> Math.abs(dialog.getWidth() - width) < 1 && Math.abs(dialog.getX() - x) < 8);
        clickOn("#preferences-close");
    }

    @Test
    void newMapsBeginInTheProjectionThatIsPreferred() throws Exception {
        push(KeyCode.SHORTCUT, KeyCode.COMMA);
        TestWindow.await(() -> lookup("#preferences-projection").tryQuery().isPresent());
        ComboBox<NewProjection> choice = lookup("#preferences-projection").queryComboBox();
        interact(() -> choice.setValue(NewProjection.UTM));
        clickOn("#preferences-close");
        Path preset = window.bench.session().presets().get(1).path();
        interact(() -> window.window.files().openPreset(preset));
        TestWindow.await(
                () -> window.bench.snapshot().get().scenario().projection().equals(new DisplayProjection.Epsg(32636)));
        assertTrue(window.bench.snapshot().get().saved());
        Path kept = folder.resolve("config").resolve("preferences.properties");
        TestWindow.await(() -> Files.exists(kept) && Files.readString(kept).contains("projection=utm"));
        saveTo("utm.scenario.geojson");
        interact(() -> window.window.files().save());
        TestWindow.await(() -> Files.exists(target));
        assertEquals(
                new DisplayProjection.Epsg(32636),
                ScenarioFile.read(target).scenario().projection());
    }

    @Test
    void thePictureOfTheExportDialogIsTheOneOfTheCommandLine() throws Exception {
        saveTo("slide.png");
        interact(() -> ((javafx.scene.control.MenuBar) lookup("#menu-bar").query())
                .getMenus().get(0).getItems().stream()
                        .filter(i -> "menu-export".equals(i.getId()))
                        .forEach(javafx.scene.control.MenuItem::fire));
        TestWindow.await(() -> lookup("#export-go").tryQuery().isPresent());
        clickOn("#export-go");
        TestWindow.await(() -> noticeSays("slide.png"));
        var picture = javax.imageio.ImageIO.read(target.toFile());
        assertEquals(1920, picture.getWidth());
        clickOn("#export-copy");
        TestWindow.await(() -> Clipboard.getSystemClipboard().hasImage());
        interact(() ->
                assertEquals(1920, Clipboard.getSystemClipboard().getImage().getWidth()));
        clickOn("#export-folder");
        assertEquals(Optional.of(target), outside.shown());
        TestWindow.await(() -> noticeSays(target.toString()));
        Path other = folder.resolve("other.png");
        Path scenario = window.bench.session().defaultScenario();
        int status = org.threeline.cli.Program.run(
                new String[] {"export", scenario.toString(), "--out", other.toString(), "--date", "2025-08-28"},
                org.threeline.cli.Terminal.ofProcess());
        assertEquals(0, status);
        assertArrayEquals(pixels(other), pixels(target));
    }

    private static int[] pixels(Path png) throws IOException {
        var image = javax.imageio.ImageIO.read(png.toFile());
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void languageAndThemeSwitchAtOnceAndAreKept() throws Exception {
        interact(() -> {
            window.bench.settings().language().set(Language.UKRAINIAN);
            window.bench.settings().theme().set(Theme.DARK);
        });
        assertEquals(
                "Файл",
                ((javafx.scene.control.MenuBar) lookup("#menu-bar").query())
                        .getMenus()
                        .get(0)
                        .getText());
        Path kept = folder.resolve("config").resolve("preferences.properties");
        TestWindow.await(() -> Files.exists(kept)
                && Files.readString(kept).contains("language=uk")
                && Files.readString(kept).contains("theme=dark"));
    }
}
