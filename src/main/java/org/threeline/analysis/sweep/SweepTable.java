package org.threeline.analysis.sweep;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What came of a sweep.
 *
 * @param variables the columns that vary, first
 * @param figures the columns that follow
 * @param rows a variant each, the last variable changing fastest
 */
public record SweepTable(List<String> variables, List<String> figures, List<Row> rows) {
    public SweepTable {
        variables = List.copyOf(variables);
        figures = List.copyOf(figures);
        rows = List.copyOf(rows);
    }

    /**
     * A variant.
     *
     * @param values of the variables
     * @param figures by column; one that cannot be had has none
     */
    public record Row(List<Double> values, Map<String, Double> figures) {
        public Row {
            values = List.copyOf(values);
            figures = Map.copyOf(figures);
        }

        public OptionalDouble figure(String column) {
            Double value = figures.get(column);
            return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
        }
    }
}
