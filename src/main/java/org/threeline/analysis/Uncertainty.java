package org.threeline.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.threeline.analysis.Findings.Range;
import org.threeline.analysis.Intervals.Interval;
import org.threeline.analysis.Rung.Deviation;
import org.threeline.geodesy.PlaneMetric;
import org.threeline.zones.Plan;

/**
 * Carries the position error of the traces to the figures: a Monte-Carlo over displaced traces.
 *
 * <p>Every sample displaces each trace as {@link ErrorField} says, and {@link Rung} measures the zones by the
 * definitions of the scenario format. An interval holds the figure plus the 5 % and the 95 % quantile of the samples'
 * deviations from their mean; the mean deviation is told apart as bias. A zone as drawn does not move, but its trace
 * does: its distances and the gaps it bounds have intervals, its area and people have none. Zones whose trace has no
 * position error have no intervals, nor have the least and greatest depths and stand-offs that a rule says, nor more
 * than a thousand zones as drawn, which a note then says.
 *
 * <p>More error, all traces' alike, never gives a narrower interval, of any figure: what is measured are the errors of
 * an {@link ErrorLadder}, which does not depend on the traces' own, all by the same displacements, only larger; and an
 * interval reaches as far as that of any smaller one. It is the 90 % interval of an error of at most the trace's, and
 * wider than that of the error itself only where a figure has ceased to vary more as the trace is displaced more: where
 * zones have parted, a clip has cut off what was pushed beyond it, the ground that is left has other means. A figure
 * that cannot be had at one error has no interval at a larger one.
 *
 * <p>Immutable and thread-safe; works on the common pool.
 */
final class Uncertainty {
    /**
     * Finer differences between the errors of traces do not count, so that scaling all of them leaves them as they are.
     */
    private static final double SHARES = 1e9;

    private static final double[] STILL = {};
    /** Figures that leap as places come to lie on the other side of an edge. */
    private static final Set<String> COUNTS = Set.of("settlements", "population");

    private final Plan plan;
    private final Findings findings;
    private final GroundAnalyst ground;
    private final List<LoosePath> paths;

    Uncertainty(Plan plan, Findings findings, GroundAnalyst ground) {
        this.plan = plan;
        this.findings = findings;
        this.ground = ground;
        PlaneMetric metric = new PlaneMetric(plan.projection());
        this.paths = plan.traces().stream().map(t -> LoosePath.of(t, metric)).toList();
    }

    /**
     * The intervals.
     *
     * @throws CancellationException if cancelled
     */
    Intervals intervals(int samples, long seed, BooleanSupplier cancelled) {
        double most = paths.stream().mapToDouble(LoosePath::errorMeters).max().orElse(0);
        if (most == 0 || samples < 2) {
            return new Intervals(0, seed, Map.of());
        }
        List<List<double[]>> shapes = IntStream.range(0, samples)
                .parallel()
                .mapToObj(k -> shapes(k, seed))
                .toList();
        double farthest = shapes.stream()
                .flatMap(List::stream)
                .mapToDouble(Uncertainty::farthest)
                .max()
                .orElse(0);
        ErrorLadder ladder = ErrorLadder.of(most / 1000);
        StillGround still = new StillGround(plan, ground, findings.details(), cancelled);
        List<Map<FigureKey, Deviation>> rungs = new ArrayList<>();
        for (double km : ladder.rungsKm()) {
            List<LoosePath> off = paths.stream()
                    .map(p -> p.off(1000 * km * Math.rint(SHARES * p.errorMeters() / most) / SHARES))
                    .toList();
            rungs.add(new Rung(plan, findings, off, farthest, still).measure(shapes));
        }
        return new Intervals(samples, seed, intervals(ladder, rungs));
    }

    /** How far a shape displaces any vertex. */
    static double farthest(double[] shape) {
        double most = 0;
        for (int i = 0; i < shape.length; i += 2) {
            most = Math.max(most, Math.hypot(shape[i], shape[i + 1]));
        }
        return most;
    }

    /** How a sample displaces each trace. */
    private List<double[]> shapes(int sample, long seed) {
        List<double[]> shapes = new ArrayList<>();
        for (int t = 0; t < paths.size(); t++) {
            shapes.add(paths.get(t).moves() ? paths.get(t).shape(seed, 1L + sample * 1000L + t) : STILL);
        }
        return shapes;
    }

    private Map<FigureKey, Interval> intervals(ErrorLadder ladder, List<Map<FigureKey, Deviation>> rungs) {
        Map<FigureKey, Double> figures = new HashMap<>();
        FigureTable.of(plan.scenario(), findings).forEach(row -> figures.put(row.key(), row.value()));
        Map<FigureKey, Interval> intervals = new LinkedHashMap<>();
        rungs.get(0).keySet().forEach(key -> {
            List<Deviation> had = rungs.stream()
                    .flatMap(rung -> Optional.ofNullable(rung.get(key)).stream())
                    .toList();
            Optional<Double> figure = Optional.ofNullable(figures.get(key));
            if (figure.isPresent() && had.size() == rungs.size()) {
                boolean counted = COUNTS.contains(key.figure());
                intervals.put(
                        key, interval(figure.get(), had, ladder, counted ? ladder::widestOfCount : ladder::widest));
            }
        });
        return intervals;
    }

    private static Interval interval(
            double figure, List<Deviation> rungs, ErrorLadder ladder, ToDoubleFunction<double[]> widest) {
        double low = widest.applyAsDouble(of(rungs, d -> -d.low()));
        double high = widest.applyAsDouble(of(rungs, Deviation::high));
        return new Interval(
                new Range(Math.max(0, figure - low), figure + high), ladder.between(of(rungs, Deviation::bias)));
    }

    private static double[] of(List<Deviation> rungs, ToDoubleFunction<Deviation> part) {
        return rungs.stream().mapToDouble(part).toArray();
    }
}
