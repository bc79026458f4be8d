package org.threeline.slides.export;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.threeline.render.Cancellation;

/**
 * Encodes opaque pixels as PNG, 8 bits of red, green and blue, on all cores.
 *
 * <p>Rows are not filtered: on maps, with their flat colours, hatches and text, every filter of the format made larger
 * files (by a quarter on the slide) and took longer. The rows are compressed in blocks of a fixed size, each with the
 * tail of the one before as its dictionary, so that the bytes do not depend on the number of cores. The blocks end on
 * byte boundaries (Z_SYNC_FLUSH) and together make one zlib stream as RFC 1950 defines it.
 *
 * <p>Same pixels, same metadata, same bytes on one Java runtime. Stateless and thread-safe.
 */
final class PngEncoder {
    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final int BLOCK_BYTES = 1 << 20;
    private static final int WINDOW = 1 << 15;
    private static final int LEVEL = 6;
    private static final int ADLER_BASE = 65521;

    private PngEncoder() {}

    /** Part of the compressed stream with the checksum and length of the bytes it stands for. */
    private static final class Block {
        private final byte[] compressed;
        private final long adler;
        private final long length;

        Block(byte[] compressed, long adler, long length) {
            this.compressed = compressed;
            this.adler = adler;
            this.length = length;
        }
    }

    /**
     * Writes a whole PNG file.
     *
     * @param pixels 0xRRGGBB row by row from the top, the highest byte ignored
     */
    static void encode(
            int[] pixels, int width, int height, PngMetadata metadata, OutputStream out, Cancellation cancellation)
            throws IOException {
        List<Block> blocks = compress(pixels, width, height, cancellation);
        out.write(SIGNATURE);
        chunk(out, "IHDR", header(width, height));
        // Rendering intent 0, perceptual.
        chunk(out, "sRGB", new byte[] {0});
        chunk(out, "pHYs", physicalSize(metadata.pixelsPerMeter()));
        for (Map.Entry<String, String> text : metadata.texts().entrySet()) {
            textChunk(out, text.getKey(), text.getValue());
        }
        long adler = 1;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            adler = combine(adler, block.adler, block.length);
            var data = new ByteArrayOutputStream(block.compressed.length + 6);
            if (i == 0) {
                // Deflate with a window of 32 KB, default compression, no preset dictionary.
                data.write(0x78);
                data.write(0x9c);
            }
            data.write(block.compressed);
            if (i == blocks.size() - 1) {
                new DataOutputStream(data).writeInt((int) adler);
            }
            chunk(out, "IDAT", data.toByteArray());
        }
        chunk(out, "IEND", new byte[0]);
    }

    private static List<Block> compress(int[] pixels, int width, int height, Cancellation cancellation) {
        int stride = 3 * width + 1;
        int rows = Math.max(1, BLOCK_BYTES / stride);
        int count = (height + rows - 1) / rows;
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(i -> {
                    PngExport.wanted(cancellation);
                    int from = i * rows;
                    int to = Math.min(height, from + rows);
                    int before = Math.min(from, (WINDOW + stride - 1) / stride);
                    return block(pixels, width, from, to, before, i == count - 1);
                })
                .toList();
    }

    private static Block block(int[] pixels, int width, int from, int to, int before, boolean last) {
        int stride = 3 * width + 1;
        byte[] raw = new byte[stride * (to - from + before)];
        int at = 0;
        for (int y = from - before; y < to; y++) {
            at = row(pixels, y * width, width, raw, at);
        }
        int start = before * stride;
        int length = raw.length - start;
        var adler = new Adler32();
        adler.update(raw, start, length);
        var deflater = new Deflater(LEVEL, true);
        try {
            if (start > 0) {
                int dictionary = Math.min(start, WINDOW);
                deflater.setDictionary(raw, start - dictionary, dictionary);
            }
            deflater.setInput(raw, start, length);
            if (last) {
                deflater.finish();
            }
            byte[] target = new byte[Math.max(4096, length / 4)];
            int filled = 0;
            while (true) {
                int room = target.length - filled;
                int n = deflater.deflate(target, filled, room, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                filled += n;
                if (last ? deflater.finished() : n < room) {
                    return new Block(Arrays.copyOf(target, filled), adler.getValue(), length);
                }
                target = Arrays.copyOf(target, 2 * target.length);
            }
        } finally {
            deflater.end();
        }
    }

    /** Puts a row with its filter byte, 0 for none, into {@code raw}; returns where the next one goes. */
    private static int row(int[] pixels, int first, int width, byte[] raw, int at) {
        int to = at;
        raw[to++] = 0;
        for (int i = first; i < first + width; i++) {
            int rgb = pixels[i];
            raw[to] = (byte) (rgb >> 16);
            raw[to + 1] = (byte) (rgb >> 8);
            raw[to + 2] = (byte) rgb;
            to += 3;
        }
        return to;
    }

    /** The Adler-32 of two runs of bytes from those of each, as zlib's adler32_combine defines it. */
    static long combine(long first, long second, long secondLength) {
        long a1 = first & 0xffff;
        long b1 = first >>> 16;
        long a2 = second & 0xffff;
        long b2 = second >>> 16;
        long a = Math.floorMod(a1 + a2 - 1, ADLER_BASE);
        long b = Math.floorMod(b1 + b2 + secondLength % ADLER_BASE * (a1 - 1), ADLER_BASE);
        return b << 16 | a;
    }

    private static byte[] header(int width, int height) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        // 8 bits, colour type 2 (RGB), deflate, adaptive filters, not interlaced.
        data.write(new byte[] {8, 2, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] physicalSize(int pixelsPerMeter) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new DataOutputStream(bytes);
        data.writeInt(pixelsPerMeter);
        data.writeInt(pixelsPerMeter);
        data.write(1);
        return bytes.toByteArray();
    }

    /** A tEXt chunk where Latin-1 can say it, else iTXt in UTF-8. */
    private static void textChunk(OutputStream out, String keyword, String text) throws IOException {
        boolean latin = StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        var data = new ByteArrayOutputStream();
        data.write(keyword.getBytes(StandardCharsets.ISO_8859_1));
        data.write(0);
        if (!latin) {
            // Not compressed, no language tag, no translated keyword.
            data.write(new byte[] {0, 0, 0, 0});
        }
        data.write(text.replace("\u0000", "").getBytes(charset));
        chunk(out, latin ? "tEXt" : "iTXt", data.toByteArray());
    }

    private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(data);
        var whole = new DataOutputStream(out);
        whole.writeInt(data.length);
        whole.write(name);
        whole.write(data);
        whole.writeInt((int) crc.getValue());
    }
}
