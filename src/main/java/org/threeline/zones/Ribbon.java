package org.threeline.zones;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.threeline.scenario.Ends;

/**
 * The ground between two bands on one side of a trace, told by polygons of the plane.
 *
 * <p>They are those that the bands are made of, so that the ribbon meets the bands without a seam.
 *
 * @param within the reach of the near edge of the band behind
 * @param without the reach of the far edge of the band in front
 * @param half the side of the trace, less what lies beyond flat ends
 * @param ground what clips leave about all that; empty where nothing is clipped
 */
public record Ribbon(Geometry within, Geometry without, Geometry half, Optional<Region> ground) {

    static Ribbon of(
            PreparedTrace trace,
            Interval front,
            Interval back,
            Ends ends,
            Precision precision,
            Optional<Region> ground) {
        return new Ribbon(
                trace.reach(back.from(), Fineness.of(precision, back)),
                trace.reach(front.to(), Fineness.of(precision, front)),
                trace.half(back.side(), back.from(), BandBuilder.thinning(front.to()), ends, precision),
                ground);
    }
}
