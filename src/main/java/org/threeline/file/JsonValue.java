package org.threeline.file;

import java.util.List;
import java.util.Optional;

/**
 * A value of a JSON text that knows where it stands in it.
 *
 * <p>{@code start} and {@code end} are byte offsets into the text, the end exclusive.
 */
sealed interface JsonValue {
    int start();

    int end();

    /**
     * An object; where a name is given twice the last one counts, as with most programs.
     *
     * @param members in the order of the text
     */
    record JsonObject(int start, int end, List<Member> members) implements JsonValue {
        Optional<JsonValue> get(String name) {
            for (int i = members.size() - 1; i >= 0; i--) {
                if (members.get(i).name().equals(name)) {
                    return Optional.of(members.get(i).value());
                }
            }
            return Optional.empty();
        }

        Optional<JsonObject> object(String name) {
            return get(name).filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
        }

        List<JsonValue> array(String name) {
            return get(name)
                    .filter(JsonArray.class::isInstance)
                    .map(a -> ((JsonArray) a).elements())
                    .orElse(List.of());
        }

        Optional<String> string(String name) {
            return get(name).filter(JsonString.class::isInstance).map(s -> ((JsonString) s).value());
        }

        /** A finite number. */
        Optional<Double> number(String name) {
            return get(name)
                    .filter(JsonNumber.class::isInstance)
                    .map(n -> ((JsonNumber) n).value())
                    .filter(Double::isFinite);
        }
    }

    /**
     * A member of an object.
     *
     * @param nameStart byte offset of the quote that opens its name
     */
    record Member(int nameStart, String name, JsonValue value) {}

    record JsonArray(int start, int end, List<JsonValue> elements) implements JsonValue {}

    record JsonString(int start, int end, String value) implements JsonValue {}

    /**
     * A number.
     *
     * @param value the nearest double; infinite or NaN where the text says so or overflows
     */
    record JsonNumber(int start, int end, double value) implements JsonValue {}

    record JsonBoolean(int start, int end, boolean value) implements JsonValue {}

    record JsonNull(int start, int end) implements JsonValue {}
}
