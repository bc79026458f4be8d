package org.threeline.scenario;

/** A strip along one side of a trace. */
public sealed interface Band {
    Side side();

    /**
     * All points of the side from {@code fromKm} to {@code toKm} away from the trace.
     *
     * @param fromKm geodesic distance of the near edge, km; not negative
     * @param toKm geodesic distance of the far edge, km; more than {@code fromKm}
     */
    record FromTo(Side side, double fromKm, double toKm) implements Band {}

    /**
     * A strip that begins a gap behind the largest {@code toKm} of another zone on the same side.
     *
     * @param zone the zone in front; it has an active rule on the same trace and a band on this side
     * @param gapKm km between that zone's far edge and this band's near edge; not negative
     * @param depthKm km from near to far edge; positive
     */
    record Behind(Side side, FeatureId zone, double gapKm, double depthKm) implements Band {}
}
