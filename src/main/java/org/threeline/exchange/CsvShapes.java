package org.threeline.exchange;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.threeline.geodesy.CoordinateReader;
import org.threeline.scenario.Problem;

/**
 * Reads a table of coordinates: a row a vertex, in order.
 *
 * <p>Columns stand apart by comma, semicolon, tab or blanks; with semicolon and tab, numbers may have a decimal comma.
 * A first row of names tells longitude, latitude and, as {@code name}, {@code id} or {@code line}, which rows belong
 * together; a column {@code wkt} holds whole geometries. Without names the order is the one that leads to where the
 * bundled base map is, else latitude first as people write it; a note says which. A row that is no two numbers is read
 * as a coordinate as people write it: degrees and minutes, or a grid reference. One row is a point, rows that end where
 * they began are an area, others a line.
 */
final class CsvShapes {
    private static final int HEAD = 20;
    private static final int MAX_COLUMNS = 1000;
    private static final int LEAST_RING = 4;

    private final ShapeSink sink;
    private final Columns columns;
    private final Map<String, List<Coordinate>> lines = new LinkedHashMap<>();
    private final Map<String, Integer> begins = new LinkedHashMap<>();
    /** Positions whose order is not known before all have been read. */
    private final List<Coordinate> asNumbers = new ArrayList<>();

    private int positions;

    private CsvShapes(ShapeSink sink, Columns columns) {
        this.sink = sink;
        this.columns = columns;
    }

    /**
     * What stands in which column, from 0; −1 where there is none.
     *
     * @param named whether the first row names them
     */
    private record Columns(boolean named, int lon, int lat, int group, int wkt) {
        static final Columns NONE = new Columns(false, -1, -1, -1, -1);

        static Columns of(String[] first) {
            int lon = -1;
            int lat = -1;
            int group = -1;
            int wkt = -1;
            for (int i = 0; i < Math.min(first.length, MAX_COLUMNS); i++) {
                switch (first[i].strip().toLowerCase(Locale.ROOT)) {
                    case "lon", "lng", "long", "longitude", "x", "довгота" -> lon = i;
                    case "lat", "latitude", "y", "широта" -> lat = i;
                    case "name", "id", "line", "group", "назва", "лінія" -> group = group < 0 ? i : group;
                    case "wkt", "geometry", "geom", "the_geom" -> wkt = i;
                    default -> {}
                }
            }
            boolean named = wkt >= 0 || (lon >= 0 && lat >= 0);
            return named ? new Columns(true, lon, lat, group, wkt) : NONE;
        }
    }

