package org.threeline.analysis.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.Findings;
import org.threeline.analysis.GroundFigures;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;

/** What the features and oblasts of two scenarios are called, those of the first before those of the second. */
public final class ComparedNames {
    private final List<Side> both;

    /** A scenario with what follows from it. */
    private record Side(Scenario scenario, Findings findings) {
        Stream<GroundFigures.OblastShare> oblasts(String subject) {
            Optional<GroundFigures> ground = subject.isEmpty()
                    ? findings.details().united().flatMap(u -> u.ground())
                    : findings.details().ground(new FeatureId(subject));
            return ground.stream().flatMap(g -> g.oblasts().stream());
        }
    }

    public ComparedNames(Scenario a, Findings findingsA, Scenario b, Findings findingsB) {
        this.both = List.of(new Side(a, findingsA), new Side(b, findingsB));
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

    /** What else a figure is of: another zone, or an oblast. */
    public String other(FigureKey key, Language language) {
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
