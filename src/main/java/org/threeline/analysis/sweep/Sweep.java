package org.threeline.analysis.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;

/**
 * Every combination of the values of one or two variables, each worked out exactly as {@code analyse} does.
 *
 * <p>A column is of one and the same thing in every row; where a row has no such figure it is nought or empty, as
 * {@link Absent} says. A combination that cannot be has no figures but {@link Workshop#ERRORS}.
 *
 * <p>Variants are spread over the common pool; the table does not depend on how. Immutable and thread-safe.
 */
public final class Sweep {
    private final Scenario scenario;
    private final List<Axis> axes;

    private Sweep(Scenario scenario, List<Axis> axes) {
        this.scenario = scenario;
        this.axes = List.copyOf(axes);
    }

    /** @throws ScenarioException SWEEP_TWICE if one number is to vary twice */
    public static Sweep of(Scenario scenario, List<Axis> axes) throws ScenarioException {
        Set<Variable> variables = new HashSet<>();
        for (Axis axis : axes) {
            if (!variables.add(axis.variable())) {
                throw new ScenarioException(
                        Problem.error("SWEEP_TWICE", "", axis.variable().column()));
            }
        }
        return new Sweep(scenario, axes);
    }

    public int variants() {
        return axes.stream().mapToInt(a -> a.values().size()).reduce(1, Math::multiplyExact);
    }

    /**
     * Works all variants out.
     *
     * @param done told how many are done, on any thread
     * @throws CancellationException if cancelled
     */
    public SweepTable run(Workshop workshop, IntConsumer done, BooleanSupplier cancelled) {
        AtomicInteger ready = new AtomicInteger();
        List<Variant> variants = IntStream.range(0, variants())
                .parallel()
                .mapToObj(i -> {
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException();
                    }
                    Variant variant = work(workshop, i);
                    done.accept(ready.incrementAndGet());
                    return variant;
                })
                .toList();
        Set<String> columns = new LinkedHashSet<>();
        variants.forEach(v -> columns.addAll(v.figures().keySet()));
        axes.forEach(a -> columns.remove(a.variable().column()));
        List<SweepTable.Row> rows = new ArrayList<>();
        for (Variant variant : variants) {
            Map<String, Double> figures = new HashMap<>(variant.figures());
            columns.stream().filter(Absent::isNought).forEach(c -> figures.putIfAbsent(c, 0.0));
            rows.add(new SweepTable.Row(variant.values(), figures));
        }
        return new SweepTable(axes.stream().map(a -> a.variable().column()).toList(), List.copyOf(columns), rows);
    }

    private record Variant(List<Double> values, Map<String, Double> figures) {
        static Variant impossible(List<Double> values) {
            return new Variant(values, Map.of(Workshop.ERRORS, 1.0));
        }
    }

    private Variant work(Workshop workshop, int index) {
        List<Double> values = new ArrayList<>();
        int rest = index;
        for (int a = axes.size() - 1; a >= 0; a--) {
            List<Double> all = axes.get(a).values();
            values.add(0, all.get(rest % all.size()));
            rest /= all.size();
        }
        Scenario variant = scenario;
        try {
            for (int a = 0; a < axes.size(); a++) {
                variant = axes.get(a).variable().apply(variant, values.get(a));
            }
        } catch (ScenarioException e) {
            // Alone each value can be; together these two cannot, such as a near edge beyond the far one.
            return Variant.impossible(values);
        }
        return isAsTold(variant, values) ? new Variant(values, workshop.figures(variant)) : Variant.impossible(values);
    }

    /** Whether every variable still is what it was set to: the second may have changed the first again. */
    private boolean isAsTold(Scenario variant, List<Double> values) {
        try {
            for (int a = 0; a < axes.size(); a++) {
                double value = values.get(a);
                if (Math.abs(axes.get(a).variable().value(variant) - value) > 1e-9 * Math.max(1, Math.abs(value))) {
                    return false;
                }
            }
            return true;
        } catch (ScenarioException e) {
            return false;
        }
    }
}
