package org.threeline.slides;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.threeline.analysis.Findings;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.MapLook;
import org.threeline.scenario.Phase;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;
import org.threeline.zones.Plan;

/** A plan and its findings with only what a phase shows, and what is not hidden. */
record PhaseView(Plan plan, Findings findings, Optional<Phase> phase) {
    /**
     * The view of a phase, or of everything.
     *
     * @throws ScenarioException EXPORT_PHASE if the scenario has no such phase
     */
    static PhaseView of(Plan plan, Findings findings, Optional<String> id) throws ScenarioException {
        if (id.isEmpty()) {
            return only(plan, findings, Optional.empty(), any -> true);
        }
        List<Phase> phases = plan.scenario().phases();
        for (Phase phase : phases) {
            if (phase.id().equals(id.get())) {
                return only(plan, findings, Optional.of(phase), phase.shows()::contains);
            }
        }
        String known = phases.isEmpty()
                ? "–"
                : String.join(", ", phases.stream().map(Phase::id).toList());
        throw new ScenarioException(Problem.error("EXPORT_PHASE", "/threeline/phases", id.get(), known));
    }

    private static PhaseView only(Plan plan, Findings findings, Optional<Phase> phase, Predicate<FeatureId> ofPhase) {
        MapLook look = plan.scenario().look();
        Predicate<FeatureId> shown = id -> ofPhase.test(id) && look.shows(id);
        if (plan.scenario().features().stream().allMatch(f -> shown.test(f.id()))) {
            return new PhaseView(plan, findings, phase);
        }
        Scenario scenario = plan.scenario()
                .withFeatures(plan.scenario().features().stream()
                        .filter(f -> shown.test(f.id()))
                        .toList());
        var visible = new Plan(
                scenario,
                plan.precision(),
                plan.projection(),
                plan.traces().stream().filter(t -> shown.test(t.trace().id())).toList(),
                plan.zones().stream().filter(z -> shown.test(z.zone().id())).toList(),
                plan.problems());
        var figures = new Findings(
                findings.traces().stream().filter(t -> shown.test(t.id())).toList(),
                findings.zones().stream().filter(z -> shown.test(z.id())).toList(),
                findings.overlaps().stream()
                        .filter(o -> shown.test(o.a()) && shown.test(o.b()))
                        .toList(),
                findings.gaps().stream()
                        .filter(g -> shown.test(g.front()) && shown.test(g.back()))
                        .toList(),
                findings.problems());
        return new PhaseView(visible, figures, phase);
    }
}
