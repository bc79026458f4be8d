package org.threeline.slides.content;

import static org.threeline.analysis.Figures.NARROW_SPACE;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.analysis.Figures;
import org.threeline.analysis.Figures.Unit;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Role;
import org.threeline.scenario.Side;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;

/**
 * Says a scenario's message in one neutral sentence, made from its figures. What the author calls otherwise than zones
 * of its role are called goes by that name.
 *
 * <p>In this order, the first that can be said: the demilitarized zone, with its depth where it is the same everywhere
 * and with the distance of the European line; several demilitarized zones; the one zone; the largest of several; the
 * one trace; several traces; the scenario's own title.
 */
final class Headline {
    private static final double NEAR_KM = 1;

    private final SlideSubject subject;
    private final SlideWords words;
    private final Figures figures;

    Headline(SlideSubject subject, SlideWords words, Figures figures) {
        this.subject = subject;
        this.words = words;
        this.figures = figures;
    }

    String sentence() {
        List<Zone> zones = subject.zones().stream()
                .filter(z -> subject.figures(z).map(f -> f.areaKm2() > 0).orElse(false))
                .toList();
        List<Zone> demilitarized =
                zones.stream().filter(z -> z.role() == Role.DEMILITARIZED_ZONE).toList();
        if (demilitarized.size() == 1) {
            Zone zone = demilitarized.get(0);
            return one(zone, !words.isUsual(zone));
        }
        if (demilitarized.size() > 1 && demilitarized.stream().allMatch(words::isUsual)) {
            return largest("title.demilitarized_zones", demilitarized);
        }
        if (zones.size() == 1) {
            return one(zones.get(0), true);
        }
        if (!zones.isEmpty()) {
            return largest("title.zones", zones);
        }
        return traces();
    }

    /** What is said of one zone; of the European line beside it, if there is one. */
    private String one(Zone zone, boolean named) {
        Optional<String> depth = depth(zone);
        OptionalDouble distance =
                zone.role() == Role.DEMILITARIZED_ZONE ? europeanDistanceKm() : OptionalDouble.empty();
        String key = (named ? "title.named" : "title.demilitarized")
                + (depth.isPresent() ? ".depth" : "")
                + (distance.isPresent() ? ".european" : "");
        String away = distance.isPresent() ? figures.quantity(distance.getAsDouble(), Unit.KM) : "";
        return words.say(
                key,
                named ? words.name(zone) : words.article(depth.orElse("")),
                depth.map(d -> d + NARROW_SPACE + km()).orElse(""),
                area(zone),
                away);
    }

    /** The whole depth as the rule has it; where the sides differ along the trace no one number would be true. */
    private Optional<String> depth(Zone zone) {
        double left = reach(zone, Side.LEFT).map(BandReach::depthKm).orElse(0.0);
        double right = reach(zone, Side.RIGHT).map(BandReach::depthKm).orElse(0.0);
        return left + right > 0 ? Optional.of(figures.number(left + right)) : Optional.empty();
    }

    private Optional<BandReach> reach(Zone zone, Side side) {
        return BandReach.of(subject.whole(), zone, side);
    }

    /** Where the one European line begins, if it keeps one distance from the trace. */
    private OptionalDouble europeanDistanceKm() {
        List<Zone> lines = subject.zones().stream()
                .filter(z -> z.role() == Role.EUROPEAN_DETERRENT_LINE)
                .toList();
        if (lines.size() != 1) {
            return OptionalDouble.empty();
        }
        Optional<BandReach> left = reach(lines.get(0), Side.LEFT);
        Optional<BandReach> right = reach(lines.get(0), Side.RIGHT);
        if (left.isPresent() == right.isPresent()) {
            return OptionalDouble.empty();
        }
        double from = left.or(() -> right).orElseThrow().fromKm();
        return from >= NEAR_KM ? OptionalDouble.of(from) : OptionalDouble.empty();
    }

    private String largest(String key, List<Zone> zones) {
        Zone largest = zones.get(0);
        for (Zone zone : zones) {
            if (areaKm2(zone) > areaKm2(largest)) {
                largest = zone;
            }
        }
        return words.count(key, zones.size(), area(largest));
    }

    private double areaKm2(Zone zone) {
        return subject.figures(zone).map(ZoneFigures::areaKm2).orElse(0.0);
    }

    private String area(Zone zone) {
        return figures.quantity(areaKm2(zone), Unit.KM2);
    }

    private String traces() {
        List<TraceFigures> traces = subject.findings().traces();
        if (traces.isEmpty()) {
            return subject.whole().title().in(subject.language());
        }
        double sum = traces.stream().mapToDouble(TraceFigures::lengthKm).sum();
        Optional<Trace> first = subject.whole().trace(traces.get(0).id());
        String length = figures.quantity(sum, Unit.KM);
        return traces.size() == 1
                ? words.say(
                        "title.trace",
                        name(first.map(t -> t.name().in(subject.language())).orElse("")),
                        length)
                : words.count("title.traces", traces.size(), length);
    }

    private String km() {
        return figures.unit(Unit.KM);
    }

    private String name(String given) {
        return given.isBlank() ? words.say("unnamed") : given.strip();
    }
}
