package org.threeline.analysis;

import java.util.List;
import org.threeline.analysis.Reaches.Reach;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.Precision;

/** What was measured of a zone from its trace. */
record ZoneSurvey(Outline outline, ZoneProfile profile, DepthMeter.Depths depths, StandoffMeter.Standoff standoff) {

    /**
     * Measures a zone that is not empty.
     *
     * @param reaches of its rule; none for a zone as drawn
     * @param drawn whether the zone is as drawn
     * @param pieces into how many it is divided to measure its stand-off
     */
    static ZoneSurvey of(
            Outline outline,
            List<Reach> reaches,
            boolean drawn,
            PlanTrace trace,
            Transects transects,
            PlaneMetric metric,
            Precision precision,
            int pieces) {
        ZoneProfile profile = ZoneProfile.of(transects, outline, reaches, metric);
        DepthMeter.Depths depths = new DepthMeter(profile).measure(precision);
        StandoffMeter.Contact contact = StandoffMeter.Contact.UNKNOWN;
        if (depths.touches()) {
            contact = StandoffMeter.Contact.YES;
        } else if (!drawn && reaches.stream().noneMatch(r -> r.fromKm() == 0)) {
            contact = StandoffMeter.Contact.NO;
        }
        StandoffMeter.Standoff standoff =
                new StandoffMeter(trace, transects.line(), metric, precision, pieces).measure(outline, contact, drawn);
        return new ZoneSurvey(outline, profile, depths, standoff);
    }
}
