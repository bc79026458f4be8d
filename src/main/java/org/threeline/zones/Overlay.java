package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.locate.SimplePointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.TopologyException;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Overlay of polygons, with its ladder.
 *
 * <p>Each operation goes, by {@link OverlayNGRobust}, from full floating precision over snapping within growing
 * tolerances (1e-12 of the size of the numbers, then more) to snap-rounding on the finest grid that holds them. If all
 * fail the first failure is thrown as a {@link TopologyException} for the planner to report; a wrong result is never
 * returned. Results keep polygons alone: lines and points where polygons merely touch are left out.
 */
public final class Overlay {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private static final Logger LOG = LoggerFactory.getLogger(Overlay.class);
    private static final PrecisionModel MILLIMETRES = new PrecisionModel(1000);

    private Overlay() {}

    static Geometry union(Geometry a, Geometry b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : polygons(OverlayNGRobust.overlay(a, b, OverlayNG.UNION));
    }

    /**
     * Union of polygons that share edges but no ground: edges found twice are left out, ten times as fast as an
     * overlay. Where the result shows that they were not such, it is an overlay after all.
     */
    static Geometry unionOfNeighbours(Geometry a, Geometry b) {
        if (a.isEmpty() || b.isEmpty()) {
            return union(a, b);
        }
        try {
            Geometry united = CoverageUnion.union(FACTORY.createGeometryCollection(new Geometry[] {a, b}));
            double area = a.getArea() + b.getArea();
            if (Math.abs(united.getArea() - area) <= 1e-9 * area && united.isValid()) {
                return polygons(united);
            }
        } catch (TopologyException | IllegalArgumentException e) {
            LOG.debug("no coverage", e);
        }
        return union(a, b);
    }

    /** Union with every vertex on a grid of a millimetre, by snap-rounding, which cannot fail. */
    static Geometry unionOnGrid(Geometry a, Geometry b) {
        return polygons(OverlayNG.overlay(a, b, OverlayNG.UNION, MILLIMETRES));
    }

    /**
     * The ground that polygons share.
     *
     * <p>Along edges that all but coincide, full precision has been seen to take a whole polygon for shared that is
     * not. So a point within each polygon and within the result is looked up; if one contradicts, the result is made
     * again on a grid of a millimetre.
     */
    public static Geometry intersection(Geometry a, Geometry b) {
        if (a.isEmpty() || b.isEmpty() || !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            return FACTORY.createMultiPolygon();
        }
        Geometry shared = polygons(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION));
        for (Geometry witness : List.of(a, b, shared)) {
            if (!witness.isEmpty()) {
                Coordinate p = InteriorPointArea.getInteriorPoint(witness);
                int inA = SimplePointInAreaLocator.locate(p, a);
                int inB = SimplePointInAreaLocator.locate(p, b);
                int inShared = SimplePointInAreaLocator.locate(p, shared);
                boolean onEdge = inA == Location.BOUNDARY || inB == Location.BOUNDARY || inShared == Location.BOUNDARY;
                boolean both = inA == Location.INTERIOR && inB == Location.INTERIOR;
                if (!onEdge && both != (inShared == Location.INTERIOR)) {
                    LOG.debug("intersection made again on a grid");
                    return polygons(OverlayNG.overlay(a, b, OverlayNG.INTERSECTION, MILLIMETRES));
                }
            }
        }
        return shared;
    }

    static Geometry difference(Geometry a, Geometry b) {
        if (a.isEmpty() || b.isEmpty() || !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal())) {
            return a;
        }
        return polygons(OverlayNGRobust.overlay(a, b, OverlayNG.DIFFERENCE));
    }

    /** The parts of lines inside a polygon. */
    static Geometry linesInside(Geometry lines, Geometry polygons) {
        return OverlayNGRobust.overlay(lines, polygons, OverlayNG.INTERSECTION);
    }

    static MultiPolygon multi(Geometry geometry) {
        if (geometry instanceof MultiPolygon multi) {
            return multi;
        }
        List<Polygon> parts = new ArrayList<>();
        collect(geometry, parts);
        return FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
    }

    private static Geometry polygons(Geometry geometry) {
        return geometry instanceof Polygon ? geometry : multi(geometry);
    }

    private static void collect(Geometry geometry, List<Polygon> into) {
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                if (!polygon.isEmpty()) {
                    into.add(polygon);
                }
            } else if (part.getNumGeometries() > 1 || part instanceof MultiPolygon) {
                collect(part, into);
            }
        }
    }
}
