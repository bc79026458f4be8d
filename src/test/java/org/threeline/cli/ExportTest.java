package org.threeline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures from the command line. */
class ExportTest {
    @TempDir
    Path folder;

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    private static Run export(Path out, Object... more) {
        Object[] words = Stream.concat(
                        Stream.of("export", Run.DEFAULT_SCENARIO, "--out", out, "--size", "640x360"), Stream.of(more))
                .toArray();
        return Run.of(words);
    }

    @Test
    void theSlideHasTheSizeAskedForAndMoreThanOneColour() throws IOException {
        Path out = folder.resolve("slide.png");
        Run run = export(out);
        assertEquals(0, run.status(), run.err());
        assertEquals("", run.out());
        BufferedImage image = ImageIO.read(out.toFile());
        assertEquals(640, image.getWidth());
        assertEquals(360, image.getHeight());
        int[] pixels = image.getRGB(0, 0, 640, 360, null, 0, 640);
        assertTrue(Arrays.stream(pixels).distinct().count() > 100);
        assertEquals(List.of("slide.png"), left());
    }

    @Test
    void theSameInputAndDateGiveTheSameBytesWhateverTheLocale() throws IOException {
        Path first = folder.resolve("first.PNG");
        Path second = folder.resolve("second.png");
        export(first, "--date", "2025-08-28");
        Run.in(
                Map.of("LANG", "uk_UA.UTF-8", "SOURCE_DATE_EPOCH", "1756339200"),
                "export",
                Run.DEFAULT_SCENARIO,
                "--out",
                second,
                "--size",
                "640x360");
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
    }

    @Test
    void languageLayoutThemePhaseAndDateChangeThePicture() throws IOException {
        Path plain = folder.resolve("plain.png");
        export(plain, "--date", "2025-08-28");
        Path other = folder.resolve("other.png");
        for (List<String> options : List.of(
                List.of("--lang", "uk", "--date", "2025-08-28"),
                List.of("--layout", "map", "--date", "2025-08-28"),
                List.of("--theme", "dark", "--date", "2025-08-28"),
                List.of("--date", "2025-12-24"))) {
            Run run = export(other, options.toArray());
            assertEquals(0, run.status(), run.err());
            assertFalse(Arrays.equals(Files.readAllBytes(plain), Files.readAllBytes(other)), options.toString());
        }
    }

    @Test
    void theBandOfErrorIsDrawnAboutTheTraceWhereItIsAskedFor() throws IOException {
        Path plain = folder.resolve("plain.png");
        Path band = folder.resolve("band.png");
        export(plain, "--layout", "map", "--date", "2025-08-28");
        Run run = export(band, "--layout", "map", "--date", "2025-08-28", "--error-band");
        assertEquals(0, run.status(), run.err());
        BufferedImage before = ImageIO.read(plain.toFile());
        BufferedImage after = ImageIO.read(band.toFile());
        long changed = 0;
        for (int y = 0; y < 360; y++) {
            for (int x = 0; x < 640; x++) {
                changed += before.getRGB(x, y) == after.getRGB(x, y) ? 0 : 1;
            }
        }
        // Some 800 km by 50 km of a map of about 1,000 km by 600 km.
        assertTrue(changed > 0.03 * 640 * 360 && changed < 0.25 * 640 * 360, changed + " pixels");
    }

    @Test
    void noTraceWithAnErrorIsNoBand() throws IOException {
        Path sure = folder.resolve("sure.scenario.geojson");
        Files.writeString(
                sure,
                Files.readString(Run.DEFAULT_SCENARIO)
                        .replaceAll("\"positionErrorKm\": *[0-9.]+", "\"positionErrorKm\": 0"));
        Path plain = folder.resolve("plain.png");
        Path band = folder.resolve("band.png");
        Run.of("export", sure, "--out", plain, "--size", "640x360", "--date", "2025-08-28");
        Run run = Run.of("export", sure, "--out", band, "--size", "640x360", "--date", "2025-08-28", "--error-band");
        assertEquals(0, run.status(), run.err());
        assertArrayEquals(Files.readAllBytes(plain), Files.readAllBytes(band));
    }

