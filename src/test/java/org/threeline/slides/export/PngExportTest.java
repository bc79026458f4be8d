package org.threeline.slides.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.render.Cancellation;
import org.threeline.scenario.Language;
import org.threeline.scenario.ScenarioException;

class PngExportTest {
    private static final PngMetadata METADATA =
            new PngMetadata("Три лінії", "Caveat", "Threeline", LocalDate.of(2026, 11, 22), 144);

    @TempDir
    private Path folder;

    /** Flat areas with noise, so that blocks compress and do not compress. */
    private static BufferedImage picture(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, x * y % 7 == 0 ? random.nextInt(1 << 24) : 0xFBFAF5);
            }
        }
        return image;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,3000", "3000,1", "640,360", "1920,1080", "333,777"})
    void anotherDecoderReadsThePixels(int width, int height) throws Exception {
        BufferedImage image = picture(width, height);
        Path file = folder.resolve("a.png");
        PngExport.write(image, file, METADATA, Cancellation.NEVER);
        assertArrayEquals(pixels(image), pixels(ImageIO.read(file.toFile())));
    }

    @Test
    void sameInputGivesTheSameBytes() throws Exception {
        PngExport.write(picture(900, 700), folder.resolve("a.png"), METADATA, Cancellation.NEVER);
        PngExport.write(picture(900, 700), folder.resolve("b.png"), METADATA, Cancellation.NEVER);
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.png")), Files.readAllBytes(folder.resolve("b.png")));
    }

    @Test
    void theFileSaysWhatItIs() throws Exception {
        Path file = folder.resolve("a.png");
        PngExport.write(picture(20, 20), file, METADATA, Cancellation.NEVER);
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(content.contains("tEXtSoftware\0Threeline"));
        assertTrue(content.contains("tEXtCreation Time\0" + "2026-11-22"));
        String utf8 = new String("Три лінії".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertTrue(content.contains("iTXtTitle\0\0\0\0\0" + utf8));
        assertTrue(content.contains("sRGB\0"));
        assertTrue(content.contains("pHYs\0\0\u0016\u0025\0\0\u0016\u0025\u0001"), "144 pixels an inch");
    }

    @Test
    void replacesAFileAndLeavesNothingBeside() throws Exception {
        Path file = folder.resolve("a.png");
        Files.writeString(file, "old");
        PngExport.write(picture(20, 20), file, METADATA, Cancellation.NEVER);
        assertEquals(20, ImageIO.read(file.toFile()).getWidth());
        assertOnly("a.png");
    }

    @Test
    void followsASymbolicLink() throws Exception {
        Path file = folder.resolve("real.png");
        Files.writeString(file, "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.png"), file);
        PngExport.write(picture(20, 20), link, METADATA, Cancellation.NEVER);
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(20, ImageIO.read(file.toFile()).getWidth());
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device, EXPORT_FULL",
        "Read-only file system, EXPORT_READ_ONLY",
        "Input/output error, EXPORT_WRITE"
    })
    void aFailedWriteLeavesTheOldFile(String reason, String code) throws Exception {
        Path file = folder.resolve("a.png");
        Files.writeString(file, "old");
        var e = assertThrows(
                ScenarioException.class,
                () -> PngExport.write(
                        file,
                        out -> {
                            out.write(new byte[1 << 20]);
                            throw new IOException(reason);
                        },
                        written -> {}));
        assertEquals(code, e.problem().code());
        assertEquals("old", Files.readString(file));
        assertOnly("a.png");
    }

    @Test
    void whatReadsBackDifferentlyIsThrownAway() throws Exception {
        Path file = folder.resolve("a.png");
        Files.writeString(file, "old");
        int[] drawn = pixels(picture(40, 40));
        int[] other = drawn.clone();
        other[777] ^= 1;
        var e = assertThrows(
                ScenarioException.class,
                () -> PngExport.write(
                        file,
                        out -> PngEncoder.encode(other, 40, 40, METADATA, out, Cancellation.NEVER),
                        written -> PngReadBack.verify(written, drawn, 40, 40, Cancellation.NEVER)));
        assertEquals("EXPORT_READ_BACK", e.problem().code());
        assertEquals("old", Files.readString(file));
        assertOnly("a.png");
    }

    @Test
    void noBitOfTheFileCanChangeUnseen() throws Exception {
        int[] drawn = pixels(picture(24, 24));
        Path file = folder.resolve("a.png");
        PngExport.write(picture(24, 24), file, METADATA, Cancellation.NEVER);
        byte[] good = Files.readAllBytes(file);
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 4;
            Files.write(file, bad);
            int at = i;
            assertThrows(
                    IOException.class,
                    () -> PngReadBack.verify(file, drawn, 24, 24, Cancellation.NEVER),
                    () -> "byte " + at);
        }
    }

    @Test
    void aFileCutShortIsSeen() throws Exception {
        int[] drawn = pixels(picture(24, 24));
        Path file = folder.resolve("a.png");
        PngExport.write(picture(24, 24), file, METADATA, Cancellation.NEVER);
        byte[] good = Files.readAllBytes(file);
        for (int length = 0; length < good.length; length++) {
            Files.write(file, java.util.Arrays.copyOf(good, length));
            assertThrows(IOException.class, () -> PngReadBack.verify(file, drawn, 24, 24, Cancellation.NEVER));
        }
    }

    @Test
    void aFolderIsNoTarget() {
        var e = assertThrows(
                ScenarioException.class, () -> PngExport.write(picture(9, 9), folder, METADATA, Cancellation.NEVER));
        assertEquals("EXPORT_NOT_A_FILE", e.problem().code());
    }

    @Test
    void aMissingFolderIsNamed() {
        Path file = folder.resolve("no").resolve("a.png");
        var e = assertThrows(
                ScenarioException.class, () -> PngExport.write(picture(9, 9), file, METADATA, Cancellation.NEVER));
        assertEquals("EXPORT_FOLDER", e.problem().code());
        for (Language language : Language.values()) {
            String sentence = e.problem().message(language);
            assertTrue(sentence.contains(folder.resolve("no").toString()), sentence);
            assertFalse(sentence.contains("{"), sentence);
        }
    }

    @Property(tries = 200)
    void checksumsOfPartsCombine(
            @ForAll byte[] first, @ForAll byte[] second, @ForAll @IntRange(max = 70_000) int zeros) {
        byte[] tail = java.util.Arrays.copyOf(second, second.length + zeros);
        byte[] both = java.util.Arrays.copyOf(first, first.length + tail.length);
        System.arraycopy(tail, 0, both, first.length, tail.length);
        assertEquals(adler(both), PngEncoder.combine(adler(first), adler(tail), tail.length));
    }

    private static long adler(byte[] bytes) {
        var sum = new Adler32();
        sum.update(bytes);
        return sum.getValue();
    }

    private void assertOnly(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(
                    name,
                    String.join(" ", files.map(f -> f.getFileName().toString()).toList()));
        }
    }
}
