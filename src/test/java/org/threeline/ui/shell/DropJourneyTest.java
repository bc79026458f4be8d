package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.threeline.cli.BadInputWalkTest;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.ui.Drops;
import org.threeline.ui.PatientTest;
import org.threeline.ui.TestWindow;

/** Files that are dropped on the window, and files that change while they are open. */
class DropJourneyTest extends PatientTest {
    /** What can be read and only cannot be drawn: nothing of it is lost, so it opens, and says what is wrong. */
    private static final Set<String> READABLE =
            Set.of("BAND_TOO_FAR", "TRACE_ANTIMERIDIAN", "TRACE_CROSSES_ITSELF", "ZONE_INVALID", "ZONE_ANTIMERIDIAN");

    private TestWindow window;
    private Path folder;

    @Override
    public void start(Stage stage) throws Exception {
        folder = Files.createTempDirectory("threeline-drop");
        window = TestWindow.show(stage);
    }

    private void drop(Path file) {
        interact(() -> {
            assertTrue(Drops.file(file, lookup("#map").query()));
            return null;
        });
    }

    private List<String> notices() {
        return lookup("#notices").queryAs(VBox.class).getChildren().stream()
                .map(n -> n.getAccessibleText())
                .toList();
    }

    private void closeNotices() {
        interact(() -> lookup("#notices").queryAs(VBox.class).getChildren().clear());
    }

    private Scenario scenario() {
        return window.bench.snapshot().get().scenario();
    }

    private Optional<Path> file() {
        return window.bench.snapshot().get().file();
    }

    @Test
    void everyBadFileIsRefusedWithItsSentenceAndTheScenarioStays() throws Exception {
        Scenario before = scenario();
        for (Arguments bad : BadInputWalkTest.files().toList()) {
            String name = (String) bad.get()[0];
            byte[] content = (byte[]) bad.get()[1];
            String code = (String) bad.get()[2];
            if (READABLE.contains(code)) {
                continue;
            }
            Path file = Files.write(folder.resolve("bad.scenario.geojson"), content);
            drop(file);
            TestWindow.await(() -> !notices().isEmpty() || file().isPresent());
            assertFalse(notices().isEmpty(), name + " was opened");
            assertTrue(notices().get(0).contains(code), name + ": " + notices());
            assertFalse(notices().get(0).contains("Exception"), name + ": " + notices());
            assertEquals(before, scenario(), name);
            assertEquals(Optional.empty(), file(), name);
            assertTrue(window.bench.snapshot().get().saved(), name);
            assertArrayEquals(content, Files.readAllBytes(file), name);
            closeNotices();
        }
    }

    @Test
    void theRestOfABrokenFileOpensOnlyWhenAskedForAndWithoutItsName() throws Exception {
        byte[] content = BadInputWalkTest.files()
                .filter(a -> a.get()[0].equals("an id twice"))
                .map(a -> (byte[]) a.get()[1])
                .findFirst()
                .orElseThrow();
        Path broken = Files.write(folder.resolve("broken.scenario.geojson"), content);
        drop(broken);
        TestWindow.await(() -> lookup("#notice-rest").tryQuery().isPresent());
        interact(() -> lookup("#notice-rest").queryAs(Button.class).fire());
        assertEquals(2, scenario().features().size());
        assertEquals(Optional.empty(), file());
    }

    @Test
    void aGoodFileOpensAndIsReadAgainWhenAnotherProgramChangesIt() throws Exception {
        Path own = copyOfTheDefault();
        drop(own);
        TestWindow.await(() -> file().equals(Optional.of(own)));

        changeOutside(own, "2025-08-28", "2025-08-29");
        TestWindow.await(() -> scenario().asOf().orElseThrow().toString().equals("2025-08-29")
                && said("was changed by another program"));
        assertTrue(window.bench.snapshot().get().saved());

        closeNotices();
        Scenario good = scenario();
        String text = Files.readString(own);
        Files.writeString(own, text.substring(0, text.length() / 2));
        TestWindow.await(() -> said("JSON_BROKEN"));
        assertEquals(good, scenario());
    }

    @Test
    void unsavedChangesAreNotLostToAnotherProgramWithoutAQuestion() throws Exception {
        Path own = copyOfTheDefault();
        drop(own);
        TestWindow.await(() -> file().equals(Optional.of(own)));
        rename("Mine");
        changeOutside(own, "2025-08-28", "2025-08-29");
        TestWindow.await(() -> lookup("#changed-keep").tryQuery().isPresent());
        interact(() -> lookup("#changed-keep").queryButton().fire());
        assertEquals("Mine", title());
        assertEquals("2025-08-28", scenario().asOf().orElseThrow().toString());

        changeOutside(own, "2025-08-29", "2025-08-30");
        TestWindow.await(() -> lookup("#changed-reload").tryQuery().isPresent());
        interact(() -> lookup("#changed-reload").queryButton().fire());
        TestWindow.await(() -> scenario().asOf().orElseThrow().toString().equals("2025-08-30"));
        assertFalse(title().equals("Mine"));
    }

    @Test
    void aDropAsksForUnsavedChanges() throws Exception {
        Path own = copyOfTheDefault();
        rename("Mine");
        drop(own);
        TestWindow.await(() -> lookup("#unsaved-cancel").tryQuery().isPresent());
        interact(() -> lookup("#unsaved-cancel").queryButton().fire());
        assertEquals("Mine", title());
        drop(own);
        TestWindow.await(() -> lookup("#unsaved-discard").tryQuery().isPresent());
        interact(() -> lookup("#unsaved-discard").queryButton().fire());
        TestWindow.await(() -> file().equals(Optional.of(own)));
    }

    private Path copyOfTheDefault() throws Exception {
        return Files.copy(window.bench.session().defaultScenario(), folder.resolve("own.scenario.geojson"));
    }

    private static void changeOutside(Path file, String what, String to) throws Exception {
        FileTime before = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace(what, to));
        // The new file is newer, also where the clock of the disk is coarse.
        Files.setLastModifiedTime(file, FileTime.fromMillis(before.toMillis() + 5_000));
    }

    private void rename(String title) {
        interact(() -> window.bench
                .desk()
                .perform(new Command(ChangeLabel.of("scenario.title"), s -> s.withTitle(Text.of(title)))));
    }

    private String title() {
        return scenario().title().in(org.threeline.scenario.Language.ENGLISH);
    }

    private boolean said(String part) {
        return notices().stream().anyMatch(n -> n.contains(part));
    }
}
