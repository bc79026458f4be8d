package org.threeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Compares pictures with those in {@code src/test/resources}.
 *
 * <p>{@code -Dthreeline.golden=write} writes them anew; look at them before they are committed. A picture that fails is
 * left in {@code target/golden}.
 */
public final class Golden {
    private final Path folder;
    private final int tolerance;
    private final double mostDifferent;

    /**
     * @param room the package under {@code org.threeline} that the pictures belong to
     * @param tolerance the least difference of a channel that counts
     * @param mostDifferent the share of pixels that may differ so
     */
    public Golden(String room, int tolerance, double mostDifferent) {
        this.folder = Path.of("src", "test", "resources", "org", "threeline").resolve(room);
        this.tolerance = tolerance;
        this.mostDifferent = mostDifferent;
    }

    /** Whether golden files are to be written rather than compared. */
    public static boolean isWriting() {
        return "write".equals(System.getProperty("threeline.golden"));
    }

    public void check(String name, BufferedImage drawn) throws IOException {
        Path file = folder.resolve(name);
        if (isWriting()) {
            Files.createDirectories(folder);
            ImageIO.write(drawn, "png", file.toFile());
        }
        BufferedImage golden = ImageIO.read(file.toFile());
        assertEquals(golden.getWidth(), drawn.getWidth());
        assertEquals(golden.getHeight(), drawn.getHeight());
        double different = different(pixels(golden), pixels(drawn));
        if (different > mostDifferent) {
            Path kept = Path.of("target", "golden");
            Files.createDirectories(kept);
            ImageIO.write(drawn, "png", kept.resolve(name).toFile());
        }
        assertTrue(
                different <= mostDifferent,
                () -> name + ": of the pixels " + 100 * different + " % differ; see target/golden");
    }

    /** The share of pixels of which a channel differs by more than the tolerance. */
    private double different(int[] a, int[] b) {
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            int most = 0;
            for (int shift = 0; shift <= 16; shift += 8) {
                most = Math.max(most, Math.abs((a[i] >> shift & 255) - (b[i] >> shift & 255)));
            }
            count += most > tolerance ? 1 : 0;
        }
        return count / (double) a.length;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
