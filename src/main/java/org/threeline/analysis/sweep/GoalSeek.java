package org.threeline.analysis.sweep;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;

/**
 * Finds the value of a variable at which a figure reaches what is asked for.
 *
 * <p>Looks at even steps from the first value on until the figure has passed the goal, then halves that step. Figures
 * that jump, such as people, are found at the first value on the far side of the jump, and it is told what they are
 * just before it: a step that is halved on until it is some thousand times narrower than asked for still has a jump in
 * it, but hardly anything of what changes steadily. What a figure does between two steps is not seen if it comes back.
 * Values at which the figure cannot be had are passed over. For one search; not thread-safe.
 */
public final class GoalSeek {
    private static final int STEPS = 24;
    private static final int HALVINGS = 24;
    private static final int MORE_HALVINGS = 12;
    /** Of what the figure changes by in the step asked for, so much at least is left of it in the narrower one. */
    private static final double LEFT_OF_A_JUMP = 0.1;

    private final Scenario scenario;
    private final Variable variable;
    private final String figure;
    private final double goal;
    private boolean seen;

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
     * @param jumpsFrom the figure just before that value, if it jumps there
     */
    public record Found(double value, double reached, OptionalDouble jumpsFrom) {}

    /**
     * What came of seeking.
     *
     * @param found empty if the figure does not pass the goal
     * @param least of the figure where it was looked at
     * @param most of the figure where it was looked at
     */
    public record Outcome(Optional<Found> found, double least, double most) {}

    /** A value on each side of the goal, and the figure there. */
    private record Step(double before, double figureBefore, double after, double figureAfter) {
        double width() {
            return Math.abs(after - before);
        }

        double change() {
            return Math.abs(figureAfter - figureBefore);
        }
    }

    /**
     * Seeks between two values.
     *
     * @param exact how near the value must be
     * @throws ScenarioException SWEEP_FIGURE if no variant has such a figure, or as {@link Variable#apply}
     * @throws CancellationException if cancelled
     */
    public Outcome between(double from, double to, double exact, Workshop workshop, BooleanSupplier cancelled)
            throws ScenarioException {
        double before = from;
        double reached = Double.NaN;
        Optional<Boolean> below = Optional.empty();
        Optional<Found> found = Optional.empty();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        // A figure that no variant has is none, even if nought is what was asked for.
        for (int i = 0; i <= STEPS && (found.isEmpty() || !seen); i++) {
            double at = from + (to - from) * i / STEPS;
            double now = figure(at, workshop, cancelled);
            if (found.isEmpty() && !Double.isNaN(now)) {
                least = Math.min(least, now);
                most = Math.max(most, now);
                if (below.isEmpty() && now == goal) {
                    found = Optional.of(new Found(at, now, OptionalDouble.empty()));
                } else if (below.isPresent() && passed(now, below.get())) {
                    found = Optional.of(
                            found(new Step(before, reached, at, now), below.get(), exact, workshop, cancelled));
                }
                below = Optional.of(below.orElse(now < goal));
            }
            before = at;
            reached = now;
        }
        if (!seen) {
            throw new ScenarioException(Problem.error("SWEEP_FIGURE", "", figure));
        }
        return new Outcome(found, least, most);
    }

    private Found found(Step step, boolean below, double exact, Workshop workshop, BooleanSupplier cancelled)
            throws ScenarioException {
        Step narrow = step;
        for (int i = 0; i < HALVINGS && narrow.width() > exact; i++) {
            narrow = halved(narrow, below, workshop, cancelled);
        }
        Step narrower = narrow;
        double jump = LEFT_OF_A_JUMP * narrow.change();
        for (int i = 0; i < MORE_HALVINGS && narrower.change() > jump; i++) {
            narrower = halved(narrower, below, workshop, cancelled);
        }
        boolean jumps = jump > 0 && narrower.change() > jump;
        // Where it jumps, the narrower step tells best where.
        Step told = jumps ? narrower : narrow;
        return new Found(
                told.after(),
                told.figureAfter(),
                jumps ? OptionalDouble.of(told.figureBefore()) : OptionalDouble.empty());
    }

    private Step halved(Step step, boolean below, Workshop workshop, BooleanSupplier cancelled)
            throws ScenarioException {
        double middle = (step.before() + step.after()) / 2;
        double now = figure(middle, workshop, cancelled);
        return passed(now, below)
                ? new Step(step.before(), step.figureBefore(), middle, now)
                : new Step(middle, now, step.after(), step.figureAfter());
    }

    private boolean passed(double now, boolean below) {
        return below ? now >= goal : now <= goal;
    }

    /** Not a number where the figure cannot be had. */
    private double figure(double value, Workshop workshop, BooleanSupplier cancelled) throws ScenarioException {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        Map<String, Double> figures = workshop.figures(variable.apply(scenario, value));
        seen |= figures.containsKey(figure);
        return figures.getOrDefault(figure, Absent.isNought(figure) ? 0.0 : Double.NaN);
    }
}
