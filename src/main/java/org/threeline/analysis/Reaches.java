package org.threeline.analysis;

import java.util.List;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;

/** From where to where the rule of a zone reaches on each side of its trace, before clipping. */
final class Reaches {
    private final RuleCheck rules;

    Reaches(Scenario scenario) {
        this.rules = RuleCheck.of(scenario);
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

    /** The bands of an active rule in the file's order; none for a zone as drawn, or with a band that cannot be had. */
    List<Reach> of(Zone zone) {
        return rules.bands(zone.id()).orElse(List.of()).stream()
                .map(band -> new Reach(band.side(), band.fromKm(), band.toKm()))
                .toList();
    }
}
