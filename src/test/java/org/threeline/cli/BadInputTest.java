package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is in a file, the commands answer with lines of problems and status 1, and the file stays as it was.
 *
 * <p>Each bad scenario is a good small one with one thing made wrong.
 */
class BadInputTest {
    /** Guards against hanging; not a measure of speed. */
    private static final Duration HANG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    static final String TRACE =
            """
            {"type": "Feature", "id": "front", "properties": {"role": "trace", "name": "Front",
              "leftParty": "A", "rightParty": "B", "basis": "assumed"},
             "geometry": {"type": "LineString", "coordinates": [[37.0, 49.0], [36.5, 48.5], [36.0, 48.0]]}}""";
    static final String NEAR = zone("near", "demilitarized-zone", "{\"side\": \"right\", \"fromKm\": 0, \"toKm\": 10}");
    static final String FAR =
            zone("far", "ukrainian-defence-line", "{\"side\": \"right\", \"fromKm\": 20, \"toKm\": 30}");

    static String zone(String id, String role, String bands) {
        return """
                {"type": "Feature", "id": "%s", "properties": {"role": "%s", "name": "%s",
                  "rule": {"trace": "front", "bands": [%s], "ends": "flat", "clip": ["land"]},
                  "heldBy": "C", "strength": {"min": 1000, "max": 2000, "basis": "assumed"}, "basis": "assumed"},
                 "geometry": null}"""
                .formatted(id, role, id, bands);
    }

