package org.threeline.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.threeline.file.JsonValue.JsonArray;
import org.threeline.file.JsonValue.JsonNumber;
import org.threeline.file.JsonValue.JsonObject;
import org.threeline.file.JsonValue.JsonString;
import org.threeline.file.JsonValue.Member;

/**
 * One schema, compiled from the part of JSON Schema draft 2020-12 that the scenario schema uses.
 *
 * <p>Any other keyword is refused, so that the published schema never says more than is checked.
 *
 * @param ref name under {@code $defs}
 * @param types allowed types; empty for any
 * @param values allowed strings and numbers of {@code enum} or {@code const}; empty for any
 * @param problem code of the sentence for violations of this schema's own keywords
 */
record SchemaNode(
        Optional<String> ref,
        List<String> types,
        Set<Object> values,
        Optional<Pattern> pattern,
        Optional<Double> minimum,
        Optional<Double> exclusiveMinimum,
        Optional<Double> maximum,
        int minLength,
        int minItems,
        List<String> required,
        Map<String, SchemaNode> properties,
        List<SchemaNode> prefixItems,
        Optional<SchemaNode> items,
        List<SchemaNode> allOf,
        Optional<Choice> choice,
        Optional<String> problem) {
    private static final Set<String> KNOWN = Set.of(
            "$ref",
            "type",
            "enum",
            "const",
            "pattern",
            "minimum",
            "exclusiveMinimum",
            "maximum",
            "minLength",
            "minItems",
            "required",
            "properties",
            "prefixItems",
            "items",
            "allOf",
            "if",
            "then",
            "else",
            "x-problem");
    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "$defs", "title", "description", "format");
    private static final String DEFINITIONS = "#/$defs/";

    /** {@code if}, {@code then}, {@code else}. */
    record Choice(SchemaNode condition, Optional<SchemaNode> then, Optional<SchemaNode> otherwise) {}

    static SchemaNode of(JsonValue value) {
        if (!(value instanceof JsonObject schema)) {
            throw new IllegalArgumentException("a schema must be an object");
        }
        for (Member member : schema.members()) {
            if (!KNOWN.contains(member.name()) && !ANNOTATIONS.contains(member.name())) {
                throw new IllegalArgumentException("keyword not supported: " + member.name());
            }
        }
        return new SchemaNode(
                schema.string("$ref").map(SchemaNode::definition),
                types(schema),
                values(schema),
                schema.string("pattern").map(Pattern::compile),
                schema.number("minimum"),
                schema.number("exclusiveMinimum"),
                schema.number("maximum"),
                schema.number("minLength").orElse(0.0).intValue(),
                schema.number("minItems").orElse(0.0).intValue(),
                schema.array("required").stream()
                        .map(v -> String.valueOf(plain(v)))
                        .toList(),
                map(schema.object("properties")),
                schema.array("prefixItems").stream().map(SchemaNode::of).toList(),
                schema.get("items").map(SchemaNode::of),
                schema.array("allOf").stream().map(SchemaNode::of).toList(),
                schema.get("if")
                        .map(condition -> new Choice(
                                of(condition),
                                schema.get("then").map(SchemaNode::of),
                                schema.get("else").map(SchemaNode::of))),
                schema.string("x-problem"));
    }

    /** The schemas under names, as in {@code properties} and {@code $defs}. */
    static Map<String, SchemaNode> map(Optional<JsonObject> object) {
        Map<String, SchemaNode> map = new LinkedHashMap<>();
        object.ifPresent(o -> o.members().forEach(m -> map.put(m.name(), of(m.value()))));
        return map;
    }

    private static String definition(String ref) {
        if (!ref.startsWith(DEFINITIONS)) {
            throw new IllegalArgumentException("reference not supported: " + ref);
        }
        return ref.substring(DEFINITIONS.length());
    }

    private static List<String> types(JsonObject schema) {
        List<String> types = new ArrayList<>();
        schema.string("type").ifPresent(types::add);
        schema.array("type").forEach(t -> types.add(String.valueOf(plain(t))));
        return List.copyOf(types);
    }

    private static Set<Object> values(JsonObject schema) {
        Set<Object> values = new HashSet<>();
        schema.get("const").ifPresent(v -> values.add(plain(v)));
        schema.array("enum").forEach(v -> values.add(plain(v)));
        return Set.copyOf(values);
    }

    /** A string or number to compare with; other values never equal one. */
    static Object plain(JsonValue value) {
        if (value instanceof JsonString s) {
            return s.value();
        }
        return value instanceof JsonNumber n ? (Object) n.value() : value;
    }

    static String typeOf(JsonValue value) {
        if (value instanceof JsonObject) {
            return "object";
        }
        if (value instanceof JsonArray) {
            return "array";
        }
        if (value instanceof JsonString) {
            return "string";
        }
        if (value instanceof JsonNumber n) {
            return n.value() == Math.rint(n.value()) ? "integer" : "number";
        }
        return value instanceof JsonValue.JsonNull ? "null" : "boolean";
    }
}
