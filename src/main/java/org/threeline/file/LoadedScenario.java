package org.threeline.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;

/**
 * A scenario with the file it was read from.
 *
 * @param path the file
 * @param problems what is wrong or noteworthy; pointers lead into the file
 * @param document the file's text, for writing it again with everything that was not touched
 */
public record LoadedScenario(Path path, Scenario scenario, List<Problem> problems, ScenarioDocument document) {
    private static final Logger LOG = LoggerFactory.getLogger(LoadedScenario.class);
    private static final Pattern FEATURE = Pattern.compile("/features/([0-9]{1,9})(/.*)?");

    /** Codes for a feature that is missing, whose second argument is its id, and for one that cannot be used. */
    private static final Map<String, String> UNUSABLE = Map.of(
            "RULE_TRACE_MISSING", "RULE_TRACE_UNUSABLE",
            "PHASE_FEATURE_MISSING", "PHASE_FEATURE_UNUSABLE",
            "RULE_BEHIND_INVALID", "RULE_BEHIND_UNUSABLE");

    public LoadedScenario {
        problems = List.copyOf(problems);
    }

    /**
     * Problems found in the scenario, with pointers that lead into the file.
     *
     * <p>Features that could not be used stand in the file but not in the scenario, so their numbers differ, and what
     * names them names something that is there but unusable. Where a file breaks off, phases may show what came after.
     */
    public List<Problem> inFile(List<Problem> found) {
        if (found.isEmpty()) {
            return found;
        }
        boolean named = found.stream().anyMatch(problem -> UNUSABLE.containsKey(problem.code()));
        Set<String> unusable = named ? document.unusable(scenario) : Set.of();
        boolean numbered = document.isNumberedAlike();
        return found.stream()
                .filter(problem -> document.isComplete() || !problem.code().equals("PHASE_FEATURE_MISSING"))
                .map(problem -> numbered ? problem : inFile(problem))
                .map(problem -> worded(problem, unusable))
                .toList();
    }

    /** The number in the scenario of a feature that has another in the file, where some could not be used. */
    public int inScenario(int numberInFile) {
        int place = Collections.binarySearch(document.featureIndices(), numberInFile);
        return place >= 0 ? place : numberInFile;
    }

    /** Whether another program has changed the file since; a file that went away is not changed. */
    public boolean isChangedOutside() {
        try {
            return Files.exists(path) && !document.text().isSame(Files.readAllBytes(path));
        } catch (IOException e) {
            // What cannot be read cannot be told from what was read.
            LOG.info("{} cannot be compared", path, e);
            return true;
        }
    }

    /** The bytes that were read. */
    public byte[] bytes() {
        return document.text().copy();
    }

    private static Problem worded(Problem problem, Set<String> unusable) {
        String code = UNUSABLE.get(problem.code());
        return code != null && unusable.contains(String.valueOf(problem.args().get(1)))
                ? new Problem(problem.severity(), code, problem.where(), problem.args())
                : problem;
    }

    private Problem inFile(Problem problem) {
        Matcher matcher = FEATURE.matcher(problem.where());
        if (!matcher.matches()) {
            return problem;
        }
        int index = Integer.parseInt(matcher.group(1));
        if (index >= document.featureIndices().size()) {
            return problem;
        }
        String rest = matcher.group(2) == null ? "" : matcher.group(2);
        String where = "/features/" + document.featureIndices().get(index) + rest;
        return new Problem(problem.severity(), problem.code(), where, problem.args());
    }
}
