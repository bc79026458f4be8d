package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.threeline.scenario.Band;
import org.threeline.scenario.Clip;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/**
 * Mends what a problem names, where one change is safe: it takes nothing away that the author said and does what the
 * sentence of the problem advises first.
 */
public final class Fixes {
    private Fixes() {}

    /**
     * A change that mends a problem.
     *
     * @param key names it: {@code gap}, {@code clip}, {@code sides}, {@code precision}
     * @param subject the feature that is changed
     */
    public record Fix(String key, FeatureId subject, UnaryOperator<Scenario> change) {}

    /** The change, if there is a safe one. */
    public static Optional<Fix> of(Problem problem, Scenario scenario) {
        return switch (problem.code()) {
            case "ZONE_GAP" -> gap(problem, scenario);
            case "ZONE_OUTSIDE_COUNTRY" -> clip(problem, scenario);
            case "ZONE_WRONG_SIDE" -> sides(problem, scenario);
            case "TRACE_PRECISION" -> precision(problem, scenario);
            default -> Optional.empty();
        };
    }

    /** Of a band that says how far behind the front zone it stands. */
    private static Optional<Fix> gap(Problem problem, Scenario scenario) {
        Optional<FeatureId> front = id(problem, 0);
        return id(problem, 1)
                .flatMap(scenario::zone)
                .filter(back -> back.activeRule().stream()
                        .flatMap(r -> r.bands().stream())
                        .anyMatch(band -> isBehind(band, front)))
                .map(back -> new Fix(
                        "gap",
                        back.id(),
                        s -> changed(s, back.id(), rule -> {
                            List<Band> bands = new ArrayList<>();
                            for (Band band : rule.bands()) {
                                bands.add(
                                        band instanceof Band.Behind b && isBehind(band, front)
                                                ? new Band.Behind(b.side(), b.zone(), 0, b.depthKm())
                                                : band);
                            }
                            return rule.withBands(bands);
                        })));
    }

    private static boolean isBehind(Band band, Optional<FeatureId> front) {
        return band instanceof Band.Behind b
                && b.gapKm() > 0
                && front.filter(b.zone()::equals).isPresent();
    }

    private static Optional<Fix> clip(Problem problem, Scenario scenario) {
        if (!(problem.args().size() > 2 && problem.args().get(2) instanceof String country)) {
            return Optional.empty();
        }
        return ruled(problem, scenario)
                .map(zone -> new Fix(
                        "clip",
                        zone.id(),
                        s -> changed(s, zone.id(), rule -> {
                            List<Clip> clips = new ArrayList<>(rule.clip());
                            clips.add(new Clip.Country(country));
                            return rule.withClip(clips);
                        })));
    }

    /** Only where all of the zone lies on one side: then nothing else can have been meant. */
    private static Optional<Fix> sides(Problem problem, Scenario scenario) {
        return ruled(problem, scenario)
                .filter(zone -> zone.activeRule().stream()
                                .flatMap(r -> r.bands().stream())
                                .map(Band::side)
                                .distinct()
                                .count()
                        == 1)
                .filter(zone -> zone.activeRule().stream()
                        .flatMap(r -> r.bands().stream())
                        .allMatch(Band.FromTo.class::isInstance))
                .map(zone -> new Fix(
                        "sides",
                        zone.id(),
                        s -> changed(s, zone.id(), rule -> {
                            List<Band> bands = new ArrayList<>();
                            for (Band band : rule.bands()) {
                                Band.FromTo b = (Band.FromTo) band;
                                Side other = b.side() == Side.LEFT ? Side.RIGHT : Side.LEFT;
                                bands.add(new Band.FromTo(other, b.fromKm(), b.toKm(), b.kept()));
                            }
                            return rule.withBands(bands);
                        })));
    }

    private static Optional<Fix> precision(Problem problem, Scenario scenario) {
        if (!(problem.args().size() > 3 && problem.args().get(3) instanceof Double km)) {
            return Optional.empty();
        }
        return id(problem, 0)
                .flatMap(scenario::trace)
                .map(trace -> new Fix("precision", trace.id(), s -> s.trace(trace.id())
                        .map((Trace t) -> s.withFeature(t.withPositionErrorKm(OptionalDouble.of(km))))
                        .orElse(s)));
    }

    private static Optional<Zone> ruled(Problem problem, Scenario scenario) {
        return id(problem, 0).flatMap(scenario::zone).filter(z -> z.activeRule().isPresent());
    }

    private static Scenario changed(Scenario scenario, FeatureId id, UnaryOperator<ZoneRule> change) {
        return scenario.zone(id)
                .map(zone -> scenario.withFeature(zone.withRule(zone.rule().map(change))))
                .orElse(scenario);
    }

    private static Optional<FeatureId> id(Problem problem, int arg) {
        return problem.args().size() > arg && problem.args().get(arg) instanceof String word
                ? Optional.of(new FeatureId(word))
                : Optional.empty();
    }
}
