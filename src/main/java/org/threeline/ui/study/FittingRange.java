package org.threeline.ui.study;

import java.util.Locale;
import org.threeline.analysis.sweep.Variable;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;

/** A range worth trying for a variable, about the value it has. */
final class FittingRange {
    static final String DEPTHS = "5:60:5";
    static final String GAPS = "0:20:5";
    private static final double STEPS = 10;

    private FittingRange() {}

    /**
     * As a range is typed: {@code 5:60:5}.
     *
     * @param column of the variable
     */
    static String of(String column, Scenario scenario) {
        try {
            Variable variable = Variable.of(column, scenario);
            return of(variable.member(), variable.value(scenario));
        } catch (ScenarioException e) {
            return DEPTHS;
        }
    }

    private static String of(String member, double value) {
        return switch (member) {
            case "ends" -> "flat,round";
            case "gapKm" -> value <= 20 ? GAPS : upTo(2 * value);
            case "depthKm" -> value <= 60 ? DEPTHS : 5 + upTo(2 * value).substring(1);
            default -> upTo(2 * value);
        };
    }

    /** From 0 in about ten round steps. */
    private static String upTo(double most) {
        if (most <= 0) {
            return "0:1000:100";
        }
        double power = Math.pow(10, Math.floor(Math.log10(most / STEPS)));
        double digit = Math.ceil(most / STEPS / power - 1e-9);
        double step = (digit <= 2 ? digit : digit <= 5 ? 5 : 10) * power;
        return "0:" + plain(Math.ceil(most / step - 1e-9) * step) + ':' + plain(step);
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
