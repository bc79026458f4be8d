package org.threeline.file;

import java.util.ArrayDeque;
import java.util.Deque;
import org.threeline.file.JsonValue.JsonObject;
import org.threeline.scenario.Problem;

/**
 * Says what a violation of the schema means.
 *
 * <p>Every sentence gets the same arguments: the id of the feature it is about, the name of the member, the beginning
 * of the value, what was expected.
 */
final class SchemaProblems {
    private SchemaProblems() {}

    static Problem problem(Schema.Violation violation, JsonText text, JsonObject root) {
        boolean missing = violation.keyword().equals("required");
        String code = violation.problem().isEmpty() ? code(violation) : violation.problem();
        String pointer = violation.path().pointer();
        String name = missing ? violation.expected() : name(violation.path());
        String excerpt = text.excerpt(violation.value());
        return Problem.error(code, pointer, featureId(violation.path(), root), name, excerpt, violation.expected());
    }

    /** The name of a member; of an element its list's with its number, such as {@code features[11]}. */
    private static String name(ValuePath path) {
        if (path.name() != null || path.parent() == null) {
            return JsonPointer.last(path.pointer());
        }
        return name(path.parent()) + "[" + path.index() + "]";
    }

    private static String code(Schema.Violation violation) {
        return switch (violation.keyword()) {
            case "required" -> "SCHEMA_MISSING";
            case "enum" -> "SCHEMA_VALUE";
            case "pattern" -> "SCHEMA_PATTERN";
            case "minimum", "exclusiveMinimum" -> "SCHEMA_TOO_SMALL";
            case "maximum" -> "SCHEMA_TOO_LARGE";
            case "minItems" -> "SCHEMA_TOO_FEW";
            case "minLength" -> "SCHEMA_EMPTY";
            default ->
                switch (violation.expected()) {
                    case "object" -> "SCHEMA_OBJECT";
                    case "array" -> "SCHEMA_LIST";
                    case "number" -> "SCHEMA_NUMBER";
                    case "integer" -> "SCHEMA_INTEGER";
                    case "boolean" -> "SCHEMA_BOOLEAN";
                    default -> "SCHEMA_STRING";
                };
        };
    }

    /** The id of the feature that a path leads into, its number where it has none; empty outside the features. */
    private static String featureId(ValuePath path, JsonObject root) {
        Deque<ValuePath> steps = new ArrayDeque<>();
        for (ValuePath step = path; step != null && step.parent() != null; step = step.parent()) {
            steps.push(step);
        }
        if (steps.size() < 2 || !"features".equals(steps.pop().name())) {
            return "";
        }
        int index = steps.pop().index();
        return FeatureReader.id(root.array("features").get(index)).orElse("features/" + index);
    }
}
