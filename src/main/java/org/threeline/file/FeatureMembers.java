package org.threeline.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.locationtech.jts.geom.Geometry;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Severity;

/**
 * A feature as the members it has in the file, for programs that know tables only: numbers are {@link Double}s, all
 * else is text; a nested member is its JSON.
 *
 * <p>What is read back is checked as a file is, so nothing gets into a scenario this way that a file could not hold.
 * Stateless and thread-safe.
 */
public final class FeatureMembers {
    private static final Path NOWHERE = Path.of("feature");
    /** Members that are objects or lists. */
    private static final Set<String> NESTED = Set.of("rule", "strength", "attribution", "supportedBy");
    /** Members that are an object where they are in several languages. */
    private static final Set<String> TEXTS =
            Set.of("name", "leftParty", "rightParty", "heldBy", "armedBy", "trainedBy", "note", "provider");

    private FeatureMembers() {}

    /** The members of a feature's properties, in the file's order. */
    public static Map<String, Object> of(Feature feature) {
        Map<String, Object> members = new LinkedHashMap<>();
        properties(feature)
                .forEach((name, value) -> members.put(
                        name, value instanceof Double || value instanceof String ? value : JsonPrinter.inline(value)));
        return members;
    }

    @SuppressWarnings("unchecked") // the printer's values are maps of this kind
    private static Map<String, Object> properties(Feature feature) {
        return (Map<String, Object>)
                Objects.requireNonNull(ModelJson.feature(feature).get("properties"));
    }

    /**
     * The feature that has these members.
     *
     * @param members absent ones are not said
     * @param geometry longitude, latitude in degrees
     * @throws ScenarioException what is wrong with them, as for a file; whether what they name is there is not looked
     *     at, see {@link #newErrors}
     */
    public static Feature feature(FeatureId id, Map<String, Object> members, Optional<Geometry> geometry)
            throws ScenarioException {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Map.Entry<String, Object> member : members.entrySet()) {
            properties.put(member.getKey(), json(member.getKey(), member.getValue()));
        }
        var text = new StringBuilder(
                        "{\"type\": \"FeatureCollection\", \"threeline\": {\"version\": 1, \"title\": \"\"},")
                .append(" \"features\": [{\"type\": \"Feature\", \"id\": ")
                .append(JsonPrinter.quoted(id.value()))
                .append(", \"properties\": {");
        String between = "";
        for (Map.Entry<String, String> property : properties.entrySet()) {
            text.append(between)
                    .append(JsonPrinter.quoted(property.getKey()))
                    .append(": ")
                    .append(property.getValue());
            between = ", ";
        }
        text.append("}, \"geometry\": ")
                .append(geometry.map(g -> JsonPrinter.inline(GeometryJson.of(g)))
                        .orElse("null"))
                .append("}]}");
        LoadedScenario read = ScenarioFile.parse(NOWHERE, text.toString().getBytes(StandardCharsets.UTF_8));
        List<Problem> wrong = read.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .filter(p -> !isAboutOthers(p, read.scenario()))
                .toList();
        if (!wrong.isEmpty() || read.scenario().features().isEmpty()) {
            throw new ScenarioException(
                    wrong.isEmpty() ? List.of(Problem.error("STORE_NOT_A_FEATURE", "", id.value())) : wrong);
        }
        return read.scenario().features().get(0);
    }

    private static String json(String name, Object value) throws ScenarioException {
        if (value instanceof Number number) {
            return JsonPrinter.number(number.doubleValue());
        }
        String text = value.toString();
        boolean nested = NESTED.contains(name) || (TEXTS.contains(name) && text.startsWith("{"));
        if (!nested) {
            return JsonPrinter.quoted(text);
        }
        JsonText read = JsonReader.read(text.getBytes(StandardCharsets.UTF_8), 0);
        if (!read.complete() || read.root().isEmpty()) {
            throw new ScenarioException(
                    read.problems().isEmpty()
                            ? List.of(Problem.error("STORE_NOT_JSON", "/properties/" + name, name))
                            : read.problems());
        }
        return text;
    }

    /** Rules and sources of a feature that stands alone name nothing that is there. */
    private static boolean isAboutOthers(Problem problem, Scenario alone) {
        return problem.code().equals("SOURCE_UNKNOWN")
                || RuleCheck.of(alone).problems().stream()
                        .anyMatch(r ->
                                r.code().equals(problem.code()) && !r.code().equals("BAND_RANGE"));
    }

    /** What is wrong with the rules and references of a scenario that was not wrong before a change. */
    public static List<Problem> newErrors(Scenario before, Scenario after) {
        Map<String, Integer> known = new TreeMap<>();
        errors(before).forEach(p -> known.merge(p.code() + p.args(), 1, Integer::sum));
        return errors(after).stream()
                .filter(p -> known.merge(p.code() + p.args(), -1, Integer::sum) < 0)
                .toList();
    }

    private static List<Problem> errors(Scenario scenario) {
        var all = new java.util.ArrayList<>(RuleCheck.of(scenario).problems());
        all.addAll(ReferenceCheck.of(scenario));
        return all.stream()
                .filter(p -> p.severity() == Severity.ERROR || p.code().equals("SOURCE_UNKNOWN"))
                .toList();
    }
}
