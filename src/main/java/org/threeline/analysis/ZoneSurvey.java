package org.threeline.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.threeline.analysis.Reaches.Reach;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.Precision;

/**
 * What is measured of a zone that is not empty from its trace: its profile at once, its figures when first asked for.
 *
 * <p>Thread-safe.
 */
final class ZoneSurvey {
    private final Outline outline;
    private final ZoneProfile profile;
    private final List<Reach> reaches;
    private final boolean drawn;
    private final Precision precision;
    private final StandoffMeter standoffs;
    private volatile @Nullable Figures figures;

    /**
     * Looks along the perpendiculars of a trace.
     *
     * @param reaches of the zone's rule; none for a zone as drawn
     * @param drawn whether the zone is as drawn
     * @param pieces into how many it is divided to measure its stand-off
     */
    ZoneSurvey(
            Outline outline,
            List<Reach> reaches,
            boolean drawn,
            PlanTrace trace,
            Transects transects,
            PlaneMetric metric,
            Precision precision,
            int pieces) {
        this.outline = outline;
        this.profile = ZoneProfile.of(transects, outline, reaches, metric);
        this.reaches = List.copyOf(reaches);
        this.drawn = drawn;
        this.precision = precision;
        this.standoffs = new StandoffMeter(trace, transects.line(), metric, precision, pieces);
    }

    /** Depth and stand-off of a zone. */
    record Figures(DepthMeter.Depths depths, StandoffMeter.Standoff standoff) {}

    Outline outline() {
        return outline;
    }

    ZoneProfile profile() {
        return profile;
    }

    /** Two threads that ask at once may both work: a lock held while the pool helps out could block for ever. */
    Figures figures() {
        Figures known = figures;
        if (known == null) {
            known = measure();
            figures = known;
        }
        return known;
    }

    private Figures measure() {
        DepthMeter.Depths depths = new DepthMeter(profile).measure(precision);
        StandoffMeter.Contact contact = StandoffMeter.Contact.UNKNOWN;
        if (depths.touches()) {
            contact = StandoffMeter.Contact.YES;
        } else if (!drawn && reaches.stream().noneMatch(r -> r.fromKm() == 0)) {
            contact = StandoffMeter.Contact.NO;
        }
        return new Figures(depths, standoffs.measure(outline, contact, drawn));
    }
}
