package org.threeline.slides.content;

import java.util.Optional;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;

/**
 * How far from its trace a rule puts a zone on one side: from the nearest to the farthest edge of its bands there.
 *
 * @param fromKm of the nearest edge
 * @param toKm of the farthest edge
 * @param depthKm of the ground between, bands that overlap not counted twice
 */
record BandReach(double fromKm, double toKm, double depthKm) {
    /** Longer chains of zones behind zones are cycles. */
    private static final int DEEPEST = 64;

    /** The reach on a side; empty without an active rule or a band there. */
    static Optional<BandReach> of(Scenario scenario, Zone zone, Side side) {
        return of(scenario, zone, side, 0);
    }

    private static Optional<BandReach> of(Scenario scenario, Zone zone, Side side, int chain) {
        if (chain > DEEPEST || zone.activeRule().isEmpty()) {
            return Optional.empty();
        }
        double[][] spans = zone.activeRule().get().bands().stream()
                .filter(b -> b.side() == side)
                .map(b -> span(scenario, b, chain))
                .flatMap(Optional::stream)
                .sorted((a, b) -> Double.compare(a[0], b[0]))
                .toArray(double[][]::new);
        if (spans.length == 0) {
            return Optional.empty();
        }
        double depth = 0;
        double reached = spans[0][0];
        for (double[] span : spans) {
            depth += Math.max(0, span[1] - Math.max(reached, span[0]));
            reached = Math.max(reached, span[1]);
        }
        return Optional.of(new BandReach(spans[0][0], reached, depth));
    }

    private static Optional<double[]> span(Scenario scenario, Band band, int chain) {
        if (band instanceof Band.FromTo b) {
            return Optional.of(new double[] {b.fromKm(), b.toKm()});
        }
        var behind = (Band.Behind) band;
        FeatureId front = behind.zone();
        return scenario.zone(front)
                .flatMap(z -> of(scenario, z, behind.side(), chain + 1))
                .map(r -> new double[] {r.toKm() + behind.gapKm(), r.toKm() + behind.gapKm() + behind.depthKm()});
    }
}
