package org.threeline.render;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fonts of map and slides, from the data folder, so that a picture is the same on every machine.
 *
 * <p>A face is read when first asked for. Latin and Cyrillic figures are tabular and lining in all of them.
 * Thread-safe.
 */
public final class Fonts {
    /** Enough for all sizes of a style sheet at a few scales; what goes beyond is derived again. */
    private static final int KEPT_SIZES = 1024;

    private final Path folder;
    private final Map<Face, Font> faces = new ConcurrentHashMap<>();
    private final Map<Size, Font> sizes = new ConcurrentHashMap<>();

    private record Size(Face face, float px, float trackingPx) {}

    private Fonts(Path folder) {
        this.folder = folder;
    }

    /**
     * Finds the eight files in {@code fonts} of a data folder.
     *
     * @throws IOException if one is missing; the message says which and what to do
     */
    public static Fonts load(Path dataFolder) throws IOException {
        Path folder = dataFolder.resolve("fonts");
        for (Face face : Face.values()) {
            Path file = folder.resolve(face.fileName());
            if (!Files.isReadable(file)) {
                throw new NoSuchFileException(
                        file.toString(), null, "The font is missing. Put the program's data folder back, or name it.");
            }
        }
        return new Fonts(folder);
    }

    /** A face in a size, px of the picture. */
    public Font font(Face face, float px) {
        return font(face, px, 0);
    }

    /**
     * A face in a size with space between its letters.
     *
     * @param px size, px of the picture
     * @param trackingPx added after each letter, px of the picture
     */
    public Font font(Face face, float px, float trackingPx) {
        var size = new Size(face, px, trackingPx);
        Font known = sizes.get(size);
        if (known != null) {
            return known;
        }
        Font derived = derive(faces.computeIfAbsent(face, this::read), px, trackingPx);
        if (sizes.size() < KEPT_SIZES) {
            sizes.put(size, derived);
        }
        return derived;
    }

    private static Font derive(Font face, float px, float trackingPx) {
        Map<TextAttribute, Object> attributes = trackingPx == 0
                ? Map.of(TextAttribute.SIZE, px, TextAttribute.KERNING, TextAttribute.KERNING_ON)
                : Map.of(
                        TextAttribute.SIZE,
                        px,
                        TextAttribute.KERNING,
                        TextAttribute.KERNING_ON,
                        TextAttribute.TRACKING,
                        trackingPx / px);
        return face.deriveFont(attributes);
    }

    private Font read(Face face) {
        Path file = folder.resolve(face.fileName());
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (FontFormatException | IOException e) {
            throw new UncheckedIOException(new IOException(
                    "The font at " + file + " is damaged. Put a fresh copy of the program's data folder in its place.",
                    e));
        }
    }
}
