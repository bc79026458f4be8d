package org.threeline.edit.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.polygonize.Polygonizer;
import org.threeline.zones.Overlay;

/** What can be done to areas. Longitude, latitude in degrees, edges straight there; pure functions. */
public final class Areas {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private Areas() {}

    /** An area parted by a line into what lies on its left and on its right. */
    public record Halves(Geometry left, Geometry right) {}

    /**
     * Cuts an area with a line. Each piece goes to the side of the line from which it sees it; pieces the line does not
     * reach stay whole. A line that ends within the area cuts as far as it goes through.
     *
     * @return empty if the line parts nothing
     */
    public static Optional<Halves> cut(Geometry area, LineString line) {
        if (!area.getEnvelopeInternal().intersects(line.getEnvelopeInternal())) {
            return Optional.empty();
        }
        var polygonizer = new Polygonizer();
        polygonizer.add(OverlayNGRobust.overlay(area.getBoundary(), line, OverlayNG.UNION));
        var within = PreparedGeometryFactory.prepare(area);
        List<Polygon> left = new ArrayList<>();
        List<Polygon> right = new ArrayList<>();
        int pieces = 0;
        for (Object each : polygonizer.getPolygons()) {
            Polygon piece = (Polygon) each;
            if (within.contains(piece.getInteriorPoint())) {
                pieces++;
                (isLeft(line, piece.getInteriorPoint().getCoordinate()) ? left : right).add(piece);
            }
        }
        boolean parted = pieces > Outline.of(area).paths() - holes(area) && !left.isEmpty() && !right.isEmpty();
        return parted ? Optional.of(new Halves(gathered(left), gathered(right))) : Optional.empty();
    }

    private static int holes(Geometry area) {
        int holes = 0;
        for (int i = 0; i < area.getNumGeometries(); i++) {
            holes += ((Polygon) area.getGeometryN(i)).getNumInteriorRing();
        }
        return holes;
    }

    private static Geometry gathered(List<Polygon> pieces) {
        return pieces.size() == 1
                ? pieces.get(0)
                : multi(OverlayNGRobust.union(FACTORY.createMultiPolygon(pieces.toArray(Polygon[]::new))));
    }

    /** The side from which a point sees the nearest place of the line; at a vertex the turn there decides. */
    static boolean isLeft(LineString line, Coordinate point) {
        Coordinate[] c = line.getCoordinates();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i + 1 < c.length; i++) {
            double d = new LineSegment(c[i], c[i + 1]).distance(point);
            if (d < least) {
                least = d;
                best = i;
            }
        }
        boolean here = Orientation.index(c[best], c[best + 1], point) == Orientation.LEFT;
        boolean atItsEnd =
                best + 2 < c.length && Math.abs(c[best + 1].distance(point) - least) <= 1e-12 * Math.max(1, least);
        if (!atItsEnd) {
            return here;
        }
        boolean there = Orientation.index(c[best + 1], c[best + 2], point) == Orientation.LEFT;
        boolean turnsLeft = Orientation.index(c[best], c[best + 1], c[best + 2]) == Orientation.LEFT;
        return turnsLeft ? here && there : here || there;
    }

    /** The ground of both. */
    public static Geometry united(Geometry a, Geometry b) {
        return multi(OverlayNGRobust.overlay(a, b, OverlayNG.UNION));
    }

    /** The ground of the first that is not the second's; perhaps empty. */
    public static Geometry subtracted(Geometry from, Geometry what) {
        return multi(Overlay.difference(from, what));
    }

    /** A polygon or a multipolygon of what is area in a geometry. */
    private static Geometry multi(Geometry geometry) {
        List<Polygon> parts = new ArrayList<>();
        collect(geometry, parts);
        return parts.size() == 1 ? parts.get(0) : new MultiPolygon(parts.toArray(Polygon[]::new), FACTORY);
    }

    private static void collect(Geometry geometry, List<Polygon> into) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon && !polygon.isEmpty()) {
                into.add(polygon);
            } else if (part instanceof MultiPolygon) {
                collect(part, into);
            }
        }
    }
}
