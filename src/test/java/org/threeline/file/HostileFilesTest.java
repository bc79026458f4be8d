package org.threeline.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;

class HostileFilesTest {
    private static final String ALL = TestFiles.file(TestFiles.TRACE, TestFiles.ZONE, TestFiles.BEHIND, TestFiles.POST);

    /** What replaces what in a good file → code, pointer, features that are still used. */
    static Stream<Arguments> oneThingWrong() {
        return Stream.of(
                wrong("[37, 50]", "[NaN, 50]", "NUMBER_NOT_FINITE", "/features/0/geometry/coordinates/0/0", "zbp"),
                wrong(
                        "[37, 50]",
                        "[-Infinity, 50]",
                        "NUMBER_NOT_FINITE",
                        "/features/0/geometry/coordinates/0/0",
                        "zbp"),
                wrong("[37, 50]", "[1e999, 50]", "NUMBER_NOT_FINITE", "/features/0/geometry/coordinates/0/0", "zbp"),
                wrong("[37, 50]", "[1e308, 50]", "LONGITUDE_RANGE", "/features/0/geometry/coordinates/0/0", "zbp"),
                wrong("[37, 50]", "[37, 1e308]", "LATITUDE_RANGE", "/features/0/geometry/coordinates/0/1", "zbp"),
                wrong("[37, 50]", "[50, 137]", "LATITUDE_RANGE", "/features/0/geometry/coordinates/0/1", "zbp"),
                wrong("[37, 50]", "[37]", "POSITION_INVALID", "/features/0/geometry/coordinates/0", "zbp"),
                wrong("[37, 50]", "\"x\"", "POSITION_INVALID", "/features/0/geometry/coordinates/0", "zbp"),
                wrong("LineString", "Polygon", "TRACE_NOT_LINE", "/features/0/geometry/type", "zbp"),
                wrong(
                        "[[37, 50], [36, 48], [33, 47]]",
                        "[[37, 50]]",
                        "TRACE_TOO_SHORT",
                        "/features/0/geometry/coordinates",
                        "zbp"),
                wrong("\"id\": \"p\"", "\"id\": \"z\"", "FEATURE_ID_TWICE", "/features/3/id", "tzb"),
                wrong("\"id\": \"p\"", "\"id\": 7", "SCHEMA_STRING", "/features/3/id", "tzb"),
                wrong("\"id\": \"p\", ", "", "SCHEMA_MISSING", "/features/3", "tzb", "\"id\": \"p\",\n ", ""),
                wrong(
                        "\"trace\": \"t\", \"bands\": [{\"side\": \"left\", \"fromKm\"",
                        "\"trace\": \"x\", \"bands\": [{\"side\": \"left\", \"fromKm\"",
                        "RULE_TRACE_MISSING",
                        "/features/1/properties/rule/trace",
                        "tzbp"),
                wrong(
                        "\"behind\": \"z\"",
                        "\"behind\": \"b\"",
                        "RULE_BEHIND_CYCLE",
                        "/features/2/properties/rule/bands/0/behind",
                        "tzbp"),
                wrong(
                        "\"behind\": \"z\"",
                        "\"behind\": \"t\"",
                        "RULE_BEHIND_INVALID",
                        "/features/2/properties/rule/bands/0/behind",
                        "tzbp"),
                wrong(
                        "\"toKm\": 20",
                        "\"toKm\": 20, \"kept\": {\"behind\": \"z\", \"gapKm\": \"five\"}",
                        "SCHEMA_NUMBER",
                        "/features/1/properties/rule/bands/0/kept/gapKm",
                        "tzbp"),
                wrong(
                        "\"toKm\": 20",
                        "\"toKm\": 20, \"kept\": {\"behind\": \"z\", \"gapKm\": -1}",
                        "SCHEMA_TOO_SMALL",
                        "/features/1/properties/rule/bands/0/kept/gapKm",
                        "tzbp"),
                wrong(
                        "\"toKm\": 20",
                        "\"toKm\": 20, \"kept\": {\"gapKm\": 5}",
                        "SCHEMA_MISSING",
                        "/features/1/properties/rule/bands/0/kept",
                        "tzbp"),
                wrong(
                        "\"toKm\": 20",
                        "\"toKm\": 20, \"kept\": {\"behind\": 7, \"gapKm\": 5}",
                        "SCHEMA_STRING",
                        "/features/1/properties/rule/bands/0/kept/behind",
                        "tzbp"),
                wrong(
                        "\"toKm\": 20",
                        "\"toKm\": 20, \"kept\": \"z\"",
                        "SCHEMA_OBJECT",
                        "/features/1/properties/rule/bands/0/kept",
                        "tzbp"),
                wrong(
                        "\"depthKm\": 15",
                        "\"depthKm\": 15, \"kept\": {\"behind\": \"z\", \"gapKm\": \"five\"}",
                        "SCHEMA_NUMBER",
                        "/features/2/properties/rule/bands/0/kept/gapKm",
                        "tzbp"),
                wrong(
                        "\"depthKm\": 15",
                        "\"depthKm\": 15, \"kept\": {\"behind\": \"z\", \"gapKm\": -1}",
                        "SCHEMA_TOO_SMALL",
                        "/features/2/properties/rule/bands/0/kept/gapKm",
                        "tzbp"),
                wrong(
                        "\"depthKm\": 15",
                        "\"depthKm\": 15, \"kept\": {\"gapKm\": 5}",
                        "SCHEMA_MISSING",
                        "/features/2/properties/rule/bands/0/kept",
                        "tzbp"),
                wrong(
                        "\"depthKm\": 15",
                        "\"depthKm\": 15, \"kept\": {\"behind\": 7, \"gapKm\": 5}",
                        "SCHEMA_STRING",
                        "/features/2/properties/rule/bands/0/kept/behind",
                        "tzbp"),
                wrong(
                        "\"depthKm\": 15",
                        "\"depthKm\": 15, \"kept\": \"z\"",
                        "SCHEMA_OBJECT",
                        "/features/2/properties/rule/bands/0/kept",
                        "tzbp"),
                wrong(
                        "\"toKm\": 20",
                        "\"toKm\": 20, \"kept\": {\"behind\": \"gone\", \"gapKm\": 5}",
                        "KEPT_ZONE_MISSING",
                        "/features/1/properties/rule/bands/0/kept/behind",
                        "tzbp"),
                wrong("\"toKm\": 20", "\"toKm\": 0", "BAND_RANGE", "/features/1/properties/rule/bands/0", "tzbp"),
                wrong("\"fromKm\": 0", "\"fromKm\": -5", "BAND_RANGE", "/features/1/properties/rule/bands/0", "tzbp"),
                wrong("\"fromKm\": 0", "\"fromKm\": 20", "BAND_RANGE", "/features/1/properties/rule/bands/0", "tzbp"),
                wrong("\"gapKm\": 5", "\"gapKm\": -5", "BAND_RANGE", "/features/2/properties/rule/bands/0", "tzbp"),
                wrong(
                        "\"toKm\": 20",
                        "\"toKm\": \"20\"",
                        "SCHEMA_NUMBER",
                        "/features/1/properties/rule/bands/0/toKm",
                        "tbp"),
                wrong(
                        "\"side\": \"left\", \"fromKm\"",
                        "\"side\": \"up\", \"fromKm\"",
                        "SCHEMA_VALUE",
                        "/features/1/properties/rule/bands/0/side",
                        "tbp"),
                wrong("demilitarized-zone", "no-zone", "ROLE_UNKNOWN", "/features/1/properties/role", "tbp"),
                wrong("\"version\": 1", "\"version\": \"one\"", "SCHEMA_VALUE", "/threeline/version", "tzbp"),
                wrong("\"title\": \"Test\"", "\"title\": 5", "SCHEMA_TEXT", "/threeline/title", "tzbp"),
                wrong(
                        "\"title\": \"Test\"",
                        "\"title\": \"a\", \"title\": \"b\"",
                        "JSON_NAME_TWICE",
                        "/threeline/title",
                        "tzbp"),
                wrong(
                        "\"title\": \"Test\"",
                        "\"title\": \"a\", \"asOf\": \"2025-02-30\"",
                        "DATE_INVALID",
                        "/threeline/asOf",
                        "tzbp"),
                wrong(
                        "\"title\": \"Test\"",
                        "\"title\": \"a\", \"asOf\": \"today\"",
                        "DATE_INVALID",
                        "/threeline/asOf",
                        "tzbp"),
                wrong(
                        "\"title\": \"Test\"",
                        "\"title\": \"a\", \"projection\": \"flat\"",
                        "PROJECTION_UNKNOWN",
                        "/threeline/projection",
                        "tzbp"),
                wrong(
                        "\"title\": \"Test\"",
                        "\"title\": \"a\", \"sources\": 3",
                        "SCHEMA_LIST",
                        "/threeline/sources",
                        "tzbp"));
    }

