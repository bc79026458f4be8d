package org.threeline.file;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Pattern FEATURE = Pattern.compile("/features/([0-9]{1,9})(/.*)?");

    public LoadedScenario {
        problems = List.copyOf(problems);
    }

    /**
     * Problems found in the scenario, with pointers that lead into the file.
     *
     * <p>Features that could not be used stand in the file but not in the scenario, so their numbers differ.
     */
    public List<Problem> inFile(List<Problem> found) {
        return found.stream().map(this::inFile).toList();
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
