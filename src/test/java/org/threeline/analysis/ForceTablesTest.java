package org.threeline.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Language;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.SourceId;

/** The table of weapon ranges and planning figures, which users edit. */
class ForceTablesTest {
    private static final Path DATA = Path.of(System.getProperty("threeline.data", "data"));

    @Test
    void whatTheTableSaysIsRead(@TempDir Path folder) throws Exception {
        ForceTables tables =
                edited(folder, "\"max\": 20, \"basis\": \"assumed\"", "\"max\": 2.5e1, \"basis\": \"assumed\"");
        Assumption patrols = tables.planning().patrols();
        assertEquals(20, patrols.min());
        assertEquals(25, patrols.max());
        assertEquals(Basis.ASSUMED, patrols.provenance().basis());
        assertEquals(
                Optional.of(new SourceId("planning-assumption")),
                patrols.provenance().source());
        ForceTables.Reach mortar = tables.weapon("mortar-120").orElseThrow();
        assertEquals(7, mortar.rangeKm().max());
        assertEquals("міномет 120 мм", mortar.name().in(Language.UKRAINIAN));
        assertTrue(tables.source(new SourceId("general-knowledge")).isPresent());
    }

    /** One part of the table put in place of another, and where the sentence says it is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\": 1 | \"version\": 2 | /version",
                "\"version\": 1 | \"version\": \"one\" | /version",
                "\"min\": 7, \"max\": 7 | \"min\": 8, \"max\": 7 | /weapons/0",
                "\"min\": 7, \"max\": 7 | \"min\": -7, \"max\": 7 | /weapons/0",
                "\"min\": 7, \"max\": 7 | \"min\": \"7\", \"max\": 7 | /weapons/0",
                "\"min\": 7, \"max\": 7 | \"min\": [7], \"max\": 7 | /weapons/0",
                "\"min\": 7, \"max\": 7 | \"min\": 7, \"max\": 1e400 | /weapons/0",
                "\"id\": \"mortar-120\" | \"id\": \"\" | /weapons/0/id",
                "\"patrols\": | \"patrol\": | /planning/patrols",
                "\"planning\": | \"plan\": | /planning/presentShare",
                "\"en\": \"120 mm mortar\", | \"en\": | ``",
            })
    void aWrongTableIsRefusedWithItsPlace(String from, String to, String where, @TempDir Path folder) {
        var refused = assertThrows(ScenarioException.class, () -> edited(folder, from, to));
        assertEquals("DATA_TABLE_WRONG", refused.problem().code());
        String sentence = refused.problem().message(Language.ENGLISH);
        assertTrue(sentence.contains("forces.json"), sentence);
        assertTrue(sentence.contains(" at " + where), sentence);
    }

    @Test
    void aTableThatIsMissingOrEmptyIsSaid(@TempDir Path folder) throws Exception {
        var missing = assertThrows(ScenarioException.class, () -> ForceTables.read(folder));
        assertEquals("DATA_TABLE_MISSING", missing.problem().code());
        Files.writeString(folder.resolve("forces.json"), "");
        var empty = assertThrows(ScenarioException.class, () -> ForceTables.read(folder));
        assertEquals("DATA_TABLE_WRONG", empty.problem().code());
        Files.writeString(folder.resolve("forces.json"), "[".repeat(100_000));
        var deep = assertThrows(ScenarioException.class, () -> ForceTables.read(folder));
        assertEquals("DATA_TABLE_WRONG", deep.problem().code());
    }

    private static ForceTables edited(Path folder, String from, String to) throws IOException, ScenarioException {
        String table = Files.readString(DATA.resolve("forces.json"));
        assertTrue(table.contains(from), from);
        Files.writeString(folder.resolve("forces.json"), table.replace(from, to));
        return ForceTables.read(folder);
    }
}
