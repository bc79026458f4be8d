package org.threeline.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.threeline.file.JsonValue.JsonArray;
import org.threeline.file.JsonValue.JsonBoolean;
import org.threeline.file.JsonValue.JsonNull;
import org.threeline.file.JsonValue.JsonNumber;
import org.threeline.file.JsonValue.JsonObject;
import org.threeline.file.JsonValue.JsonString;
import org.threeline.file.JsonValue.Member;
import org.threeline.scenario.Problem;

/**
 * Reads a JSON text into values that know their place, within bounded memory and depth.
 *
 * <p>Never throws for a bad text: a text that breaks off, or goes on wrongly, gives what was complete before, with a
 * problem that names line and column. NaN and Infinity are read as numbers, so that the rest of the file can still be
 * used; the schema refuses them.
 */
final class JsonReader {
    static final int MAX_DEPTH = 64;
    static final int MAX_VALUES = 4_000_000;
    /** Of one object; a scenario has a few dozen. */
    private static final int MAX_MEMBERS = 50_000;

    private static final int MAX_NUMBER_LENGTH = 400;
    private static final int MAX_PROBLEMS = 100;
    private static final int FEW_MEMBERS = 16;
    /** The outermost object, and its members {@code threeline} and {@code features}. */
    private static final int SALVAGED_DEPTH = 2;

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .build())
            .build();

    private final byte[] bytes;
    private final int offset;
    private final List<Problem> problems = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable JsonValue root;
    private @Nullable JsonLocation brokenAt;
    private int values;

    private JsonReader(byte[] bytes, int offset) {
        this.bytes = bytes;
        this.offset = offset;
    }

    /**
     * Reads a text.
     *
     * @param bytes UTF-8
     * @param offset of the first byte of the text proper, behind a byte order mark
     */
    static JsonText read(byte[] bytes, int offset) {
        return new JsonReader(bytes, offset).read();
    }

    /** A container whose end has not been met yet. */
    private static final class Open {
        final boolean object;
        final int start;
        final @Nullable Open outer;
        final List<Member> members;
        final List<JsonValue> elements;

        @Nullable
        Set<String> names;

        String name = "";
        int nameStart;

        Open(boolean object, int start, @Nullable Open outer) {
            this.object = object;
            this.start = start;
            this.outer = outer;
            this.members = object ? new ArrayList<>(4) : List.of();
            this.elements = object ? List.of() : new ArrayList<>(2);
        }

        String pointer() {
            return outer == null ? "" : outer.here();
        }

        boolean isTaken(String candidate) {
            if (members.size() < FEW_MEMBERS) {
                for (Member member : members) {
                    if (member.name().equals(candidate)) {
                        return true;
                    }
                }
                return false;
            }
            if (names == null) {
                names = new HashSet<>();
                for (Member member : members) {
                    names.add(member.name());
                }
            }
            return !names.add(candidate);
        }

        /** A number at the very end may have been longer. */
        void dropCutNumber(int end) {
            if (object) {
                members.removeIf(m -> m.value() instanceof JsonNumber n && n.end() >= end);
            } else {
                elements.removeIf(e -> e instanceof JsonNumber n && n.end() >= end);
            }
        }

        String here() {
            return object ? JsonPointer.child(pointer(), name) : JsonPointer.child(pointer(), elements.size());
        }

        JsonValue close(int end) {
            return object
                    ? new JsonObject(start, end, List.copyOf(members))
                    : new JsonArray(start, end, List.copyOf(elements));
        }
    }

    private JsonText read() {
        boolean complete = true;
        try (JsonParser parser = FACTORY.createParser(bytes, offset, bytes.length - offset)) {
            complete = readAll(parser);
        } catch (StreamConstraintsException e) {
            complete = false;
            JsonLocation at = brokenAt;
            problems.add(
                    open.size() >= MAX_DEPTH
                            ? Problem.error("JSON_TOO_DEEP", pointer(), line(at), column(at), MAX_DEPTH)
                            : Problem.error("JSON_NUMBER_TOO_LONG", pointer(), line(at), column(at)));
        } catch (JsonProcessingException e) {
            complete = false;
            problems.add(broken(e.getLocation()));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
        salvage();
        return new JsonText(bytes, Optional.ofNullable(root), complete, problems);
    }

    /** Keeps what was complete of the outermost object and of its members; half a feature is none. */
    private void salvage() {
        while (open.size() > SALVAGED_DEPTH) {
            open.pop();
        }
        while (!open.isEmpty()) {
            Open last = open.pop();
            last.dropCutNumber(bytes.length);
            attach(last.close(bytes.length));
        }
    }

    private boolean readAll(JsonParser parser) throws IOException {
        try {
            return readTokens(parser);
        } catch (JsonProcessingException e) {
            // The parser looks at a value before it hands out the name in front of it.
            Open into = open.peek();
            String name = parser.currentName();
            if (into != null && into.object && name != null) {
                into.name = name;
            }
            brokenAt = parser.currentLocation();
            throw e;
        }
    }

    private boolean readTokens(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (root != null) {
                JsonLocation at = parser.currentTokenLocation();
                problems.add(Problem.error("JSON_GOES_ON", "", line(at), column(at)));
                return false;
            }
            if (isOverfull(open.peek())) {
                JsonLocation at = parser.currentTokenLocation();
                problems.add(Problem.error("JSON_TOO_MANY_MEMBERS", pointer(), line(at), column(at), MAX_MEMBERS));
                return false;
            }
            if (++values > MAX_VALUES) {
                JsonLocation at = parser.currentTokenLocation();
                problems.add(Problem.error("JSON_TOO_MANY_VALUES", pointer(), line(at), column(at), MAX_VALUES));
                return false;
            }
            accept(parser, token);
        }
        if (root == null) {
            problems.add(broken(parser.currentLocation()));
            return false;
        }
        return true;
    }

    private static boolean isOverfull(@Nullable Open into) {
        return into != null && into.members.size() > MAX_MEMBERS;
    }

    private void accept(JsonParser parser, JsonToken token) throws IOException {
        int start = offset(parser.currentTokenLocation());
        switch (token) {
            case START_OBJECT, START_ARRAY -> open.push(new Open(token == JsonToken.START_OBJECT, start, open.peek()));
            case END_OBJECT, END_ARRAY -> attach(open.pop().close(offset(parser.currentLocation())));
            case FIELD_NAME -> {
                Open into = open.element();
                String name = parser.currentName();
                if (into.isTaken(name) && problems.size() < MAX_PROBLEMS) {
                    problems.add(Problem.error("JSON_NAME_TWICE", JsonPointer.child(into.pointer(), name), name));
                }
                into.name = name;
                into.nameStart = start;
            }
            case VALUE_STRING -> {
                String text = parser.getText();
                attach(new JsonString(start, offset(parser.currentLocation()), text));
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                double value = number(parser.getText());
                if (!Double.isFinite(value) && problems.size() < MAX_PROBLEMS) {
                    problems.add(Problem.error("NUMBER_NOT_FINITE", pointer(), parser.getText()));
                }
                attach(new JsonNumber(start, offset(parser.currentLocation()), value));
            }
            case VALUE_TRUE, VALUE_FALSE ->
                attach(new JsonBoolean(start, offset(parser.currentLocation()), token == JsonToken.VALUE_TRUE));
            case VALUE_NULL -> attach(new JsonNull(start, offset(parser.currentLocation())));
            default -> throw new IllegalStateException("unexpected token " + token);
        }
    }

    private void attach(JsonValue value) {
        Open into = open.peek();
        if (into == null) {
            root = value;
        } else if (into.object) {
            into.members.add(new Member(into.nameStart, into.name, value));
        } else {
            into.elements.add(value);
        }
    }

    private static double number(String text) {
        return switch (text) {
            case "INF", "+INF", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-INF" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private String pointer() {
        Open into = open.peek();
        return into == null ? "" : into.here();
    }

    private Problem broken(@Nullable JsonLocation at) {
        return Problem.error("JSON_BROKEN", pointer(), line(at), column(at));
    }

    private int offset(JsonLocation location) {
        return offset + (int) location.getByteOffset();
    }

    private static int line(@Nullable JsonLocation at) {
        return at == null ? 1 : at.getLineNr();
    }

    private static int column(@Nullable JsonLocation at) {
        return at == null ? 1 : at.getColumnNr();
    }
}
