package org.threeline.analysis.sweep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sweep as CSV (RFC 4180) or JSON: a row a variant, the varied members first. Full precision; a figure that cannot be
 * had is an empty cell, or null.
 */
public final class SweepText {
    private static final String JUMPS_FROM = "jumpsFrom";

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

    /** What a goal was found at: a row or none; {@code jumpsFrom} is empty where the figure changes steadily. */
    public static String csv(String variable, String figure, Optional<GoalSeek.Found> found) {
        StringBuilder text = new StringBuilder();
        line(Stream.of(variable, figure, JUMPS_FROM).map(SweepText::quoted).toList(), text);
        found.ifPresent(f -> line(
                List.of(
                        number(f.value()),
                        number(f.reached()),
                        f.jumpsFrom().isPresent() ? number(f.jumpsFrom().getAsDouble()) : ""),
                text));
        return text.toString();
    }

    /**
     * What a goal was found at: an array of one object or none; {@code jumpsFrom} is null where it changes steadily.
     */
    public static String json(String variable, String figure, Optional<GoalSeek.Found> found) {
        Map<String, Double> row = new HashMap<>();
        found.ifPresent(f -> {
            row.put(figure, f.reached());
            f.jumpsFrom().ifPresent(before -> row.put(JUMPS_FROM, before));
        });
        List<SweepTable.Row> rows = found.map(f -> new SweepTable.Row(List.of(f.value()), row)).stream()
                .toList();
        return json(new SweepTable(List.of(variable), List.of(figure, JUMPS_FROM), rows));
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
