package org.threeline.analysis;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.threeline.geodesy.AuthalicArea;

/**
 * The rings of polygons in coordinates in which areas are true, by {@link AuthalicArea#trueToArea}.
 *
 * <p>Immutable and thread-safe; the rings must not be changed.
 *
 * @param rings along, across, along, across, …: metres; the last point of each is its first
 */
record TrueAreaRings(List<double[]> rings, double minAlong, double maxAlong, double minAcross, double maxAcross) {
    TrueAreaRings {
        rings = List.copyOf(rings);
    }

    /** @param planar polygons in the plane */
    static TrueAreaRings of(Geometry planar, AuthalicArea areas) {
        List<double[]> rings = new ArrayList<>();
        for (int i = 0; i < planar.getNumGeometries(); i++) {
            if (planar.getGeometryN(i) instanceof Polygon polygon && !polygon.isEmpty()) {
                rings.add(areas.trueToArea(polygon.getExteriorRing().getCoordinateSequence()));
                for (int h = 0; h < polygon.getNumInteriorRing(); h++) {
                    rings.add(areas.trueToArea(polygon.getInteriorRingN(h).getCoordinateSequence()));
                }
            }
        }
        return of(rings);
    }

    /** Rings that are in such coordinates already. */
    static TrueAreaRings of(List<double[]> rings) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (double[] ring : rings) {
            for (int i = 0; i < ring.length; i++) {
                least[i & 1] = Math.min(least[i & 1], ring[i]);
                most[i & 1] = Math.max(most[i & 1], ring[i]);
            }
        }
        return new TrueAreaRings(rings, least[0], most[0], least[1], most[1]);
    }

    /** Square kilometres that the first ring of each polygon encloses, less its holes. */
    double km2() {
        return CommonArea.km2(List.of(this), List.of()).orElse(Double.NaN);
    }

    /** Whether the boxes about two have ground in common. */
    boolean boxMeets(TrueAreaRings other) {
        return minAlong < other.maxAlong
                && other.minAlong < maxAlong
                && minAcross < other.maxAcross
                && other.minAcross < maxAcross;
    }
}
