package org.threeline.scenario;

import java.util.Optional;

/** A strip along one side of a trace. */
public sealed interface Band {
    Side side();

    /**
     * All points of the side from {@code fromKm} to {@code toKm} away from the trace.
     *
     * @param fromKm geodesic distance of the near edge, km; not negative
     * @param toKm geodesic distance of the far edge, km; more than {@code fromKm}
     * @param kept which zone it is to stand behind again once that one follows its rule; nothing is worked out from it
     */
    record FromTo(Side side, double fromKm, double toKm, Optional<Kept> kept) implements Band {
        public FromTo(Side side, double fromKm, double toKm) {
            this(side, fromKm, toKm, Optional.empty());
        }

        public FromTo withKept(Optional<Kept> value) {
            return new FromTo(side, fromKm, toKm, value);
        }
    }

    /**
     * Where a band stood before the zone in front of it was taken over by hand.
     *
     * @param zone the zone in front
     * @param gapKm km from that zone's far edge to the band's near edge; not negative
     */
    record Kept(FeatureId zone, double gapKm) {}

    /**
     * A strip that begins a gap behind the largest {@code toKm} of another zone on the same side.
     *
     * @param zone the zone in front; it has an active rule on the same trace and a band on this side
     * @param gapKm km between that zone's far edge and this band's near edge; not negative
     * @param depthKm km from near to far edge; positive
     */
    record Behind(Side side, FeatureId zone, double gapKm, double depthKm) implements Band {}
}
