package org.threeline.analysis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of an editable table, read without Jackson's object mapper: its four hundred classes would lie in the memory
 * of the window for two small files.
 *
 * <p>What is asked of a value that is missing or of another kind is empty. Immutable.
 */
final class TableValue {
    private static final TableValue MISSING = new TableValue(null);

    /** A map of names to values, a list of values, a string, a number or a truth; null for what is missing or null. */
    private final @Nullable Object value;

    private TableValue(@Nullable Object value) {
        this.value = value;
    }

    /**
     * Reads the first value of a text; what follows it is passed over.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException if the text is no JSON
     */
    static TableValue read(byte[] json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return parser.nextToken() == null ? MISSING : value(parser);
        }
    }

    private static TableValue value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var members = new LinkedHashMap<String, TableValue>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    members.put(name, value(parser));
                }
                yield new TableValue(Collections.unmodifiableMap(members));
            }
            case START_ARRAY -> {
                var elements = new ArrayList<TableValue>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    elements.add(value(parser));
                }
                yield new TableValue(List.copyOf(elements));
            }
            case VALUE_STRING -> new TableValue(parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new TableValue(parser.getDoubleValue());
            case VALUE_TRUE, VALUE_FALSE -> new TableValue(parser.getBooleanValue());
            default -> MISSING;
        };
    }

    /** A member of an object. */
    TableValue get(String name) {
        return members().getOrDefault(name, MISSING);
    }

    /** The members of an object in the order of the file. */
    @SuppressWarnings("unchecked") // only maps of this kind are made
    Map<String, TableValue> members() {
        return value instanceof Map<?, ?> members ? (Map<String, TableValue>) members : Map.of();
    }

    /** The elements of an array. */
    @SuppressWarnings("unchecked") // only lists of this kind are made
    List<TableValue> elements() {
        return value instanceof List<?> elements ? (List<TableValue>) elements : List.of();
    }

    Optional<String> text() {
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The number, or NaN. */
    double number() {
        return value instanceof Double number ? number : Double.NaN;
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isMissing() {
        return value == null;
    }
}
