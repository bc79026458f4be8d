package org.threeline.zones;

import java.util.List;
import java.util.Optional;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.Ends;
import org.threeline.scenario.Side;

/** The ground about one trace, made as that of its zones is. Thread-safe. */
public interface TraceGround {
    /**
     * The ground between a band and one behind it on the same side.
     *
     * @param clip what both bands are clipped to
     * @throws org.locationtech.jts.geom.TopologyException or {@link IllegalStateException} where it cannot be had
     */
    Ribbon between(Band.FromTo front, Band.FromTo back, Ends ends, List<Clip> clip);

    /**
     * What lies on one side of the trace, at least as far as some kilometres from it.
     *
     * @throws IllegalStateException where the sides cannot be told
     */
    Region half(Side side, double reachKm);

    /** What clips leave about the trace, at least as far as some kilometres from it; empty where nothing is clipped. */
    Optional<Region> open(List<Clip> clip, double reachKm);
}
