package org.threeline.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.threeline.scenario.Band;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/** Keeps zones where they are when the zone they stand behind no longer leads them. */
final class BehindEdits {
    private BehindEdits() {}

    /** Bands behind some zones become bands at the distances they have now. */
    static Scenario fixed(Scenario scenario, Collection<FeatureId> fronts) {
        RuleCheck rules = RuleCheck.of(scenario);
        List<Feature> now = new ArrayList<>();
        boolean changed = false;
        for (Feature feature : scenario.features()) {
            Optional<Zone> zone = feature instanceof Zone z ? fixed(z, rules, fronts) : Optional.empty();
            changed |= zone.isPresent();
            now.add(zone.map(Feature.class::cast).orElse(feature));
        }
        return changed ? scenario.withFeatures(now) : scenario;
    }

    private static Optional<Zone> fixed(Zone zone, RuleCheck rules, Collection<FeatureId> fronts) {
        Optional<ZoneRule> rule = zone.activeRule();
        Optional<List<Band.FromTo>> worked = rules.bands(zone.id());
        boolean led = rule.isPresent()
                && rule.get().bands().stream()
                        .anyMatch(b -> b instanceof Band.Behind behind && fronts.contains(behind.zone()));
        if (!led || worked.isEmpty()) {
            return Optional.empty();
        }
        List<Band> bands = new ArrayList<>();
        for (int i = 0; i < rule.get().bands().size(); i++) {
            Band band = rule.get().bands().get(i);
            boolean of = band instanceof Band.Behind behind && fronts.contains(behind.zone());
            bands.add(of ? worked.get().get(i) : band);
        }
        return Optional.of(zone.withRule(rule.map(r -> r.withBands(bands))));
    }
}
