package org.threeline.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.threeline.scenario.Problem;

/** A JSON text in UTF-8 and what could be read of it. Immutable. */
final class JsonText {
    private static final int EXCERPT = 40;

    private final byte[] bytes;
    private final Optional<JsonValue> root;
    private final boolean complete;
    private final List<Problem> problems;

    JsonText(byte[] bytes, Optional<JsonValue> root, boolean complete, List<Problem> problems) {
        this.bytes = Objects.requireNonNull(bytes);
        this.root = root;
        this.complete = complete;
        this.problems = List.copyOf(problems);
    }

    /** The outermost value; of a text that breaks off, all that was complete before the break. */
    Optional<JsonValue> root() {
        return root;
    }

    /** False when the text breaks off or goes on wrongly. */
    boolean complete() {
        return complete;
    }

    /** Why it is not complete, names given twice, numbers that are none. */
    List<Problem> problems() {
        return problems;
    }

    byte[] copy() {
        return bytes.clone();
    }

    boolean isSame(byte[] other) {
        return Arrays.equals(bytes, other);
    }

    int length() {
        return bytes.length;
    }

    String text(int start, int end) {
        return new String(bytes, start, end - start, StandardCharsets.UTF_8);
    }

    byte at(int offset) {
        return bytes[offset];
    }

    /** The beginning of a value's text, for sentences. */
    String excerpt(JsonValue value) {
        int end = Math.min(value.end(), value.start() + 4 * EXCERPT);
        String text = text(value.start(), Math.max(value.start(), end)).replaceAll("\\s+", " ");
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
