package org.threeline.geodesy;

import java.util.Arrays;
import javax.measure.IncommensurableException;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.CRS.AxisOrder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import si.uom.SI;

/**
 * A projection of the EPSG database, through GeoTools.
 *
 * <p>The database is opened when a code is first asked for, which takes two seconds: never on the way to the default
 * map. Easting comes before northing whatever the database says. Other units of length become metres, and the degrees
 * of a geographic system the metres they are along the equator. Datum shifts are taken even where their parameters are
 * missing (GeoTools' lenient mode), metres that a map does not show. Immutable and thread-safe.
 */
public final class EpsgProjection implements MapProjection {
    private static final int UTM_NORTH = 32600;
    private static final int UTM_SOUTH = 32700;
    private static final double STEP_DEGREES = 1e-3;
    private static final double METERS_PER_DEGREE = FittedLambert.A * Math.PI / 180;

    private final int code;
    private final String wkt;
    private final MathTransform forward;
    private final MathTransform inverse;
    private final double metersPerUnit;

    private EpsgProjection(int code, String wkt, MathTransform forward, MathTransform inverse, double metersPerUnit) {
        this.code = code;
        this.wkt = wkt;
        this.forward = forward;
        this.inverse = inverse;
        this.metersPerUnit = metersPerUnit;
    }

    /** The code of the UTM zone of a place on WGS 84, without the exceptions of Norway and Svalbard; degrees. */
    public static int utm(double lon, double lat) {
        int zone = Math.floorMod((int) Math.floor((lon + 180) / 6), 60) + 1;
        return (lat < 0 ? UTM_SOUTH : UTM_NORTH) + zone;
    }

    /**
     * The projection of a code, for example 32636.
     *
     * @throws UnknownProjectionException if the database has no such code, or it cannot be drawn in
     */
    public static EpsgProjection of(int code) throws UnknownProjectionException {
        try {
            CoordinateReferenceSystem crs = CRS.decode("EPSG:" + code, true);
            MathTransform forward = CRS.findMathTransform(DefaultGeographicCRS.WGS84, crs, true);
            if (crs.getCoordinateSystem().getDimension() != 2 || CRS.getAxisOrder(crs) == AxisOrder.INAPPLICABLE) {
                throw new UnknownProjectionException(code, null);
            }
            return new EpsgProjection(code, crs.toWKT(), forward, forward.inverse(), metersPerUnit(crs));
        } catch (FactoryException | TransformException | UnsupportedOperationException | IllegalArgumentException e) {
            throw new UnknownProjectionException(code, e);
        }
    }

    private static double metersPerUnit(CoordinateReferenceSystem crs) throws UnsupportedOperationException {
        if (crs instanceof GeographicCRS) {
            return METERS_PER_DEGREE;
        }
        try {
            return crs.getCoordinateSystem()
                    .getAxis(0)
                    .getUnit()
                    .getConverterToAny(SI.METRE)
                    .convert(1.0);
        } catch (IncommensurableException e) {
            throw new UnsupportedOperationException("no unit of length", e);
        }
    }

    @Override
    public void forward(double[] lonLat, int from, double[] xy, int to, int points) {
        run(forward, Arrays.copyOfRange(lonLat, from, from + 2 * points), xy, to, points);
        for (int i = to; i < to + 2 * points; i++) {
            xy[i] *= metersPerUnit;
        }
    }

    @Override
    public void inverse(double[] xy, int from, double[] lonLat, int to, int points) {
        double[] in = Arrays.copyOfRange(xy, from, from + 2 * points);
        for (int i = 0; i < in.length; i++) {
            in[i] /= metersPerUnit;
        }
        run(inverse, in, lonLat, to, points);
    }

    private static void run(MathTransform transform, double[] in, double[] target, int to, int points) {
        try {
            transform.transform(in, 0, target, to, points);
        } catch (TransformException e) {
            // Some point has no place in the projection; the others have.
            for (int i = 0; i < points; i++) {
                one(transform, in, 2 * i, target, to + 2 * i);
            }
        }
        for (int i = to; i < to + 2 * points; i += 2) {
            if (!Double.isFinite(target[i]) || !Double.isFinite(target[i + 1])) {
                target[i] = Double.NaN;
                target[i + 1] = Double.NaN;
            }
        }
    }

    private static void one(MathTransform transform, double[] in, int from, double[] target, int to) {
        try {
            transform.transform(in, from, target, to, 1);
        } catch (TransformException e) {
            target[to] = Double.NaN;
            target[to + 1] = Double.NaN;
        }
    }

    @Override
    public double scaleFactor(double lon, double lat) {
        double north = lat + STEP_DEGREES > 90 ? lat : lat + STEP_DEGREES;
        double south = lat - STEP_DEGREES < -90 ? lat : lat - STEP_DEGREES;
        double[] p = {lon, south, lon, north};
        forward(p, 0, p, 0, 2);
        return Math.hypot(p[2] - p[0], p[3] - p[1]) / Geodesics.distanceMeters(lon, south, lon, north);
    }

    @Override
    public String wkt() {
        return wkt;
    }

    @Override
    public int epsg() {
        return code;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EpsgProjection p && p.code == code;
    }

    @Override
    public int hashCode() {
        return code;
    }
}
