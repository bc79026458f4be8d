package org.threeline.geodesy;

import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.impl.PackedCoordinateSequence;
import org.locationtech.jts.geom.util.GeometryTransformer;

/**
 * Takes geometries, vertex by vertex, from longitude and latitude in degrees to easting and northing in metres of a
 * projection and back. What is straight between vertices on one side is taken as straight on the other: densify first
 * where that matters. Only two ordinates are kept, as numbers side by side: an object for each vertex takes three times
 * the memory.
 */
public final class Reprojection {
    private Reprojection() {}

    /**
     * Projects a geometry; nothing of it may lie where the projection has no value.
     *
     * @param lonLat longitude, latitude in degrees
     */
    public static Geometry toPlane(Geometry lonLat, MapProjection projection) {
        return transform(lonLat, xy -> projection.forward(xy, 0, xy, 0, xy.length / 2));
    }

    /** @param planar easting, northing in metres of the projection */
    public static Geometry toLonLat(Geometry planar, MapProjection projection) {
        return transform(planar, xy -> projection.inverse(xy, 0, xy, 0, xy.length / 2));
    }

    /** Changes interleaved coordinates in place. */
    private interface Change {
        void apply(double[] xy);
    }

    private static Geometry transform(Geometry geometry, Change change) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
                double[] xy = new double[2 * from.size()];
                for (int i = 0; i < from.size(); i++) {
                    xy[2 * i] = from.getX(i);
                    xy[2 * i + 1] = from.getY(i);
                }
                change.apply(xy);
                return new PackedCoordinateSequence.Double(xy, 2, 0);
            }
        }.transform(geometry);
    }
}
