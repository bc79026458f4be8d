package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code new --from}: a scenario of what another program has drawn. */
class NewFromTest {
    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aLineOfAnotherProgramBecomesATraceThatCanBeAnalysed() throws IOException {
        Path line = file(
                "line.geojson",
                "{\"type\":\"Feature\",\"properties\":{\"name\":\"Ridge\"},\"geometry\":{\"type\":\"LineString\","
                        + "\"coordinates\":[[36,48],[36.05,48.05],[36.1,48.1]]}}");
        Path out = folder.resolve("own.scenario.geojson");
        Run made = Run.of("new", "--from", line, "--role", "trace", "--out", out);
        assertEquals(0, made.status(), made.err());
        assertTrue(Files.readString(out).contains("\"Ridge\""));
        Run analysed = Run.of("analyse", out, "--format", "json");
        assertEquals(0, analysed.status(), analysed.err());
        assertTrue(analysed.out().contains("\"vertices\" : 3"), analysed.out());
    }

    @Test
    void aPresetKeepsItsFeaturesBesideWhatIsAdded() throws IOException {
        Path area = file("area.wkt", "POLYGON ((36 48, 36.5 48, 36.5 48.5, 36 48))");
        Path out = folder.resolve("own.scenario.geojson");
        String preset = Run.of("presets").out().split("\t")[0];
        assertEquals(
                0,
                Run.of("new", "--preset", preset, "--from", area, "--out", out).status());
        String text = Files.readString(out);
        assertTrue(text.contains("\"dmz\"") && text.contains("\"other-zone\""), text);
        assertEquals(0, Run.of("validate", out).status());
    }

    @Test
    void whatDoesNotFitItsRoleIsRefusedAndNothingIsWritten() throws IOException {
        Path line = file("line.wkt", "LINESTRING (36 48, 37 48)");
        Path out = folder.resolve("own.scenario.geojson");
        Run refused = Run.of("new", "--from", line, "--role", "demilitarized-zone", "--out", out);
        assertEquals(1, refused.status());
        assertTrue(refused.err().contains("SHAPE_ROLE"), refused.err());
        assertFalse(Files.exists(out));
        assertEquals(
                2, Run.of("new", "--from", line, "--role", "wall", "--out", out).status());
        assertEquals(2, Run.of("new", "--out", out).status());
        assertEquals(
                2,
                Run.of("new", "--preset", "x", "--role", "trace", "--out", out).status());
        assertEquals(2, Run.of("new", "--from", line, "--out", line).status());
        assertEquals(
                3,
                Run.of("new", "--from", folder.resolve("nothing.kml"), "--out", out)
                        .status());
        assertFalse(Files.exists(out));
    }

    @Test
    void whatWasLeftOutIsSaidWithStatusOne() throws IOException {
        Path lines = file("lines.wkt", "LINESTRING (36 48, 37 48)\nLINESTRING (36 48");
        Path out = folder.resolve("own.scenario.geojson");
        Run made = Run.of("new", "--from", lines, "--out", out);
        assertEquals(1, made.status());
        assertTrue(made.err().contains("WKT_BROKEN"), made.err());
        assertTrue(Files.exists(out));
    }
}
