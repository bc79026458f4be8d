package org.threeline.session;

import java.util.List;
import org.threeline.analysis.Findings;
import org.threeline.file.LoadedScenario;
import org.threeline.geodesy.MapProjection;
import org.threeline.scenario.Problem;
import org.threeline.zones.Plan;

/**
 * A scenario file with all that follows from it.
 *
 * @param display the projection its map is drawn in
 * @param findings with the problems of file, plan and figures together: errors first, then in the file's order
 */
public record OpenScenario(LoadedScenario loaded, Plan plan, MapProjection display, Findings findings) {
    /** One whose figures are yet to be worked out. */
    static OpenScenario sketch(LoadedScenario loaded, Plan plan) {
        return of(loaded, plan, new Findings(List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    static OpenScenario of(LoadedScenario loaded, Plan plan, Findings figures) {
        MapProjections map = MapProjections.of(plan);
        List<Problem> problems = ProblemList.merge(
                loaded.problems(),
                map.problem().stream().toList(),
                loaded.inFile(plan.problems()),
                loaded.inFile(figures.problems()));
        return new OpenScenario(loaded, plan, map.projection(), figures.withProblems(problems));
    }

    /** This scenario with findings that say more, problems too. */
    OpenScenario with(Findings more) {
        List<Problem> known = problems();
        List<Problem> added =
                more.problems().stream().filter(p -> !known.contains(p)).toList();
        return new OpenScenario(
                loaded, plan, display, more.withProblems(ProblemList.merge(known, loaded.inFile(added))));
    }

    /** Whether its figures are yet to be worked out. */
    public boolean isSketch() {
        return findings.traces().isEmpty()
                && findings.zones().isEmpty()
                && !(plan.traces().isEmpty() && plan.zones().isEmpty());
    }

    /** Everything there is to say about the scenario. */
    public List<Problem> problems() {
        return findings.problems();
    }
}
