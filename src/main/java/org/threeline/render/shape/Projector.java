package org.threeline.render.shape;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.threeline.geodesy.MapProjection;

/**
 * Projects geometries into plain arrays: points that cannot be projected are left out, long segments that are straight
 * in longitude and latitude get vertices between until they are right to {@value #TOLERANCE_METERS} m.
 */
final class Projector {
    private static final double TOLERANCE_METERS = 1;
    /** A shorter segment bends by less than the tolerance in any projection a map is drawn in, degrees. */
    private static final double SHORT_DEGREES = 0.05;

    private static final int MOST_HALVINGS = 10;

    private final MapProjection projection;
    private final Coordinates lonLat = new Coordinates(1024);
    private double[] projected = new double[2048];
    private final double[] one = new double[2];

    Projector(MapProjection projection) {
        this.projection = projection;
    }

    /** Receives the parts of a geometry. */
    interface Parts {
        /** Adds a part: finite points, easting, northing in metres; a ring is closed, shells turn left, holes right. */
        void add(PartKind kind, Coordinates points);
    }

    private final Coordinates out = new Coordinates(1024);

    void project(Geometry geometry, Parts parts) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part.isEmpty()) {
                continue;
            }
            if (part instanceof Point point) {
                line(point.getCoordinateSequence());
                if (out.points() == 1) {
                    parts.add(PartKind.POINT, out);
                }
            } else if (part instanceof LineString line) {
                line(line.getCoordinateSequence());
                if (out.points() > 1) {
                    parts.add(PartKind.LINE, out);
                }
            } else if (part instanceof Polygon polygon) {
                ring(polygon.getExteriorRing().getCoordinateSequence(), true, parts);
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    ring(polygon.getInteriorRingN(h).getCoordinateSequence(), false, parts);
                }
            } else if (part instanceof GeometryCollection) {
                project(part, parts);
            }
        }
    }

    private void ring(CoordinateSequence vertices, boolean shell, Parts parts) {
        line(vertices);
        int n = out.points();
        if (n > 0 && (out.x(0) != out.x(n - 1) || out.y(0) != out.y(n - 1))) {
            out.add(out.x(0), out.y(0));
        }
        if (out.points() < 4) {
            return;
        }
        if (turnsLeft(out) != shell) {
            reverse(out);
        }
        parts.add(PartKind.RING, out);
    }

    private static boolean turnsLeft(Coordinates ring) {
        double sum = 0;
        double x0 = ring.x(0);
        double y0 = ring.y(0);
        for (int i = 1; i < ring.points(); i++) {
            sum += (ring.x(i - 1) - x0) * (ring.y(i) - y0) - (ring.x(i) - x0) * (ring.y(i - 1) - y0);
        }
        return sum > 0;
    }

    private static void reverse(Coordinates ring) {
        double[] xy = ring.array();
        for (int i = 0, j = ring.points() - 1; i < j; i++, j--) {
            double x = xy[2 * i];
            double y = xy[2 * i + 1];
            xy[2 * i] = xy[2 * j];
            xy[2 * i + 1] = xy[2 * j + 1];
            xy[2 * j] = x;
            xy[2 * j + 1] = y;
        }
    }

    private void line(CoordinateSequence vertices) {
        int n = vertices.size();
        lonLat.clear();
        for (int i = 0; i < n; i++) {
            double lon = vertices.getX(i);
            double lat = vertices.getY(i);
            if (Double.isFinite(lon) && Double.isFinite(lat)) {
                lonLat.add(lon, lat);
            }
        }
        n = lonLat.points();
        if (projected.length < 2 * n) {
            projected = new double[2 * n + n];
        }
        projection.forward(lonLat.array(), 0, projected, 0, n);
        out.clear();
        int before = -1;
        for (int i = 0; i < n; i++) {
            double x = projected[2 * i];
            double y = projected[2 * i + 1];
            if (!Double.isFinite(x) || !Double.isFinite(y)) {
                continue;
            }
            if (before >= 0) {
                between(before, i);
            }
            out.add(x, y);
            before = i;
        }
    }

    private void between(int a, int b) {
        double dLon = Math.abs(lonLat.x(a) - lonLat.x(b));
        double dLat = Math.abs(lonLat.y(a) - lonLat.y(b));
        if (dLon + dLat > SHORT_DEGREES && dLon < 180) {
            halve(
                    lonLat.x(a),
                    lonLat.y(a),
                    projected[2 * a],
                    projected[2 * a + 1],
                    lonLat.x(b),
                    lonLat.y(b),
                    projected[2 * b],
                    projected[2 * b + 1],
                    MOST_HALVINGS);
        }
    }

    private void halve(
            double lonA, double latA, double xA, double yA, double lonB, double latB, double xB, double yB, int left) {
        double lon = (lonA + lonB) / 2;
        double lat = (latA + latB) / 2;
        one[0] = lon;
        one[1] = lat;
        projection.forward(one, 0, one, 0, 1);
        double x = one[0];
        double y = one[1];
        if (left == 0 || !(Math.hypot(x - (xA + xB) / 2, y - (yA + yB) / 2) > TOLERANCE_METERS)) {
            return;
        }
        halve(lonA, latA, xA, yA, lon, lat, x, y, left - 1);
        out.add(x, y);
        halve(lon, lat, x, y, lonB, latB, xB, yB, left - 1);
    }
}
