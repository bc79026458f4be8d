package org.threeline.zones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/**
 * Turns the bands of every active rule into distances, following {@code behind} from zone to zone.
 *
 * <p>A zone with a band that cannot be worked out has no intervals, and a problem says why. Cycles are named once for
 * each zone in them.
 */
final class BandDepths {
    /** Beyond this a plane fitted to the theatre no longer measures exactly. */
    static final double MAX_KM = 1000;

    private final Scenario scenario;
    private final Map<FeatureId, Optional<List<Interval>>> known = new HashMap<>();
    private final Set<FeatureId> under = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    BandDepths(Scenario scenario) {
        this.scenario = scenario;
        scenario.zones().filter(z -> z.activeRule().isPresent()).forEach(this::intervals);
    }

    /** Empty where a band cannot be worked out. */
    Optional<List<Interval>> of(Zone zone) {
        return known.getOrDefault(zone.id(), Optional.empty());
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The farthest edge of any band by trace, km. */
    Map<FeatureId, Double> reachKm() {
        Map<FeatureId, Double> reach = new HashMap<>();
        scenario.zones().forEach(z -> z.activeRule().ifPresent(rule -> of(z).ifPresent(
                        list -> list.forEach(i -> reach.merge(rule.trace(), i.to() / 1000, Math::max)))));
        return reach;
    }

    private Optional<List<Interval>> intervals(Zone zone) {
        Optional<List<Interval>> before = known.get(zone.id());
        if (before != null) {
            return before;
        }
        under.add(zone.id());
        List<Interval> found = new ArrayList<>();
        boolean whole = true;
        List<Band> bands = zone.activeRule().map(ZoneRule::bands).orElse(List.of());
        for (int b = 0; b < bands.size(); b++) {
            Optional<Interval> interval = interval(zone, bands.get(b), b);
            interval.ifPresent(found::add);
            whole &= interval.isPresent();
        }
        under.remove(zone.id());
        Optional<List<Interval>> result = whole ? Optional.of(List.copyOf(found)) : Optional.empty();
        known.put(zone.id(), result);
        return result;
    }

    private Optional<Interval> interval(Zone zone, Band band, int index) {
        String where = "/features/" + scenario.indexOf(zone.id()) + "/properties/rule/bands/" + index;
        if (band instanceof Band.FromTo b) {
            return checked(zone, where, b.side(), b.fromKm(), b.toKm());
        }
        Band.Behind b = (Band.Behind) band;
        Optional<Zone> front = scenario.zone(b.zone());
        if (under.contains(b.zone())) {
            List<String> cycle = under.stream().map(FeatureId::value).collect(Collectors.toList());
            cycle.subList(0, cycle.indexOf(b.zone().value())).clear();
            cycle.add(b.zone().value());
            problems.add(Problem.error("RULE_BEHIND_CYCLE", where + "/behind", String.join(" → ", cycle)));
            return Optional.empty();
        }
        boolean sameTrace = front.flatMap(Zone::activeRule)
                .filter(r -> zone.activeRule()
                        .filter(own -> own.trace().equals(r.trace()))
                        .isPresent())
                .isPresent();
        OptionalDouble edge = sameTrace
                ? intervals(front.get()).orElse(List.of()).stream()
                        .filter(i -> i.side() == b.side())
                        .mapToDouble(Interval::to)
                        .max()
                : OptionalDouble.empty();
        if (edge.isEmpty()) {
            problems.add(Problem.error(
                    "RULE_BEHIND_INVALID",
                    where + "/behind",
                    zone.id().value(),
                    b.zone().value(),
                    b.side().word()));
            return Optional.empty();
        }
        double from = edge.getAsDouble() / 1000 + b.gapKm();
        return checked(zone, where, b.side(), from, from + b.depthKm());
    }

    private Optional<Interval> checked(Zone zone, String where, Side side, double fromKm, double toKm) {
        if (!(fromKm >= 0) || !(toKm > fromKm) || Double.isInfinite(toKm)) {
            problems.add(Problem.error("BAND_RANGE", where, zone.id().value(), fromKm, toKm));
            return Optional.empty();
        }
        if (toKm > MAX_KM) {
            problems.add(Problem.error("BAND_TOO_FAR", where, zone.id().value(), toKm, MAX_KM));
            return Optional.empty();
        }
        return Optional.of(new Interval(side, fromKm * 1000, toKm * 1000));
    }
}
