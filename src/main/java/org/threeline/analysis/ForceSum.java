package org.threeline.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Findings.SideExtent;
import org.threeline.analysis.Findings.Stretch;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.FeatureId;
import org.threeline.scenario.Force;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;
import org.threeline.scenario.Zone;
import org.threeline.scenario.ZoneRule;

/** Adds up the forces of all zones of a scenario. Immutable. */
final class ForceSum {
    /** A zone as drawn that reaches across the trace with less of its ground is on one side. */
    private static final double HARDLY = 0.01;

    private final Scenario scenario;
    private final Findings findings;
    private final Range presentShare;

    /** @param presentShare part of a strength that is present, 0 to 1 */
    ForceSum(Scenario scenario, Findings findings, Range presentShare) {
        this.scenario = scenario;
        this.findings = findings;
        this.presentShare = presentShare;
    }

    /**
     * The totals.
     *
     * @param unitedKm2 ground of all zones, nothing counted twice
     * @param people on that ground
     */
    ForceTotals totals(double unitedKm2, Optional<Long> people) {
        Optional<Range> inAll = sum(z -> true);
        OptionalDouble frontage = frontageKm();
        Optional<Range> perKm =
                frontage.orElse(0) > 0 ? inAll.map(n -> over(n, frontage.getAsDouble())) : Optional.empty();
        return new ForceTotals(
                inAll,
                sum(z -> onLeft(z) && !onRight(z)),
                sum(z -> onRight(z) && !onLeft(z)),
                sum(z -> onLeft(z) && onRight(z)),
                findings.zones().stream()
                        .map(ZoneFigures::id)
                        .filter(id -> strength(id).isEmpty())
                        .toList(),
                frontage,
                frontageKmOfSides(),
                perKm,
                perKm.map(n -> new Range(n.min() * presentShare.min(), n.max() * presentShare.max())),
                inAll.filter(n -> unitedKm2 > 0).map(n -> over(n, unitedKm2 / 100)),
                people.filter(p -> p > 0).flatMap(p -> inAll.map(n -> over(n, p / 1000.0))));
    }

    private Optional<Range> sum(Predicate<ZoneFigures> which) {
        List<Force> forces = findings.zones().stream()
                .filter(which)
                .flatMap(z -> strength(z.id()).stream())
                .toList();
        return forces.isEmpty()
                ? Optional.empty()
                : Optional.of(new Range(
                        forces.stream().mapToDouble(Force::min).sum(),
                        forces.stream().mapToDouble(Force::max).sum()));
    }

    private Optional<Force> strength(FeatureId id) {
        return scenario.zone(id).flatMap(Zone::strength);
    }

    private static Range over(Range n, double by) {
        return new Range(n.min() / by, n.max() / by);
    }

    private static boolean onLeft(ZoneFigures zone) {
        return zone.leftAreaKm2().orElse(0) > HARDLY * zone.areaKm2();
    }

    private static boolean onRight(ZoneFigures zone) {
        return zone.rightAreaKm2().orElse(0) > HARDLY * zone.areaKm2();
    }

    private Map<Side, Double> frontageKmOfSides() {
        List<ZoneFigures> zones =
                findings.zones().stream().filter(z -> z.areaKm2() > 0).toList();
        boolean sided = zones.stream().noneMatch(z -> z.sides().isEmpty());
        if (findings.traces().size() != 1 || !sided) {
            return Map.of();
        }
        Map<Side, Double> km = new EnumMap<>(Side.class);
        for (Side side : Side.values()) {
            List<SideExtent> there = zones.stream()
                    .flatMap(z -> Stream.ofNullable(z.sides().get(side)))
                    .filter(extent -> extent.frontageKm() > 0)
                    .toList();
            km.put(
                    side,
                    frontageKm(
                            findings.traces().get(0),
                            there.stream().map(SideExtent::frontageKm).toList(),
                            there.stream().map(SideExtent::breaks).toList()));
        }
        return km;
    }

    private OptionalDouble frontageKm() {
        Map<FeatureId, List<ZoneFigures>> byTrace = new LinkedHashMap<>();
        for (ZoneFigures zone : findings.zones()) {
            if (zone.frontageKm().orElse(0) > 0) {
                Optional<FeatureId> trace = trace(zone.id());
                if (trace.isEmpty()) {
                    return OptionalDouble.empty();
                }
                byTrace.computeIfAbsent(trace.get(), id -> new ArrayList<>()).add(zone);
            }
        }
        double sum = 0;
        for (TraceFigures trace : findings.traces()) {
            List<ZoneFigures> zones = byTrace.getOrDefault(trace.id(), List.of());
            sum += frontageKm(
                    trace,
                    zones.stream().map(z -> z.frontageKm().orElse(0)).toList(),
                    zones.stream().map(ZoneFigures::breaks).toList());
        }
        return OptionalDouble.of(sum);
    }

    /** Of the rule, or the only one there is. */
    private Optional<FeatureId> trace(FeatureId zone) {
        return scenario.zone(zone)
                .flatMap(Zone::rule)
                .map(ZoneRule::trace)
                .or(() -> findings.traces().size() == 1
                        ? Optional.of(findings.traces().get(0).id())
                        : Optional.empty());
    }

    /** The widest frontage of one zone, or more where others close its breaks. */
    private static double frontageKm(TraceFigures trace, List<Double> frontages, List<List<Stretch>> breaks) {
        if (frontages.isEmpty()) {
            return 0;
        }
        List<Stretch> open = breaks.get(0);
        for (List<Stretch> other : breaks.subList(1, breaks.size())) {
            open = common(open, other);
        }
        double widest = frontages.stream().mapToDouble(km -> km).max().orElse(0);
        double closed =
                trace.lengthKm() - open.stream().mapToDouble(Stretch::lengthKm).sum();
        return frontages.size() == 1 ? widest : Math.max(widest, closed);
    }

    private static List<Stretch> common(List<Stretch> a, List<Stretch> b) {
        List<Stretch> out = new ArrayList<>();
        for (Stretch s : a) {
            for (Stretch t : b) {
                double from = Math.max(s.fromKm(), t.fromKm());
                double to = Math.min(s.toKm(), t.toKm());
                if (from < to) {
                    out.add(new Stretch(from, to));
                }
            }
        }
        return out;
    }
}
