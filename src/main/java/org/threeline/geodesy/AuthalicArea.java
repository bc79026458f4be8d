package org.threeline.geodesy;

import static java.lang.Math.atan2;
import static java.lang.Math.log;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/**
 * True area on the ellipsoid without geodesics, some ten times faster than {@link Geodesics#areaSquareMeters}.
 *
 * <p>The area between the equator and a latitude is known in closed form (Snyder 1395, 3-12: the authalic q), so the
 * area of a ring is ½a² ∮ q dλ. Edges are taken as straight in the coordinates given: for planar edges the integral is
 * taken by Simpson's rule over each edge. Right to 1e-5 of the area where edges are no longer than some kilometres, or
 * any edge in the plane. Immutable and thread-safe.
 */
public final class AuthalicArea {
    private static final double HALF_A2 = FittedLambert.A * FittedLambert.A / 2;
    private static final double STEP_METERS = 2000;
    private static final double MARGIN_DEGREES = 12;
    private static final double LONGEST_EDGE_METERS = 3000;

    private final FittedLambert projection;
    private final double apexY;
    private final double nearest;
    private final double[] table;
    private final double middleRadius;
    /** 1 where the apex lies in the north, −1 in the south. */
    private final double towardPole;

    /** Ready for geometries in the plane of a projection. */
    public AuthalicArea(FittedLambert projection) {
        this.projection = projection;
        this.apexY = projection.apexNorthing();
        double[] parallels = projection.standardParallels();
        double r1 = projection.radiusOf(Math.max(-88, Math.min(parallels[0], parallels[1]) - MARGIN_DEGREES));
        double r2 = projection.radiusOf(Math.min(88, Math.max(parallels[0], parallels[1]) + MARGIN_DEGREES));
        this.nearest = Math.min(r1, r2);
        this.middleRadius = projection.radiusOf((parallels[0] + parallels[1]) / 2);
        this.towardPole = Math.signum(projection.coneConstant());
        this.table = new double[(int) Math.ceil(Math.abs(r2 - r1) / STEP_METERS) + 2];
        for (int i = 0; i < table.length; i++) {
            table[i] = q(projection.latitudeAtRadius(nearest + i * STEP_METERS));
        }
    }

    /** Area of polygons in longitude, latitude, degrees; edges straight in longitude and q; square metres. */
    public static double geographicSquareMeters(Geometry lonLat) {
        return sum(lonLat, AuthalicArea::geographicRing);
    }

    /** Area of polygons in the plane, edges straight in the plane; square metres. */
    public double planarSquareMeters(Geometry planar) {
        return sum(planar, this::planarRing);
    }

    private interface RingArea {
        double of(CoordinateSequence ring);
    }

    private static double sum(Geometry geometry, RingArea ringArea) {
        double sum = 0;
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                sum += Math.abs(ringArea.of(polygon.getExteriorRing().getCoordinateSequence()));
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    LineString hole = polygon.getInteriorRingN(h);
                    sum -= Math.abs(ringArea.of(hole.getCoordinateSequence()));
                }
            }
        }
        return sum;
    }

    /**
     * A path in coordinates in which areas are true: along the middle parallel and across it, metres.
     *
     * <p>Edges are divided so that none is longer than three kilometres in the plane: taken as straight in the new
     * coordinates they stay within 0.2 m of where they were. The coordinates leap on the far side of the apex.
     *
     * @param ring easting, northing, metres of the plane
     * @return interleaved
     */
    public double[] trueToArea(CoordinateSequence ring) {
        double[] path = new double[2 * ring.size()];
        int size = 0;
        for (int i = 0; i < ring.size(); i++) {
            double x1 = ring.getX(Math.max(0, i - 1));
            double y1 = ring.getY(Math.max(0, i - 1));
            double dx = ring.getX(i) - x1;
            double dy = ring.getY(i) - y1;
            int parts = 1 + (int) (Math.sqrt(dx * dx + dy * dy) / LONGEST_EDGE_METERS);
            if (size + 2 * parts > path.length) {
                path = Arrays.copyOf(path, 2 * (path.length + parts));
            }
            for (int k = i == 0 ? parts : 1; k <= parts; k++) {
                double x = k == parts ? ring.getX(i) : x1 + k * dx / parts;
                double y = (k == parts ? ring.getY(i) : y1 + k * dy / parts) - apexY;
                path[size++] = middleRadius * atan2(x, -towardPole * y);
                path[size++] = HALF_A2 / projection.coneConstant() / middleRadius * qAtRadius(radius(x, y));
            }
        }
        return Arrays.copyOf(path, size);
    }

    private static double q(double phi) {
        double s = sin(phi);
        double es = FittedLambert.E * s;
        return (1 - FittedLambert.E2) * (s / (1 - es * es) - 1 / (2 * FittedLambert.E) * log((1 - es) / (1 + es)));
    }

    private static double geographicRing(CoordinateSequence ring) {
        double sum = 0;
        double q1 = q(toRadians(ring.getY(0)));
        for (int i = 1; i < ring.size(); i++) {
            double q2 = q(toRadians(ring.getY(i)));
            sum += (q1 + q2) / 2 * toRadians(ring.getX(i) - ring.getX(i - 1));
            q1 = q2;
        }
        return sum * HALF_A2;
    }

    private static double radius(double x, double y) {
        return Math.sqrt(x * x + y * y);
    }

    private double planarRing(CoordinateSequence ring) {
        double sum = 0;
        double x1 = ring.getX(0);
        double y1 = ring.getY(0) - apexY;
        double q1 = qAtRadius(radius(x1, y1));
        // Against the q of the start, so that whole turns about the apex and rounding do not matter.
        double origin = q1;
        for (int i = 1; i < ring.size(); i++) {
            double x2 = ring.getX(i);
            double y2 = ring.getY(i) - apexY;
            double q2 = qAtRadius(radius(x2, y2));
            double xm = (x1 + x2) / 2;
            double ym = (y1 + y2) / 2;
            double qm = qAtRadius(radius(xm, ym));
            double turn = atan2(x1 * y2 - y1 * x2, x1 * x2 + y1 * y2);
            // Along a straight edge dθ is not even: weight by 1/r² at the ends and the middle.
            double w1 = 1 / (x1 * x1 + y1 * y1);
            double wm = 4 / (xm * xm + ym * ym);
            double w2 = 1 / (x2 * x2 + y2 * y2);
            sum += turn * ((q1 - origin) * w1 + (qm - origin) * wm + (q2 - origin) * w2) / (w1 + wm + w2);
            x1 = x2;
            y1 = y2;
            q1 = q2;
        }
        return sum * HALF_A2 / projection.coneConstant();
    }

    private double qAtRadius(double radius) {
        double at = (radius - nearest) / STEP_METERS;
        int i = (int) at;
        if (at >= 1 && i < table.length - 2) {
            // Four-point Lagrange: linear would lose 1e-8 of the earth's area, much against a narrow band.
            double t = at - i;
            double a = table[i - 1];
            double b = table[i];
            double c = table[i + 1];
            double d = table[i + 2];
            double cubic = (d - 3 * c + 3 * b - a) / 6;
            double square = (c - 2 * b + a) / 2;
            return b + t * (c - b + (t - 1) * (square + (t + 1) * cubic));
        }
        return q(projection.latitudeAtRadius(radius));
    }
}
