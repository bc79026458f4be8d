package org.threeline.zones;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.threeline.scenario.Band;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.RuleCheck;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Zone;

/**
 * Turns the bands of every active rule into distances, in metres.
 *
 * <p>A zone with a band that cannot be worked out, or not be measured, has no intervals, and a problem says why.
 * {@link RuleCheck} follows {@code behind} from zone to zone; a missing trace is left to the {@link Planner} to name.
 */
final class BandDepths {
    /** Beyond this a plane fitted to the theatre no longer measures exactly. */
    static final double MAX_KM = 1000;

    private final Scenario scenario;
    private final RuleCheck rules;
    private final Map<FeatureId, List<Interval>> known = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    BandDepths(Scenario scenario) {
        this.scenario = scenario;
        this.rules = RuleCheck.of(scenario);
        rules.problems().stream()
                .filter(problem -> !problem.code().equals("RULE_TRACE_MISSING"))
                .forEach(problems::add);
        scenario.zones().filter(z -> z.activeRule().isPresent()).forEach(this::measure);
    }

    /** Empty where a band cannot be worked out. */
    Optional<List<Interval>> of(Zone zone) {
        return Optional.ofNullable(known.get(zone.id()));
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

    private void measure(Zone zone) {
        List<Band.FromTo> bands = rules.bands(zone.id()).orElse(List.of());
        List<Interval> found = new ArrayList<>();
        for (int b = 0; b < bands.size(); b++) {
            Band.FromTo band = bands.get(b);
            if (band.toKm() > MAX_KM) {
                String where = "/features/" + scenario.indexOf(zone.id()) + "/properties/rule/bands/" + b;
                problems.add(Problem.error("BAND_TOO_FAR", where, zone.id().value(), band.toKm(), MAX_KM));
            } else {
                found.add(new Interval(band.side(), band.fromKm() * 1000, band.toKm() * 1000));
            }
        }
        if (rules.bands(zone.id()).isPresent() && found.size() == bands.size()) {
            known.put(zone.id(), List.copyOf(found));
        }
    }
}
