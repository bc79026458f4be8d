package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.scenario.Text;
import org.threeline.ui.CleanLog;
import org.threeline.ui.TestWindow;

/** What a user is told when unsaved work cannot be kept for the case of a crash. */
class UnwrittenJourneyTest extends ApplicationTest {
    private TestWindow window;
    private Path recovery;

    @Override
    public void start(Stage stage) throws Exception {
        Path folder = Files.createTempDirectory("threeline-unwritten");
        recovery = Files.createDirectories(folder.resolve("state")).resolve("recovery");
        // A file where the folder would be: nothing can be written there, whoever runs this.
        Files.createFile(recovery);
        window = TestWindow.show(stage, folder, new Outside() {
            @Override
            public Optional<Path> toOpen(Window owner, String title, String kind, List<String> patterns) {
                return Optional.empty();
            }

            @Override
            public Optional<Path> toSave(Window owner, String title, String kind, String extension, String suggested) {
                return Optional.of(folder.resolve("saved.scenario.geojson"));
            }

            @Override
            public boolean showInFolder(Path file) {
                return false;
            }

            @Override
            public boolean browse(String link) {
                return false;
            }
        });
    }

    private void change(String summary) {
        interact(() -> window.bench
                .desk()
                .perform(new Command(ChangeLabel.of("scenario.summary"), s -> s.withSummary(Text.of(summary)))));
    }

    private long notices() {
        return lookup("#recovery-save").queryAll().size();
    }

    @Test
    void aJournalThatCannotBeWrittenIsToldOnceWithWhatToDoAndWrittenWhenItCan() throws Exception {
        CleanLog.expect("recovery");
        change("one");
        TestWindow.await(() -> notices() == 1);
        change("two");
        change("three");
        Files.delete(recovery);
        TestWindow.await(() -> Files.isDirectory(recovery) && recovery.toFile().list().length > 0);
        assertEquals(1, notices(), "it is told once");
        clickOn("#recovery-save");
        TestWindow.await(() -> window.bench.snapshot().get().saved());
        assertTrue(window.bench.snapshot().get().file().isPresent());
    }
}