    private static Arguments wrong(String from, String to, String code, String where, String used, String... also) {
        String text = ALL.replace(from, to);
        if (also.length > 0) {
            text = text.replace(also[0], also[1]);
        }
        return Arguments.of(text, code, where, used, from + " → " + to);
    }

    @ParameterizedTest(name = "{4}")
    @MethodSource("oneThingWrong")
    void oneThingWrongIsNamedAndTheRestIsUsed(String text, String code, String where, String used, String change)
            throws Exception {
        LoadedScenario loaded = TestFiles.parse(text);
        assertTrue(
                loaded.problems().stream()
                        .anyMatch(p -> p.code().equals(code) && p.where().equals(where)),
                () -> loaded.problems().toString());
        assertEquals(
                used.chars().mapToObj(c -> new FeatureId(Character.toString(c))).toList(),
                loaded.scenario().features().stream().map(f -> f.id()).toList());
        everySentenceReads(loaded.problems());
    }

    @Test
    void aGoodFileHasNoProblem() throws Exception {
        assertEquals(List.of(), TestFiles.parse(ALL).problems());
    }

    @Test
    void aProblemOfARuleIsSaidOnce() throws Exception {
        LoadedScenario loaded = TestFiles.parse(ALL.replace("\"fromKm\": 0", "\"fromKm\": -5"));
        assertEquals(
                List.of("BAND_RANGE", "RULE_BEHIND_INVALID"),
                loaded.problems().stream().map(Problem::code).toList());
    }

