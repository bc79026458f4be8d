package org.threeline.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.threeline.exchange.Shapes.Format;
import org.threeline.file.GeoJsonShapes;
import org.threeline.file.TextFile;
import org.threeline.scenario.Problem;
import org.threeline.scenario.Role;
import org.threeline.scenario.ScenarioException;
import org.threeline.scenario.Severity;

/**
 * Reads lines, areas and points of other programs: GeoJSON, KML, WKT, tables of coordinates.
 *
 * <p>The format is told by the text itself, whatever its file is called. What is wrong is left out with a problem and
 * the rest is used; a text that holds nothing of use is refused. Stateless and thread-safe.
 */
public final class ShapeText {
    private static final int PEEK = 4096;
    private static final double MAX_LATITUDE = 90;

    private ShapeText() {}

    /**
     * Reads a file.
     *
     * @throws ScenarioException if it cannot be read or holds nothing of use
     */
    public static Shapes read(Path file) throws ScenarioException {
        return parse(TextFile.read(file));
    }

    /**
     * Reads a text, for example one that was pasted.
     *
     * @throws ScenarioException if it holds nothing of use
     */
    public static Shapes parse(String text) throws ScenarioException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > TextFile.MAX_BYTES) {
            throw new ScenarioException(Problem.error("FILE_TOO_LARGE", "", TextFile.MAX_BYTES / 1024 / 1024));
        }
        return parse(bytes);
    }

    /**
     * Reads a text.
     *
     * @param bytes UTF-8
     * @throws ScenarioException if it holds nothing of use
     */
    public static Shapes parse(byte[] bytes) throws ScenarioException {
        int start = TextFile.start(bytes);
        Format format = format(new String(bytes, start, Math.min(PEEK, bytes.length - start), StandardCharsets.UTF_8));
        var sink = new ShapeSink();
        switch (format) {
            case GEOJSON -> geoJson(bytes, sink);
            case KML -> KmlShapes.read(bytes, start, sink);
            case WKT -> WktShapes.read(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8), sink);
            case CSV -> CsvShapes.read(new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8), sink);
        }
        return checked(format, sink);
    }

    private static Format format(String head) {
        String first = head.stripLeading();
        if (first.startsWith("{") || first.startsWith("[")) {
            return Format.GEOJSON;
        }
        if (first.startsWith("<")) {
            return Format.KML;
        }
        return WktShapes.isLikely(first) ? Format.WKT : Format.CSV;
    }

    private static void geoJson(byte[] bytes, ShapeSink sink) throws ScenarioException {
        GeoJsonShapes.Reading reading = GeoJsonShapes.read(bytes);
        reading.problems().forEach(sink::problem);
        for (GeoJsonShapes.Found found : reading.found()) {
            sink.add(found.name(), Role.ofWord(found.role()), Spot.pointer(found.where()), found.geometry());
        }
    }

    private static Shapes checked(Format format, ShapeSink sink) throws ScenarioException {
        List<Problem> problems = new ArrayList<>(sink.problems());
        if (sink.shapes().isEmpty()) {
            boolean said = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
            throw new ScenarioException(said ? problems : List.of(Problem.error("SHAPES_NONE", "", format.name())));
        }
        var all = new Shapes(format, sink.shapes(), problems);
        if (all.seemsExchanged()) {
            problems.add(Problem.warning("SHAPES_SWAPPED", ""));
        }
        List<Shape> usable = new ArrayList<>();
        for (Shape shape : all.shapes()) {
            if (latitudes(shape.geometry()).allMatch(lat -> Math.abs(lat) <= MAX_LATITUDE) || all.seemsExchanged()) {
                usable.add(shape);
            } else {
                problems.add(shape.spot().error("SHAPE_NOT_DEGREES"));
            }
        }
        if (usable.isEmpty()) {
            throw new ScenarioException(problems);
        }
        return new Shapes(format, usable, problems);
    }

    private static Stream<Double> latitudes(Geometry geometry) {
        return Stream.of(geometry.getCoordinates()).map(Coordinate::getY);
    }
}
