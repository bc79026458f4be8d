package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.threeline.cli.BadInputTest.FAR;
import static org.threeline.cli.BadInputTest.NEAR;
import static org.threeline.cli.BadInputTest.TRACE;
import static org.threeline.cli.BadInputTest.scenario;
import static org.threeline.cli.BadInputTest.zone;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each bad file through every command that reads one: the code at its place, status 1, what can be drawn drawn, the
 * file as it was.
 */
@Timeout(60) // against hanging; no measure of speed
public class BadInputWalkTest {
    private static final String LINE = "[[37.0, 49.0], [36.5, 48.5], [36.0, 48.0]]";
    private static final String OTHER = TRACE.replace("\"front\"", "\"other\"");
    private static final String GOOD = scenario("1", TRACE, NEAR, FAR);
    private static final Charset UTF_16 = StandardCharsets.UTF_16;

    @TempDir
    Path folder;

    /** What is wrong; the file; the code and place of its error; whether a picture can be drawn all the same. */
    public static Stream<Arguments> files() {
        return Stream.of(
                file("not JSON", "hello {", "JSON_BROKEN", "", false),
                file("empty", "", "JSON_BROKEN", "", false),
                file("not GeoJSON", "{\"a\": 1}", "FILE_NOT_GEOJSON", "/type", false),
                Arguments.of("UTF-16", GOOD.getBytes(UTF_16), "FILE_NOT_UTF8", "", false),
                file("a newer version", scenario("2", TRACE, NEAR), "FILE_NEWER", "/threeline/version", false),
                file("nesting", "[".repeat(5_000_000), "JSON_TOO_DEEP", "", false),
                file("broken off", GOOD.substring(0, GOOD.length() - 40), "JSON_BROKEN", "", true),
                file("two texts", GOOD + GOOD, "JSON_GOES_ON", "", true),
                file("NaN", trace("[[37.0, 49.0], [NaN, 48.5]]"), "NUMBER_NOT_FINITE", line("1/0"), true),
                file("1e308", trace("[[37.0, 49.0], [1e308, 48.5]]"), "LONGITUDE_RANGE", line("1/0"), true),
                file("1e999", trace("[[37.0, 49.0], [1e999, 48.5]]"), "NUMBER_NOT_FINITE", line("1/0"), true),
                file("latitude 137", trace("[[37.0, 49.0], [49.0, 137.0]]"), "LATITUDE_RANGE", line("1/1"), true),
                file(
                        "one vertex",
                        trace("[[37.0, 49.0]]"),
                        "TRACE_TOO_SHORT",
                        "/features/0/geometry/coordinates",
                        true),
                file(
                        "swapped",
                        trace("[[49.0, 37.0], [48.0, 36.0]]"),
                        "COORDINATES_SWAPPED",
                        "/features/0/geometry",
                        true),
                file("half way round", trace("[[179.0, 49.0], [-179.0, 48.0]]"), "TRACE_ANTIMERIDIAN", line("1"), true),
                file(
                        "crossing itself",
                        trace("[[36, 48], [37, 49], [37, 48], [36, 49]]"),
                        "TRACE_CROSSES_ITSELF",
                        line("2"),
                        true),
                file(
                        "a polygon as a trace",
                        scenario(
                                "1",
                                TRACE.replace("LineString", "Polygon").replace(LINE, "[" + LINE + "]"),
                                OTHER,
                                NEAR),
                        "TRACE_NOT_LINE",
                        "/features/0/geometry/type",
                        true),
                file(
                        "a collection as a trace",
                        scenario("1", TRACE.replaceAll("(?s)\"geometry\": .*", COLLECTION), OTHER, NEAR),
                        "TRACE_NOT_LINE",
                        "/features/0/geometry",
                        true),
                file("an id twice", scenario("1", TRACE, NEAR, NEAR), "FEATURE_ID_TWICE", "/features/2/id", true),
                file(
                        "no such trace",
                        scenario("1", TRACE, NEAR, FAR.replace("\"front\"", "\"nope\"")),
                        "RULE_TRACE_MISSING",
                        "/features/2/properties/rule/trace",
                        true),
                bands("from above to", "{\"side\": \"left\", \"fromKm\": 30, \"toKm\": 20}", "BAND_RANGE", ""),
                bands("from equal to to", "{\"side\": \"left\", \"fromKm\": 20, \"toKm\": 20}", "BAND_RANGE", ""),
                bands("negative", "{\"side\": \"left\", \"fromKm\": -5, \"toKm\": 20}", "BAND_RANGE", ""),
                bands("too far", "{\"side\": \"left\", \"fromKm\": 0, \"toKm\": 5000}", "BAND_TOO_FAR", ""),
                bands(
                        "behind itself",
                        "{\"side\": \"left\", \"behind\": \"bad\", \"gapKm\": 1, \"depthKm\": 2}",
                        "RULE_BEHIND_CYCLE",
                        "/behind"),
                drawn("a bow tie", "[[36, 48], [38, 50], [38, 48], [36, 50], [36, 48]]", "ZONE_INVALID"),
                drawn(
                        "round the globe",
                        "[[170, 50], [-170, 50], [-170, 60], [170, 60], [170, 50]]",
                        "ZONE_ANTIMERIDIAN"));
    }

