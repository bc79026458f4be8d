package org.threeline.slides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.threeline.scenario.Language;
import org.threeline.slides.SlideRequest.Layout;
import org.threeline.slides.layout.PageSize;

/**
 * Pictures of the default scenario, compared with those in {@code src/test/resources}.
 *
 * <p>A few names may move; a zone, a pattern, a block of text or a layer that is missing is seen.
 * {@code -Dthreeline.golden=write} writes them anew; look at them before they are committed.
 */
class GoldenSlideTest {
    private static final PageSize SIZE = new PageSize(960, 540);
    private static final Path GOLDEN = Path.of("src", "test", "resources", "org", "threeline", "slides");
    /** Least difference of a channel that counts, and the most pixels, of all, that may differ so. */
    private static final int TOLERANCE = 48;

    private static final double MOST_DIFFERENT = 0.015;

    private static DefaultScenario scenario;

    @BeforeAll
    static void load() throws Exception {
        scenario = DefaultScenario.load();
    }

    @ParameterizedTest
    @CsvSource({"ENGLISH,SLIDE", "UKRAINIAN,SLIDE", "ENGLISH,MAP"})
    void theDefaultScenarioLooksAsItDid(Language language, Layout layout) throws Exception {
        BufferedImage drawn = scenario.draw(language, layout, SIZE);
        Path file = GOLDEN.resolve(layout.name().toLowerCase(Locale.ROOT) + "-" + language.code() + ".png");
        if ("write".equals(System.getProperty("threeline.golden"))) {
            Files.createDirectories(GOLDEN);
            ImageIO.write(drawn, "png", file.toFile());
        }
        BufferedImage golden = ImageIO.read(file.toFile());
        assertEquals(golden.getWidth(), drawn.getWidth());
        assertEquals(golden.getHeight(), drawn.getHeight());
        double different = different(pixels(golden), pixels(drawn));
        if (different > MOST_DIFFERENT) {
            keep(drawn, file.getFileName().toString());
        }
        assertTrue(
                different <= MOST_DIFFERENT, () -> "of the pixels " + 100 * different + " % differ; see target/golden");
    }

    private static void keep(BufferedImage drawn, String name) throws IOException {
        Path folder = Path.of("target", "golden");
        Files.createDirectories(folder);
        ImageIO.write(drawn, "png", folder.resolve(name).toFile());
    }

    /** The share of pixels of which a channel differs by more than the tolerance. */
    private static double different(int[] a, int[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            int most = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                most = Math.max(most, Math.abs((a[i] >> shift & 255) - (b[i] >> shift & 255)));
            }
            count += most > TOLERANCE ? 1 : 0;
        }
        return count / (double) a.length;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
