package org.threeline.slides.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.threeline.render.Cancellation;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;

/**
 * Writes a picture as a PNG file and reads it back before it is called done.
 *
 * <p>Either the target holds exactly the picture when {@link #write} returns, or it is untouched. Same picture,
 * metadata and Java runtime: same bytes.
 */
public final class PngExport {
    private PngExport() {}

    /**
     * Writes or replaces a file.
     *
     * @param image opaque, of type {@code TYPE_INT_RGB}
     * @throws ScenarioException EXPORT_NOT_A_FILE, EXPORT_FOLDER, EXPORT_FULL, EXPORT_READ_ONLY, EXPORT_DENIED,
     *     EXPORT_WRITE or EXPORT_READ_BACK; the target is then as it was
     * @throws CancellationException soon after the file is no longer wanted; the target is then as it was
     */
    public static void write(BufferedImage image, Path target, PngMetadata metadata, Cancellation cancellation)
            throws ScenarioException {
        if (image.getType() != BufferedImage.TYPE_INT_RGB) {
            throw new IllegalArgumentException("image type " + image.getType());
        }
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        write(target, out -> PngEncoder.encode(pixels, width, height, metadata, out, cancellation), written -> {
            PngReadBack.verify(written, pixels, width, height, cancellation);
            // From here on the file takes its name, and is there.
            wanted(cancellation);
        });
    }

    /** Ends what is no longer wanted. */
    static void wanted(Cancellation cancellation) {
        if (cancellation.cancelled()) {
            throw new CancellationException();
        }
    }

    /**
     * Writes or replaces a file.
     *
     * @param pixels opaque RGB, row by row
     * @throws ScenarioException as for an image
     */
    public static void write(int[] pixels, int width, int height, Path target, PngMetadata metadata)
            throws ScenarioException {
        write(
                target,
                out -> PngEncoder.encode(pixels, width, height, metadata, out, Cancellation.NEVER),
                written -> PngReadBack.verify(written, pixels, width, height, Cancellation.NEVER));
    }

    static void write(Path target, AtomicReplace.Content content, AtomicReplace.Check check) throws ScenarioException {
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new ScenarioException(Problem.error("EXPORT_NOT_A_FILE", "", target.toString()));
        }
        try {
            AtomicReplace.write(target, content, written -> {
                try {
                    check.accept(written);
                } catch (IOException e) {
                    throw new ReadBackException(e);
                }
            });
        } catch (ReadBackException e) {
            throw new ScenarioException(Problem.error("EXPORT_READ_BACK", "", target.toString(), e.said), e);
        } catch (IOException e) {
            throw new ScenarioException(why(target, e), e);
        }
    }

    private static Problem why(Path target, IOException e) {
        Path folder = target.toAbsolutePath().getParent();
        String reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        String said = reason == null ? e.getClass().getSimpleName() : reason;
        String lower = said.toLowerCase(Locale.ROOT);
        if (e instanceof NoSuchFileException || folder == null || !Files.isDirectory(folder)) {
            return Problem.error("EXPORT_FOLDER", "", target.toString(), String.valueOf(folder));
        }
        if (lower.contains("no space left") || lower.contains("not enough space") || lower.contains("quota")) {
            return Problem.error("EXPORT_FULL", "", target.toString(), folder.toString());
        }
        if (lower.contains("read-only")) {
            return Problem.error("EXPORT_READ_ONLY", "", target.toString(), folder.toString());
        }
        if (e instanceof AccessDeniedException) {
            return Problem.error("EXPORT_DENIED", "", target.toString(), folder.toString());
        }
        return Problem.error("EXPORT_WRITE", "", target.toString(), said);
    }

    /** What was read back is not what was drawn. */
    private static final class ReadBackException extends IOException {
        private static final long serialVersionUID = 1L;

        private final String said;

        ReadBackException(IOException cause) {
            super(cause);
            this.said = Objects.requireNonNullElse(
                    cause.getMessage(), cause.getClass().getSimpleName());
        }
    }
}
