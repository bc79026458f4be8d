package org.threeline.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometry, longitude and latitude in degrees, as GeoJSON.
 *
 * <p>Degrees are rounded to seven decimals, half a centimetre at most. Polygons wind as RFC 7946 asks: outlines
 * counter-clockwise, holes clockwise.
 */
final class GeometryJson {
    private static final double PER_DEGREE = 1e7;

    private GeometryJson() {}

    static Map<String, Object> of(Geometry geometry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", geometry.getGeometryType());
        json.put("coordinates", coordinates(geometry));
        return json;
    }

    private static List<Object> coordinates(Geometry geometry) {
        if (geometry instanceof Point point) {
            return point.isEmpty() ? List.of() : position(point.getX(), point.getY());
        }
        if (geometry instanceof LineString line) {
            return positions(line.getCoordinateSequence(), false);
        }
        if (geometry instanceof Polygon polygon) {
            List<Object> rings = new ArrayList<>();
            if (!polygon.isEmpty()) {
                rings.add(ring(polygon.getExteriorRing(), true));
                for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                    rings.add(ring(polygon.getInteriorRingN(i), false));
                }
            }
            return rings;
        }
        if (geometry instanceof MultiPoint || geometry instanceof MultiLineString || geometry instanceof MultiPolygon) {
            List<Object> parts = new ArrayList<>();
            for (int i = 0; i < geometry.getNumGeometries(); i++) {
                parts.add(coordinates(geometry.getGeometryN(i)));
            }
            return parts;
        }
        throw new IllegalArgumentException("no geometry of a scenario: " + geometry.getGeometryType());
    }

    private static List<Object> ring(LinearRing ring, boolean counterClockwise) {
        CoordinateSequence sequence = ring.getCoordinateSequence();
        return positions(sequence, Orientation.isCCW(sequence) != counterClockwise);
    }

    private static List<Object> positions(CoordinateSequence sequence, boolean backwards) {
        int size = sequence.size();
        List<Object> positions = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            int at = backwards ? size - 1 - i : i;
            positions.add(position(sequence.getX(at), sequence.getY(at)));
        }
        return positions;
    }

    private static List<Object> position(double lon, double lat) {
        return List.of(rounded(lon), rounded(lat));
    }

    /** Adding zero makes −0 plain 0. */
    static double rounded(double degrees) {
        return Math.rint(degrees * PER_DEGREE) / PER_DEGREE + 0.0;
    }
}
