package org.threeline.zones;

import java.util.Optional;
import org.threeline.scenario.Trace;

/**
 * A trace made ready for measuring.
 *
 * @param line the trace, densified to within 1 m of its straight segments in longitude and latitude
 * @param ruler answers distance, side and place along the trace for any point of the plane
 * @param ground the ground about the trace, as zones have it; empty for a trace that no zones were made for
 */
public record PlanTrace(Trace trace, Region line, TraceRuler ruler, Optional<TraceGround> ground) {

    /** A trace that no zones were made for. */
    public PlanTrace(Trace trace, Region line, TraceRuler ruler) {
        this(trace, line, ruler, Optional.empty());
    }
}
