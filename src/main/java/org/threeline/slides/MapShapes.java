package org.threeline.slides;

import java.awt.geom.Path2D;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.threeline.geodesy.MapProjection;

/** Geometries projected, and made into paths without the detail that a small picture cannot show. */
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

    /**
     * Projects a geometry; nothing of it may lie where the projection has no value.
     *
     * @param lonLat longitude, latitude in degrees
     */
    static Geometry project(Geometry lonLat, MapProjection projection) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
                double[] xy = new double[2 * from.size()];
                for (int i = 0; i < from.size(); i++) {
                    xy[2 * i] = from.getX(i);
                    xy[2 * i + 1] = from.getY(i);
                }
                projection.forward(xy, 0, xy, 0, from.size());
                CoordinateSequence to = factory.getCoordinateSequenceFactory().create(from.size(), 2);
                for (int i = 0; i < from.size(); i++) {
                    to.setOrdinate(i, 0, xy[2 * i]);
                    to.setOrdinate(i, 1, xy[2 * i + 1]);
                }
                return to;
            }
        }.transform(lonLat);
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