    private static final String COLLECTION = "\"geometry\": {\"type\": \"GeometryCollection\", \"geometries\": []}}";

    private static Arguments file(String name, String text, String code, String where, boolean drawn) {
        return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8), code, where, drawn);
    }

    private static String trace(String coordinates) {
        return scenario("1", TRACE.replace(LINE, coordinates), NEAR, FAR);
    }

    private static String line(String rest) {
        return "/features/0/geometry/coordinates/" + rest;
    }

    private static Arguments bands(String name, String band, String code, String rest) {
        String where = "/features/2/properties/rule/bands/0" + rest;
        return file(name, scenario("1", TRACE, NEAR, zone("bad", "other-zone", band)), code, where, true);
    }

    private static Arguments drawn(String name, String ring, String code) {
        String zone =
                """
                {"type": "Feature", "id": "bad", "properties": {"role": "other-zone", "basis": "assumed"},
                 "geometry": {"type": "Polygon", "coordinates": [%s]}}"""
                        .formatted(ring);
        return file(name, scenario("1", TRACE, NEAR, zone), code, "/features/2/geometry", true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void everyCommandSaysItAndUsesTheRest(String name, byte[] content, String code, String where, boolean drawn)
            throws IOException {
        Path file = Files.write(folder.resolve("bad.scenario.geojson"), content);
        Path picture = folder.resolve("x.png");

        Run validate = walk("validate", file);
        String line = "error\t" + code + "\t" + where;
        List<String> said =
                validate.out().lines().filter(l -> l.startsWith(line)).toList();
        assertEquals(1, said.size(), validate.out());
        assertEquals(1, validate.out().lines().filter(l -> l.contains(code)).count(), validate.out());

        for (String format : List.of("text", "json", "csv")) {
            Run analyse = walk("analyse", file, "--format", format);
            assertTrue((analyse.out() + analyse.err()).contains(code), analyse.out() + analyse.err());
            assertEquals(drawn, !analyse.out().isEmpty(), analyse.out());
        }
        Run export = walk("export", file, "--out", picture, "--size", "320x180", "--date", "2025-08-28");
        assertTrue(export.err().contains(code), export.err());
        assertEquals(drawn, Files.exists(picture), export.err());
        assertArrayEquals(content, Files.readAllBytes(file));
    }

    private static Run walk(Object... words) {
        Run run = Run.of(words);
        String said = run.out() + run.err();
        assertEquals(1, run.status(), said);
        assertFalse(said.contains("\tat ") || said.contains("Exception"), said);
        return run;
    }

    @Test
    void aTraceThatIsThereButUnusableIsNotCalledMissing() throws IOException {
        Run run = walk("validate", Files.writeString(folder.resolve("f"), trace("[[37.0, 49.0]]")));
        assertTrue(run.out().contains("RULE_TRACE_UNUSABLE"), run.out());
        assertFalse(run.out().contains("RULE_TRACE_MISSING"), run.out());
    }

    @Test
    void whatComesAfterABreakIsNotMissed() throws IOException {
        String whole = GOOD.replace(
                "\"sources\": []",
                "\"sources\": [], \"phases\": [{\"id\": \"d0\", \"name\": \"D\", \"day\": 0, \"shows\": [\"far\"]}]");
        int end = whole.indexOf("\"id\": \"far\"");
        Run run = walk("validate", Files.writeString(folder.resolve("f"), whole.substring(0, end)));
        assertTrue(run.out().contains("JSON_BROKEN"), run.out());
        assertFalse(run.out().contains("PHASE_FEATURE"), run.out());
    }

    @Test
    void numbersInSentencesHaveNarrowSpacesBetweenThousands() throws IOException {
        String far = zone("bad", "other-zone", "{\"side\": \"left\", \"fromKm\": 0, \"toKm\": 5000}");
        Path file = Files.writeString(folder.resolve("f"), scenario("1", TRACE, NEAR, far));
        for (String language : List.of("en", "uk")) {
            Run run = walk("validate", file, "--lang", language);
            assertTrue(run.out().contains("5\u202f000"), run.out());
        }
    }

    @Test
    void veryThinBandsAreCalledThin() throws IOException {
        String thin = zone("thin", "other-zone", "{\"side\": \"left\", \"fromKm\": 0, \"toKm\": 0.001}");
        Run run = Run.of("validate", Files.writeString(folder.resolve("f"), scenario("1", TRACE, NEAR, thin)));
        assertTrue(run.out().contains("ZONE_TOO_THIN\t/features/2/properties/rule/bands"), run.out());
        assertFalse(run.out().contains("ZONE_CLIPPED_AWAY"), run.out());
    }

    @Test
    void overlapsOfVeryManyZonesAreAllThereAndRight() throws IOException {
        String[] features = Stream.concat(
                        Stream.of(TRACE),
                        IntStream.range(0, 60)
                                .mapToObj(i -> zone(
                                        "z" + i,
                                        "other-zone",
                                        String.format(
                                                Locale.ROOT,
                                                "{\"side\": \"right\", \"fromKm\": 0, \"toKm\": %d}",
                                                1 + i / 2))))
                .toArray(String[]::new);
        Path file = Files.writeString(folder.resolve("f"), scenario("1", features));
        String csv = Run.of("analyse", file, "--format", "csv").out();
        Run validate = Run.of("validate", file);
        assertEquals(
                200,
                validate.out()
                        .lines()
                        .filter(l -> l.contains("\tZONE_OVERLAP\t"))
                        .count());
        assertEquals(
                1,
                validate.out()
                        .lines()
                        .filter(l -> l.contains("\tPROBLEMS_OF_A_KIND\t"))
                        .count());
        assertEquals(
                60 * 59 / 2,
                csv.lines().filter(l -> l.contains(",,overlap.areaKm2,")).count(),
                csv.lines().limit(3).collect(Collectors.joining("\n")));
        assertEquals(
                60 * 59 / 2,
                csv.lines().filter(l -> l.contains(",right,overlap.areaKm2,")).count(),
                "all of it lies there");
    }

    @Test
    void linksThatLeadInACircleAreCalledThat() throws IOException {
        Path a = folder.resolve("a");
        Path b = folder.resolve("b");
        Files.createSymbolicLink(a, b);
        Files.createSymbolicLink(b, a);
        Run run = Run.of("validate", a);
        assertEquals(3, run.status());
        assertTrue(run.err().contains("circle"), run.err());
    }
}
