package org.threeline.geodesy;

/**
 * From longitude, latitude (degrees, WGS 84) to easting, northing (metres) and back.
 *
 * <p>Arrays hold points interleaved: x0, y0, x1, y1, … Source and target may be the same array at the same offset. A
 * point that cannot be projected becomes NaN, NaN. Implementations are immutable and thread-safe.
 */
public interface MapProjection {
    /** Projects {@code points} points from {@code lonLat[from…]} to {@code xy[to…]}. */
    void forward(double[] lonLat, int from, double[] xy, int to, int points);

    /** The inverse of {@link #forward}. */
    void inverse(double[] xy, int from, double[] lonLat, int to, int points);

    /** Projected distance over true distance at a point, for scale bars: 1 where the map is true to scale. */
    double scaleFactor(double lon, double lat);

    /** Well-known text (OGC WKT 1) of the coordinate reference system, for other programs. */
    String wkt();

    /** The EPSG code, or 0 for a fitted projection. */
    int epsg();
}
