package org.threeline.geodesy;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.atan;
import static java.lang.Math.atan2;
import static java.lang.Math.cos;
import static java.lang.Math.hypot;
import static java.lang.Math.log;
import static java.lang.Math.pow;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.tan;
import static java.lang.Math.toDegrees;
import static java.lang.Math.toRadians;

import java.util.Locale;
import org.locationtech.jts.geom.Envelope;

/**
 * A Lambert conformal conic on the WGS 84 ellipsoid, fitted to an extent: standard parallels a sixth of its height
 * inside its southern and northern edges, central meridian in its middle.
 *
 * <p>Conformal: at every point the scale is the same in all directions and depends on the latitude only. An extent
 * about the equator, or one that reaches within a degree of a pole, is fitted with parallels moved to where the cone
 * exists. Formulas: J. P. Snyder, Map Projections, USGS Professional Paper 1395 (1987), pp. 107–109.
 */
public final class FittedLambert implements MapProjection {
    /** Semi-major axis of WGS 84, metres. */
    static final double A = 6378137.0;
    /** Flattening of WGS 84. */
    static final double F = 1 / 298.257223563;

    static final double E2 = F * (2 - F);
    static final double E = sqrt(E2);

    private final double lon0;
    private final double lat0;
    private final double lat1;
    private final double lat2;
    private final double n;
    private final double aF;
    private final double rho0;

    private FittedLambert(double lon0, double lat0, double lat1, double lat2) {
        this.lon0 = lon0;
        this.lat0 = lat0;
        this.lat1 = lat1;
        this.lat2 = lat2;
        double p1 = toRadians(lat1);
        double p2 = toRadians(lat2);
        double m1 = m(p1);
        double t1 = t(p1);
        this.n = abs(lat2 - lat1) < 1e-9 ? sin(p1) : (log(m1) - log(m(p2))) / (log(t1) - log(t(p2)));
        this.aF = A * m1 / (n * pow(t1, n));
        this.rho0 = aF * pow(t(toRadians(lat0)), n);
    }

    /**
     * Fits the cone to an extent.
     *
     * @param lonLat longitude, latitude, degrees; must not be null (empty)
     */
    public static FittedLambert to(Envelope lonLat) {
        double south = Math.max(-85, lonLat.getMinY());
        double north = Math.min(85, lonLat.getMaxY());
        double height = north - south;
        double lat1 = south + height / 6;
        double lat2 = north - height / 6;
        // Where the parallels are opposite about the equator there is no cone: lean on the nearer hemisphere.
        if (abs(lat1 + lat2) < 2) {
            double lean = lat1 + lat2 < 0 ? -1 : 1;
            lat1 += lean;
            lat2 += lean;
        }
        return new FittedLambert((lonLat.getMinX() + lonLat.getMaxX()) / 2, (south + north) / 2, lat1, lat2);
    }

    private static double m(double phi) {
        double s = sin(phi);
        return cos(phi) / sqrt(1 - E2 * s * s);
    }

    private static double t(double phi) {
        double es = E * sin(phi);
        return tan(PI / 4 - phi / 2) / pow((1 - es) / (1 + es), E / 2);
    }

    @Override
    public void forward(double[] lonLat, int from, double[] xy, int to, int points) {
        for (int i = 0; i < points; i++) {
            double lambda = lonLat[from + 2 * i];
            double phi = lonLat[from + 2 * i + 1];
            if (!(abs(phi) < 90)) {
                xy[to + 2 * i] = Double.NaN;
                xy[to + 2 * i + 1] = Double.NaN;
                continue;
            }
            double turn = lambda - lon0;
            turn -= 360 * Math.rint(turn / 360);
            double theta = n * toRadians(turn);
            double rho = aF * pow(t(toRadians(phi)), n);
            xy[to + 2 * i] = rho * sin(theta);
            xy[to + 2 * i + 1] = rho0 - rho * cos(theta);
        }
    }

