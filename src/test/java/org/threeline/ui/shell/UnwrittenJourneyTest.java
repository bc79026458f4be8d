package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.scenario.Text;
import org.threeline.ui.CleanLog;
import org.threeline.ui.Journey;
import org.threeline.ui.TestOutside;
import org.threeline.ui.TestWindow;

/** What a user is told when unsaved work cannot be kept for the case of a crash. */
class UnwrittenJourneyTest extends Journey {
    private Path recovery;

    @Override
    public void start(Stage stage) throws Exception {
        Path folder = Files.createTempDirectory("threeline-unwritten");
        recovery = Files.createDirectories(folder.resolve("state")).resolve("recovery");
        // A file where the folder would be: nothing can be written there, whoever runs this.
        Files.createFile(recovery);
        use(TestWindow.show(stage, folder, new TestOutside().savingTo(folder.resolve("saved.scenario.geojson"))));
    }

    private void change(String summary) {
        interact(() -> bench.desk()
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
        TestWindow.await(() -> bench.snapshot().get().saved());
        assertTrue(bench.snapshot().get().file().isPresent());
    }
}
