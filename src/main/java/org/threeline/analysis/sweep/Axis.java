package org.threeline.analysis.sweep;

import java.util.ArrayList;
import java.util.List;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;

/** A variable with the values it takes. */
public record Axis(Variable variable, List<Double> values) {
    /** More values than this on one axis are surely a slip. */
    public static final int MOST_VALUES = 10_000;

    public Axis {
        values = List.copyOf(values);
    }

    public double first() {
        return values.get(0);
    }

    public double last() {
        return values.get(values.size() - 1);
    }

    /**
     * Reads {@code dmz.depthKm=5:60:5}: from, to and step, both ends included, or {@code dmz.depthKm=5,10,40}, or
     * {@code dmz.ends=flat,round}.
     *
     * @throws ScenarioException SWEEP_RANGE, or as {@link Variable#of}
     */
    public static Axis parse(String word, Scenario scenario) throws ScenarioException {
        int equals = word.indexOf('=');
        if (equals < 1 || equals == word.length() - 1) {
            throw range(word);
        }
        Variable variable = Variable.of(word.substring(0, equals), scenario);
        String values = word.substring(equals + 1);
        Axis axis = new Axis(variable, values.contains(":") ? steps(values, word) : list(values, word));
        for (double value : axis.values()) {
            variable.apply(scenario, value);
        }
        return axis;
    }

    private static List<Double> list(String values, String word) throws ScenarioException {
        List<Double> list = new ArrayList<>();
        for (String value : values.split(",", -1)) {
            list.add(value.equals("flat") ? 0 : value.equals("round") ? 1 : number(value, word));
        }
        return list;
    }

    private static List<Double> steps(String values, String word) throws ScenarioException {
        String[] parts = values.split(":", -1);
        if (parts.length != 3) {
            throw range(word);
        }
        double from = number(parts[0], word);
        double to = number(parts[1], word);
        double step = number(parts[2], word);
        double count = Math.floor((to - from) / step + 1e-9);
        if (!(step != 0 && count >= 0 && count < MOST_VALUES)) {
            throw range(word);
        }
        List<Double> list = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            list.add(rounded(from + i * step));
        }
        if (Math.abs(list.get(list.size() - 1) - to) > 1e-9 * Math.max(1, Math.abs(to))) {
            list.add(to);
        }
        return list;
    }

    /** Without what binary fractions add, so that 0.3 is not 0.30000000000000004. */
    private static double rounded(double value) {
        return Math.rint(value * 1e9) / 1e9;
    }

    private static double number(String value, String word) throws ScenarioException {
        try {
            double number = Double.parseDouble(value.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw range(word);
        }
        throw range(word);
    }

    private static ScenarioException range(String word) {
        return new ScenarioException(Problem.error("SWEEP_RANGE", "", word));
    }
}
