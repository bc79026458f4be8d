package org.threeline.slides;

import java.awt.geom.Path2D;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Projected geometries made into paths without the detail that a small picture cannot show. */
final class MapShapes {
    /** Vertices nearer than this to the last one drawn are left out, pixels. */
    private static final double DETAIL = 0.7;

    private MapShapes() {}

    /** From pixels per metre and the position of the upper left corner. */
    record Frame(double left, double top, double metersPerPixel) {
        double x(double easting) {
            return (easting - left) / metersPerPixel;
        }

        double y(double northing) {
            return (top - northing) / metersPerPixel;
        }
    }

    /** The path of a projected geometry in pixels; points give none. */
    static Path2D path(Geometry planar, Frame frame) {
        var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < planar.getNumGeometries(); i++) {
            Geometry part = planar.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                line(path, polygon.getExteriorRing(), frame);
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    line(path, polygon.getInteriorRingN(h), frame);
                }
            } else if (part instanceof LineString line) {
                line(path, line, frame);
            }
        }
        return path;
    }

    private static void line(Path2D path, LineString line, Frame frame) {
        CoordinateSequence c = line.getCoordinateSequence();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (int i = 0; i < c.size(); i++) {
            double x = frame.x(c.getX(i));
            double y = frame.y(c.getY(i));
            if (i == 0) {
                path.moveTo(x, y);
            } else if (i < c.size() - 1 && Math.hypot(x - lastX, y - lastY) < DETAIL) {
                continue;
            } else {
                path.lineTo(x, y);
            }
            lastX = x;
            lastY = y;
        }
        if (line.isClosed() && c.size() > 2) {
            path.closePath();
        }
    }
}
