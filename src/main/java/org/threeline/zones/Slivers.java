package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;

/**
 * Leaves out what is too narrow to mean anything.
 *
 * <p>The width of a ring is twice its area over its length: the breadth of a long strip, half the side of a square.
 * Polygons and holes narrower than ten metres go; all others stay as they are.
 */
final class Slivers {
    static final double LEAST_WIDTH_METERS = 10;

    private Slivers() {}

    static MultiPolygon removed(Geometry geometry) {
        List<Polygon> kept = new ArrayList<>();
        MultiPolygon parts = Overlay.multi(geometry);
        for (int i = 0; i < parts.getNumGeometries(); i++) {
            Polygon part = (Polygon) parts.getGeometryN(i);
            if (isWide(part.getExteriorRing())) {
                kept.add(withoutNarrowHoles(part));
            }
        }
        return Overlay.FACTORY.createMultiPolygon(kept.toArray(Polygon[]::new));
    }

    private static Polygon withoutNarrowHoles(Polygon polygon) {
        List<LinearRing> holes = new ArrayList<>();
        for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
            if (isWide(polygon.getInteriorRingN(h))) {
                holes.add(polygon.getInteriorRingN(h));
            }
        }
        return holes.size() == polygon.getNumInteriorRing()
                ? polygon
                : Overlay.FACTORY.createPolygon(polygon.getExteriorRing(), holes.toArray(LinearRing[]::new));
    }

    private static boolean isWide(LinearRing ring) {
        double area = org.locationtech.jts.algorithm.Area.ofRing(ring.getCoordinateSequence());
        return 2 * area >= LEAST_WIDTH_METERS * ring.getLength();
    }
}
