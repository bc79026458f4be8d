package org.threeline.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Role;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Zone;
import org.threeline.zones.Plan;
import org.threeline.zones.PlanZone;

/**
 * Two zones of two scenarios that are taken for the same.
 *
 * <p>Those with one id are. Of the rest, those with one role whose rules say the same of the same trace; then, but for
 * zones of no particular role, those with one role that have a rule both or are drawn both. Where more than two would
 * match in such a way, none do.
 *
 * @param a id in the first scenario
 * @param b id in the second
 */
public record Match(FeatureId a, FeatureId b, By by) {
    /** What two zones have in common. */
    public enum By {
        ID,
        RULE,
        ROLE
    }

    /** Zones by pairs, in the order of the first plan. */
    static List<Match> of(Plan a, Plan b) {
        List<Zone> restA =
                new ArrayList<>(a.zones().stream().map(PlanZone::zone).toList());
        List<Zone> restB =
                new ArrayList<>(b.zones().stream().map(PlanZone::zone).toList());
        List<Match> found = new ArrayList<>();
        Side sideA = new Side(a.scenario());
        Side sideB = new Side(b.scenario());
        match(By.ID, restA, restB, z -> Optional.of(z.id()), z -> Optional.of(z.id()), found);
        match(By.RULE, restA, restB, sideA::rule, sideB::rule, found);
        match(By.ROLE, restA, restB, Side::kind, Side::kind, found);
        List<FeatureId> order = a.zones().stream().map(z -> z.zone().id()).toList();
        found.sort(java.util.Comparator.comparingInt(m -> order.indexOf(m.a())));
        return List.copyOf(found);
    }

    /** Takes out of the rests what has one and the same key in both, and nothing else has it. */
    private static void match(
            By by,
            List<Zone> restA,
            List<Zone> restB,
            Function<Zone, Optional<?>> keyA,
            Function<Zone, Optional<?>> keyB,
            List<Match> found) {
        for (Zone zone : List.copyOf(restA)) {
            Optional<?> key = keyA.apply(zone);
            List<Zone> there = having(restB, keyB, key);
            if (there.size() == 1 && having(restA, keyA, key).size() == 1) {
                found.add(new Match(zone.id(), there.get(0).id(), by));
                restA.remove(zone);
                restB.remove(there.get(0));
            }
        }
    }

    private static List<Zone> having(List<Zone> zones, Function<Zone, Optional<?>> key, Optional<?> wanted) {
        Predicate<Zone> has = z -> wanted.isPresent() && key.apply(z).equals(wanted);
        return zones.stream().filter(has).toList();
    }

    /** What zones of one of the scenarios are known by. */
    private static final class Side {
        private final Scenario scenario;
        private final RuleCheck rules;

        Side(Scenario scenario) {
            this.scenario = scenario;
            this.rules = RuleCheck.of(scenario);
        }

        private record RuleKey(Role role, String trace, List<Band.FromTo> bands) {}

        private record Kind(Role role, boolean ruled) {}

        Optional<RuleKey> rule(Zone zone) {
            // Where there is one trace in each they are the same line, whatever their ids.
            boolean one = scenario.traces().count() == 1;
            return zone.activeRule().flatMap(rule -> rules.bands(zone.id())
                    .map(bands -> new RuleKey(
                            zone.role(),
                            one ? "" : rule.trace().value(),
                            bands.stream()
                                    .map(band -> band.withKept(Optional.empty()))
                                    .toList())));
        }

        static Optional<Kind> kind(Zone zone) {
            return zone.role() == Role.OTHER_ZONE
                    ? Optional.empty()
                    : Optional.of(new Kind(zone.role(), zone.activeRule().isPresent()));
        }
    }
}
