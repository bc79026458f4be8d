package org.threeline.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.stage.Stage;
import org.geotools.api.data.DataStore;
import org.geotools.api.data.DataStoreFinder;
import org.geotools.api.data.SimpleFeatureStore;
import org.geotools.api.data.Transaction;
import org.geotools.data.DefaultTransaction;
import org.geotools.filter.text.ecql.ECQL;
import org.junit.jupiter.api.Test;
import org.threeline.edit.ChangeLabel;
import org.threeline.edit.Command;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Text;
import org.threeline.ui.PatientTest;
import org.threeline.ui.TestWindow;

/** The same file open in the window and in another program that uses GeoTools. */
class OtherProgramJourneyTest extends PatientTest {
    private static final FeatureId DMZ = new FeatureId("dmz");

    private TestWindow window;
    private Path file;

    @Override
    public void start(Stage stage) throws Exception {
        window = TestWindow.show(stage);
        file = Files.createTempDirectory("threeline-other").resolve("own.scenario.geojson");
        Files.copy(
                Path.of(System.getProperty("threeline.data", "data"), "scenarios", "ft-three-lines.scenario.geojson"),
                file);
        window.window.files().open(file);
    }

    private void writeNote(String note) throws Exception {
        DataStore store = DataStoreFinder.getDataStore(Map.of("scenario", file.toString()));
        try (Transaction transaction = new DefaultTransaction()) {
            var zones = (SimpleFeatureStore) store.getFeatureSource("zones");
            zones.setTransaction(transaction);
            zones.modifyFeatures("note", note, ECQL.toFilter("role = 'demilitarized-zone'"));
            transaction.commit();
        } finally {
            store.dispose();
        }
    }

    private String note() {
        return window.bench
                .snapshot()
                .get()
                .scenario()
                .zone(DMZ)
                .orElseThrow()
                .note()
                .plain();
    }

    @Test
    void theWindowShowsWhatAnotherProgramCommitsAndAsksWhereWorkIsUnsaved() throws Exception {
        TestWindow.await(() -> window.bench.snapshot().get().file().equals(Optional.of(file)));
        writeNote("from outside");
        TestWindow.await(() -> note().equals("from outside"));

        interact(() -> window.bench
                .desk()
                .perform(new Command(ChangeLabel.of("scenario.summary"), s -> s.withSummary(Text.of("mine")))));
        writeNote("once more");
        TestWindow.await(() -> lookup("#changed-keep").tryQuery().isPresent());
        clickOn("#changed-keep");
        assertEquals("from outside", note());

        interact(() -> window.window.files().save());
        TestWindow.await(() -> lookup("#conflict-reload").tryQuery().isPresent());
        clickOn("#conflict-reload");
        TestWindow.await(() -> note().equals("once more"));
        assertFalse(window.bench.snapshot().get().scenario().summary().equals(Text.of("mine")));
    }
}
