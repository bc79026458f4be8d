package org.threeline.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Provenance;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/** Changes of zones. Pure functions; a zone that is not there, or has no rule, leaves the scenario as it is. */
public final class ZoneEdits {
    private ZoneEdits() {}

    /** Changes a zone. */
    public static Scenario zone(Scenario scenario, FeatureId id, UnaryOperator<Zone> change) {
        return scenario.zone(id).map(z -> scenario.withFeature(change.apply(z))).orElse(scenario);
    }

    /** Changes the rule of a zone. */
    public static Scenario rule(Scenario scenario, FeatureId id, UnaryOperator<ZoneRule> change) {
        return zone(scenario, id, z -> z.withRule(z.rule().map(change)));
    }

    /**
     * Gives a band another distance, as near as the band allows.
     *
     * @param band its place in the rule; one that is not there changes nothing
     */
    public static Scenario distance(Scenario scenario, FeatureId id, int band, BandPart part, double km) {
        return rule(scenario, id, rule -> {
            if (band >= rule.bands().size()) {
                return rule;
            }
            List<Band> bands = new ArrayList<>(rule.bands());
            Band old = bands.get(band);
            double fit = Math.max(part.leastKm(old), Math.min(part.mostKm(old), km));
            bands.set(band, part.in(old, fit));
            return rule.withBands(bands);
        });
    }

    /** Cuts a zone to something, or no longer. */
    public static Scenario clip(Scenario scenario, FeatureId id, Clip clip, boolean on) {
        return rule(scenario, id, rule -> {
            List<Clip> now = new ArrayList<>(rule.clip());
            now.remove(clip);
            if (on) {
                now.add(clip);
            }
            return on && rule.clip().contains(clip) ? rule : rule.withClip(now);
        });
    }

    /** Gives the least or the greatest strength; the other end of the range follows where it would be passed. */
    public static Scenario strength(Scenario scenario, FeatureId id, Optional<Double> min, Optional<Double> max) {
        return zone(scenario, id, z -> {
            Force old = z.strength()
                    .orElse(new Force(
                            min.or(() -> max).orElse(0.0), max.or(() -> min).orElse(0.0), Provenance.ASSUMED));
            double least = min.orElse(Math.min(old.min(), max.orElse(old.max())));
            double most = max.orElse(Math.max(old.max(), least));
            return z.withStrength(Optional.of(new Force(Math.min(least, most), most, old.provenance())));
        });
    }

    /** How deep a zone is by its rule, all bands added, km; 0 without a rule. */
    public static double depthKm(Zone zone) {
        return zone.activeRule().map(ZoneRule::bands).orElse(List.of()).stream()
                .mapToDouble(BandPart::depthKm)
                .sum();
    }

    /** What would be wrong with the rules after a change that is not wrong before it; empty if nothing. */
    public static Optional<Problem> refusal(Scenario before, Scenario after) {
        Set<Problem> known = new HashSet<>(RuleCheck.of(before).problems());
        return RuleCheck.of(after).problems().stream()
                .filter(p -> !known.contains(p))
                .findFirst();
    }
}
