package org.threeline.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.Ends;
import org.threeline.scenario.FeatureId;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.PlanZone;

/**
 * A trace with the zones that are measured from it, and what measuring them needs.
 *
 * <p>A zone with a rule is measured from the rule's trace, even where the rule sleeps; a zone without one from the
 * trace nearest to it.
 *
 * @param line the trace's segments in the plane
 * @param zones in the scenario's order, those that are empty left out
 */
record Survey(PlanTrace trace, SegmentIndex line, Transects transects, PlaneMetric metric, List<Measured> zones) {

    /** Reaches are rounded up to this, so that perpendiculars serve again while a depth is dragged. */
    private static final double REACH_STEP_METERS = 20_000;

    /** A zone with what was measured of it. */
    record Measured(PlanZone zone, List<Reaches.Reach> reaches, ZoneSurvey survey) {
        Outline outline() {
            return survey.outline();
        }

        ZoneProfile profile() {
            return survey.profile();
        }

        FeatureId id() {
            return zone.zone().id();
        }

        boolean endsFlat() {
            return zone.zone().activeRule().filter(r -> r.ends() == Ends.FLAT).isPresent();
        }

        /** Whether a rule makes it; else it is as drawn. */
        boolean ruled() {
            return zone.zone().activeRule().isPresent();
        }
    }

    /** One survey for every trace that zones are measured from. */
    static List<Survey> of(Plan plan, SurveyMemory memory) {
        int traces = plan.traces().size();
        Reaches reaches = new Reaches(plan.scenario());
        Map<FeatureId, Integer> places = places(plan);
        List<List<PlanZone>> zonesOf = Stream.generate(() -> (List<PlanZone>) new ArrayList<PlanZone>())
                .limit(traces)
                .toList();
        if (traces > 0) {
            for (PlanZone zone : plan.zones()) {
                if (!zone.area().isEmpty()) {
                    zonesOf.get(traceOf(zone, plan, places, memory)).add(zone);
                }
            }
        }
        List<Survey> surveys = new ArrayList<>();
        for (int i = 0; i < traces; i++) {
            if (!zonesOf.get(i).isEmpty()) {
                surveys.add(of(plan.traces().get(i), zonesOf.get(i), reaches, plan, memory));
            }
        }
        return surveys;
    }

    private static Survey of(PlanTrace trace, List<PlanZone> zones, Reaches reaches, Plan plan, SurveyMemory memory) {
        SegmentIndex line = memory.line(trace);
        PlaneMetric metric = memory.metric(plan.projection());
        double reach = zones.parallelStream()
                .mapToDouble(zone -> reach(reaches.of(zone.zone()), zone, trace, memory))
                .max()
                .orElse(0);
        Transects transects = memory.transects(trace, reach);
        // Of a zone more or less nothing is measured anew.
        int crowd = Integer.highestOneBit(Math.max(1, plan.zones().size()));
        List<Measured> measured = zones.parallelStream()
                .map(zone -> {
                    List<Reaches.Reach> bands = reaches.of(zone.zone());
                    return new Measured(
                            zone, bands, memory.zone(zone, bands, trace, transects, metric, plan.precision(), crowd));
                })
                .toList();
        return new Survey(trace, line, transects, metric, measured);
    }

    /** Index of each trace by its id. */
    static Map<FeatureId, Integer> places(Plan plan) {
        Map<FeatureId, Integer> places = new HashMap<>();
        for (int i = 0; i < plan.traces().size(); i++) {
            places.putIfAbsent(plan.traces().get(i).trace().id(), i);
        }
        return places;
    }

    /** Index of the trace that a zone is measured from. */
    static int traceOf(PlanZone zone, Plan plan, Map<FeatureId, Integer> places, SurveyMemory memory) {
        if (plan.traces().size() == 1) {
            return 0;
        }
        Optional<Integer> own = zone.zone().rule().map(rule -> places.get(rule.trace()));
        return own.isPresent()
                ? own.get()
                : memory.nearestTrace(zone, plan.traces(), () -> nearest(zone, plan, memory));
    }

    private static int nearest(PlanZone zone, Plan plan, SurveyMemory memory) {
        List<SegmentIndex> lines = plan.traces().stream().map(memory::line).toList();
        SegmentIndex outline = memory.outline(zone).segments();
        Envelope box = outline.envelope();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < lines.size(); i++) {
            if (box.distance(lines.get(i).envelope()) < least) {
                double distance = distances(outline, lines.get(i))[0];
                if (distance < least) {
                    least = distance;
                    best = i;
                }
            }
        }
        return best;
    }

    /** How far perpendiculars must go to pass all of a zone, metres of the plane, and a little farther at times. */
    private static double reach(List<Reaches.Reach> reaches, PlanZone zone, PlanTrace trace, SurveyMemory memory) {
        double ruled = reaches.stream().mapToDouble(Reaches.Reach::toKm).max().orElse(0) * 1000;
        double farthest = ruled > 0
                ? ruled
                : memory.farthest(
                        zone, trace, () -> distances(memory.outline(zone).segments(), memory.line(trace))[1]);
        return Math.ceil((farthest * 1.02 + 1000) / REACH_STEP_METERS) * REACH_STEP_METERS;
    }

    /** Least and greatest planar distance from the vertices of some segments to others, metres. */
    static double[] distances(SegmentIndex vertices, SegmentIndex to) {
        SegmentIndex.Nearest nearest = to.nearest();
        double[] s = vertices.segments();
        double[] range = {Double.POSITIVE_INFINITY, 0};
        for (int i = 0; i < 4 * vertices.size(); i += 4) {
            double distance = nearest.from(s[i], s[i + 1]);
            range[0] = Math.min(range[0], distance);
            range[1] = Math.max(range[1], distance);
        }
        return range;
    }
}
