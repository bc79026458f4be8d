package org.threeline.geodesy;

import net.sf.geographiclib.Geodesic;
import net.sf.geographiclib.GeodesicMask;
import net.sf.geographiclib.PolygonArea;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * Distance, length and area on the WGS 84 ellipsoid by GeographicLib (C. F. F. Karney, Algorithms for geodesics, J.
 * Geodesy 87, 2013), right to nanometres and 0.1 m².
 *
 * <p>All coordinates are longitude, latitude in degrees. The edges of lines and polygons are taken as geodesics between
 * their vertices: densify what is straight in longitude and latitude first.
 */
public final class Geodesics {
    private static final Geodesic WGS84 = Geodesic.WGS84;

    private Geodesics() {}

    /** Geodesic distance, metres. */
    public static double distanceMeters(double lon1, double lat1, double lon2, double lat2) {
        return WGS84.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.DISTANCE).s12;
    }

    /**
     * The point a distance away along an azimuth.
     *
     * @param azimuth degrees clockwise from north
     * @return longitude, latitude in degrees
     */
    public static double[] destination(double lon, double lat, double azimuth, double distanceMeters) {
        var g = WGS84.Direct(lat, lon, azimuth, distanceMeters, GeodesicMask.LATITUDE | GeodesicMask.LONGITUDE);
        return new double[] {g.lon2, g.lat2};
    }

    /** Azimuth at the first point toward the second, degrees clockwise from north, −180 to 180. */
    public static double azimuth(double lon1, double lat1, double lon2, double lat2) {
        return WGS84.Inverse(lat1, lon1, lat2, lon2, GeodesicMask.AZIMUTH).azi1;
    }

    /** Length along the vertices, metres. */
    public static double lengthMeters(LineString line) {
        CoordinateSequence c = line.getCoordinateSequence();
        double sum = 0;
        for (int i = 1; i < c.size(); i++) {
            sum += distanceMeters(c.getX(i - 1), c.getY(i - 1), c.getX(i), c.getY(i));
        }
        return sum;
    }

    /** Area of the polygons in a geometry, holes left out, square metres; 0 for points and lines. */
    public static double areaSquareMeters(Geometry geometry) {
        double sum = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                sum += ringArea(polygon.getExteriorRing());
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    sum -= ringArea(polygon.getInteriorRingN(h));
                }
            }
        }
        return sum;
    }

    private static double ringArea(LineString ring) {
        PolygonArea area = new PolygonArea(WGS84, false);
        CoordinateSequence c = ring.getCoordinateSequence();
        for (int i = 0; i < c.size() - 1; i++) {
            area.AddPoint(c.getY(i), c.getX(i));
        }
        return Math.abs(area.Compute(false, true).area);
    }
}