    @Test
    void aCircleNamesItself() throws Exception {
        String circle = ALL.replace(
                "{\"side\": \"left\", \"fromKm\": 0, \"toKm\": 20}",
                "{\"side\": \"left\", \"behind\": \"b\", \"depthKm\": 1}");
        Problem problem = TestFiles.parse(circle).problems().get(0);
        assertEquals("RULE_BEHIND_CYCLE", problem.code());
        assertTrue(problem.message(Language.ENGLISH).contains("z → b → z"), problem.message(Language.ENGLISH));
    }

    @Test
    void swappedCoordinatesThatCouldBeAreSuspected() throws Exception {
        String swapped = ALL.replace("[[37, 50], [36, 48], [33, 47]]", "[[50, 37], [48, 36], [47, 33]]");
        assertEquals(
                List.of("COORDINATES_SWAPPED"),
                TestFiles.parse(swapped).problems().stream().map(Problem::code).toList());
    }

    /** A file that cannot be used → code. */
    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of("", "JSON_BROKEN"),
                Arguments.of("   ", "JSON_BROKEN"),
                Arguments.of("hello", "JSON_BROKEN"),
                Arguments.of("<?xml version='1.0'?>", "JSON_BROKEN"),
                Arguments.of("{\"type\"", "JSON_BROKEN"),
                Arguments.of("42", "FILE_NOT_GEOJSON"),
                Arguments.of("[]", "FILE_NOT_GEOJSON"),
                Arguments.of("{}", "FILE_NOT_GEOJSON"),
                Arguments.of("{\"type\": \"Topology\"}", "FILE_NOT_GEOJSON"),
                Arguments.of("{\"type\": \"FeatureCollection\", \"features\": 1}", "FILE_NOT_GEOJSON"),
                Arguments.of("{\"type\": \"FeatureCollection\", \"features\": []}", "FILE_NOT_SCENARIO"),
                Arguments.of(
                        "{\"type\": \"FeatureCollection\", \"threeline\": 1, \"features\": []}", "FILE_HEADER_WRONG"),
                Arguments.of(
                        "{\"type\": \"FeatureCollection\", \"threeline\": \"1\", \"features\": []}",
                        "FILE_HEADER_WRONG"),
                Arguments.of(
                        "{\"type\": \"FeatureCollection\", \"threeline\": 1e999, \"features\": []}",
                        "FILE_HEADER_WRONG"),
                Arguments.of(ALL.replace("\"version\": 1", "\"version\": 2"), "FILE_NEWER"),
                Arguments.of("[".repeat(5_000_000), "JSON_TOO_DEEP"),
                Arguments.of("{\"a\":".repeat(1_000_000), "JSON_TOO_DEEP"),
                Arguments.of("[" + "9".repeat(5_000_000) + "]", "JSON_NUMBER_TOO_LONG"),
                Arguments.of("{" + "\"a\":1,".repeat(60_000) + "\"b\":2}", "JSON_TOO_MANY_MEMBERS"),
                Arguments.of("[" + "1,".repeat(5_000_000) + "1]", "JSON_TOO_MANY_VALUES"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unusable")
    void whatCannotBeUsedIsRefusedWithItsReason(String text, String code) {
        var refused = assertThrows(ScenarioException.class, () -> TestFiles.parse(text));
        assertEquals(code, refused.problem().code());
        everySentenceReads(refused.problems());
    }

    /** It is there, and so it is not said to be missing. */
    @Test
    void aHeaderThatIsNoObjectIsNamedWithWhatItIs() {
        var refused = assertThrows(
                ScenarioException.class,
                () -> TestFiles.parse("{\"type\": \"FeatureCollection\", \"threeline\": 1e999, \"features\": []}"));
        assertEquals("/threeline", refused.problem().where());
        String said = refused.problem().message(Language.ENGLISH);
        assertTrue(said.contains("1e999") && said.contains("must be an object") && !said.contains("missing"), said);
    }

    /** No whole number is no version, newer or older. */
    @Test
    void aVersionThatIsNoWholeNumberIsWrongAndNotNewer() throws Exception {
        for (String version : new String[] {"1.5", "\"2\"", "1e999"}) {
            var codes = TestFiles.parse(ALL.replace("\"version\": 1", "\"version\": " + version)).problems().stream()
                    .filter(p -> p.where().equals("/threeline/version"))
                    .map(p -> p.code())
                    .toList();
            assertEquals(
                    java.util.List.of(version.equals("1e999") ? "NUMBER_NOT_FINITE" : "SCHEMA_VALUE"), codes, version);
        }
    }

    @Test
    void brokenJsonIsPlacedByLineAndColumn() {
        var refused =
                assertThrows(ScenarioException.class, () -> TestFiles.parse("{\n \"type\": \"x\",\n \"a\": oops}"));
        assertEquals("/a", refused.problem().where());
        assertEquals(3, refused.problem().args().get(0));
    }

    @Test
    void aFileTooLargeIsRefusedWithoutReadingIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("big.scenario.geojson");
        try (var channel = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(200L * 1024 * 1024);
            channel.write(java.nio.ByteBuffer.wrap(new byte[1]));
        }
        var refused = assertThrows(ScenarioException.class, () -> ScenarioFile.read(file));
        assertEquals("FILE_TOO_LARGE", refused.problem().code());
    }

