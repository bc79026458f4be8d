package org.threeline.analysis.sweep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.ScenarioException;

/**
 * Every combination of the values of one or two variables, each worked out exactly as {@code analyse} does.
 *
 * <p>Variants are spread over the common pool; the table does not depend on how. Immutable and thread-safe.
 */
public final class Sweep {
    private static final Pattern GAP_AREA = Pattern.compile("\\.gap\\d*\\.areaKm2$");

    private final Scenario scenario;
    private final List<Axis> axes;

    public Sweep(Scenario scenario, List<Axis> axes) {
        this.scenario = scenario;
        this.axes = List.copyOf(axes);
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
            // No row tells that there is no overlap, no gap, no share: that is nought, not unknown.
            columns.stream().filter(Sweep::absentIsNone).forEach(c -> figures.putIfAbsent(c, 0.0));
            rows.add(new SweepTable.Row(variant.values(), figures));
        }
        return new SweepTable(axes.stream().map(a -> a.variable().column()).toList(), List.copyOf(columns), rows);
    }

    private record Variant(List<Double> values, Map<String, Double> figures) {}

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
            return new Variant(values, Map.of(Workshop.ERRORS, 1.0));
        }
        return new Variant(values, workshop.figures(variant));
    }

    private static boolean absentIsNone(String column) {
        return column.endsWith(".overlap.areaKm2")
                || column.endsWith(".overlap.percentOfA")
                || column.endsWith(".overlap.percentOfB")
                || GAP_AREA.matcher(column).find()
                || column.endsWith(".oblast.areaKm2")
                || column.endsWith(".oblast.percent");
    }
}
