package org.threeline.edit.shape;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A plate carrée in metres about a latitude: good enough to tell near from far and thin from thick where things are
 * drawn, and no more. Longitudes are taken as they are.
 */
public final class Plate {
    private static final double METERS_PER_DEGREE = 111_195;

    private final double perLon;

    private Plate(double latitude) {
        this.perLon = METERS_PER_DEGREE * Math.max(0.01, Math.cos(Math.toRadians(latitude)));
    }

    public static Plate at(double latitude) {
        return new Plate(latitude);
    }

    /** The plate about the middle of some places. */
    static Plate about(List<Coordinate> lonLat) {
        var box = new Envelope();
        lonLat.forEach(box::expandToInclude);
        return new Plate(box.isNull() ? 0 : (box.getMinY() + box.getMaxY()) / 2);
    }

    Coordinate to(Coordinate lonLat) {
        return new Coordinate(lonLat.x * perLon, lonLat.y * METERS_PER_DEGREE);
    }

    Coordinate from(Coordinate meters) {
        return new Coordinate(meters.x / perLon, meters.y / METERS_PER_DEGREE);
    }

    List<Coordinate> to(List<Coordinate> lonLat) {
        return lonLat.stream().map(this::to).toList();
    }

    double distance(Coordinate a, Coordinate b) {
        return Math.hypot((a.x - b.x) * perLon, (a.y - b.y) * METERS_PER_DEGREE);
    }
}
