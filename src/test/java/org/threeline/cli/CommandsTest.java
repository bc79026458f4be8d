package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands on the scenarios that come with the program, with every exit status. */
class CommandsTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    private static List<String> ids(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(n -> n.get("id").asText())
                .toList();
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theDefaultScenarioHasNoErrors() {
        Run run = Run.of("validate", Run.DEFAULT_SCENARIO);
        assertEquals(0, run.status(), run.out());
        assertFalse(run.out().lines().anyMatch(l -> l.startsWith("error")), run.out());
        assertEquals("", run.err());
    }

    /** What is said of long work. */
    private static boolean isProgress(String line) {
        return line.startsWith("threeline: ") && line.endsWith("…");
    }

    @Test
    void analyseGivesTheJsonOfTheContract() throws IOException {
        Run run = Run.of("analyse", Run.DEFAULT_SCENARIO, "--format", "json");
        assertEquals(0, run.status(), run.err());
        assertTrue(run.err().lines().allMatch(CommandsTest::isProgress), run.err());
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals("2025-08-28", json.at("/scenario/asOf").asText());
        assertEquals(List.of("contact-line"), ids(json.get("traces")));
        assertEquals(795.46, json.at("/traces/0/lengthKm").asDouble(), 0.5);
        assertEquals(32, json.at("/traces/0/vertices").asInt());
        assertEquals(List.of("dmz", "ukrainian-defence-line", "european-deterrent-line"), ids(json.get("zones")));
        assertTrue(json.get("overlaps").isArray()
                && json.get("gaps").isArray()
                && json.get("problems").isArray());
        JsonNode dmz = json.at("/zones/0");
        double sides =
                dmz.get("leftAreaKm2").asDouble() + dmz.get("rightAreaKm2").asDouble();
        assertEquals(dmz.get("areaKm2").asDouble(), sides, 0.001 * sides);
    }

    /** The default scenario without intervals, which take most of the time. */
    private Path withoutError() throws IOException {
        String text = Files.readString(Run.DEFAULT_SCENARIO);
        String sure = text.replace("\"positionErrorKm\": 15", "\"positionErrorKm\": 0");
        assertNotEquals(text, sure);
        return Files.writeString(elsewhere.resolve("sure.scenario.geojson"), sure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "csv"})
    void analyseWritesToAFileWhatItWouldPrint(String format) throws IOException {
        Path out = folder.resolve("figures");
        Path scenario = withoutError();
        Run printed = Run.of("analyse", scenario, "--format", format, "--lang", "uk");
        Run written = Run.of("analyse", scenario, "--format", format, "--lang", "uk", "--out", out);
        assertEquals(0, written.status(), written.err());
        assertEquals("", written.out());
        assertEquals(printed.out(), Files.readString(out));
        assertEquals(List.of("figures"), left());
    }

    @Test
    void presetsAreListedWithTheirTitlesAndEachIsAGoodScenario() {
        Run list = Run.of("presets", "--lang", "uk");
        assertEquals(0, list.status());
        List<String> lines = list.out().lines().toList();
        assertTrue(lines.size() >= 6, list.out());
        for (String line : lines) {
            String[] parts = line.split("\t");
            assertEquals(2, parts.length, line);
            Path file = folder.resolve(parts[0] + ".scenario.geojson");
            assertEquals(0, Run.of("new", "--preset", parts[0], "--out", file).status());
            Run validate = Run.of("validate", file);
            assertEquals(0, validate.status(), validate.out());
        }
    }

    @Test
    void newNeverReplacesAFileUnlessForced() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.scenario.geojson"), "precious");
        String preset = Run.of("presets").out().split("\t")[0];
        Run refused = Run.of("new", "--preset", preset, "--out", file);
        assertEquals(3, refused.status());
        assertTrue(refused.err().contains("exists already"), refused.err());
        assertEquals("precious", Files.readString(file));
        assertEquals(
                0, Run.of("new", "--preset", preset, "--out", file, "--force").status());
        assertTrue(Files.readString(file).contains("FeatureCollection"));
    }

    @Test
    void whatIsNotThereOrNotReadableIsStatus3() throws IOException {
        for (Path path : List.of(folder.resolve("nowhere.geojson"), folder)) {
            for (String command : List.of("validate", "analyse")) {
                Run run = Run.of(command, path);
                assertEquals(3, run.status(), run.out());
                assertEquals("", run.out());
                assertEquals(1, run.err().lines().count(), run.err());
                assertTrue(run.err().startsWith("threeline: "), run.err());
            }
        }
        Path secret = Files.writeString(folder.resolve("secret.geojson"), "{}");
        assumeTrue(secret.toFile().setReadable(false) && !Files.isReadable(secret), "the user may read everything");
        assertEquals(3, Run.of("validate", secret).status());
    }

    @Test
    void figuresThatCannotBeWrittenAreStatus3AndLoseNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("figures.json"), "precious");
        Path scenario = withoutError();
        for (Path target : List.of(folder, file.resolve("below"), folder.resolve("no/such"), Path.of("/dev/full"))) {
            Run run = Run.of("analyse", scenario, "--out", target);
            assertEquals(3, run.status(), target + ": " + run.err());
            assertEquals(1, run.err().lines().filter(l -> !isProgress(l)).count(), run.err());
        }
        assertEquals(List.of("figures.json"), left());
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void theScenarioItselfIsNeverWrittenOver() throws IOException {
        Path file = Files.copy(Run.DEFAULT_SCENARIO, folder.resolve("a.scenario.geojson"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        byte[] before = Files.readAllBytes(file);
        for (Path target : List.of(file, link, folder.resolve("../" + folder.getFileName() + "/a.scenario.geojson"))) {
            assertEquals(2, Run.of("analyse", file, "--out", target).status());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    @Test
    void strictLetsWarningsCount() throws IOException {
        Path file = Files.writeString(
                folder.resolve("overlap.scenario.geojson"),
                BadInputTest.scenario(
                        "1", BadInputTest.TRACE, BadInputTest.NEAR, BadInputTest.NEAR.replace("near", "again")));
        Run validate = Run.of("validate", file);
        assertEquals(0, validate.status(), validate.out());
        assertTrue(validate.out().contains("warning\tZONE_OVERLAP\t"), validate.out());
        assertEquals(1, Run.of("validate", file, "--strict").status());
        assertEquals(1, Run.of("analyse", file, "--strict").status());
    }
}
