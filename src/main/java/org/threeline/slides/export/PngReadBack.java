package org.threeline.slides.export;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.threeline.render.Cancellation;

/**
 * Decodes a PNG file that {@link PngEncoder} wrote and compares every pixel with what was drawn.
 *
 * <p>Checks signature, checksums, size and that the picture is whole. Reads the file once and keeps a row and a chunk
 * in memory. Only files of our own kind pass (RGB, 8 bits, rows without filter): it is a check, not a reader of PNG.
 */
final class PngReadBack {
    private static final int LARGEST_CHUNK = 1 << 30;

    private final int[] pixels;
    private final int width;
    private final int height;
    private final Inflater inflater = new Inflater();
    private final byte[] row;
    private int filled;
    private int rowsDone;

    private PngReadBack(int[] pixels, int width, int height) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.row = new byte[3 * width + 1];
    }

    /**
     * Returns if the file holds exactly these pixels.
     *
     * @throws IOException if the file cannot be read, or holds anything else; the message says what
     */
    static void verify(Path file, int[] pixels, int width, int height, Cancellation cancellation) throws IOException {
        var check = new PngReadBack(pixels, width, height);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            check.read(new DataInputStream(in), cancellation);
        } catch (DataFormatException e) {
            throw new IOException("damaged image data", e);
        } finally {
            check.inflater.end();
        }
    }

    private void read(DataInputStream in, Cancellation cancellation) throws IOException, DataFormatException {
        if (!Arrays.equals(in.readNBytes(8), PngEncoder.SIGNATURE)) {
            throw new IOException("not a PNG file");
        }
        while (true) {
            PngExport.wanted(cancellation);
            int length = in.readInt();
            if (length < 0 || length > LARGEST_CHUNK) {
                throw new IOException("damaged chunk");
            }
            byte[] type = in.readNBytes(4);
            byte[] data = in.readNBytes(length);
            var crc = new CRC32();
            crc.update(type);
            crc.update(data);
            if (data.length != length || in.readInt() != (int) crc.getValue()) {
                throw new IOException("wrong checksum");
            }
            switch (new String(type, StandardCharsets.US_ASCII)) {
                case "IHDR" -> header(data);
                case "IDAT" -> rows(data);
                case "IEND" -> {
                    end(in);
                    return;
                }
                default -> {}
            }
        }
    }

    private void header(byte[] data) throws IOException {
        var in = new DataInputStream(new java.io.ByteArrayInputStream(data));
        if (in.readInt() != width
                || in.readInt() != height
                || !Arrays.equals(in.readAllBytes(), new byte[] {8, 2, 0, 0, 0})) {
            throw new IOException("another size or kind of picture");
        }
    }

    private void rows(byte[] data) throws IOException, DataFormatException {
        inflater.setInput(data);
        while (!inflater.needsInput() && !inflater.finished()) {
            filled += inflater.inflate(row, filled, row.length - filled);
            if (filled == row.length) {
                compareRow();
                filled = 0;
            } else if (inflater.needsDictionary()) {
                throw new IOException("damaged image data");
            }
        }
    }

    private void compareRow() throws IOException {
        if (rowsDone == height) {
            throw new IOException("more rows than drawn");
        }
        boolean same = row[0] == 0;
        int at = rowsDone * width;
        for (int i = 1; i < row.length; i += 3) {
            int rgb = ((row[i] & 255) << 16) | ((row[i + 1] & 255) << 8) | (row[i + 2] & 255);
            same &= rgb == (pixels[at++] & 0xffffff);
        }
        if (!same) {
            throw new IOException("row " + rowsDone + " differs from what was drawn");
        }
        rowsDone++;
    }

    private void end(DataInputStream in) throws IOException {
        if (rowsDone != height || filled != 0 || !inflater.finished()) {
            throw new IOException("rows are missing");
        }
        if (in.read() != -1) {
            throw new IOException("something follows the picture");
        }
    }
}
