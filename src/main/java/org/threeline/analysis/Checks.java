package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Spread;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Role;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Text;
import org.threeline.scenario.Trace;
import org.threeline.scenario.Zone;
import org.threeline.zones.Plan;

/**
 * What a briefer should look at before showing a scenario: warnings only, in the order of the file's features.
 *
 * <ul>
 *   <li>{@code ZONE_OVERLAP}, {@code ZONE_GAP}: at the later and the rear zone of the pair.
 *   <li>{@code ZONE_ORDER}: a Ukrainian line nearer the trace on average than the demilitarized zone on the same side,
 *       or a European line nearer than either.
 *   <li>{@code STRENGTH_MISSING}, {@code SOURCE_MISSING}: a zone without strength; a zone or trace without a source.
 *   <li>{@code STRENGTH_SOURCE_MISSING}: a strength that names no source.
 *   <li>{@code TRACE_COARSE}: vertices more than 10 km apart on average, so that salients of that size are lost.
 *   <li>{@code TRACE_PRECISION}: vertices more than four times as far apart as the position error that the trace
 *       claims: between two of them nobody knows the line so well.
 *   <li>{@code ZONE_BREAK}: more than 2 km of trace do not look upon a zone that a rule makes.
 *   <li>{@code ZONE_WRONG_SIDE}: more than 1 % of a Ukrainian or European line on the side of the trace that is not
 *       Ukraine's, where the trace says which is.
 * </ul>
 */
final class Checks {
    private static final double COARSE_KM = 10;
    private static final double SPACINGS_PER_ERROR = 4;
    private static final double BREAK_KM = 2;
    private static final double WRONG_SIDE = 0.01;
    /** So many zones out of order tell enough. */
    private static final int MOST_ORDER = 1000;

    private static final List<Role> OUTWARD =
            List.of(Role.DEMILITARIZED_ZONE, Role.UKRAINIAN_DEFENCE_LINE, Role.EUROPEAN_DETERRENT_LINE);

    private final Scenario scenario;
    private final Reaches reaches;

    Checks(Plan plan) {
        this.scenario = plan.scenario();
        this.reaches = new Reaches(scenario);
    }

    List<Problem> problems(List<TraceFigures> traces, List<ZoneFigures> zones, List<Overlap> overlaps, List<Gap> gaps) {
        List<Problem> problems = new ArrayList<>();
        for (TraceFigures trace : traces) {
            if (trace.meanSpacingKm() > COARSE_KM) {
                problems.add(Problem.warning(
                        "TRACE_COARSE",
                        pointer(trace.id()),
                        trace.id().value(),
                        Figures.rounded(trace.meanSpacingKm()),
                        COARSE_KM));
            }
            scenario.trace(trace.id())
                    .map(t -> t.positionErrorKm().orElse(0))
                    .filter(km -> km > 0 && trace.meanSpacingKm() > SPACINGS_PER_ERROR * km)
                    .ifPresent(km -> problems.add(Problem.warning(
                            "TRACE_PRECISION",
                            pointer(trace.id()) + "/properties/positionErrorKm",
                            trace.id().value(),
                            km,
                            Figures.rounded(trace.meanSpacingKm()),
                            precisionKm(trace))));
            scenario.trace(trace.id())
                    .filter(t -> t.provenance().source().isEmpty())
                    .ifPresent(t -> problems.add(missing("SOURCE_MISSING", trace.id())));
        }
        for (ZoneFigures figures : zones) {
            scenario.zone(figures.id()).ifPresent(zone -> {
                if (zone.strength().isEmpty()) {
                    problems.add(missing("STRENGTH_MISSING", zone.id()));
                }
                zone.strength()
                        .filter(n -> n.provenance().source().isEmpty())
                        .ifPresent(n -> problems.add(Problem.warning(
                                "STRENGTH_SOURCE_MISSING",
                                pointer(zone.id()) + "/properties/strength",
                                zone.id().value())));
                if (zone.provenance().source().isEmpty()) {
                    problems.add(missing("SOURCE_MISSING", zone.id()));
                }
                lost(figures, zone).ifPresent(problems::add);
                wrongSide(figures, zone).ifPresent(problems::add);
            });
        }
        overlaps.forEach(o -> problems.add(Problem.warning(
                "ZONE_OVERLAP", pointer(o.b()), o.a().value(), o.b().value(), Figures.rounded(o.areaKm2()))));
        gaps.forEach(g -> problems.add(gap(g)));
        problems.addAll(order(zones));
        // Each pointer is read once.
        record At(int index, Problem problem) {}
        return problems.stream()
                .map(p -> new At(index(p.where()), p))
                .sorted(Comparator.comparingInt(At::index))
                .map(At::problem)
                .toList();
    }

    /** Says, too, on which side it lies and how far off, as two zones can have several. */
    private Problem gap(Gap gap) {
        return Problem.warning(
                "ZONE_GAP",
                pointer(gap.back()),
                gap.front().value(),
                gap.back().value(),
                Figures.rounded(gap.areaKm2()),
                Figures.rounded(gap.meanWidthKm()),
                gap.side() == Side.LEFT ? 0 : 1,
                gap.bands().isPresent() ? 1 : 0,
                gap.bands().map(b -> Figures.rounded(b.opensKm())).orElse(0.0),
                gap.bands().map(b -> Figures.rounded(b.closesKm())).orElse(0.0));
    }

    /** The least error that a trace can claim, rounded up to a whole kilometre. */
    static double precisionKm(TraceFigures trace) {
        return Math.ceil(trace.meanSpacingKm() / SPACINGS_PER_ERROR);
    }

