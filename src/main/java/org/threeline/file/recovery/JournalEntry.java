package org.threeline.file.recovery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.threeline.file.ScenarioFile;
import org.threeline.scenario.Text;

/**
 * A scenario as it was at one moment of editing, whole.
 *
 * @param at when
 * @param source the file it was read from
 * @param sourceDigest of the bytes that were read, see {@link #digest}
 * @param file what it is saved to; empty for one without a name yet
 * @param changeCount how many changes there were since it was saved
 * @param changes the last of them, in words
 * @param text what a scenario file would hold; not changed afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // entries are written and read, never compared
public record JournalEntry(
        Instant at,
        Path source,
        String sourceDigest,
        Optional<Path> file,
        int changeCount,
        List<Text> changes,
        byte[] text) {
    /** More words than anybody reads are not kept. */
    public static final int MOST_CHANGES = 30;

    public JournalEntry {
        changes = List.copyOf(changes.subList(Math.max(0, changes.size() - MOST_CHANGES), changes.size()));
    }

    /** SHA-256 in hexadecimal letters. */
    public static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] packed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 14))) {
            out.writeLong(at.toEpochMilli());
            write(out, source.toString());
            write(out, sourceDigest);
            write(out, file.map(Path::toString).orElse(""));
            out.writeInt(changeCount);
            out.writeInt(changes.size());
            for (Text change : changes) {
                write(out, change.plain());
                out.writeInt(change.byLanguage().size());
                for (Map.Entry<String, String> wording : change.byLanguage().entrySet()) {
                    write(out, wording.getKey());
                    write(out, wording.getValue());
                }
            }
            write(out, text);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    static JournalEntry unpacked(byte[] packed, int offset, int length) throws IOException {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed, offset, length)))) {
            Instant at = Instant.ofEpochMilli(in.readLong());
            Path source = Path.of(string(in));
            String digest = string(in);
            Optional<Path> file =
                    Optional.of(string(in)).filter(f -> !f.isEmpty()).map(Path::of);
            int count = in.readInt();
            int said = in.readInt();
            List<Text> changes = new ArrayList<>();
            for (int i = 0; i < said; i++) {
                changes.add(text(in));
            }
            return new JournalEntry(at, source, digest, file, count, changes, bytes(in));
        } catch (InvalidPathException e) {
            throw new IOException(e);
        }
    }

    private static Text text(DataInputStream in) throws IOException {
        String plain = string(in);
        Map<String, String> byLanguage = new TreeMap<>();
        int wordings = in.readInt();
        for (int i = 0; i < wordings; i++) {
            String language = string(in);
            byLanguage.put(language, string(in));
        }
        return new Text(plain, byLanguage);
    }

    private static void write(DataOutputStream out, String string) throws IOException {
        write(out, string.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String string(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > ScenarioFile.MAX_BYTES) {
            throw new IOException("a length of " + length);
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the entry breaks off");
        }
        return bytes;
    }
}
