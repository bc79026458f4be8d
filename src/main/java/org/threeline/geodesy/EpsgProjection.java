package org.threeline.geodesy;

import java.util.Arrays;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.geotools.referencing.CRS.AxisOrder;
import org.geotools.referencing.crs.DefaultGeographicCRS;

/**
 * A projection of the EPSG database, through GeoTools.
 *
 * <p>The database is opened when a code is first asked for, which takes two seconds: never on the way to the default
 * map. Easting comes before northing whatever the database says. A geographic system gives degrees, not metres. Datum
 * shifts are taken even where their parameters are missing (GeoTools' lenient mode), metres that a map does not show.
 * Immutable and thread-safe.
 */
public final class EpsgProjection implements MapProjection {
    private static final double STEP_DEGREES = 1e-3;

    private final int code;
    private final String wkt;
    private final MathTransform forward;
    private final MathTransform inverse;

    private EpsgProjection(int code, String wkt, MathTransform forward, MathTransform inverse) {
        this.code = code;
        this.wkt = wkt;
        this.forward = forward;
        this.inverse = inverse;
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
            return new EpsgProjection(code, crs.toWKT(), forward, forward.inverse());
        } catch (FactoryException | TransformException | UnsupportedOperationException | IllegalArgumentException e) {
            throw new UnknownProjectionException(code, e);
        }
    }

    @Override
    public void forward(double[] lonLat, int from, double[] xy, int to, int points) {
        run(forward, lonLat, from, xy, to, points);
    }

    @Override
    public void inverse(double[] xy, int from, double[] lonLat, int to, int points) {
        run(inverse, xy, from, lonLat, to, points);
    }

    private static void run(MathTransform transform, double[] source, int from, double[] target, int to, int points) {
        double[] in = Arrays.copyOfRange(source, from, from + 2 * points);
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