    private Optional<Problem> lost(ZoneFigures figures, Zone zone) {
        List<Findings.Stretch> breaks =
                figures.breaks().stream().filter(b -> b.lengthKm() > BREAK_KM).toList();
        if (breaks.isEmpty() || zone.activeRule().isEmpty()) {
            return Optional.empty();
        }
        double km = breaks.stream().mapToDouble(Findings.Stretch::lengthKm).sum();
        return Optional.of(Problem.warning(
                "ZONE_BREAK",
                pointer(zone.id()),
                zone.id().value(),
                breaks.size(),
                tenths(km),
                tenths(breaks.get(0).fromKm()),
                tenths(breaks.get(0).toKm())));
    }

    private static double tenths(double km) {
        return Math.rint(10 * km) / 10;
    }

    private Optional<Problem> wrongSide(ZoneFigures figures, Zone zone) {
        boolean ukrainian = zone.role() == Role.UKRAINIAN_DEFENCE_LINE || zone.role() == Role.EUROPEAN_DETERRENT_LINE;
        Optional<Side> own = trace(Optional.of(zone)).flatMap(scenario::trace).flatMap(Checks::sideOfUkraine);
        if (!ukrainian || own.isEmpty() || figures.areaKm2() <= 0) {
            return Optional.empty();
        }
        OptionalDouble beyond = own.get() == Side.LEFT ? figures.rightAreaKm2() : figures.leftAreaKm2();
        return beyond.orElse(0) > WRONG_SIDE * figures.areaKm2()
                ? Optional.of(Problem.warning(
                        "ZONE_WRONG_SIDE",
                        pointer(zone.id()),
                        zone.id().value(),
                        Figures.rounded(beyond.getAsDouble())))
                : Optional.empty();
    }

    /** Where exactly one party is Ukraine. */
    static Optional<Side> sideOfUkraine(Trace trace) {
        boolean left = isUkraine(trace.leftParty());
        boolean right = isUkraine(trace.rightParty());
        return left == right ? Optional.empty() : Optional.of(left ? Side.LEFT : Side.RIGHT);
    }

    private static boolean isUkraine(Text party) {
        return Stream.concat(Stream.of(party.plain()), party.byLanguage().values().stream())
                .anyMatch(word ->
                        word.strip().equalsIgnoreCase("Ukraine") || word.strip().equalsIgnoreCase("Україна"));
    }

    /** A zone of the three lines with what its place in the order is told from. */
    private record Ranked(
            ZoneFigures zone, int rank, Optional<FeatureId> trace, Map<Side, Double> middles, OptionalDouble mean) {
        boolean shouldStandBehind(Ranked near) {
            return near.rank < rank && near.trace.equals(trace);
        }

        boolean liesNearerThan(Ranked near) {
            if (near.middles.isEmpty() || middles.isEmpty()) {
                return near.mean.isPresent() && mean.isPresent() && mean.getAsDouble() < near.mean.getAsDouble();
            }
            return middles.entrySet().stream()
                    .anyMatch(e -> e.getValue() < near.middles.getOrDefault(e.getKey(), Double.NEGATIVE_INFINITY));
        }
    }

    private List<Problem> order(List<ZoneFigures> zones) {
        List<Ranked> ranked = new ArrayList<>();
        for (ZoneFigures figures : zones) {
            int rank = OUTWARD.indexOf(figures.role());
            if (rank >= 0) {
                Optional<Zone> zone = scenario.zone(figures.id());
                ranked.add(new Ranked(figures, rank, trace(zone), middles(zone), mean(figures.standoffKm())));
            }
        }
        List<Problem> problems = new ArrayList<>();
        for (Ranked near : ranked) {
            for (Ranked far : ranked) {
                if (far.shouldStandBehind(near) && far.liesNearerThan(near)) {
                    problems.add(Problem.warning(
                            "ZONE_ORDER",
                            pointer(far.zone.id()),
                            far.zone.id().value(),
                            near.zone.id().value()));
                    if (problems.size() == MOST_ORDER) {
                        return problems;
                    }
                }
            }
        }
        return problems;
    }

    private static Optional<FeatureId> trace(Optional<Zone> zone) {
        return zone.flatMap(Zone::rule).map(rule -> rule.trace());
    }

    private static OptionalDouble mean(Optional<Spread> spread) {
        return spread.map(s -> OptionalDouble.of(s.mean())).orElse(OptionalDouble.empty());
    }

    /** By side, the distance halfway between the nearest and the farthest edge of a zone's bands. */
    private Map<Side, Double> middles(Optional<Zone> zone) {
        Map<Side, Double> middles = new EnumMap<>(Side.class);
        List<Reaches.Reach> bands = zone.map(reaches::of).orElse(List.of());
        for (Side side : Side.values()) {
            double from = Double.POSITIVE_INFINITY;
            double to = 0;
            for (Reaches.Reach band : bands) {
                if (band.side() == side) {
                    from = Math.min(from, band.fromKm());
                    to = Math.max(to, band.toKm());
                }
            }
            if (from < to) {
                middles.put(side, (from + to) / 2);
            }
        }
        return middles;
    }

    private Problem missing(String code, FeatureId id) {
        return Problem.warning(code, pointer(id), id.value());
    }

    private String pointer(FeatureId id) {
        return "/features/" + scenario.indexOf(id);
    }

    private static int index(String pointer) {
        String rest = pointer.substring("/features/".length());
        int end = rest.indexOf('/');
        return Integer.parseInt(end < 0 ? rest : rest.substring(0, end));
    }
}
