package org.threeline.scenario;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    /** Zones of a circle that are named. */
    private static final int LISTED = 12;

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
        List<Zone> ruled =
                scenario.zones().filter(z -> z.activeRule().isPresent()).toList();
        ruled.forEach(check::checkTrace);
        ruled.forEach(check::follow);
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

    /** Works out the zones in front first; by a path of its own, since chains may be longer than the call stack. */
    private void follow(Zone start) {
        Deque<Zone> path = new ArrayDeque<>();
        enter(start, path);
        while (!path.isEmpty()) {
            Zone zone = path.element();
            Optional<Zone> next = inFront(zone);
            if (next.isPresent()) {
                enter(next.get(), path);
            } else {
                known.put(zone.id(), worked(zone));
                under.remove(zone.id());
                path.pop();
            }
        }
    }

    private void enter(Zone zone, Deque<Zone> path) {
        if (!known.containsKey(zone.id())) {
            under.add(zone.id());
            path.push(zone);
        }
    }

    /** The first zone in front that is to be worked out before this one. */
    private Optional<Zone> inFront(Zone zone) {
        return bandsOf(zone).stream()
                .filter(Band.Behind.class::isInstance)
                .map(band -> ((Band.Behind) band).zone())
                .filter(id -> !known.containsKey(id) && !under.contains(id))
                .flatMap(id -> scenario.zone(id).stream())
                .findFirst();
    }

    private static List<Band> bandsOf(Zone zone) {
        return zone.activeRule().map(ZoneRule::bands).orElse(List.of());
    }

    private Optional<List<Band.FromTo>> worked(Zone zone) {
        List<Band.FromTo> found = new ArrayList<>();
        List<Band> bands = bandsOf(zone);
        for (int i = 0; i < bands.size(); i++) {
            worked(zone, bands.get(i), pointer(zone) + "/bands/" + i).ifPresent(found::add);
        }
        return found.size() == bands.size() ? Optional.of(List.copyOf(found)) : Optional.empty();
    }

    private Optional<Band.FromTo> worked(Zone zone, Band band, String where) {
        if (band instanceof Band.FromTo fixed) {
            return checked(zone, where, fixed, true);
        }
        Band.Behind behind = (Band.Behind) band;
        if (under.contains(behind.zone())) {
            problems.add(Problem.error("RULE_BEHIND_CYCLE", where + "/behind", circle(behind.zone())));
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

    /** The zones from the first of a circle round to it again; of a long circle its beginning and its end. */
    private String circle(FeatureId first) {
        List<String> ids = new ArrayList<>(under.stream()
                .dropWhile(id -> !id.equals(first))
                .map(FeatureId::value)
                .toList());
        ids.add(first.value());
        if (ids.size() > LISTED) {
            ids.subList(LISTED / 2, ids.size() - LISTED / 2).clear();
            ids.add(LISTED / 2, "…");
        }
        return String.join(" → ", ids);
    }

    /** The largest far edge of the zone in front, on that side of the same trace. */
    private OptionalDouble farEdge(Zone zone, Band.Behind behind) {
        Optional<FeatureId> own = zone.activeRule().map(ZoneRule::trace);
        return scenario
                .zone(behind.zone())
                .filter(front -> front.activeRule().map(ZoneRule::trace).equals(own))
                .flatMap(front -> bands(front.id()))
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
