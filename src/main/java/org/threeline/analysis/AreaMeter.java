package org.threeline.analysis;

import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;
import org.threeline.geodesy.AuthalicArea;
import org.threeline.geodesy.FittedLambert;
import org.threeline.geodesy.Geodesics;
import org.threeline.zones.Precision;
import org.threeline.zones.Region;

/**
 * Area on the ellipsoid.
 *
 * <p>Exactly, by GeographicLib over the outline in longitude and latitude, after edges longer than 20 km in the plane
 * are divided so that a straight edge of the plane and the geodesic between its ends stay within a metre. Coarsely, by
 * the closed formula of {@link AuthalicArea}, right to 1e-5. Immutable and thread-safe.
 */
final class AreaMeter {
    private static final double LONGEST_EDGE_METERS = 20_000;

    private final FittedLambert projection;
    private final Precision precision;
    private final AuthalicArea authalic;

    AreaMeter(FittedLambert projection, Precision precision, AuthalicArea authalic) {
        this.projection = projection;
        this.precision = precision;
        this.authalic = authalic;
    }

    Precision precision() {
        return precision;
    }

    /** Square kilometres; 0 where it is empty. */
    double km2(Region region) {
        if (region.isEmpty()) {
            return 0;
        }
        if (precision == Precision.COARSE) {
            return authalic.planarSquareMeters(region.planar()) / 1e6;
        }
        return Geodesics.areaSquareMeters(withShortEdges(region).geographic()) / 1e6;
    }

    /** Square kilometres of polygons in the plane. */
    double km2(Geometry planar) {
        return km2(new Region(planar, projection));
    }

    /** The rings of polygons in the plane, in true areas. */
    TrueAreaRings rings(Geometry planar) {
        return TrueAreaRings.of(planar, authalic);
    }

    private Region withShortEdges(Region region) {
        Geometry planar = region.planar();
        SegmentIndex edges = SegmentIndex.of(planar);
        double[] s = edges.segments();
        for (int i = 0; i < 4 * edges.size(); i += 4) {
            if (Math.hypot(s[i + 2] - s[i], s[i + 3] - s[i + 1]) > LONGEST_EDGE_METERS) {
                Densifier densifier = new Densifier(planar);
                densifier.setDistanceTolerance(LONGEST_EDGE_METERS);
                densifier.setValidate(false);
                return new Region(densifier.getResultGeometry(), projection);
            }
        }
        return region;
    }
}
