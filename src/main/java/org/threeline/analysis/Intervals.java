package org.threeline.analysis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.threeline.analysis.Findings.Range;

/**
 * How sure figures are, given the position error of the traces.
 *
 * @param samples how many displaced traces were measured
 * @param seed the same seed gives the same intervals
 * @param byFigure what is known of each figure, by {@link FigureKey}, in a fixed order
 */
public record Intervals(int samples, long seed, Map<FigureKey, Interval> byFigure) {
    public Intervals {
        byFigure = Collections.unmodifiableMap(new LinkedHashMap<>(byFigure));
    }

    /**
     * A 90 % interval about a figure, its bias told apart.
     *
     * @param range the figure plus the 5 % and the 95 % quantile of the samples' deviation from their mean
     * @param bias the samples' mean less the figure: by how much the error changes the figure on average, as a line
     *     that wavers is longer than one that does not
     */
    public record Interval(Range range, double bias) {}

    public Optional<Interval> of(FigureKey key) {
        return Optional.ofNullable(byFigure.get(key));
    }

    /**
     * By which part of it a figure may be off, half its interval over the figure: 0 where that is not known. A figure
     * of one side without an interval is taken to be off by as much as that of both sides.
     */
    public double unsure(FigureKey key, double value) {
        return value == 0 ? 0 : half(key) / Math.abs(value);
    }

    /** Half the interval of a figure, or else of that of both sides; 0 where that is not known. */
    public double half(FigureKey key) {
        return of(key).or(() -> of(key.whole()))
                .map(i -> (i.range().max() - i.range().min()) / 2)
                .orElse(0.0);
    }
}
