package org.threeline.analysis;

import java.util.Optional;
import org.threeline.scenario.Scenario;

/**
 * Findings as a table for spreadsheets: RFC 4180, a header, one row a figure.
 *
 * <p>Columns: {@code subject} the id of a trace or zone, empty for all zones united, {@code other} the id of the second
 * zone of an overlap or gap or of an oblast, {@code side} of the trace, {@code figure} named as in the JSON with parts
 * after a point ({@code depthKm.mean}), {@code value} with full precision and a decimal point, {@code unit}, and
 * {@code basis}: computed here, or, for a strength taken from the scenario, as stated there. A figure that cannot be
 * had has no row. The 90 % interval of a figure follows it in two rows, {@code .interval.min} and
 * {@code .interval.max}, and its bias in a third.
 */
public final class FindingsCsv {
    private final StringBuilder rows = new StringBuilder("subject,other,side,figure,value,unit,basis\r\n");

    private FindingsCsv() {}

    public static String write(Scenario scenario, Findings findings) {
        FindingsCsv csv = new FindingsCsv();
        Optional<Intervals> intervals = findings.details().intervals();
        for (FigureTable.Row row : FigureTable.of(scenario, findings)) {
            csv.row(row.key(), row.key().figure(), row.value(), row);
            intervals.flatMap(i -> i.of(row.key())).ifPresent(interval -> {
                String figure = row.key().figure();
                csv.row(row.key(), figure + ".interval.min", interval.range().min(), row);
                csv.row(row.key(), figure + ".interval.max", interval.range().max(), row);
                csv.row(row.key(), figure + ".bias", interval.bias(), row);
            });
        }
        return csv.rows.toString();
    }

    private void row(FigureKey key, String figure, double value, FigureTable.Row about) {
        rows.append(quoted(key.subject()))
                .append(',')
                .append(quoted(key.other()))
                .append(',')
                .append(key.side())
                .append(',')
                .append(figure)
                .append(',')
                .append(FigureTable.number(value))
                .append(',')
                .append(about.unit())
                .append(',')
                .append(about.basis().word())
                .append("\r\n");
    }

    static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