    @Test
    void whatIsNotThereOrIsAFolderIsSaid(@TempDir Path folder) {
        Path missing = folder.resolve("missing");
        assertEquals(
                "FILE_MISSING",
                assertThrows(ScenarioException.class, () -> ScenarioFile.read(missing))
                        .problem()
                        .code());
        assertEquals(
                "FILE_IS_FOLDER",
                assertThrows(ScenarioException.class, () -> ScenarioFile.read(folder))
                        .problem()
                        .code());
    }

    @Test
    void aByteOrderMarkIsNoted() throws Exception {
        LoadedScenario loaded = TestFiles.parse('\uFEFF' + ALL);
        assertEquals(
                List.of("FILE_BYTE_ORDER_MARK"),
                loaded.problems().stream().map(Problem::code).toList());
        assertEquals(4, loaded.scenario().features().size());
    }

    @Test
    void otherEncodingsAreRefused() {
        String text = ALL.replace("Test", "Лінія");
        for (Charset charset : List.of(
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE,
                Charset.forName("windows-1251"))) {
            var refused = assertThrows(
                    ScenarioException.class, () -> ScenarioFile.parse(TestFiles.PATH, text.getBytes(charset)));
            assertEquals("FILE_NOT_UTF8", refused.problem().code(), charset.name());
        }
    }

