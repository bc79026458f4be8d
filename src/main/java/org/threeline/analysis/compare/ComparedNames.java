package org.threeline.analysis.compare;

import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.FigureWords;
import org.threeline.analysis.Findings;
import org.threeline.analysis.GroundFigures;
import org.threeline.scenario.Bundles;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/** What the features and oblasts of two scenarios are called, those of the first before those of the second. */
public final class ComparedNames {
    private final List<Compared> both;

    /** A scenario with what follows from it. */
    private record Compared(Scenario scenario, Findings findings) {
        /** The traces a figure is measured from: that of its zone, or all. */
        Stream<Trace> traces(String subject) {
            return scenario.zone(new FeatureId(subject)).isEmpty()
                    ? scenario.traces()
                    : scenario
                            .zone(new FeatureId(subject))
                            .flatMap(Zone::rule)
                            .flatMap(rule -> scenario.trace(rule.trace()))
                            .stream();
        }

        Stream<GroundFigures.OblastShare> oblasts(String subject) {
            Optional<GroundFigures> ground = subject.isEmpty()
                    ? findings.details().united().flatMap(u -> u.ground())
                    : findings.details().ground(new FeatureId(subject));
            return ground.stream().flatMap(g -> g.oblasts().stream());
        }
    }

    public ComparedNames(Scenario a, Findings findingsA, Scenario b, Findings findingsB) {
        this.both = List.of(new Compared(a, findingsA), new Compared(b, findingsB));
    }

    /** The name of a feature, or its id. */
    public String of(FeatureId id, Language language) {
        return both.stream()
                .flatMap(side -> side.scenario().feature(id).stream())
                .findFirst()
                .map(Feature::name)
                .map(name -> name.in(language))
                .filter(name -> !name.isBlank())
                .orElse(id.value());
    }

    /** A figure in words, with its side, and what else it is of: “Area, toward Russia”. */
    public String figure(FigureKey key, Language language) {
        String figure = FigureWords.in(language).of(key.figure());
        String sided = key.side().isEmpty() ? figure : figure + ", " + side(key, language);
        return key.other().isEmpty() ? sided : sided + " · " + other(key, language);
    }

    /** “toward Russia”; “on the left” where both do not say one and the same of who is there. */
    private String side(FigureKey key, Language language) {
        Side side = key.side().equals(Side.LEFT.word()) ? Side.LEFT : Side.RIGHT;
        List<String> parties = both.stream()
                .flatMap(compared -> compared.traces(key.subject()))
                .map(trace -> trace.party(side).in(language))
                .distinct()
                .toList();
        ResourceBundle words = Bundles.of("org.threeline.analysis.findings", language);
        return parties.size() == 1 && !parties.get(0).isBlank()
                ? words.getString("text.toward").replace("{0}", parties.get(0))
                : words.getString("text.on_" + side.word());
    }

    /** What else a figure is of: another zone, or an oblast. */
    private String other(FigureKey key, Language language) {
        if (!key.figure().startsWith("oblast.")) {
            return of(new FeatureId(key.other()), language);
        }
        return both.stream()
                .flatMap(side -> side.oblasts(key.subject()))
                .filter(oblast -> oblast.id().equals(key.other()))
                .findFirst()
                .map(oblast -> language == Language.UKRAINIAN
                        ? oblast.nameUkrainian().orElse(oblast.nameEnglish())
                        : oblast.nameEnglish())
                .orElse(key.other());
    }
}
