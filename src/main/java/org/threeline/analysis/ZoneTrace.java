package org.threeline.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.threeline.analysis.Findings.Spread;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;

/**
 * How a zone lies to the trace whose sides it has.
 *
 * @param only the side that all of it lies on; empty where it lies on both
 * @param reachKm how far from the trace it reaches
 */
record ZoneTrace(PlanTrace trace, Optional<Side> only, double reachKm) {

    /** Of every zone whose sides are known. */
    static Map<FeatureId, ZoneTrace> of(Plan plan, Findings findings) {
        Map<FeatureId, ZoneTrace> all = new LinkedHashMap<>();
        for (ZoneFigures zone : findings.zones()) {
            Optional<PlanTrace> trace = trace(plan, zone.id());
            if (trace.isPresent() && !zone.sides().isEmpty()) {
                Optional<Side> only = zone.isAstride()
                        ? Optional.empty()
                        : zone.sides().keySet().stream().findFirst();
                double reach = zone.standoffKm().map(Spread::max).orElse(0.0);
                all.put(zone.id(), new ZoneTrace(trace.get(), only, reach));
            }
        }
        return all;
    }

    /** Of the rule, or the only one there is: which of several is nearest to a zone as drawn is not told here. */
    private static Optional<PlanTrace> trace(Plan plan, FeatureId zone) {
        Optional<ZoneRule> rule = plan.scenario().zone(zone).flatMap(Zone::rule);
        if (rule.isPresent()) {
            return plan.trace(rule.get().trace());
        }
        return plan.traces().size() == 1 ? Optional.of(plan.traces().get(0)) : Optional.empty();
    }
}
