package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.file.LoadedScenario;
import org.threeline.file.ScenarioFile;
import org.threeline.file.ScenarioWriter;
import org.threeline.file.recovery.Journal;
import org.threeline.file.recovery.JournalEntry;
import org.threeline.file.recovery.OpenMarks;
import org.threeline.file.recovery.Owner;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Text;
import org.threeline.ui.Journey;
import org.threeline.ui.TestOutside;
import org.threeline.ui.TestWindow;

/** What a user meets after a crash, and when others work on the same file. */
class RecoveryJourneyTest extends Journey {
    private static final Owner DEAD = new Owner(999_999_999L, 1, 1);

    private Path folder;
    private Path own;
    private Scenario lost;

    @Override
    public void start(Stage stage) throws Exception {
        folder = Files.createTempDirectory("threeline-recovery");
        own = folder.resolve("own.scenario.geojson");
        Files.copy(
                Path.of(System.getProperty("threeline.data", "data"), "scenarios", "ft-three-lines.scenario.geojson"),
                own);
        LoadedScenario file = ScenarioFile.read(own);
        lost = file.scenario().withSummary(Text.of("work that was lost"));
        new Journal(folder.resolve("state").resolve("recovery"), DEAD)
                .add(new JournalEntry(
                        Instant.now(),
                        own,
                        JournalEntry.digest(file.bytes()),
                        Optional.of(own),
                        1,
                        List.of(Text.of("a very special change")),
                        ScenarioWriter.text(file, lost, Map.of())));
        use(TestWindow.show(stage, folder, new TestOutside().savingTo(folder.resolve("other.scenario.geojson"))));
    }

    private void change(String summary) {
        interact(() -> bench.desk()
                .perform(new Command(ChangeLabel.of("scenario.summary"), s -> s.withSummary(Text.of(summary)))));
    }

    private void openOwn() throws Exception {
        TestWindow.await(() -> lookup("#recovery-discard").tryQuery().isPresent());
        clickOn("#recovery-discard");
        interact(() -> window.window.files().open(own));
        TestWindow.await(() -> bench.snapshot().get().file().isPresent());
    }

    private long journals() throws Exception {
        Path recovery = folder.resolve("state").resolve("recovery");
        try (var all = Files.list(recovery)) {
            return all.count();
        }
    }

    private boolean says(String part) {
        return listTargetWindows().stream()
                .anyMatch(w -> w.getScene() != null && says(w.getScene().getRoot(), part));
    }

    private static boolean says(Node node, String part) {
        if (node instanceof Labeled labeled
                        && labeled.getText() != null
                        && labeled.getText().contains(part)
                || node instanceof javafx.scene.text.Text text && text.getText().contains(part)) {
            return true;
        }
        return node instanceof javafx.scene.Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(c -> says(c, part));
    }

    @Test
    void workThatWasLeftIsOfferedWithAPictureAndComesBack() throws Exception {
        TestWindow.await(() -> lookup("#recovery-take").tryQuery().isPresent());
        assertTrue(says("a very special change"));
        assertTrue(says(own.toString()));
        TestWindow.await(() -> ((ImageView) lookup("#recovery-picture").query()).getImage() != null);
        clickOn("#recovery-take");
        TestWindow.await(() -> scenario().equals(lost));
        assertFalse(bench.snapshot().get().saved());
        assertEquals(Optional.of(own), bench.snapshot().get().file());
        // Its journal is this window's own by now.
        TestWindow.await(() -> journals() == 1
                && Files.exists(folder.resolve("state").resolve("recovery"))
                && Journal.left(folder.resolve("state").resolve("recovery")).isEmpty());
        interact(() -> bench.desk().undo());
        assertTrue(bench.snapshot().get().saved(), "before it comes the file as it was saved");
        interact(() -> bench.desk().redo());
        interact(() -> window.window.files().save());
        TestWindow.await(() -> bench.snapshot().get().saved());
        assertEquals(lost.summary(), ScenarioFile.read(own).scenario().summary());
        TestWindow.await(() -> journals() == 0);
    }

    @Test
    void whatIsThrownAwayIsGoneAndWithoutAnEditThereIsNoJournal() throws Exception {
        openOwn();
        TestWindow.await(() -> journals() == 0);
        change("one");
        TestWindow.await(() -> journals() == 1);
        interact(() -> bench.desk().undo());
        TestWindow.await(() -> journals() == 0);
    }

    @Test
    void aFileThatAnotherProgramChangedIsNotOverwrittenWithoutAQuestion() throws Exception {
        openOwn();
        change("mine");
        LoadedScenario read = ScenarioFile.read(own);
        Files.write(own, ScenarioWriter.text(read, read.scenario().withTitle(Text.of("theirs")), Map.of()));
        byte[] theirs = Files.readAllBytes(own);
        interact(() -> window.window.files().save());
        TestWindow.await(() -> lookup("#conflict-cancel").tryQuery().isPresent());
        org.junit.jupiter.api.Assertions.assertArrayEquals(theirs, Files.readAllBytes(own));
        // On a busy machine the dialog may still be on its way to its place, where a click would miss the button.
        interact(() -> lookup("#conflict-overwrite").<Button>query().fire());
        TestWindow.await(() -> bench.snapshot().get().saved());
        assertEquals(Text.of("mine"), ScenarioFile.read(own).scenario().summary());
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                theirs, Files.readAllBytes(own.resolveSibling(own.getFileName() + ".bak")));
    }

    @Test
    void anotherWindowWithTheSameFileIsNoticed() throws Exception {
        openOwn();
        Process process = new ProcessBuilder("sleep", "60").start();
        try {
            long begun = process.info().startInstant().orElse(Instant.now()).toEpochMilli();
            new OpenMarks(folder.resolve("state").resolve("open"), new Owner(process.pid(), begun, 1))
                    .mark(Optional.of(own));
            TestWindow.await(() -> says("another window"));
        } finally {
            process.destroyForcibly();
        }
    }
}
