package org.threeline.ui.findings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeline.analysis.Fixes;
import org.threeline.edit.ConceptRow;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.session.OpenScenario;

/**
 * The problems of a scenario as lines, each with the features it is about: those that its sentence names and the one
 * its pointer leads to.
 */
final class Troubles {
    private static final Pattern FEATURE = Pattern.compile("/features/([0-9]{1,9})(?=/|$)");

    private final OpenScenario shown;
    private final Scenario scenario;
    private final Reader reader;

    Troubles(OpenScenario shown, Reader reader) {
        this.shown = shown;
        this.scenario = shown.plan().scenario();
        this.reader = reader;
    }

    List<Line.Trouble> all() {
        List<Line.Trouble> lines = new ArrayList<>();
        for (Problem problem : shown.problems()) {
            lines.add(line(problem, lines.size()));
        }
        return lines;
    }

    List<Line.Trouble> of(FeatureId id) {
        return all().stream().filter(t -> t.spot().features().contains(id)).toList();
    }

    private Line.Trouble line(Problem problem, int number) {
        String sentence = named(problem).message(reader.language());
        Set<FeatureId> about = about(problem);
        Spot spot = about.isEmpty()
                ? ConceptRow.at(problem.where(), scenario)
                        .<Spot>map(Spot.Row::new)
                        .orElse(Spot.NOWHERE)
                : new Spot.Whole(List.copyOf(about));
        String severity = reader.say("severity." + problem.severity().word());
        String key = "problem/" + number;
        return new Line.Trouble(
                key,
                problem.severity(),
                problem.code(),
                sentence,
                spot,
                severity + ": " + sentence,
                Fixes.of(problem, scenario));
    }

    /** The feature the pointer leads to first: going there means going to it. */
    private Set<FeatureId> about(Problem problem) {
        Set<FeatureId> about = new LinkedHashSet<>();
        pointed(problem.where()).ifPresent(about::add);
        for (Object arg : problem.args()) {
            if (arg instanceof String id && scenario.feature(new FeatureId(id)).isPresent()) {
                about.add(new FeatureId(id));
            }
        }
        return about;
    }

    private Optional<FeatureId> pointed(String where) {
        Matcher number = FEATURE.matcher(where);
        if (!number.lookingAt()) {
            return Optional.empty();
        }
        int place = shown.loaded().inScenario(Integer.parseInt(number.group(1)));
        return place < scenario.features().size()
                ? Optional.of(scenario.features().get(place).id())
                : Optional.empty();
    }

    /** With names in place of ids, which only authors of files know. */
    private Problem named(Problem problem) {
        List<Object> args = problem.args().stream()
                .map(arg -> arg instanceof String id
                                && scenario.feature(new FeatureId(id)).isPresent()
                        ? (Object) reader.name(scenario, new FeatureId(id))
                        : arg)
                .toList();
        return new Problem(problem.severity(), problem.code(), problem.where(), args);
    }
}
