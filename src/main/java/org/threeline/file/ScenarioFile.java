package org.threeline.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.threeline.file.JsonValue.JsonNumber;
import org.threeline.file.JsonValue.JsonObject;
import org.threeline.scenario.Problem;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;

/**
 * Reads scenario files.
 *
 * <p>Guarantees: the file is never touched; no text, whatever it holds, makes it fail otherwise than by a
 * {@link ScenarioException}, and that only if nothing of it can be used; every problem has a place; whatever is not
 * itself wrong is used. Texts over {@link #MAX_BYTES} are refused, so memory stays below half a gigabyte. Stateless and
 * thread-safe.
 */
public final class ScenarioFile {
    public static final int MAX_BYTES = TextFile.MAX_BYTES;

    /** The newest format that this program knows. */
    static final int VERSION = 1;

    private ScenarioFile() {}

    /**
     * Reads a file.
     *
     * @throws ScenarioException if it cannot be read or nothing of it can be used
     */
    public static LoadedScenario read(Path path) throws ScenarioException {
        return parse(path, TextFile.read(path));
    }

    /**
     * Reads the text of a file.
     *
     * @param path where it is from
     * @param bytes UTF-8, perhaps with a byte order mark; not changed afterwards
     * @throws ScenarioException if nothing of it can be used
     */
    public static LoadedScenario parse(Path path, byte[] bytes) throws ScenarioException {
        if (bytes.length > MAX_BYTES) {
            throw TextFile.tooLarge();
        }
        var problems = new ProblemSink();
        int start = TextFile.start(bytes);
        if (TextFile.hasMark(bytes)) {
            problems.add(Problem.note("FILE_BYTE_ORDER_MARK", ""));
        }
        JsonText text = JsonReader.read(bytes, start);
        text.problems().forEach(problems::add);
        JsonObject root = root(text);
        List<Problem> violations = new ArrayList<>();
        if (text.complete()) {
            Schema.scenario().check(root, v -> {
                violations.add(SchemaProblems.problem(v, text, root));
                return violations.size() <= ProblemSink.MAX;
            });
        } else {
            Schema.scenario().check(root, v -> {
                // What a text that breaks off lacks is no fault of its own.
                if (!v.keyword().equals("required") || v.path().parent() != null) {
                    violations.add(SchemaProblems.problem(v, text, root));
                }
                return violations.size() <= ProblemSink.MAX;
            });
        }
        var meaning = new ProblemSink();
        var reader = new ScenarioReader(root, meaning);
        Scenario scenario = reader.read();
        var document = new ScenarioDocument(text, root, reader.featureIndices());
        var unchecked = new LoadedScenario(path, scenario, List.of(), document);
        List<Problem> rules = unchecked.inFile(RuleCheck.of(scenario).problems());
        var said = new HashSet<String>();
        violations.stream()
                .filter(v -> !saidOf(v, rules))
                // The schema may find two places that make a trace no line.
                .filter(v -> !v.code().equals("TRACE_NOT_LINE")
                        || said.add(String.valueOf(v.args().get(0))))
                .forEach(problems::add);
        meaning.all().forEach(problems::add);
        rules.forEach(problems::add);
        unchecked.inFile(ReferenceCheck.of(scenario)).forEach(problems::add);
        return new LoadedScenario(path, scenario, problems.all(), document);
    }

    /** Whether a sentence about the whole band already covers what the schema says of one of its distances. */
    private static boolean saidOf(Problem violation, List<Problem> rules) {
        return violation.code().equals("SCHEMA_TOO_SMALL")
                && rules.stream()
                        .anyMatch(r -> r.code().equals("BAND_RANGE")
                                && violation.where().startsWith(r.where() + "/"));
    }

    private static JsonObject root(JsonText text) throws ScenarioException {
        Optional<JsonObject> root =
                text.root().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
        List<Problem> broken = text.complete() ? List.of() : text.problems();
        if (root.isEmpty()) {
            throw refused(broken, Problem.error("FILE_NOT_GEOJSON", ""));
        }
        JsonObject object = root.get();
        boolean collection =
                object.string("type").filter("FeatureCollection"::equals).isPresent();
        if (text.complete()
                && (!collection
                        || object.get("features")
                                .filter(JsonValue.JsonArray.class::isInstance)
                                .isEmpty())) {
            throw refused(broken, Problem.error("FILE_NOT_GEOJSON", collection ? "/features" : "/type"));
        }
        Optional<JsonObject> header = object.object("threeline");
        if (text.complete() && header.isEmpty()) {
            throw refused(
                    broken,
                    object.get("threeline")
                            .map(other -> Problem.error("FILE_HEADER_WRONG", "/threeline", text.excerpt(other)))
                            .orElseGet(() -> Problem.error("FILE_NOT_SCENARIO", "/threeline")));
        }
        Optional<JsonValue> version = header.flatMap(h -> h.get("version"));
        if (version.isPresent() && version.get() instanceof JsonNumber n && isNewer(n.value())) {
            throw new ScenarioException(Problem.error("FILE_NEWER", "/threeline/version", text.excerpt(n), VERSION));
        }
        if (!text.complete() && (header.isEmpty() || object.array("features").isEmpty())) {
            throw refused(broken, Problem.error("FILE_NOT_SCENARIO", "/threeline"));
        }
        return object;
    }

    /** What is no whole number is no version, and the schema says so. */
    private static boolean isNewer(double version) {
        return version > VERSION && version == Math.rint(version) && Double.isFinite(version);
    }

    private static ScenarioException refused(List<Problem> broken, Problem otherwise) {
        // The break is the cause; names given twice before it are not.
        return new ScenarioException(broken.isEmpty() ? List.of(otherwise) : List.of(broken.get(broken.size() - 1)));
    }
}
