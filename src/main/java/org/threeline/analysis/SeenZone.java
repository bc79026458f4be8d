package org.threeline.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeline.scenario.FeatureId;

/** A zone that perpendiculars of a moving trace look through: one that moves with it, or one as drawn. */
record SeenZone(FeatureId id, int path, Optional<LooseZone> loose, Optional<DrawnZone> drawn) {
    /** All of them, those that move first. */
    static List<SeenZone> of(List<LooseZone> loose, List<DrawnZone> drawn) {
        return Stream.concat(
                        loose.stream().map(z -> new SeenZone(z.id(), z.path(), Optional.of(z), Optional.empty())),
                        drawn.stream().map(z -> new SeenZone(z.id(), z.path(), Optional.empty(), Optional.of(z))))
                .toList();
    }

    /**
     * How far perpendiculars go to pass all of it, metres of the plane.
     *
     * @param displaced how far the trace is displaced
     */
    double reachMeters(double displaced) {
        return loose.map(l -> 1.02 * l.farthestMeters())
                .orElseGet(() ->
                        drawn.map(d -> d.farthestMeters() + 1.02 * displaced).orElse(0.0));
    }
}
