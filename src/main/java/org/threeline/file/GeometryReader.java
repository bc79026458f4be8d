package org.threeline.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.impl.PackedCoordinateSequenceFactory;
import org.threeline.file.JsonValue.JsonArray;
import org.threeline.file.JsonValue.JsonNumber;
import org.threeline.file.JsonValue.JsonObject;
import org.threeline.scenario.Problem;

/**
 * Reads GeoJSON geometry: longitude, latitude in degrees, WGS 84; heights are left out.
 *
 * <p>Lenient: what the schema forbids has been reported by it, and reads as absent. A ring that does not close, which
 * no schema can forbid, is reported here.
 */
final class GeometryReader {
    static final GeometryFactory FACTORY =
            new GeometryFactory(new PrecisionModel(), 0, PackedCoordinateSequenceFactory.DOUBLE_FACTORY);

    private static final double MAX_LONGITUDE = 540;
    private static final double MAX_LATITUDE = 90;

    private final String featureId;
    private final String pointer;
    private final ProblemSink problems;

    private GeometryReader(String featureId, String pointer, ProblemSink problems) {
        this.featureId = featureId;
        this.pointer = pointer;
        this.problems = problems;
    }

    /**
     * Reads a feature's geometry; empty where it is null or wrong.
     *
     * @param pointer to the geometry
     */
    static Optional<Geometry> read(JsonObject feature, String featureId, String pointer, ProblemSink problems) {
        return feature.object("geometry").flatMap(geometry -> of(geometry, featureId, pointer, problems));
    }

    /**
     * Reads a geometry; empty where it is wrong.
     *
     * @param pointer to it
     */
    static Optional<Geometry> of(JsonObject geometry, String featureId, String pointer, ProblemSink problems) {
        return new GeometryReader(featureId, pointer, problems).geometry(geometry);
    }

    /** A value is wrong; the rest of its geometry is then left out. */
    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong() {
            super(null, null, false, false);
        }
    }

    private Optional<Geometry> geometry(JsonObject object) {
        Optional<JsonValue> coordinates = object.get("coordinates");
        String where = JsonPointer.child(pointer, "coordinates");
        if (coordinates.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    switch (object.string("type").orElse("")) {
                        case "Point" -> point(coordinates.get());
                        case "MultiPoint" ->
                            FACTORY.createMultiPoint(each(coordinates.get(), where, (v, w) -> point(v))
                                    .toArray(new Point[0]));
                        case "LineString" -> line(coordinates.get());
                        case "MultiLineString" ->
                            FACTORY.createMultiLineString(each(coordinates.get(), where, (v, w) -> line(v))
                                    .toArray(new LineString[0]));
                        case "Polygon" -> polygon(coordinates.get(), where);
                        case "MultiPolygon" ->
                            FACTORY.createMultiPolygon(each(coordinates.get(), where, this::polygon)
                                    .toArray(new Polygon[0]));
                        default -> null;
                    });
        } catch (Wrong e) {
            return Optional.empty();
        }
    }

    /** Reads one element at a place. */
    @FunctionalInterface
    private interface Part<T> {
        T read(JsonValue value, String where) throws Wrong;
    }

    private static <T> List<T> each(JsonValue value, String where, Part<T> part) throws Wrong {
        List<JsonValue> elements = elements(value);
        List<T> parts = new ArrayList<>(elements.size());
        for (int i = 0; i < elements.size(); i++) {
            parts.add(part.read(elements.get(i), JsonPointer.child(where, i)));
        }
        return parts;
    }

    private static List<JsonValue> elements(JsonValue value) throws Wrong {
        if (value instanceof JsonArray array) {
            return array.elements();
        }
        throw new Wrong();
    }

    private static Point point(JsonValue value) throws Wrong {
        double[] xy = new double[2];
        position(value, xy, 0);
        return FACTORY.createPoint(new PackedCoordinateSequence.Double(xy, 2, 0));
    }

    private static LineString line(JsonValue value) throws Wrong {
        CoordinateSequence sequence = positions(value, 2);
        return FACTORY.createLineString(sequence);
    }

    private Polygon polygon(JsonValue value, String where) throws Wrong {
        List<LinearRing> rings = each(value, where, this::ring);
        if (rings.isEmpty()) {
            return FACTORY.createPolygon();
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(new LinearRing[0]));
    }

    private LinearRing ring(JsonValue value, String where) throws Wrong {
        CoordinateSequence sequence = positions(value, 4);
        int last = sequence.size() - 1;
        if (sequence.getX(0) != sequence.getX(last) || sequence.getY(0) != sequence.getY(last)) {
            problems.add(Problem.error("RING_OPEN", where, featureId));
            throw new Wrong();
        }
        return FACTORY.createLinearRing(sequence);
    }

    private static CoordinateSequence positions(JsonValue value, int least) throws Wrong {
        List<JsonValue> elements = elements(value);
        if (elements.size() < least) {
            throw new Wrong();
        }
        double[] xy = new double[2 * elements.size()];
        for (int i = 0; i < elements.size(); i++) {
            position(elements.get(i), xy, 2 * i);
        }
        return new PackedCoordinateSequence.Double(xy, 2, 0);
    }

    private static void position(JsonValue value, double[] xy, int at) throws Wrong {
        List<JsonValue> ordinates = elements(value);
        if (ordinates.size() < 2
                || !(ordinates.get(0) instanceof JsonNumber lon)
                || !(ordinates.get(1) instanceof JsonNumber lat)
                || !(Math.abs(lon.value()) <= MAX_LONGITUDE)
                || !(Math.abs(lat.value()) <= MAX_LATITUDE)) {
            throw new Wrong();
        }
        xy[at] = lon.value();
        xy[at + 1] = lat.value();
    }
}
