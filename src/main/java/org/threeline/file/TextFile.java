package org.threeline.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.threeline.scenario.Problem;
import org.threeline.scenario.ScenarioException;

/**
 * Reads a text file that may come from anywhere, whole, in UTF-8, up to {@link #MAX_BYTES}.
 *
 * <p>Never waits long for a pipe and never touches the file. Stateless and thread-safe.
 */
public final class TextFile {
    /** A scenario of a hundred thousand vertices takes about a tenth of it. */
    public static final int MAX_BYTES = 64 * 1024 * 1024;

    private TextFile() {}

    /**
     * Reads all bytes of a file.
     *
     * @throws ScenarioException if it is missing, no file, too large or cannot be read
     */
    public static byte[] read(Path path) throws ScenarioException {
        String name = path.toString();
        try {
            if (Files.isDirectory(path)) {
                throw new ScenarioException(Problem.error("FILE_IS_FOLDER", "", name));
            }
            if (Files.size(path) > MAX_BYTES) {
                throw tooLarge();
            }
            byte[] bytes = PatientFile.read(path, MAX_BYTES);
            if (bytes.length > MAX_BYTES) {
                throw tooLarge();
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new ScenarioException(Problem.error("FILE_MISSING", "", name), e);
        } catch (AccessDeniedException e) {
            throw new ScenarioException(Problem.error("FILE_READ_DENIED", "", name), e);
        } catch (PatientFile.SilentException e) {
            throw new ScenarioException(Problem.error("FILE_SILENT", "", name), e);
        } catch (IOException e) {
            String code = Files.exists(path)
                    ? "FILE_READ_FAILED"
                    : Files.isSymbolicLink(path) ? "FILE_LINK_CIRCLE" : "FILE_MISSING";
            throw new ScenarioException(Problem.error(code, "", name), e);
        }
    }

    static ScenarioException tooLarge() {
        return new ScenarioException(Problem.error("FILE_TOO_LARGE", "", MAX_BYTES / 1024 / 1024));
    }

    /** Whether a byte order mark stands before the text. */
    public static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /**
     * Where the text begins, behind a byte order mark. A last letter that the end cuts is let through.
     *
     * @throws ScenarioException if the bytes are not UTF-8
     */
    public static int start(byte[] bytes) throws ScenarioException {
        int start = hasMark(bytes) ? 3 : 0;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(1 << 14);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            out.clear();
            if (result.isError() && in.position() + 4 > bytes.length && result.isMalformed() && isCut(bytes, in)) {
                return start;
            }
            if (result.isError()) {
                throw new ScenarioException(Problem.error("FILE_NOT_UTF8", "", line(bytes, in.position())));
            }
            if (result.isUnderflow()) {
                break;
            }
        }
        if (isZero(bytes, start) || isZero(bytes, start + 1)) {
            throw new ScenarioException(Problem.error("FILE_NOT_UTF8", "", 1));
        }
        return start;
    }

    /** UTF-16 and UTF-32 without a mark have zeros among the first letters. */
    private static boolean isZero(byte[] bytes, int position) {
        return position < bytes.length && bytes[position] == 0;
    }

    /** Whether the bytes left begin a letter that the end of the text cuts. */
    private static boolean isCut(byte[] bytes, ByteBuffer in) {
        int lead = bytes[in.position()] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        return lead >= 0xC2 && lead < 0xF5 && in.position() + length > bytes.length;
    }

    private static int line(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
