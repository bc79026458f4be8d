package org.threeline.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;

/** From where to where the rule of a zone reaches on each side of its trace, before clipping. */
final class Reaches {
    private final Scenario scenario;

    Reaches(Scenario scenario) {
        this.scenario = scenario;
    }

    /**
     * A band with its distances from the trace.
     *
     * @param fromKm near edge
     * @param toKm far edge
     */
    record Reach(Side side, double fromKm, double toKm) {
        boolean meets(Reach other) {
            return side == other.side && fromKm < other.toKm && other.fromKm < toKm;
        }
    }

    /** The bands of an active rule in the file's order; none for a zone as drawn, or that names what is not there. */
    List<Reach> of(Zone zone) {
        return of(zone, new HashSet<>());
    }

    private List<Reach> of(Zone zone, Set<FeatureId> asked) {
        if (!asked.add(zone.id())) {
            return List.of();
        }
        List<Reach> out = new ArrayList<>();
        zone.activeRule().ifPresent(rule -> {
            for (Band band : rule.bands()) {
                if (band instanceof Band.FromTo fixed) {
                    out.add(new Reach(band.side(), fixed.fromKm(), fixed.toKm()));
                } else if (band instanceof Band.Behind behind) {
                    farthest(behind, asked).ifPresent(far -> {
                        double from = far + behind.gapKm();
                        out.add(new Reach(band.side(), from, from + behind.depthKm()));
                    });
                }
            }
        });
        asked.remove(zone.id());
        return out;
    }

    private OptionalDouble farthest(Band.Behind band, Set<FeatureId> asked) {
        Optional<Zone> front = scenario.zone(band.zone());
        return front.stream()
                .flatMap(zone -> of(zone, asked).stream())
                .filter(reach -> reach.side() == band.side())
                .mapToDouble(Reach::toKm)
                .max();
    }
}
