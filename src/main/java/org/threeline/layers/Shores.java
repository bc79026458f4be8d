package org.threeline.layers;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiLineString;
import org.locationtech.jts.geom.Polygon;

/** Takes the shore of water that was cut off at the end of a map: its outline without the cuts. */
final class Shores {
    /** Degrees: cuts lie on the border of the extent but for rounding. */
    private static final double ON_BORDER = 1e-6;

    private Shores() {}

    /** The outlines of all polygons, without segments on the border of the extent. */
    static MultiLineString of(Geometry water, Envelope extent) {
        GeometryFactory factory = water.getFactory();
        var lines = new ArrayList<LineString>();
        for (int i = 0; i < water.getNumGeometries(); i++) {
            if (water.getGeometryN(i) instanceof Polygon polygon) {
                addShores(polygon.getExteriorRing(), extent, lines);
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    addShores(polygon.getInteriorRingN(h), extent, lines);
                }
            }
        }
        return factory.createMultiLineString(lines.toArray(LineString[]::new));
    }

    private static void addShores(LineString ring, Envelope extent, List<LineString> into) {
        var shore = new ArrayList<Coordinate>();
        Coordinate[] outline = ring.getCoordinates();
        for (int i = 0; i < outline.length; i++) {
            if (i > 0 && isCut(outline[i - 1], outline[i], extent)) {
                end(shore, ring, into);
            }
            shore.add(outline[i]);
        }
        end(shore, ring, into);
    }

    private static void end(List<Coordinate> shore, LineString ring, List<LineString> into) {
        if (shore.size() > 1) {
            into.add(ring.getFactory().createLineString(shore.toArray(Coordinate[]::new)));
        }
        shore.clear();
    }

    private static boolean isCut(Coordinate a, Coordinate b, Envelope extent) {
        return both(a.x, b.x, extent.getMinX())
                || both(a.x, b.x, extent.getMaxX())
                || both(a.y, b.y, extent.getMinY())
                || both(a.y, b.y, extent.getMaxY());
    }

    private static boolean both(double a, double b, double border) {
        return Math.abs(a - border) < ON_BORDER && Math.abs(b - border) < ON_BORDER;
    }
}
