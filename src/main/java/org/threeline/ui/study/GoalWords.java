package org.threeline.ui.study;

import org.threeline.analysis.Assumption;
import org.threeline.analysis.Figures;
import org.threeline.analysis.sweep.Axis;
import org.threeline.analysis.sweep.GoalSeek;
import org.threeline.analysis.sweep.RangeGoal;
import org.threeline.ui.common.Texts;

/** Says at which value a figure reaches a goal, or that it does not. */
record GoalWords(SweepNames names, Texts texts, Figures figures) {
    private static final int DIGITS = 4;

    /** @param column of the figure */
    String of(GoalSeek.Outcome outcome, Axis axis, String column) {
        return outcome.found()
                .map(found -> reached(found, axis, column))
                .orElseGet(() -> texts.now(
                        "sweep.notFound", names.figure(column), number(outcome.least()), number(outcome.most())));
    }

    /** Where a figure jumps it is said from what to what, as it is the goal at no value. */
    private String reached(GoalSeek.Found found, Axis axis, String column) {
        String variable = names.variable(axis.variable().column());
        String value = number(found.value());
        if (found.jumpsFrom().isEmpty()) {
            return texts.now("sweep.found", variable, value, names.figure(column), number(found.reached()));
        }
        return texts.now(
                axis.first() <= axis.last() ? "sweep.jumps" : "sweep.jumpsDown",
                variable,
                value,
                names.figure(column),
                number(found.jumpsFrom().getAsDouble()),
                number(found.reached()));
    }

    /** “155 mm artillery: 40 km, the longer range”. */
    String of(RangeGoal range) {
        String key = range.isOneOfTwo()
                ? (range.longer() ? "sweep.weapon.longer" : "sweep.weapon.shorter")
                : "sweep.weapon.one";
        return texts.now(key, range.weapon().name().in(figures.language()), number(range.km()));
    }

    /** What the range is of, and what it rests on. */
    String aim(RangeGoal range) {
        Assumption nominal = range.weapon().rangeKm();
        return texts.now(
                "sweep.weapon.aim",
                range.weapon().name().in(figures.language()),
                figures.range(nominal.min(), nominal.max(), DIGITS),
                texts.now("basis." + nominal.provenance().basis().word()),
                number(range.km()));
    }

    private String number(double value) {
        return figures.number(value, DIGITS);
    }
}
