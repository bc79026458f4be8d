package org.threeline.geodesy;

import java.util.Arrays;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.threeline.geodesy.UnmappableException.Reason;

/**
 * Brings what is straight in longitude and latitude into a plane, with vertices added until the planar path is within a
 * tenth of a metre of it.
 *
 * <p>Segments are first cut to a degree at most, then halved until their middle is near enough. Those shorter than
 * 0.02° below 60° of latitude bend no more than that and are taken as they are. Stateless and thread-safe.
 */
public final class Densifier {
    private static final double TOLERANCE_METERS = 0.1;
    private static final double SHORT_DEGREES = 0.02;
    private static final int MAX_HALVINGS = 16;
    private static final int MAX_POINTS = 2_000_000;

    private final MapProjection projection;
    private final double tolerance;
    private double[] lonLat = new double[256];
    private double[] xy = new double[256];
    private int size;

    private Densifier(MapProjection projection, double tolerance) {
        this.projection = projection;
        this.tolerance = tolerance;
    }

    /** A path with its projected points; its arrays must not be changed. */
    public static final class Path {
        private final double[] lonLat;
        private final double[] xy;

        private Path(double[] lonLat, double[] xy) {
            this.lonLat = lonLat;
            this.xy = xy;
        }

        /** Longitude, latitude in degrees, interleaved. */
        public double[] lonLat() {
            return lonLat;
        }

        /** Easting, northing in metres, interleaved, as many. */
        public double[] xy() {
            return xy;
        }

        public int size() {
            return xy.length / 2;
        }
    }

    /**
     * Densifies and projects a path.
     *
     * @param line longitude, latitude in degrees; each original vertex stays
     * @throws UnmappableException if a point cannot be projected or the path is far too long
     */
    public static Path path(CoordinateSequence line, MapProjection projection) throws UnmappableException {
        return path(line, projection, TOLERANCE_METERS);
    }

    /**
     * Densifies and projects a path.
     *
     * @param line longitude, latitude in degrees; each original vertex stays
     * @param toleranceMeters how far the path may be off between its points
     * @throws UnmappableException if a point cannot be projected or the path is far too long
     */
    public static Path path(CoordinateSequence line, MapProjection projection, double toleranceMeters)
            throws UnmappableException {
        Densifier d = new Densifier(projection, toleranceMeters);
        d.run(line);
        return new Path(Arrays.copyOf(d.lonLat, 2 * d.size), Arrays.copyOf(d.xy, 2 * d.size));
    }

    /**
     * Densifies and projects every line and ring of a geometry; points are projected.
     *
     * @param geographic longitude, latitude in degrees
     * @return easting, northing in metres; rings may come to touch or cross themselves by the tolerance
     * @throws UnmappableException if a point cannot be projected or a line is far too long
     */
    public static Geometry project(Geometry geographic, MapProjection projection) throws UnmappableException {
        var failure = new UnmappableException[1];
        Geometry projected = new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
                if (failure[0] != null) {
                    return from;
                }
                try {
                    Path path = path(from, projection);
                    boolean path2 = parent instanceof LineString || parent instanceof LinearRing;
                    return new PackedCoordinateSequence.Double(
                            path2 ? path.xy() : Arrays.copyOf(path.xy(), 2 * from.size()), 2, 0);
                } catch (UnmappableException e) {
                    failure[0] = e;
                    return from;
                }
            }
        }.transform(geographic);
        if (failure[0] != null) {
            throw failure[0];
        }
        return projected;
    }

    private void run(CoordinateSequence line) throws UnmappableException {
        double[] a = new double[2];
        double[] b = new double[2];
        for (int i = 0; i < line.size(); i++) {
            double lon = line.getX(i);
            double lat = line.getY(i);
            b[0] = lon;
            b[1] = lat;
            projection.forward(b, 0, b, 0, 1);
            if (!Double.isFinite(b[0]) || !Double.isFinite(b[1])) {
                throw new UnmappableException(Reason.NOT_ON_THE_MAP, i, lon, lat);
            }
            if (i > 0) {
                between(line.getX(i - 1), line.getY(i - 1), a, lon, lat, b, i);
            }
            add(lon, lat, b[0], b[1], i);
            a[0] = b[0];
            a[1] = b[1];
        }
    }

    private void between(double lon1, double lat1, double[] p1, double lon2, double lat2, double[] p2, int index)
            throws UnmappableException {
        double reach = Math.max(Math.abs(lon2 - lon1), Math.abs(lat2 - lat1));
        if (tolerance >= TOLERANCE_METERS && reach < SHORT_DEGREES && Math.max(Math.abs(lat1), Math.abs(lat2)) < 60) {
            return;
        }
        int parts = (int) Math.ceil(reach);
        double[] from = p1;
        double lonFrom = lon1;
        double latFrom = lat1;
        for (int k = 1; k <= parts; k++) {
            double t = (double) k / parts;
            double lon = k == parts ? lon2 : lon1 + t * (lon2 - lon1);
            double lat = k == parts ? lat2 : lat1 + t * (lat2 - lat1);
            double[] to = k == parts ? p2 : projected(lon, lat, index);
            halve(lonFrom, latFrom, from, lon, lat, to, index, 0);
            if (k < parts) {
                add(lon, lat, to[0], to[1], index);
            }
            from = to;
            lonFrom = lon;
            latFrom = lat;
        }
    }

    private void halve(
            double lon1, double lat1, double[] p1, double lon2, double lat2, double[] p2, int index, int depth)
            throws UnmappableException {
        double lon = (lon1 + lon2) / 2;
        double lat = (lat1 + lat2) / 2;
        double[] mid = projected(lon, lat, index);
        double off = Math.hypot(mid[0] - (p1[0] + p2[0]) / 2, mid[1] - (p1[1] + p2[1]) / 2);
        if (off <= tolerance || depth == MAX_HALVINGS) {
            return;
        }
        halve(lon1, lat1, p1, lon, lat, mid, index, depth + 1);
        add(lon, lat, mid[0], mid[1], index);
        halve(lon, lat, mid, lon2, lat2, p2, index, depth + 1);
    }

    private double[] projected(double lon, double lat, int index) throws UnmappableException {
        double[] p = {lon, lat};
        projection.forward(p, 0, p, 0, 1);
        if (!Double.isFinite(p[0]) || !Double.isFinite(p[1])) {
            throw new UnmappableException(Reason.NOT_ON_THE_MAP, index, lon, lat);
        }
        return p;
    }

    private void add(double lon, double lat, double x, double y, int index) throws UnmappableException {
        if (2 * size == xy.length) {
            if (size >= MAX_POINTS) {
                throw new UnmappableException(Reason.TOO_LONG, index, lon, lat);
            }
            lonLat = Arrays.copyOf(lonLat, 4 * size);
            xy = Arrays.copyOf(xy, 4 * size);
        }
        lonLat[2 * size] = lon;
        lonLat[2 * size + 1] = lat;
        xy[2 * size] = x;
        xy[2 * size + 1] = y;
        size++;
    }
}
