package org.threeline.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.threeline.file.JsonValue.JsonArray;
import org.threeline.file.JsonValue.JsonNumber;
import org.threeline.file.JsonValue.JsonObject;
import org.threeline.file.JsonValue.JsonString;
import org.threeline.file.JsonValue.Member;

/**
 * A JSON Schema that values are checked against, every violation with its place.
 *
 * <p>Numbers that are not finite are no JSON and have been reported when the text was read: they are passed over here.
 * Immutable and thread-safe.
 */
final class Schema {
    private final SchemaNode root;
    private final Map<String, SchemaNode> definitions;

    private Schema(SchemaNode root, Map<String, SchemaNode> definitions) {
        this.root = root;
        this.definitions = definitions;
    }

    /** Loads when first asked for. */
    private static final class Scenario {
        static final Schema SCHEMA = load("scenario-1.schema.json");

        private static Schema load(String name) {
            try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream(name), name)) {
                return of(JsonReader.read(in.readAllBytes(), 0));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The published schema of the scenario file. */
    static Schema scenario() {
        return Scenario.SCHEMA;
    }

    static Schema of(JsonText text) {
        JsonObject object = (JsonObject) text.root()
                .filter(JsonObject.class::isInstance)
                .orElseThrow(() -> new IllegalArgumentException("schema"));
        return new Schema(SchemaNode.of(object), SchemaNode.map(object.object("$defs")));
    }

    /**
     * Something a schema forbids.
     *
     * @param keyword of the schema that is violated
     * @param value the value, or the object that lacks a member
     * @param expected what the keyword asks for
     * @param problem code of a sentence of its own, else empty
     */
    record Violation(ValuePath path, String keyword, JsonValue value, String expected, String problem) {}

    /**
     * Checks a value.
     *
     * @param sink takes violations; returns false when it has had enough
     */
    void check(JsonValue value, Predicate<Violation> sink) {
        new Check(sink).check(root, value, ValuePath.ROOT);
    }

    private final class Check {
        private final Predicate<Violation> sink;
        private boolean enough;
        private boolean violated;

        Check(Predicate<Violation> sink) {
            this.sink = sink;
        }

        private boolean holds(SchemaNode schema, JsonValue value, ValuePath path) {
            Check trial = new Check(v -> false);
            trial.check(schema, value, path);
            return !trial.violated;
        }

        private void report(SchemaNode schema, ValuePath path, String keyword, JsonValue value, Object expected) {
            violated = true;
            if (!enough) {
                enough = !sink.test(new Violation(
                        path,
                        keyword,
                        value,
                        String.valueOf(expected),
                        schema.problem().orElse("")));
            }
        }

        void check(SchemaNode schema, JsonValue value, ValuePath path) {
            if (enough) {
                return;
            }
            if (value instanceof JsonNumber n && !Double.isFinite(n.value())) {
                return;
            }
            if (schema.ref().isPresent()) {
                String name = schema.ref().get();
                check(Objects.requireNonNull(definitions.get(name), name), value, path);
            }
            String type = SchemaNode.typeOf(value);
            if (!schema.types().isEmpty()
                    && !schema.types().contains(type)
                    && !(type.equals("integer") && schema.types().contains("number"))) {
                report(schema, path, "type", value, schema.types().get(0));
                return;
            }
            Set<Object> values = schema.values();
            if (!values.isEmpty() && !values.contains(SchemaNode.plain(value))) {
                report(schema, path, "enum", value, listed(values));
            }
            if (value instanceof JsonObject object) {
                checkObject(schema, object, path);
            } else if (value instanceof JsonArray array) {
                checkArray(schema, array, path);
            } else if (value instanceof JsonString string) {
                checkString(schema, string, path);
            } else if (value instanceof JsonNumber number) {
                checkNumber(schema, number, path);
            }
            schema.allOf().forEach(each -> check(each, value, path));
            schema.choice()
                    .ifPresent(choice -> (holds(choice.condition(), value, path) ? choice.then() : choice.otherwise())
                            .ifPresent(each -> check(each, value, path)));
        }

        private void checkObject(SchemaNode schema, JsonObject object, ValuePath path) {
            for (String name : schema.required()) {
                if (object.get(name).isEmpty()) {
                    report(schema, path, "required", object, name);
                }
            }
            if (!schema.properties().isEmpty()) {
                for (Member member : object.members()) {
                    SchemaNode each = schema.properties().get(member.name());
                    if (each != null) {
                        check(each, member.value(), path.child(member.name()));
                    }
                }
            }
        }

        private void checkArray(SchemaNode schema, JsonArray array, ValuePath path) {
            int size = array.elements().size();
            if (size < schema.minItems()) {
                report(schema, path, "minItems", array, schema.minItems());
            }
            for (int i = 0; i < size && !enough; i++) {
                if (i < schema.prefixItems().size()) {
                    check(schema.prefixItems().get(i), array.elements().get(i), path.child(i));
                } else if (schema.items().isPresent()) {
                    check(schema.items().get(), array.elements().get(i), path.child(i));
                }
            }
        }

        private void checkString(SchemaNode schema, JsonString string, ValuePath path) {
            if (string.value().codePointCount(0, string.value().length()) < schema.minLength()) {
                report(schema, path, "minLength", string, schema.minLength());
            }
            schema.pattern()
                    .filter(p -> !p.matcher(string.value()).find())
                    .ifPresent(p -> report(schema, path, "pattern", string, p.pattern()));
        }

        private void checkNumber(SchemaNode schema, JsonNumber number, ValuePath path) {
            schema.minimum()
                    .filter(least -> number.value() < least)
                    .ifPresent(least -> report(schema, path, "minimum", number, shortest(least)));
            schema.exclusiveMinimum()
                    .filter(least -> number.value() <= least)
                    .ifPresent(least -> report(schema, path, "exclusiveMinimum", number, shortest(least)));
            schema.maximum()
                    .filter(most -> number.value() > most)
                    .ifPresent(most -> report(schema, path, "maximum", number, shortest(most)));
        }
    }

    private static String listed(Set<Object> values) {
        return values.stream()
                .map(v -> v instanceof Double d ? shortest(d) : String.valueOf(v))
                .sorted(Comparator.naturalOrder())
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
    }

    private static String shortest(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
