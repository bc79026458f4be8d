package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.threeline.scenario.FeatureId;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;

/**
 * A zone as drawn that is measured from a trace that moves: its ground stays, its distances do not.
 *
 * @param path index of that trace among the plan's
 * @param farthestMeters from the trace in place, of the plane
 * @param frontageKm with the trace in place
 */
record DrawnZone(
        FeatureId id,
        int path,
        PlanZone zone,
        Outline outline,
        double areaKm2,
        double farthestMeters,
        OptionalDouble frontageKm) {

    /** Each takes a twentieth of a second of processor time with 200 samples: measuring more would take minutes. */
    static final int MOST = 1000;

    /** Whether these are so many that none is measured. */
    static boolean areTooMany(Plan plan) {
        return plan.zones().stream()
                        .filter(z -> z.zone().activeRule().isEmpty())
                        .limit(MOST + 1L)
                        .count()
                > MOST;
    }

    /** Those of a plan, none if there are {@link #areTooMany too many}. */
    static List<DrawnZone> of(Plan plan, Findings findings, List<LoosePath> paths) {
        if (areTooMany(plan)) {
            return List.of();
        }
        SurveyMemory memory = new SurveyMemory();
        Map<FeatureId, Integer> places = Survey.places(plan);
        List<DrawnZone> drawn = new ArrayList<>();
        for (PlanZone zone : plan.zones()) {
            if (zone.zone().activeRule().isEmpty() && !zone.area().isEmpty()) {
                int path = Survey.traceOf(zone, plan, places, memory);
                if (paths.get(path).moves()) {
                    Outline outline = Outline.of(zone.area());
                    SegmentIndex line = memory.line(plan.traces().get(path));
                    double farthest = Survey.distances(outline.segments(), line)[1];
                    findings.zones().stream()
                            .filter(f -> f.id().equals(zone.zone().id()))
                            .map(f -> new DrawnZone(f.id(), path, zone, outline, f.areaKm2(), farthest, f.frontageKm()))
                            .forEach(drawn::add);
                }
            }
        }
        return List.copyOf(drawn);
    }
}
