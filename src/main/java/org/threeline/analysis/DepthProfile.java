package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Side;
import org.threeline.zones.Plan;

/**
 * How deep a zone is from place to place of its trace.
 *
 * @param stations one in the middle of every kilometre of trace, in its order
 */
public record DepthProfile(FeatureId zone, FeatureId trace, List<Station> stations) {
    public DepthProfile {
        stations = List.copyOf(stations);
    }

    /** Depth on each side of one place; 0 where the place does not look upon the zone. */
    public record Station(double alongKm, double leftKm, double rightKm) {}

    /** How much of the trace a station stands for. */
    public double spacingKm() {
        return stations.isEmpty() ? 0 : 2 * stations.get(0).alongKm();
    }

    /**
     * The mean depth of equal parts of the trace, both sides added, in its order; fewer where it has fewer stations.
     */
    public List<Double> means(int parts) {
        List<Double> means = new ArrayList<>();
        int n = Math.min(parts, stations.size());
        for (int part = 0; part < n; part++) {
            means.add(stations.subList(part * stations.size() / n, (part + 1) * stations.size() / n).stream()
                    .mapToDouble(s -> s.leftKm() + s.rightKm())
                    .average()
                    .orElseThrow());
        }
        return means;
    }

    /** The profiles of all zones that are measured from a trace, in the plan's order; some milliseconds. */
    public static List<DepthProfile> of(Plan plan) {
        List<DepthProfile> profiles = new ArrayList<>();
        for (Survey survey : Survey.of(plan, new SurveyMemory())) {
            double spacingKm = survey.transects().spacingMeters() / 1000;
            int n = survey.transects().stations().size();
            for (Survey.Measured zone : survey.zones()) {
                List<Station> stations = new ArrayList<>();
                for (int i = 0; i < n; i++) {
                    stations.add(new Station(
                            (i + 0.5) * spacingKm,
                            ZoneProfile.length(zone.profile().stretches(i, Side.LEFT)) / 1000,
                            ZoneProfile.length(zone.profile().stretches(i, Side.RIGHT)) / 1000));
                }
                profiles.add(new DepthProfile(zone.id(), survey.trace().trace().id(), stations));
            }
        }
        return profiles;
    }
}
