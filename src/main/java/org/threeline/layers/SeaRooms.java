package org.threeline.layers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Where the names of seas that the base map has not by themselves belong: rough outlines with their coasts; the names
 * keep to the water in them.
 */
final class SeaRooms {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** By the key of the name, longitude, latitude in degrees. */
    static final Map<String, Polygon> ALL = rooms();

    private SeaRooms() {}

    static boolean covers(String nameInBaseMap) {
        return nameInBaseMap.equals("Black Sea and Sea of Azov");
    }

    private static Map<String, Polygon> rooms() {
        var rooms = new LinkedHashMap<String, Polygon>();
        rooms.put(
                "black",
                polygon(
                        27.4, 42.1, 27.4, 45.0, 30.0, 46.9, 32.6, 46.7, 33.8, 46.1, 33.6, 45.0, 34.2, 44.6, 35.3, 45.1,
                        36.45, 45.0, 37.3, 44.9, 40.0, 43.8, 41.9, 42.6, 41.9, 42.1, 27.4, 42.1));
        rooms.put(
                "azov",
                polygon(
                        34.9, 46.3, 35.0, 46.9, 38.0, 47.5, 39.6, 47.4, 39.0, 46.5, 38.4, 45.9, 37.6, 45.2, 36.9, 45.3,
                        36.45, 45.35, 35.2, 45.2, 34.95, 45.8, 34.9, 46.3));
        return Collections.unmodifiableMap(rooms);
    }

    private static Polygon polygon(double... lonLat) {
        var ring = new Coordinate[lonLat.length / 2];
        for (int i = 0; i < ring.length; i++) {
            ring[i] = new Coordinate(lonLat[2 * i], lonLat[2 * i + 1]);
        }
        return FACTORY.createPolygon(ring);
    }
}
