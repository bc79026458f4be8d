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
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Intervals.Interval;
import org.threeline.basemap.BaseMap;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.zones.Plan;
import org.threeline.zones.Region;

/**
 * Carries the position error of the traces to the figures: a Monte-Carlo over displaced traces.
 *
 * <p>Every sample displaces each trace as {@link ErrorField} says and measures the zones by the definitions of the
 * scenario format: ground on one {@link Lattice} of points ({@link LatticeCount}), settlements where they are
 * ({@link PeopleCount}), frontage, depths and the widths of gaps along perpendiculars ({@link OutlookCount}). What this
 * is off by cancels, as samples are set against the undisplaced trace measured in the same way.
 *
 * <p>An interval holds the figure plus the 5 % and the 95 % quantile of the samples' deviations from their mean; the
 * mean deviation is told apart as bias. A zone as drawn does not move. Zones whose trace has no position error have no
 * intervals, nor have least and greatest depths and stand-offs, which the rule says, and gaps of which {@link LooseGap}
 * does not know enough.
 *
 * <p>More error gives the same displacements of the same vertices, only larger, as all come from one seed and neither
 * path nor lattice depends on the error: the interval of a figure that grows with the displacement, such as a length,
 * an area, the area of a gap, never becomes narrower. It can where a figure does not grow with the displacement: counts
 * of settlements and people jump, an overlap ends where the zones part, a clip cuts off what is pushed beyond it, means
 * are of the ground that is left; where the error is below about 1 km, so that the width is the lattice's own; and
 * where it is so large beside the zones that the lattice must be made coarser to hold all ground they may come to lie
 * on.
 *
 * <p>Immutable and thread-safe; works on the common pool.
 */
final class Uncertainty {
    /** In the zones where they lie; as many again and more for where they may come to lie. */
    private static final int POINTS = 6_000;

    private static final int MOST_POINTS = 40_000;
    private static final double MOST_OF_ALL = 0.9;
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
        Counts counts = new Counts(counts(zones));
        double[] base = counts.measure(
                Displaced.of(paths.stream().map(LoosePath::inPlace).toList()));
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
                    return counts.measure(Displaced.of(placed));
                })
                .toArray(double[][]::new);
        return new Intervals(samples, seed, intervals(counts.keys(), base, measured));
    }

    private List<SampleCount> counts(List<LooseZone> zones) {
        FixedZones fixed = FixedZones.of(plan, zones);
        List<LooseGap> gaps = LooseGap.of(findings.gaps(), zones);
        BaseMap map = ground.map();
        List<SampleCount> counts = new ArrayList<>();
        Lattice lattice = lattice(zones);
        counts.add(new LatticeCount(plan, zones, gaps, fixed, lattice, oblasts(), map));
        List<GroundIndex.PlacedSettlement> settlements = settlements(zones);
        if (!settlements.isEmpty()) {
            Lattice places = Lattice.at(
                    settlements.stream().map(GroundIndex.PlacedSettlement::at).toList(), plan.projection(), metric);
            counts.add(new PeopleCount(zones, settlements, places, fixed, map));
        }
        counts.add(
                isOnMap(zones)
                        ? new OutlookCount(
                                plan,
                                zones,
                                free(gaps, fixed, lattice),
                                fixed.zones().isEmpty(),
                                map,
                                metric)
                        : new OutlookCount(plan, List.of(), List.of(), false, map, metric));
        return counts;
    }

    /** Gaps of which no zone that does not move may cover some, wherever they come to lie. */
    private List<LooseGap> free(List<LooseGap> gaps, FixedZones fixed, Lattice lattice) {
        if (fixed.zones().isEmpty()) {
            return gaps;
        }
        boolean[] inside = fixed.inAny(lattice);
        List<LoosePath.Placed.Query> queries =
                paths.stream().map(p -> p.inPlace().query()).toList();
        return gaps.stream()
                .filter(gap -> IntStream.range(0, lattice.size())
                        .noneMatch(i -> inside[i]
                                && gap.between()
                                        .mayHold(
                                                lattice.x(i),
                                                lattice.y(i),
                                                queries.get(gap.between().path()),
                                                MOST_SIGMAS,
                                                lattice.spacing())))
                .toList();
    }

    /**
     * Whether all ground that a clipped zone may come to lie on is on the base map, so that clips cut it everywhere.
     */
    private boolean isOnMap(List<LooseZone> zones) {
        return zones.stream().filter(z -> !z.clip().isEmpty()).allMatch(z -> {
            Envelope box = z.envelope(MOST_SIGMAS, metric);
            Polygon planar = (Polygon) new GeometryFactory().toGeometry(box);
            return ground.map()
                    .extent()
                    .contains(new Region(planar, plan.projection()).geographic().getEnvelopeInternal());
        });
    }

    private List<GroundIndex.Oblast> oblasts() {
        return findings.details().ground().isPresent() ? ground.oblasts(plan) : List.of();
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

    private Map<FigureKey, Interval> intervals(List<FigureKey> keys, double[] base, double[][] samples) {
        Map<FigureKey, Interval> byFigure = new LinkedHashMap<>();
        Map<FigureKey, Double> nominal = new LinkedHashMap<>();
        FigureTable.of(plan.scenario(), findings).forEach(row -> nominal.put(row.key(), row.value()));
        for (int f = 0; f < keys.size(); f++) {
            Optional<Double> value = Optional.ofNullable(nominal.get(keys.get(f)));
            int column = f;
            double[] had = Arrays.stream(samples)
                    .mapToDouble(sample -> sample[column])
                    .filter(v -> !Double.isNaN(v))
                    .toArray();
            // Of a zone that most displacements leave nothing of, no figure that rests on its ground can be had.
            if (value.isPresent() && !Double.isNaN(base[f]) && had.length >= MOST_OF_ALL * samples.length) {
                byFigure.put(keys.get(f), interval(value.get(), base[f], had));
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
}
