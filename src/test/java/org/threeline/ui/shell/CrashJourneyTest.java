package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.threeline.file.ScenarioFile;
import org.threeline.file.ScenarioWriter;
import org.threeline.session.Killed;
import org.threeline.session.LostWork;
import org.threeline.ui.Journey;
import org.threeline.ui.TestOutside;
import org.threeline.ui.TestWindow;

/** A process is killed while it edits; the next window offers its work with a picture and goes on with it. */
class CrashJourneyTest extends Journey {
    private static final int MOST_TRIES = 20;

    @TempDir
    static Path folder;

    private static Path own;
    private static Killed killed;

    /** Kills until there is work that is not in the file, which is so unless it was just saved. */
    @BeforeAll
    static void editUntilKilled() throws Exception {
        own = folder.resolve("own.scenario.geojson");
        Path recovery = Files.createDirectories(folder.resolve("state")).resolve("recovery");
        List<LostWork> lost = List.of();
        for (int i = 0; i < MOST_TRIES && lost.isEmpty(); i++) {
            Files.copy(
                    Path.of(
                            System.getProperty("threeline.data", "data"),
                            "scenarios",
                            "ft-three-lines.scenario.geojson"),
                    own,
                    StandardCopyOption.REPLACE_EXISTING);
            killed = Killed.after(1500, own, recovery, i);
            lost = LostWork.in(recovery);
        }
    }

    @Override
    public void start(Stage stage) throws Exception {
        use(TestWindow.show(stage, folder, new TestOutside().savingTo(own)));
    }

    @Test
    void whatAKilledProcessLeftIsSeenTakenSavedAndUndone() throws Exception {
        TestWindow.await(() -> lookup("#recovery-take").tryQuery().isPresent());
        assertTrue(lookup("#recovery .label").<Label>queryAllAs(Label.class).stream()
                .anyMatch(l -> l.getText().contains(own.toString())));
        TestWindow.await(() -> ((ImageView) lookup("#recovery-picture").query()).getImage() != null);
        clickOn("#recovery-take");
        TestWindow.await(() -> bench.snapshot().get().file().equals(Optional.of(own)));
        settled();
        int left = killed.last(scenario());
        assertTrue(left >= 0, "it is a scenario that was");
        long lostMillis = killed.lostMillis(left);
        assertTrue(lostMillis <= 2000, lostMillis + " ms of work are gone");
        assertFalse(bench.snapshot().get().saved());

        interact(() -> window.window.files().save());
        TestWindow.await(() -> bench.snapshot().get().saved());
        assertEquals(left, killed.last(ScenarioFile.read(own).scenario()));
        String saved = text();
        interact(() -> bench.desk().undo());
        assertFalse(bench.snapshot().get().saved(), "the file as it was before the crash");
        interact(() -> bench.desk().redo());
        assertEquals(saved, text());
        TestWindow.await(
                () -> LostWork.in(folder.resolve("state").resolve("recovery")).isEmpty());
    }

    private String text() {
        return new String(ScenarioWriter.text(scenario(), Map.of()), StandardCharsets.UTF_8);
    }
}
