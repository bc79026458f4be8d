package org.threeline.zones;

import org.threeline.scenario.Trace;

/**
 * A trace made ready for measuring.
 *
 * @param line the trace, densified to within 1 m of its straight segments in longitude and latitude
 * @param ruler answers distance, side and place along the trace for any point of the plane
 */
public record PlanTrace(Trace trace, Region line, TraceRuler ruler) {}
