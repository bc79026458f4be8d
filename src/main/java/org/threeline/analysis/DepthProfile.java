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
