package org.threeline.analysis;

import java.util.Optional;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.TopologyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.threeline.scenario.Side;
import org.threeline.zones.Overlay;
import org.threeline.zones.PlanTrace;
import org.threeline.zones.Region;

/**
 * A zone as drawn, parted by a trace that goes through it.
 *
 * @param left the part on the left of the trace
 * @param right all the rest
 */
record Parted(Region left, Region right) {
    private static final Logger LOG = LoggerFactory.getLogger(Parted.class);

    Region of(Side side) {
        return side == Side.LEFT ? left : right;
    }

    /**
     * Parts a zone; empty where the trace has no ground, or gives no line to part by.
     *
     * @param reachKm how far from the trace the zone reaches
     */
    static Optional<Parted> of(Region zone, PlanTrace trace, double reachKm) {
        return trace.ground().flatMap(ground -> {
            try {
                Geometry half = ground.half(Side.LEFT, reachKm).planar();
                Geometry left = Overlay.intersection(zone.planar(), half);
                Geometry right = Overlay.difference(zone.planar(), half);
                return Optional.of(
                        new Parted(new Region(left, zone.projection()), new Region(right, zone.projection())));
            } catch (TopologyException | IllegalStateException e) {
                LOG.debug("a zone as drawn has no sides", e);
                return Optional.empty();
            }
        });
    }
}
