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
     * @throws ScenarioException SWEEP_FIGURE if there is no such figure, or as {@link Variable#apply}
     * @throws CancellationException if cancelled
     */
    public Outcome between(double from, double to, double exact, Workshop workshop, BooleanSupplier cancelled)
            throws ScenarioException {
        double before = from;
        double reached = figure(from, workshop, cancelled);
        if (reached == goal) {
            return new Outcome(Optional.of(new Found(from, reached, OptionalDouble.empty())), reached, reached);
        }
        boolean below = reached < goal;
        double least = reached;
        double most = reached;
        for (int i = 1; i <= STEPS; i++) {
            double at = from + (to - from) * i / STEPS;
            double now = figure(at, workshop, cancelled);
            least = Math.min(least, now);
            most = Math.max(most, now);
            if (passed(now, below)) {
                Step step = new Step(before, reached, at, now);
                return new Outcome(Optional.of(found(step, below, exact, workshop, cancelled)), least, most);
            }
            before = at;
            reached = now;
        }
        return new Outcome(Optional.empty(), least, most);
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
