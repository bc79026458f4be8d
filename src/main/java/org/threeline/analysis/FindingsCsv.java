package org.threeline.analysis;

import java.util.Optional;
import java.util.OptionalDouble;
import org.threeline.analysis.Findings.Gap;
import org.threeline.analysis.Findings.Overlap;
import org.threeline.analysis.Findings.Spread;
import org.threeline.analysis.Findings.TraceFigures;
import org.threeline.analysis.Findings.ZoneFigures;
import org.threeline.scenario.Scenario;

/**
 * Findings as a table for spreadsheets: RFC 4180, a header, one row a figure.
 *
 * <p>Columns: {@code subject} the id of a trace or zone, {@code other} the id of the second zone of an overlap or gap,
 * {@code side} of the trace, {@code figure} named as in the JSON with parts after a point ({@code depthKm.mean}),
 * {@code value} with full precision and a decimal point, {@code unit}, and {@code basis}: computed here, or, for a
 * strength taken from the scenario, as stated there. A figure that cannot be had has no row.
 */
public final class FindingsCsv {
    private final StringBuilder rows = new StringBuilder("subject,other,side,figure,value,unit,basis\r\n");

    private FindingsCsv() {}

    public static String write(Scenario scenario, Findings findings) {
        FindingsCsv csv = new FindingsCsv();
        for (TraceFigures trace : findings.traces()) {
            String id = trace.id().value();
            csv.row(id, "", "", "lengthKm", trace.lengthKm(), "km");
            csv.row(id, "", "", "vertices", trace.vertices(), "");
            csv.row(id, "", "", "meanSpacingKm", trace.meanSpacingKm(), "km");
        }
        for (ZoneFigures zone : findings.zones()) {
            csv.zone(zone, scenario);
        }
        for (Overlap overlap : findings.overlaps()) {
            String a = overlap.a().value();
            String b = overlap.b().value();
            csv.row(a, b, "", "overlap.areaKm2", overlap.areaKm2(), "km2");
            csv.row(a, b, "", "overlap.percentOfA", overlap.percentOfA(), "%");
            csv.row(a, b, "", "overlap.percentOfB", overlap.percentOfB(), "%");
        }
        for (Gap gap : findings.gaps()) {
            String front = gap.front().value();
            String back = gap.back().value();
            csv.row(front, back, gap.side().word(), "gap.areaKm2", gap.areaKm2(), "km2");
            csv.row(front, back, gap.side().word(), "gap.meanWidthKm", gap.meanWidthKm(), "km");
        }
        return csv.rows.toString();
    }

    private void zone(ZoneFigures zone, Scenario scenario) {
        String id = zone.id().value();
        row(id, "", "", "areaKm2", zone.areaKm2(), "km2");
        row(id, "left", "areaKm2", zone.leftAreaKm2(), "km2");
        row(id, "right", "areaKm2", zone.rightAreaKm2(), "km2");
        row(id, "", "frontageKm", zone.frontageKm(), "km");
        spread(id, "depthKm", zone.depthKm());
        row(id, "", "areaPerFrontageKm", zone.areaPerFrontageKm(), "km");
        spread(id, "standoffKm", zone.standoffKm());
        scenario.zone(zone.id()).flatMap(z -> z.strength()).ifPresent(force -> {
            String basis = force.provenance().basis().word();
            row(id, "", "", "strength.min", force.min(), "persons", basis);
            row(id, "", "", "strength.max", force.max(), "persons", basis);
        });
        zone.strengthPerKm().ifPresent(range -> {
            row(id, "", "", "strengthPerKm.min", range.min(), "persons/km");
            row(id, "", "", "strengthPerKm.max", range.max(), "persons/km");
        });
    }

    private void spread(String subject, String figure, Optional<Spread> spread) {
        spread.ifPresent(s -> {
            row(subject, "", "", figure + ".min", s.min(), "km");
            row(subject, "", "", figure + ".mean", s.mean(), "km");
            row(subject, "", "", figure + ".max", s.max(), "km");
        });
    }

    private void row(String subject, String side, String figure, OptionalDouble value, String unit) {
        value.ifPresent(v -> row(subject, "", side, figure, v, unit));
    }

    private void row(String subject, String other, String side, String figure, double value, String unit) {
        row(subject, other, side, figure, value, unit, "computed");
    }

    private void row(
            String subject, String other, String side, String figure, double value, String unit, String basis) {
        String number = value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
        rows.append(quoted(subject))
                .append(',')
                .append(quoted(other))
                .append(',')
                .append(side)
                .append(',')
                .append(figure)
                .append(',')
                .append(number)
                .append(',')
                .append(unit)
                .append(',')
                .append(basis)
                .append("\r\n");
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