    @Override
    public void inverse(double[] xy, int from, double[] lonLat, int to, int points) {
        for (int i = 0; i < points; i++) {
            double x = xy[from + 2 * i];
            double dy = rho0 - xy[from + 2 * i + 1];
            double sign = n < 0 ? -1 : 1;
            double rho = sign * hypot(x, dy);
            double theta = atan2(sign * x, sign * dy);
            double chi = PI / 2 - 2 * atan(pow(rho / aF, 1 / n));
            lonLat[to + 2 * i] = toDegrees(theta / n) + lon0;
            lonLat[to + 2 * i + 1] = toDegrees(latitudeOfConformal(chi));
        }
    }

    /** Geodetic from conformal latitude, radians; the series of Snyder (3-5), right to 1e-11. */
    private static double latitudeOfConformal(double chi) {
        double e4 = E2 * E2;
        double e6 = e4 * E2;
        double e8 = e4 * e4;
        return chi
                + (E2 / 2 + 5 * e4 / 24 + e6 / 12 + 13 * e8 / 360) * sin(2 * chi)
                + (7 * e4 / 48 + 29 * e6 / 240 + 811 * e8 / 11520) * sin(4 * chi)
                + (7 * e6 / 120 + 81 * e8 / 1120) * sin(6 * chi)
                + 4279 * e8 / 161280 * sin(8 * chi);
    }

    @Override
    public double scaleFactor(double lon, double lat) {
        double phi = toRadians(lat);
        return n * aF * pow(t(phi), n) / (A * m(phi));
    }

    /**
     * The scale factor at a projected point, found without inverting the longitude.
     *
     * @param x easting, metres
     * @param y northing, metres
     */
    public double scaleFactorAt(double x, double y) {
        return scaleFactorAtRadius(hypot(x, rho0 - y));
    }

    /** The scale factor at a distance from the cone's apex in the plane, metres. */
    double scaleFactorAtRadius(double radius) {
        double tt = pow(radius / abs(aF), 1 / n);
        double phi = latitudeOfConformal(PI / 2 - 2 * atan(tt));
        return abs(n) * radius / (A * m(phi));
    }

    /** Latitude at a distance from the cone's apex in the plane, radians. */
    double latitudeAtRadius(double radius) {
        return latitudeOfConformal(PI / 2 - 2 * atan(pow(radius / abs(aF), 1 / n)));
    }

    /** Distance in the plane from the cone's apex to a parallel, metres. */
    double radiusOf(double lat) {
        return abs(aF) * pow(t(toRadians(lat)), n);
    }

    /** Northing of the cone's apex, which lies on the central meridian, metres. */
    double apexNorthing() {
        return rho0;
    }

    /** The cone's constant: degrees of angle in the plane to a degree of longitude; negative in the south. */
    double coneConstant() {
        return n;
    }

    @Override
    public String wkt() {
        return String.format(
                Locale.ROOT,
                "PROJCS[\"Lambert conformal conic, fitted\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
                        + "SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],"
                        + "UNIT[\"degree\",0.017453292519943295],AXIS[\"Longitude\",EAST],AXIS[\"Latitude\",NORTH]],"
                        + "PROJECTION[\"Lambert_Conformal_Conic_2SP\"],PARAMETER[\"central_meridian\",%s],"
                        + "PARAMETER[\"latitude_of_origin\",%s],PARAMETER[\"standard_parallel_1\",%s],"
                        + "PARAMETER[\"standard_parallel_2\",%s],PARAMETER[\"false_easting\",0],"
                        + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],AXIS[\"Easting\",EAST],"
                        + "AXIS[\"Northing\",NORTH]]",
                lon0 - 360 * Math.rint(lon0 / 360),
                lat0,
                lat1,
                lat2);
    }

    @Override
    public int epsg() {
        return 0;
    }

    public double centralMeridian() {
        return lon0;
    }

    public double originLatitude() {
        return lat0;
    }

    /** The two standard parallels, degrees, south first. */
    public double[] standardParallels() {
        return new double[] {lat1, lat2};
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FittedLambert f && f.lon0 == lon0 && f.lat0 == lat0 && f.lat1 == lat1 && f.lat2 == lat2;
    }

    @Override
    public int hashCode() {
        return Double.hashCode(lon0) * 31 + Double.hashCode(lat1) * 17 + Double.hashCode(lat2);
    }
}
