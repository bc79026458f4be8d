package org.threeline.analysis.compare;

import java.util.OptionalDouble;
import org.threeline.analysis.compare.Comparison.FigureDifference;
import org.threeline.analysis.compare.Comparison.ZoneDifference;

/** A comparison as CSV (RFC 4180), with full precision; what one scenario does not have is an empty cell. */
public final class ComparisonCsv {
    private ComparisonCsv() {}

    public static String write(Comparison comparison) {
        StringBuilder text = new StringBuilder("subject,other,side,figure,unit,a,b,difference,percent\r\n");
        for (ZoneDifference zone : comparison.zones()) {
            if (zone.match().by() != Match.By.ID) {
                String by = "matchedBy" + (zone.match().by() == Match.By.RULE ? "Rule" : "Role");
                row(text, zone.id().value(), zone.match().b().value(), "", by, "", "", "", "", "");
            }
            row(text, zone.id().value(), "", "", "gainedKm2", "km2", "", number(zone.gainedKm2()), "", "");
            row(text, zone.id().value(), "", "", "lostKm2", "km2", number(zone.lostKm2()), "", "", "");
        }
        for (FigureDifference f : comparison.figures()) {
            row(
                    text,
                    f.key().subject(),
                    f.key().other(),
                    f.key().side(),
                    f.key().figure(),
                    f.unit(),
                    f.a().map(ComparisonCsv::number).orElse(""),
                    f.b().map(ComparisonCsv::number).orElse(""),
                    number(f.difference()),
                    number(f.percent()));
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            text.append(i == 0 ? "" : ",").append(quoted(cells[i]));
        }
        text.append("\r\n");
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
