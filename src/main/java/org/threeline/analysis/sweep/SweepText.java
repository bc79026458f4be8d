package org.threeline.analysis.sweep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sweep as CSV (RFC 4180) or JSON: a row a variant, the varied members first. Full precision; a figure that cannot be
 * had is an empty cell, or null.
 */
public final class SweepText {
    private SweepText() {}

    public static String csv(SweepTable table) {
        StringBuilder text = new StringBuilder();
        List<String> header = new ArrayList<>(table.variables());
        header.addAll(table.figures());
        line(header.stream().map(SweepText::quoted).toList(), text);
        for (SweepTable.Row row : table.rows()) {
            List<String> cells = new ArrayList<>();
            row.values().forEach(v -> cells.add(number(v)));
            for (String column : table.figures()) {
                cells.add(
                        row.figure(column).isPresent()
                                ? number(row.figure(column).getAsDouble())
                                : "");
            }
            line(cells, text);
        }
        return text.toString();
    }

    private static void line(List<String> cells, StringBuilder text) {
        text.append(String.join(",", cells)).append("\r\n");
    }

    /** An array of objects, a line each. */
    public static String json(SweepTable table) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartArray();
            for (SweepTable.Row row : table.rows()) {
                json.writeRaw('\n');
                json.writeStartObject();
                for (int i = 0; i < row.values().size(); i++) {
                    json.writeNumberField(table.variables().get(i), row.values().get(i));
                }
                for (String column : table.figures()) {
                    json.writeFieldName(column);
                    if (row.figure(column).isPresent()) {
                        json.writeNumber(row.figure(column).getAsDouble());
                    } else {
                        json.writeNull();
                    }
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
