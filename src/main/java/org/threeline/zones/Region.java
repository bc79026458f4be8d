package org.threeline.zones;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.GeometryTransformer;
import org.threeline.geodesy.MapProjection;

/**
 * A geometry in the plane of a plan and, worked out when first asked for, in longitude and latitude.
 *
 * <p>Immutable to its users and thread-safe; the geometries must not be changed.
 */
public final class Region {
    private final Geometry planar;
    private final MapProjection projection;
    private volatile @Nullable Geometry geographic;

    public Region(Geometry planar, MapProjection projection) {
        this.planar = Objects.requireNonNull(planar);
        this.projection = Objects.requireNonNull(projection);
    }

    /** Easting, northing in metres of the plan's projection. */
    public Geometry planar() {
        return planar;
    }

    /** Longitude, latitude in degrees, WGS 84. */
    public Geometry geographic() {
        Geometry known = geographic;
        if (known == null) {
            known = unproject(planar, projection);
            geographic = known;
        }
        return known;
    }

    /** The projection of the plane. */
    public MapProjection projection() {
        return projection;
    }

    public boolean isEmpty() {
        return planar.isEmpty();
    }

    private static Geometry unproject(Geometry planar, MapProjection projection) {
        return new GeometryTransformer() {
            @Override
            protected CoordinateSequence transformCoordinates(CoordinateSequence from, Geometry parent) {
                double[] xy = new double[2 * from.size()];
                for (int i = 0; i < from.size(); i++) {
                    xy[2 * i] = from.getX(i);
                    xy[2 * i + 1] = from.getY(i);
                }
                projection.inverse(xy, 0, xy, 0, from.size());
                CoordinateSequence to = factory.getCoordinateSequenceFactory().create(from.size(), 2);
                for (int i = 0; i < from.size(); i++) {
                    to.setOrdinate(i, 0, xy[2 * i]);
                    to.setOrdinate(i, 1, xy[2 * i + 1]);
                }
                return to;
            }
        }.transform(planar);
    }
}
