package org.threeline.analysis;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/** A side of a trace by who is there, in the reader's words. */
public final class SideWords {
    private SideWords() {}

    /**
     * “toward Russia”; “on the left” where the traces do not say one and the same of who is there.
     *
     * @param scenarios of which a figure is, or figures that are compared
     * @param subject id of the zone it is of, which tells the trace; of anything else all traces count
     */
    public static String of(List<Scenario> scenarios, String subject, Side side, Language language) {
        List<String> parties = scenarios.stream()
                .flatMap(scenario -> traces(scenario, subject))
                .map(trace -> trace.party(side).in(language))
                .distinct()
                .toList();
        ResourceBundle words = FindingsWords.bundle(language);
        return parties.size() == 1 && !parties.get(0).isBlank()
                ? words.getString("text.toward").replace("{0}", parties.get(0))
                : words.getString("text.on_" + side.word());
    }

    private static Stream<Trace> traces(Scenario scenario, String subject) {
        Optional<Zone> zone = subject.isEmpty() ? Optional.empty() : scenario.zone(new FeatureId(subject));
        if (zone.isEmpty()) {
            return scenario.traces();
        }
        return zone.flatMap(Zone::rule).flatMap(rule -> scenario.trace(rule.trace())).stream();
    }
}
