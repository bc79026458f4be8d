package org.threeline.analysis.sweep;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;

/**
 * Finds the value of a variable at which a figure reaches what is asked for.
 *
 * <p>Looks at even steps from the least value up until the figure has passed the goal, then halves that step. Figures
 * that jump, such as people, are found at the first value on the far side of the jump. What a figure does between two
 * steps is not seen if it comes back.
 */
public final class GoalSeek {
    private static final int STEPS = 24;
    private static final int HALVINGS = 24;

    private final Scenario scenario;
    private final Variable variable;
    private final String figure;
    private final double goal;

    /** @param figure a column of {@link Workshop#figures} */
    public GoalSeek(Scenario scenario, Variable variable, String figure, double goal) {
        this.scenario = scenario;
        this.variable = variable;
        this.figure = figure;
        this.goal = goal;
    }

    /**
     * What was found.
     *
     * @param value of the variable
     * @param reached the figure there
     */
    public record Found(double value, double reached) {}

    /**
     * Seeks between two values.
     *
     * @param exact how near the value must be
     * @return empty if the figure does not pass the goal between them
     * @throws ScenarioException SWEEP_FIGURE if there is no such figure, or as {@link Variable#apply}
     * @throws CancellationException if cancelled
     */
    public Optional<Found> between(double from, double to, double exact, Workshop workshop, BooleanSupplier cancelled)
            throws ScenarioException {
        double before = from;
        double reached = figure(from, workshop, cancelled);
        if (reached == goal) {
            return Optional.of(new Found(from, reached));
        }
        boolean below = reached < goal;
        for (int i = 1; i <= STEPS; i++) {
            double at = from + (to - from) * i / STEPS;
            double now = figure(at, workshop, cancelled);
            if (passed(now, below)) {
                return Optional.of(halved(before, at, now, below, exact, workshop, cancelled));
            }
            before = at;
        }
        return Optional.empty();
    }

    private Found halved(
            double before,
            double at,
            double there,
            boolean below,
            double exact,
            Workshop workshop,
            BooleanSupplier cancelled)
            throws ScenarioException {
        double low = before;
        double high = at;
        double reached = there;
        for (int i = 0; i < HALVINGS && Math.abs(high - low) > exact; i++) {
            double middle = (low + high) / 2;
            double now = figure(middle, workshop, cancelled);
            if (passed(now, below)) {
                high = middle;
                reached = now;
            } else {
                low = middle;
            }
        }
        return new Found(high, reached);
    }

    private boolean passed(double now, boolean below) {
        return below ? now >= goal : now <= goal;
    }

    private double figure(double value, Workshop workshop, BooleanSupplier cancelled) throws ScenarioException {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        Map<String, Double> figures = workshop.figures(variable.apply(scenario, value));
        Double found = figures.get(figure);
        if (found == null) {
            throw new ScenarioException(Problem.error("SWEEP_FIGURE", "", figure));
        }
        return found;
    }
}
