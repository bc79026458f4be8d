package org.threeline.analysis.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeline.analysis.FigureKey;
import org.threeline.analysis.FigureWords;
import org.threeline.analysis.Findings;
import org.threeline.analysis.GroundFigures;
import org.threeline.analysis.SideWords;
import org.threeline.scenario.Feature;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Language;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;

/** What the features and oblasts of two scenarios are called, those of the first before those of the second. */
public final class ComparedNames {
    private final List<Compared> both;

    /** A scenario with what follows from it. */
    private record Compared(Scenario scenario, Findings findings) {
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

    private String side(FigureKey key, Language language) {
        return SideWords.of(
                both.stream().map(Compared::scenario).toList(),
                key.subject(),
                key.side().equals(Side.LEFT.word()) ? Side.LEFT : Side.RIGHT,
                language);
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
