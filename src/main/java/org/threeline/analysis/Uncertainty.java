package org.threeline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Intervals.Interval;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.scenario.FeatureId;
import org.threeline.zones.Plan;

/**
 * Carries the position error of the traces to the figures: a Monte-Carlo over displaced traces.
 *
 * <p>Every sample displaces each trace as {@link ErrorField} says and measures the zones on one {@link Lattice} of
 * points by the definitions of the scenario format: distance to the nearest point of the trace, side, ends, clips. A
 * point near an edge counts with the part of its cell inside. What the lattice itself is off by cancels, as samples are
 * set against the undisplaced trace measured in the same way.
 *
 * <p>An interval holds the figure plus the 5 % and the 95 % quantile of the samples' deviations from their mean; the
 * mean deviation is told apart as bias. All from the same seed: more error gives the same displacements, larger. A zone
 * as drawn does not move. Zones whose trace has no position error have no intervals.
 *
 * <p>Immutable and thread-safe; works on the common pool.
 */
final class Uncertainty {
    /** In the zones where they lie; as many again and more for where they may come to lie. */
    private static final int POINTS = 6_000;

    private static final int MOST_POINTS = 40_000;
    private static final double LOW = 0.05;
    private static final double HIGH = 0.95;
    /** Displacements of more standard deviations than this are too rare to matter; both parts of one may be large. */
    private static final double MOST_SIGMAS = 4;

    private final Plan plan;
    private final Findings findings;
    private final GroundAnalyst ground;
    private final PlaneMetric metric;
    private final List<LoosePath> paths;

    Uncertainty(Plan plan, Findings findings, GroundAnalyst ground) {
        this.plan = plan;
        this.findings = findings;
        this.ground = ground;
        this.metric = new PlaneMetric(plan.projection());
        this.paths = plan.traces().stream().map(t -> LoosePath.of(t, metric)).toList();
    }

    /**
     * The intervals.
     *
     * @throws CancellationException if cancelled
     */
    Intervals intervals(int samples, long seed, BooleanSupplier cancelled) {
        List<LoosePath> moving = paths.stream()
                .filter(p -> p.trace().positionErrorKm().orElse(0) > 0)
                .toList();
        if (moving.isEmpty() || samples < 2) {
            return new Intervals(0, seed, Map.of());
        }
        List<LooseZone> zones = LooseZone.of(plan, paths);
        List<List<ZoneOblast>> oblasts = oblasts(zones);
        Lattice lattice = lattice(zones);
        List<GroundIndex.PlacedSettlement> settlements = settlements(zones);
        Lattice places = Lattice.at(
                settlements.stream().map(GroundIndex.PlacedSettlement::at).toList(), plan.projection(), metric);
        ZoneCount count = new ZoneCount(zones, lattice, places, settlements, ground, plan, oblasts);
        double[] base = count.measure(paths.stream().map(LoosePath::inPlace).toList());
        double[][] measured = IntStream.range(0, samples)
                .parallel()
                .mapToObj(k -> {
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    List<LoosePath.Placed> placed = new ArrayList<>();
                    for (int t = 0; t < paths.size(); t++) {
                        LoosePath path = paths.get(t);
                        placed.add(
                                path.trace().positionErrorKm().orElse(0) > 0
                                        ? path.displaced(seed, 1L + k * 1000L + t)
                                        : path.inPlace());
                    }
                    return count.measure(placed);
                })
                .toArray(double[][]::new);
        return new Intervals(samples, seed, intervals(count, base, measured));
    }

    /** An oblast of which a zone has a share. */
    record ZoneOblast(String id) {}

    private List<List<ZoneOblast>> oblasts(List<LooseZone> zones) {
        return zones.stream()
                .map(z -> findings.details()
                        .ground(z.id())
                        .map(g -> g.oblasts().stream()
                                .map(o -> new ZoneOblast(o.id()))
                                .toList())
                        .orElse(List.of()))
                .toList();
    }

    private Lattice lattice(List<LooseZone> zones) {
        double area = 0;
        double most = 0;
        Envelope box = new Envelope();
        for (LooseZone zone : zones) {
            area += zone.mostSquareMeters(0);
            most += zone.mostSquareMeters(MOST_SIGMAS);
            box.expandToInclude(zone.envelope(MOST_SIGMAS, metric));
        }
        // The same for little and for much error, unless there is so much that the points would become too many.
        double spacing = Math.max(20, Math.max(Math.sqrt(area / POINTS), Math.sqrt(most / MOST_POINTS)));
        List<LoosePath.Placed.Query> queries =
                paths.stream().map(p -> p.inPlace().query()).toList();
        return Lattice.of(
                box,
                spacing,
                (x, y) -> zones.stream().anyMatch(z -> z.mayHold(x, y, queries.get(z.path()), MOST_SIGMAS, spacing)),
                plan.projection(),
                metric);
    }

    private List<GroundIndex.PlacedSettlement> settlements(List<LooseZone> zones) {
        if (findings.details().ground().isEmpty()) {
            return List.of();
        }
        Envelope box = new Envelope();
        zones.forEach(z -> box.expandToInclude(z.envelope(MOST_SIGMAS, metric)));
        return ground.settlements(plan, box);
    }

    private Map<FigureKey, Interval> intervals(ZoneCount count, double[] base, double[][] samples) {
        Map<FigureKey, Interval> byFigure = new LinkedHashMap<>();
        Map<FigureKey, Double> nominal = new LinkedHashMap<>();
        FigureTable.of(plan.scenario(), findings).forEach(row -> nominal.put(row.key(), row.value()));
        List<FigureKey> keys = count.keys();
        for (int f = 0; f < keys.size(); f++) {
            Optional<Double> value = Optional.ofNullable(nominal.get(keys.get(f)));
            if (value.isPresent()) {
                double[] column = new double[samples.length];
                for (int k = 0; k < column.length; k++) {
                    column[k] = samples[k][f];
                }
                byFigure.put(keys.get(f), interval(value.get(), base[f], column));
            }
        }
        return byFigure;
    }

    /** @param samples sorted here */
    static Interval interval(double value, double base, double[] samples) {
        double mean = Arrays.stream(samples).sum() / samples.length;
        Arrays.sort(samples);
        double low = Math.min(0, quantile(samples, LOW) - mean);
        double high = Math.max(0, quantile(samples, HIGH) - mean);
        return new Interval(new Range(Math.max(0, value + low), value + high), mean - base);
    }

    /** Between the two samples about it, in proportion. */
    private static double quantile(double[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int i = (int) at;
        return i + 1 < sorted.length ? sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]) : sorted[i];
    }

    /** The keys of figures that may have intervals, of one zone. */
    static List<FigureKey> keys(FeatureId zone) {
        return List.of(
                FigureKey.of(zone, "areaKm2"),
                FigureTable.sideArea(zone, org.threeline.scenario.Side.LEFT),
                FigureTable.sideArea(zone, org.threeline.scenario.Side.RIGHT),
                FigureKey.of(zone, "standoffKm.mean"),
                FigureKey.of(zone, "settlements"),
                FigureKey.of(zone, "population"));
    }
}
