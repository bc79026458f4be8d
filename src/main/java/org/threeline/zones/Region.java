package org.threeline.zones;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.threeline.geodesy.MapProjection;
import org.threeline.geodesy.Reprojection;

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
            known = Reprojection.toLonLat(planar, projection);
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
}
