package org.threeline.zones;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.LineString;
import org.threeline.geodesy.Geodesics;
import org.threeline.scenario.Side;

/**
 * Measures a point against a trace by GeographicLib alone: no projection, no index.
 *
 * <p>Each segment, straight in longitude and latitude, that could be nearest by a rough local scale is searched for the
 * point of least geodesic distance.
 */
record BruteForce(double distanceMeters, Side side, boolean beyondEnd) {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    static BruteForce measure(LineString line, double lon, double lat) {
        CoordinateSequence c = line.getCoordinateSequence();
        int n = c.size() - 1;
        double[] rough = new double[n];
        double least = Double.MAX_VALUE;
        for (int s = 0; s < n; s++) {
            rough[s] = rough(c, s, lon, lat);
            least = Math.min(least, rough[s]);
        }
        double best = Double.MAX_VALUE;
        int segment = 0;
        double at = 0;
        for (int s = 0; s < n; s++) {
            if (rough[s] <= least * 1.06 + 500) {
                double t = nearest(c, s, lon, lat);
                double d = distance(c, s, t, lon, lat);
                if (d < best) {
                    best = d;
                    segment = s;
                    at = t;
                }
            }
        }
        return read(c, n, segment, at, best, lon, lat);
    }

    private static BruteForce read(
            CoordinateSequence c, int n, int segment, double t, double distance, double lon, double lat) {
        boolean closed = c.getX(0) == c.getX(n) && c.getY(0) == c.getY(n);
        boolean first = segment == 0 && t == 0;
        boolean last = segment == n - 1 && t == 1;
        double across = across(c, segment, t, lon, lat);
        if (t == 0 && (!first || closed)) {
            across += across(c, segment == 0 ? n - 1 : segment - 1, 1, lon, lat);
        } else if (t == 1 && (!last || closed)) {
            across += across(c, segment == n - 1 ? 0 : segment + 1, 0, lon, lat);
        }
        boolean beyond = !closed && (first || last) && Math.abs(along(c, segment, t, lon, lat)) > 1e-9;
        return new BruteForce(distance, across >= 0 ? Side.LEFT : Side.RIGHT, beyond);
    }

    /** Sine of the angle to the left from a segment's course to the point, seen from a place on it. */
    private static double across(CoordinateSequence c, int s, double t, double lon, double lat) {
        return -Math.sin(angle(c, s, t, lon, lat));
    }

    private static double along(CoordinateSequence c, int s, double t, double lon, double lat) {
        return Math.cos(angle(c, s, t, lon, lat));
    }

    private static double angle(CoordinateSequence c, int s, double t, double lon, double lat) {
        double x = c.getX(s) + t * (c.getX(s + 1) - c.getX(s));
        double y = c.getY(s) + t * (c.getY(s + 1) - c.getY(s));
        double course = Math.atan2((c.getX(s + 1) - c.getX(s)) * parallelRatio(y), c.getY(s + 1) - c.getY(s));
        return Math.toRadians(Geodesics.azimuth(x, y, lon, lat)) - course;
    }

    /** A degree of longitude over a degree of latitude on the ellipsoid. */
    private static double parallelRatio(double lat) {
        return Geodesics.distanceMeters(0, lat, 1e-4, lat) / Geodesics.distanceMeters(0, lat - 5e-5, 0, lat + 5e-5);
    }

    private static double rough(CoordinateSequence c, int s, double lon, double lat) {
        double k = Math.cos(Math.toRadians(lat));
        double ax = (c.getX(s) - lon) * k;
        double ay = c.getY(s) - lat;
        double dx = (c.getX(s + 1) - c.getX(s)) * k;
        double dy = c.getY(s + 1) - c.getY(s);
        double t = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
        return 111_200 * Math.hypot(ax + t * dx, ay + t * dy);
    }

    private static double nearest(CoordinateSequence c, int s, double lon, double lat) {
        double a = 0;
        double b = 1;
        double p = b - GOLDEN * (b - a);
        double q = a + GOLDEN * (b - a);
        double dp = distance(c, s, p, lon, lat);
        double dq = distance(c, s, q, lon, lat);
        for (int i = 0; i < 36; i++) {
            if (dp < dq) {
                b = q;
                q = p;
                dq = dp;
                p = b - GOLDEN * (b - a);
                dp = distance(c, s, p, lon, lat);
            } else {
                a = p;
                p = q;
                dp = dq;
                q = a + GOLDEN * (b - a);
                dq = distance(c, s, q, lon, lat);
            }
        }
        double t = (a + b) / 2;
        double d = distance(c, s, t, lon, lat);
        return distance(c, s, 0, lon, lat) <= d ? 0 : distance(c, s, 1, lon, lat) <= d ? 1 : t;
    }

    private static double distance(CoordinateSequence c, int s, double t, double lon, double lat) {
        return Geodesics.distanceMeters(
                c.getX(s) + t * (c.getX(s + 1) - c.getX(s)), c.getY(s) + t * (c.getY(s + 1) - c.getY(s)), lon, lat);
    }
}
