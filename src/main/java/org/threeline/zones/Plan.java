package org.threeline.zones;

import java.util.List;
import java.util.Optional;
import org.threeline.geodesy.FittedLambert;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;

/**
 * The geometry that follows from a scenario.
 *
 * @param projection the plane the geometry is worked out in, fitted to the scenario
 * @param traces those that can be used, in the scenario's order
 * @param zones those that could be worked out, in the scenario's order
 * @param problems why others could not, and what to look at
 */
public record Plan(
        Scenario scenario,
        Precision precision,
        FittedLambert projection,
        List<PlanTrace> traces,
        List<PlanZone> zones,
        List<Problem> problems) {
    public Plan {
        traces = List.copyOf(traces);
        zones = List.copyOf(zones);
        problems = List.copyOf(problems);
    }

    public Optional<PlanZone> zone(FeatureId id) {
        return zones.stream().filter(z -> z.zone().id().equals(id)).findFirst();
    }

    public Optional<PlanTrace> trace(FeatureId id) {
        return traces.stream().filter(t -> t.trace().id().equals(id)).findFirst();
    }
}