    static void read(String text, ShapeSink sink) {
        char separator = separator(text);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator);
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        // Blanks in a row separate as one.
        String plain = separator == ' ' ? text.replaceAll("[ \\u00A0\\u202F]+", " ") : text;
        try (MappingIterator<String[]> rows =
                mapper.readerFor(String[].class).with(schema).readValues(plain)) {
            if (!rows.hasNextValue()) {
                return;
            }
            String[] first = rows.nextValue();
            var reader = new CsvShapes(sink, Columns.of(first));
            if (reader.columns.named()) {
                reader.each(rows);
            } else {
                reader.row(first, 1);
                reader.each(rows);
            }
            reader.finish();
        } catch (IOException e) {
            sink.problem(Spot.line(1).error("CSV_BROKEN"));
        }
    }

    /** The one that most of the first rows have; a comma counts only where it is no decimal comma. */
    private static char separator(String text) {
        List<String> head = text.lines().filter(l -> !l.isBlank()).limit(HEAD).toList();
        for (char candidate : new char[] {'\t', ';'}) {
            if (head.stream().filter(l -> l.indexOf(candidate) >= 0).count() * 2 > head.size()) {
                return candidate;
            }
        }
        return head.stream().filter(l -> l.indexOf(',') >= 0).count() * 2 > head.size() ? ',' : ' ';
    }

    private void each(MappingIterator<String[]> rows) throws IOException {
        while (rows.hasNextValue() && !sink.isFull()) {
            int line = rows.getCurrentLocation() == null
                    ? 0
                    : rows.getCurrentLocation().getLineNr();
            row(rows.nextValue(), line);
        }
    }

    private void row(String[] cells, int line) {
        if (cells.length == 0
                || String.join("", cells).isBlank()
                || cells[0].stripLeading().startsWith("#")) {
            return;
        }
        if (columns.wkt() >= 0) {
            if (columns.wkt() < cells.length) {
                WktShapes.read(cells[columns.wkt()], sink);
            }
            return;
        }
        Optional<Coordinate> position = columns.named() ? named(cells) : unnamed(cells);
        if (position.isEmpty()) {
            sink.problem(Spot.line(Math.max(1, line)).error("CSV_ROW"));
            return;
        }
        String group = columns.group() >= 0 && columns.group() < cells.length ? cells[columns.group()].strip() : "";
        lines.computeIfAbsent(group, g -> new ArrayList<>()).add(position.get());
        begins.putIfAbsent(group, Math.max(1, line));
        positions++;
        if (positions > ShapeSink.MAX_VERTICES) {
            sink.tooMany();
        }
    }

    private Optional<Coordinate> named(String[] cells) {
        if (Math.max(columns.lon(), columns.lat()) >= cells.length) {
            return Optional.empty();
        }
        Optional<Double> lon = number(cells[columns.lon()]);
        Optional<Double> lat = number(cells[columns.lat()]);
        if (lon.isPresent() && lat.isPresent()) {
            return Optional.of(new Coordinate(lon.get(), lat.get()));
        }
        return CoordinateReader.read(cells[columns.lat()] + " " + cells[columns.lon()]);
    }

    /** A coordinate as people write it, else the first two numbers, in the order of the row. */
    private Optional<Coordinate> unnamed(String[] cells) {
        List<Double> numbers = new ArrayList<>();
        for (String cell : cells) {
            number(cell).ifPresent(numbers::add);
        }
        if (numbers.size() < cells.length) {
            Optional<Coordinate> written = CoordinateReader.read(String.join(" ", cells));
            if (written.isPresent()) {
                return written;
            }
        }
        if (numbers.size() < 2) {
            return Optional.empty();
        }
        var position = new Coordinate(numbers.get(0), numbers.get(1));
        asNumbers.add(position);
        return Optional.of(position);
    }

    private static Optional<Double> number(String cell) {
        String plain = cell.strip().replace('−', '-');
        if (plain.matches("[+-]?\\d{1,9},\\d{1,20}")) {
            plain = plain.replace(',', '.');
        }
        if (!plain.matches("[+-]?(?:\\d{1,20}(?:\\.\\d{0,30})?|\\.\\d{1,30})(?:[eE][+-]?\\d{1,3})?")) {
            return Optional.empty();
        }
        return Optional.of(Double.valueOf(plain));
    }

    private void finish() {
        if (!asNumbers.isEmpty()) {
            boolean latFirst = latitudeFirst();
            sink.problem(Problem.note(latFirst ? "CSV_LATITUDE_FIRST" : "CSV_LONGITUDE_FIRST", ""));
            if (latFirst) {
                asNumbers.forEach(c -> c.setCoordinate(new Coordinate(c.y, c.x)));
            }
        }
        lines.forEach((group, all) ->
                sink.add(group, Optional.empty(), Spot.line(begins.getOrDefault(group, 1)), shape(all)));
    }

    private boolean latitudeFirst() {
        if (asNumbers.stream().allMatch(Shapes::isExpected)) {
            return false;
        }
        if (asNumbers.stream().allMatch(c -> Shapes.isExpected(new Coordinate(c.y, c.x)))) {
            return true;
        }
        return asNumbers.stream().noneMatch(c -> Math.abs(c.x) > 90);
    }

    private static Geometry shape(List<Coordinate> all) {
        Coordinate[] positions = all.toArray(new Coordinate[0]);
        if (positions.length == 1) {
            return ShapeSink.FACTORY.createPoint(positions[0]);
        }
        boolean closed = positions.length >= LEAST_RING && positions[0].equals2D(positions[positions.length - 1]);
        return closed ? ShapeSink.FACTORY.createPolygon(positions) : ShapeSink.FACTORY.createLineString(positions);
    }
}