    @Test
    void thousandsOfProblemsAreCutShort() throws Exception {
        String many = TestFiles.TRACE.replace("[37, 50]", "[37, 50], " + "[999, 999], ".repeat(5000) + "[37, 50]");
        LoadedScenario loaded = TestFiles.parse(TestFiles.file(many, TestFiles.POST));
        assertEquals(ProblemSink.MAX + 1, loaded.problems().size());
        assertEquals("PROBLEMS_MORE", loaded.problems().get(ProblemSink.MAX).code());
        assertEquals(1, loaded.scenario().features().size());
    }

    @Test
    void whatGoesOnAfterTheEndIsSaid() throws Exception {
        LoadedScenario loaded = TestFiles.parse(ALL + "{}");
        assertEquals(
                List.of("JSON_GOES_ON"),
                loaded.problems().stream().map(Problem::code).toList());
        assertEquals(4, loaded.scenario().features().size());
        assertFalse(loaded.document().isComplete());
    }

    @Test
    void cutAnywhereItGivesWholeFeaturesOrAReason() throws Exception {
        byte[] whole = TestFiles.bytes(ALL.replace("Test", "Лінія"));
        var features = ScenarioFile.parse(TestFiles.PATH, whole).scenario().features();
        for (int cut = 0; cut < whole.length - 2; cut++) {
            byte[] start = Arrays.copyOf(whole, cut);
            try {
                LoadedScenario loaded = ScenarioFile.parse(TestFiles.PATH, start);
                var found = loaded.scenario().features();
                assertEquals(features.subList(0, found.size()), found);
                assertTrue(loaded.problems().stream().anyMatch(p -> p.code().equals("JSON_BROKEN")), "cut at " + cut);
            } catch (ScenarioException e) {
                assertEquals("JSON_BROKEN", e.problem().code(), "cut at " + cut);
            }
        }
    }

    /**
     * What people wrote and the outlines that the program added for others, cut at places taken by chance; with
     * {@code -Dthreeline.truncate=all} the file at every place, on all cores.
     */
    @Test
    void theDefaultCutAnywhereNeverFailsOtherwise() throws Exception {
        byte[] whole = Files.readAllBytes(BundledScenariosTest.file(Presets.DEFAULT));
        if (System.getProperty("threeline.truncate", "").equals("all")) {
            IntStream.range(0, whole.length - 2).parallel().forEach(cut -> cutOff(whole, cut));
            return;
        }
        byte[] written = TestFiles.bytes(ScenarioFileFuzzTest.whole());
        var random = new Random(20250828);
        random.ints(2500, 0, written.length - 2).forEach(cut -> cutOff(written, cut));
        random.ints(500, 0, whole.length - 2).forEach(cut -> cutOff(whole, cut));
    }

    private static void cutOff(byte[] whole, int cut) {
        try {
            LoadedScenario loaded = ScenarioFile.parse(TestFiles.PATH, Arrays.copyOf(whole, cut));
            assertFalse(loaded.document().isComplete());
            assertTrue(loaded.problems().stream().anyMatch(p -> p.code().equals("JSON_BROKEN")), "cut at " + cut);
            everySentenceReads(loaded.problems());
        } catch (ScenarioException e) {
            assertEquals("JSON_BROKEN", e.problem().code(), "cut at " + cut);
            everySentenceReads(e.problems());
        }
    }

    @Test
    void readingNeverTouchesTheFile(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("x.scenario.geojson");
        byte[] bytes = TestFiles.bytes(ALL.replace("[37, 50]", "[999, 50]"));
        Files.write(file, bytes);
        var before = Files.getLastModifiedTime(file);
        ScenarioFile.read(file);
        assertArrayEquals(bytes, Files.readAllBytes(file));
        assertEquals(before, Files.getLastModifiedTime(file));
        try (var list = Files.list(folder)) {
            assertEquals(1, list.count());
        }
    }

    static void everySentenceReads(List<Problem> problems) {
        for (Problem problem : problems) {
            for (Language language : Language.values()) {
                String sentence = problem.message(language);
                assertFalse(sentence.matches(".*\\{[0-9].*"), sentence);
                assertTrue(sentence.length() > 20, sentence);
            }
        }
    }
}
