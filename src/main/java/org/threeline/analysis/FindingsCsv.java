package org.threeline.analysis;

import java.util.Optional;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Basis;
import org.threeline.scenario.Scenario;
import org.threeline.scenario.Side;

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
        for (ZoneFigures zone : findings.zones()) {
            findings.details().profile(zone.id()).ifPresent(csv::profile);
        }
        return csv.rows.toString();
    }

    /** A row for each station and side that the zone is on; beside the zone stands how far along its trace. */
    private void profile(DepthProfile profile) {
        boolean left = profile.stations().stream().anyMatch(s -> s.leftKm() > 0);
        boolean right = profile.stations().stream().anyMatch(s -> s.rightKm() > 0);
        for (DepthProfile.Station station : profile.stations()) {
            String along = "km " + FigureTable.number(Math.rint(1000 * station.alongKm()) / 1000);
            if (left) {
                profile(profile, along, Side.LEFT, station.leftKm());
            }
            if (right) {
                profile(profile, along, Side.RIGHT, station.rightKm());
            }
        }
    }

    private void profile(DepthProfile profile, String along, Side side, double km) {
        double depth = Math.rint(1000 * km) / 1000;
        var key = new FigureKey(profile.zone().value(), along, side.word(), "depthProfileKm");
        row(key, key.figure(), depth, new FigureTable.Row(key, depth, "km", Basis.COMPUTED));
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