    @Test
    void anUnknownPhaseIsWrongUsageAndNamesTheKnownOnes() {
        Run run = export(folder.resolve("slide.png"), "--phase", "nonesuch");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("no phase"), run.err());
        assertFalse(Files.exists(folder.resolve("slide.png")));
    }

    @Test
    void aPictureThatCannotBeWrittenIsStatus3AndLosesNothing() throws IOException {
        Path old = Files.writeString(folder.resolve("old.png"), "precious");
        Files.createDirectory(folder.resolve("folder.png"));
        Path full = folder.resolve("full.png");
        Files.createSymbolicLink(full, Path.of("/dev/full"));
        List<String> before = left();
        for (Path target :
                List.of(folder.resolve("folder.png"), old.resolve("x.png"), folder.resolve("no/such.png"), full)) {
            Run run = export(target);
            assertEquals(3, run.status(), target + ": " + run.err());
            assertTrue(run.err().lines().anyMatch(l -> l.startsWith("threeline: ")), run.err());
        }
        assertEquals(before, left());
        assertEquals("precious", Files.readString(old));
    }

    @Test
    void aScenarioWithErrorsIsStillDrawnAndStatus1() throws IOException {
        Path file = Files.writeString(
                folder.resolve("half.scenario.geojson"),
                BadInputTest.scenario(
                        "1",
                        BadInputTest.TRACE,
                        BadInputTest.NEAR,
                        BadInputTest.FAR.replace("\"front\"", "\"nowhere\"")));
        Path out = folder.resolve("half.png");
        Run run = Run.of("export", file, "--out", out, "--size", "640x360");
        assertEquals(1, run.status(), run.err());
        assertTrue(run.err().startsWith("error\t"), run.err());
        assertTrue(Files.size(out) > 1000);
    }

    @Test
    void whatIsNoScenarioLeavesNoPicture() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.geojson"), "Not JSON");
        Run run = Run.of("export", file, "--out", folder.resolve("bad.png"));
        assertEquals(1, run.status());
        assertEquals(List.of("bad.geojson"), left());
    }

    private Path withProjection(String projection) throws IOException {
        String text = Files.readString(Path.of(Run.DEFAULT_SCENARIO.toString()));
        Path file = folder.resolve(projection.replace(':', '-') + ".scenario.geojson");
        Files.writeString(file, text.replace("\"projection\": \"auto\"", "\"projection\": \"" + projection + "\""));
        return file;
    }

    @Test
    void theMapIsDrawnInTheProjectionTheScenarioNames() throws IOException {
        Path fitted = folder.resolve("fitted.png");
        export(fitted, "--date", "2025-08-28");
        for (String projection : List.of("EPSG:32636", "EPSG:3857", "EPSG:4326")) {
            Path out = folder.resolve("named.png");
            Run run = Run.of(
                    "export",
                    withProjection(projection),
                    "--out",
                    out,
                    "--size",
                    "640x360",
                    "--date",
                    "2025-08-28",
                    "--layout",
                    "map");
            assertEquals(0, run.status(), run.err());
            assertFalse(Arrays.equals(Files.readAllBytes(fitted), Files.readAllBytes(out)), projection);
            Files.copy(out, fitted, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void anUnknownProjectionIsSaidAndTheFittedOneTaken() throws IOException {
        Path out = folder.resolve("slide.png");
        Run run = Run.of("export", withProjection("EPSG:987654"), "--out", out, "--size", "640x360");
        assertEquals(1, run.status());
        assertTrue(run.err().contains("PROJECTION_NOT_IN_EPSG\t/threeline/projection"), run.err());
        assertEquals(640, ImageIO.read(out.toFile()).getWidth());
    }
}