    static String scenario(String version, String... features) {
        return """
                {"type": "FeatureCollection",
                 "threeline": {"version": %s, "title": "Test", "asOf": "2025-08-28", "caveat": "ILLUSTRATIVE.",
                   "projection": "auto", "sources": []},
                 "features": [%s]}
                """
                .formatted(version, String.join(",\n", features));
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("bad.scenario.geojson"), content);
    }

    static Stream<Arguments> scenariosOfWhichTheRestIsUsed() {
        String twoVertices = "[[37.0, 49.0], [36.5, 48.5], [36.0, 48.0]]";
        return Stream.of(
                one("coordinates of 1e308", TRACE.replace("[36.5, 48.5]", "[1e308, 48.5]")),
                one("coordinates that are no numbers", TRACE.replace("[36.5, 48.5]", "[\"east\", 48.5]")),
                one("NaN as a text", TRACE.replace("[36.5, 48.5]", "[\"NaN\", 48.5]")),
                one("latitude of 137 degrees", TRACE.replace("[36.5, 48.5]", "[48.5, 136.5]")),
                one(
                        "a polygon as a trace",
                        TRACE.replace("LineString", "Polygon")
                                .replace(twoVertices, "[[[37, 49], [36, 48], [38, 48], [37, 49]]]")),
                one("one vertex", TRACE.replace(twoVertices, "[[37.0, 49.0]]")),
                one("no vertex", TRACE.replace(twoVertices, "[]")),
                one("a trace that crosses itself", TRACE.replace(twoVertices, "[[36,48],[37,49],[37,48],[36,49]]")),
                one("no geometry", TRACE.replaceAll("\"geometry\": .*", "\"geometry\": null}")),
                one("a null where a feature belongs", "null"),
                one("a number where a feature belongs", "7"),
                Arguments.of("duplicate ids", scenario("1", TRACE, NEAR, FAR.replace("\"far\"", "\"near\""))),
                Arguments.of(
                        "a missing reference", scenario("1", TRACE, NEAR, FAR.replace("\"front\"", "\"nowhere\""))),
                Arguments.of(
                        "a cycle",
                        scenario(
                                "1",
                                TRACE,
                                zone("a", "other-zone", behind("b")),
                                zone("b", "other-zone", behind("a")))),
                Arguments.of("a zone behind itself", scenario("1", TRACE, NEAR, zone("a", "other-zone", behind("a")))),
                band("from equal to to", 10, 10),
                band("from beyond to", 20, 10),
                band("a negative from", -5, 10),
                band("a band of 1e308 km", 0, 1e308),
                Arguments.of(
                        "a band that is a list", scenario("1", TRACE, NEAR, zone("a", "other-zone", "[\"left\"]"))));
    }

    private static Arguments one(String name, String badTrace) {
        return Arguments.of(name, scenario("1", badTrace, TRACE.replace("\"front\"", "\"other\""), NEAR, FAR));
    }

    private static Arguments band(String name, double from, double to) {
        String band = "{\"side\": \"left\", \"fromKm\": %s, \"toKm\": %s}".formatted(from, to);
        return Arguments.of(name, scenario("1", TRACE, NEAR, zone("a", "other-zone", band)));
    }

    private static String behind(String zone) {
        return "{\"side\": \"right\", \"behind\": \"%s\", \"gapKm\": 5, \"depthKm\": 15}".formatted(zone);
    }

    static Stream<Arguments> filesThatAreNoScenario() {
        String good = scenario("1", TRACE, NEAR, FAR);
        return Stream.of(
                Arguments.of("an empty file", ""),
                Arguments.of("blank", " \n"),
                Arguments.of("a picture", "\u0089PNG\r\n\u001a\n\u0000\u0000"),
                Arguments.of("prose", "Not JSON at all"),
                Arguments.of("null", "null"),
                Arguments.of("a number", "42"),
                Arguments.of("a list", "[]"),
                Arguments.of("JSON but not GeoJSON", "{\"hello\": \"world\"}"),
                Arguments.of("GeoJSON but no scenario", "{\"type\": \"FeatureCollection\", \"features\": []}"),
                Arguments.of(
                        "features that are no list", good.replaceFirst("(?s)\"features\": .*", "\"features\": {}}")),
                Arguments.of("a newer version", scenario("2", TRACE, NEAR, FAR)),
                Arguments.of("a version that is a text", scenario("\"one\"", TRACE, NEAR, FAR)),
                Arguments.of("a bare NaN", good.replace("[36.5, 48.5]", "[NaN, 48.5]")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"scenariosOfWhichTheRestIsUsed", "filesThatAreNoScenario"})
    void eachCommandSaysWhatIsWrongAndEndsWithStatus1(String name, String content) throws IOException {
        Path file = file(content);
        byte[] before = Files.readAllBytes(file);
        for (String language : List.of("en", "uk")) {
            Run validate = guarded("validate", file, "--lang", language);
            assertProblemLines(validate.out());
            assertEquals(1, validate.status(), validate.err());
            assertEquals("", validate.err());
        }
        Run analyse = guarded("analyse", file, "--format", "json");
        assertEquals(1, analyse.status(), analyse.err());
        assertNoTrace(analyse);
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(1, files(), "nothing is left beside the file");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenariosOfWhichTheRestIsUsed")
    void theRestOfTheFileIsStillUsed(String name, String content) throws IOException {
        Run analyse = guarded("analyse", file(content), "--format", "json");
        assertTrue(analyse.out().contains("\"lengthKm\""), analyse.out() + analyse.err());
        assertTrue(analyse.out().contains("\"error\""), analyse.out());
    }

    @Test
    void aFileCutOffAnywhereIsAnswered() throws IOException {
        byte[] whole = scenario("1", TRACE, NEAR).getBytes(StandardCharsets.UTF_8);
        int[] ends = IntStream.concat(
                        IntStream.range(0, 100), IntStream.iterate(100, n -> n < whole.length - 2, n -> n + 37))
                .toArray();
        Path file = folder.resolve("cut.scenario.geojson");
        for (int end : ends) {
            Files.write(file, java.util.Arrays.copyOf(whole, end));
            Run run = guarded("validate", file);
            assertEquals(1, run.status(), end + ": " + run.err());
            assertProblemLines(run.out());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("swapped")
    void longitudeAndLatitudeInTheWrongOrderAreAnError(String name, String content, int status) throws IOException {
        Path file = file(content);
        Run run = guarded("validate", file);
        String line = (status == 1 ? "error" : "warning") + "\tCOORDINATES_SWAPPED\t/features/0/geometry";
        assertTrue(run.out().lines().anyMatch(l -> l.startsWith(line)), run.out() + run.err());
        assertEquals(status, run.status(), run.out());
        assertEquals(status, guarded("analyse", file).status());
    }

    static Stream<Arguments> swapped() {
        String straight = "[37.0, 49.0], [36.5, 48.5], [36.0, 48.0]";
        String swapped = TRACE.replace(straight, "[49.0, 37.0], [48.5, 36.5], [48.0, 36.0]");
        String place =
                """
                {"type": "Feature", "id": "post", "properties": {"role": "observation-post", "basis": "assumed"},
                 "geometry": {"type": "Point", "coordinates": [36.2, 48.1]}}""";
        return Stream.of(
                Arguments.of("the Ukrainian line", scenario("1", swapped, NEAR, FAR), 1),
                Arguments.of(
                        "a clip to Ukraine", scenario("1", swapped, NEAR.replace("\"land\"", "\"country:UKR\"")), 1),
                Arguments.of("a party", scenario("1", swapped.replace("\"B\"", "\"Ukraine\""), NEAR), 1),
                Arguments.of("another feature", scenario("1", swapped, NEAR, place), 1),
                Arguments.of("one vertex", scenario("1", TRACE.replace("[36.5, 48.5]", "[48.5, 36.5]"), NEAR), 1),
                Arguments.of("nothing but the place", scenario("1", swapped, NEAR), 0),
                Arguments.of(
                        "a clip elsewhere", scenario("1", swapped, FAR.replace("\"land\"", "\"country:IRN\"")), 0));
    }

    @Test
    void severalFilesAreEachAnsweredAndTheWorstCounts() throws IOException {
        Path bad = file("Not JSON");
        Run run = guarded("validate", bad, folder.resolve("nowhere"), Run.DEFAULT_SCENARIO);
        assertEquals(3, run.status());
        assertTrue(run.out().lines().anyMatch(l -> l.startsWith("error\t") && l.endsWith("\t" + bad)), run.out());
        assertTrue(run.err().contains("nowhere"), run.err());
    }

    @Test
    void aCircleOfThousandsOfZonesIsAnswered() throws IOException {
        String[] circle = IntStream.rangeClosed(0, 5000)
                .mapToObj(i -> i == 0 ? TRACE : zone("z" + i, "other-zone", behind("z" + (i % 5000 + 1))))
                .toArray(String[]::new);
        Run run = guarded("validate", file(scenario("1", circle)));
        assertEquals(1, run.status(), run.err());
        assertTrue(run.out().contains("RULE_BEHIND_CYCLE"), run.out());
    }

    private static Run guarded(Object... words) {
        Run run = assertTimeoutPreemptively(HANG, () -> Run.of(words));
        assertNoTrace(run);
        return run;
    }

    private static void assertNoTrace(Run run) {
        String said = run.out() + run.err();
        assertFalse(said.contains("Exception") || said.contains("\tat ") || said.contains("unexpected failure"), said);
    }

    private static void assertProblemLines(String out) {
        assertTrue(out.lines().anyMatch(l -> l.startsWith("error\t")), out);
        out.lines().forEach(line -> {
            String[] parts = line.split("\t", -1);
            assertEquals(4, parts.length, line);
            assertTrue(List.of("error", "warning", "note").contains(parts[0]), line);
            assertTrue(parts[1].matches("[A-Z][A-Z0-9_]*"), line);
            assertTrue(parts[2].isEmpty() || parts[2].startsWith("/"), line);
            assertTrue(parts[3].length() > 20 && parts[3].endsWith("."), line);
        });
    }

    private long files() throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.count();
        }
    }
}
