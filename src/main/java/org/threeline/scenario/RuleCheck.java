package org.threeline.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Follows the rules of a scenario's zones: which trace, which distances, behind which zone.
 *
 * <p>Finds rules whose trace is missing, bands whose distances make no band, and zones placed behind a zone that has no
 * band there or, in a circle, behind themselves; a circle is named once. Immutable.
 */
public final class RuleCheck {
    private final Scenario scenario;
    private final Map<FeatureId, Optional<List<Band.FromTo>>> known = new HashMap<>();
    private final Set<FeatureId> under = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private RuleCheck(Scenario scenario) {
        this.scenario = scenario;
    }

    /** Follows all active rules. */
    public static RuleCheck of(Scenario scenario) {
        var check = new RuleCheck(scenario);
        scenario.zones().forEach(check::checkTrace);
        scenario.zones().filter(z -> z.activeRule().isPresent()).forEach(check::follow);
        return check;
    }

    /**
     * The bands of a zone with {@code behind} worked out, in the order of the rule.
     *
     * @return empty for a zone without an active rule or with a band that cannot be worked out
     */
    public Optional<List<Band.FromTo>> bands(FeatureId zone) {
        return known.getOrDefault(zone, Optional.empty());
    }

    /** What is wrong, with pointers by the order of the scenario's features. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private String pointer(Zone zone) {
        return "/features/" + scenario.indexOf(zone.id()) + "/properties/rule";
    }

    private void checkTrace(Zone zone) {
        zone.activeRule()
                .map(ZoneRule::trace)
                .filter(trace -> scenario.trace(trace).isEmpty())
                .ifPresent(trace -> problems.add(Problem.error(
                        "RULE_TRACE_MISSING",
                        pointer(zone) + "/trace",
                        zone.id().value(),
                        trace.value())));
    }

    private Optional<List<Band.FromTo>> follow(Zone zone) {
        Optional<List<Band.FromTo>> before = known.get(zone.id());
        if (before != null) {
            return before;
        }
        under.add(zone.id());
        List<Band.FromTo> found = new ArrayList<>();
        List<Band> bands = zone.activeRule().map(ZoneRule::bands).orElse(List.of());
        for (int i = 0; i < bands.size(); i++) {
            follow(zone, bands.get(i), pointer(zone) + "/bands/" + i).ifPresent(found::add);
        }
        under.remove(zone.id());
        Optional<List<Band.FromTo>> result =
                found.size() == bands.size() ? Optional.of(List.copyOf(found)) : Optional.empty();
        known.put(zone.id(), result);
        return result;
    }

    private Optional<Band.FromTo> follow(Zone zone, Band band, String where) {
        if (band instanceof Band.FromTo fixed) {
            return checked(zone, where, fixed, true);
        }
        Band.Behind behind = (Band.Behind) band;
        if (under.contains(behind.zone())) {
            List<String> circle =
                    new ArrayList<>(under.stream().map(FeatureId::value).toList());
            circle.subList(0, circle.indexOf(behind.zone().value())).clear();
            circle.add(behind.zone().value());
            problems.add(Problem.error("RULE_BEHIND_CYCLE", where + "/behind", String.join(" → ", circle)));
            return Optional.empty();
        }
        OptionalDouble edge = farEdge(zone, behind);
        if (edge.isEmpty()) {
            problems.add(Problem.error(
                    "RULE_BEHIND_INVALID",
                    where + "/behind",
                    zone.id().value(),
                    behind.zone().value(),
                    behind.side().word()));
            return Optional.empty();
        }
        double fromKm = edge.getAsDouble() + behind.gapKm();
        var fixed = new Band.FromTo(behind.side(), fromKm, fromKm + behind.depthKm());
        return checked(zone, where, fixed, behind.gapKm() >= 0 && behind.depthKm() > 0);
    }

    /** The largest far edge of the zone in front, on that side of the same trace. */
    private OptionalDouble farEdge(Zone zone, Band.Behind behind) {
        Optional<FeatureId> own = zone.activeRule().map(ZoneRule::trace);
        return scenario
                .zone(behind.zone())
                .filter(front -> front.activeRule().map(ZoneRule::trace).equals(own))
                .flatMap(this::follow)
                .orElse(List.of())
                .stream()
                .filter(b -> b.side() == behind.side())
                .mapToDouble(Band.FromTo::toKm)
                .max();
    }

    private Optional<Band.FromTo> checked(Zone zone, String where, Band.FromTo band, boolean sound) {
        if (sound && band.fromKm() >= 0 && band.toKm() > band.fromKm() && !Double.isInfinite(band.toKm())) {
            return Optional.of(band);
        }
        problems.add(Problem.error("BAND_RANGE", where, zone.id().value(), band.fromKm(), band.toKm()));
        return Optional.empty();
    }
}
