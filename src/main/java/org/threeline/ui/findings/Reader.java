package org.threeline.ui.findings;

import java.util.Optional;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.ui.common.Texts;
import org.threeline.ui.common.UnitText;

/**
 * For whom figures are written.
 *
 * @param texts the bundle of this room
 * @param units language and unit
 */
record Reader(Texts texts, UnitText units) {
    String say(String key, Object... args) {
        return texts.now(key, args);
    }

    Language language() {
        return units.language();
    }

    /** A text that has a wording for every unit, such as “Per mile”. */
    String sayForUnit(String key) {
        return say(key + "." + units.unit().name());
    }

    String name(Scenario scenario, FeatureId id) {
        return scenario.feature(id)
                .map(Feature::name)
                .map(n -> n.in(language()))
                .filter(n -> !n.isBlank())
                .orElse(id.value());
    }

    /** “toward Russia”, or the side itself where nobody is said to be there. */
    String toward(Scenario scenario, FeatureId zone, Side side) {
        return party(scenario, zone, side).map(p -> say("toward", p)).orElseGet(() -> say("on." + side.word()));
    }

    /** Who is on a side of a zone's trace; empty where that is not said. */
    Optional<String> party(Scenario scenario, FeatureId zone, Side side) {
        return scenario.zone(zone)
                .flatMap(z -> z.rule())
                .flatMap(rule -> scenario.trace(rule.trace()))
                .map(trace -> trace.party(side))
                .filter(p -> !p.isBlank())
                .map(p -> p.in(language()));
    }
}
