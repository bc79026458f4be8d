package org.threeline.zones;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.locationtech.jts.algorithm.InteriorPointArea;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
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
 * fail the first failure is thrown as a {@link TopologyException} for the planner to report. Results keep polygons
 * alone: lines and points where polygons merely touch are left out.
 *
 * <p>Along edges that all but coincide, full precision has been seen to take a whole polygon for shared that is not. So
 * results are looked through: their area must be possible for those of the operands, a point within each operand and
 * within the result must be where it belongs, and holes must lie within their polygons. If one contradicts, the result
 * is made again on a grid of a millimetre, whose area must be possible too.
 */
public final class Overlay {
    static final GeometryFactory FACTORY = new GeometryFactory();

    private static final Logger LOG = LoggerFactory.getLogger(Overlay.class);
    private static final PrecisionModel MILLIMETRES = new PrecisionModel(1000);
    private static final PrecisionModel BILLIONTHS = new PrecisionModel(1e9);
    private static final double MOST_DEGREES = 1000;
    private static final double GRID_METERS = 1e-3;

    private Overlay() {}

    /** The ground of either. */
    public static Geometry union(Geometry a, Geometry b) {
        return a.isEmpty() ? b : b.isEmpty() ? a : checked(a, b, OverlayNG.UNION);
    }

    /**
     * Union of many small pieces, of which only the area is checked: of the whole that comes of them the outline is
     * known.
     */
    static Geometry unionOfPieces(Geometry a, Geometry b) {
        Geometry united = polygons(robust(a, b, OverlayNG.UNION));
        return isPossible(a, b, OverlayNG.UNION, united, 0) ? united : onGrid(a, b, OverlayNG.UNION);
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

    /** The ground that polygons share. */
    public static Geometry intersection(Geometry a, Geometry b) {
        if (areApart(a, b)) {
            return FACTORY.createMultiPolygon();
        }
        if (isFrameOf(a, b)) {
            return polygons(a);
        }
        return isFrameOf(b, a) ? polygons(b) : checked(a, b, OverlayNG.INTERSECTION);
    }

    /** The ground of the first that is not the second's. */
    public static Geometry difference(Geometry a, Geometry b) {
        if (areApart(a, b)) {
            return a;
        }
        return isFrameOf(a, b) ? FACTORY.createMultiPolygon() : checked(a, b, OverlayNG.DIFFERENCE);
    }

    /** As {@link #intersection}, much faster where outlines cross plainly; rings may begin elsewhere. */
    static Geometry quickIntersection(Geometry a, Geometry b) {
        return areApart(a, b)
                ? FACTORY.createMultiPolygon()
                : PlainOverlay.intersection(Rings.of(a), Rings.of(b)).orElseGet(() -> intersection(a, b));
    }

    /** As {@link #difference}, much faster where outlines cross plainly; rings may begin elsewhere. */
    static Geometry quickDifference(Geometry a, Geometry b) {
        return areApart(a, b)
                ? a
                : PlainOverlay.difference(Rings.of(a), Rings.of(b)).orElseGet(() -> difference(a, b));
    }

    private static boolean areApart(Geometry a, Geometry b) {
        return a.isEmpty() || b.isEmpty() || !a.getEnvelopeInternal().intersects(b.getEnvelopeInternal());
    }

    /** Whether the second is a rectangle along the axes that holds all of the first. */
    private static boolean isFrameOf(Geometry inner, Geometry frame) {
        return frame.getEnvelopeInternal().contains(inner.getEnvelopeInternal()) && frame.isRectangle();
    }

    private static Geometry checked(Geometry a, Geometry b, int operation) {
        Geometry made = polygons(robust(a, b, operation));
        if (isPossible(a, b, operation, made, 0)
                && witnessesAgree(a, b, operation, made)
                && holesLieWithin(multi(made))) {
            return made;
        }
        LOG.debug("overlay made again on a grid");
        return onGrid(a, b, operation);
    }

    /** As {@link OverlayNGRobust}, with a quicker first step; where that fails its steps follow. */
    private static Geometry robust(Geometry a, Geometry b, int operation) {
        if (a.getNumPoints() + b.getNumPoints() <= QuickNoder.MOST_VERTICES) {
            try {
                return OverlayNG.overlay(a, b, operation, FACTORY.getPrecisionModel(), new QuickNoder());
            } catch (TopologyException | IllegalArgumentException e) {
                LOG.debug("overlay failed in full precision", e);
            }
        }
        return OverlayNGRobust.overlay(a, b, operation);
    }

    private static Geometry onGrid(Geometry a, Geometry b, int operation) {
        boolean degrees = Stream.of(a, b)
                .map(Geometry::getEnvelopeInternal)
                .allMatch(e -> Math.max(Math.max(-e.getMinX(), e.getMaxX()), Math.max(-e.getMinY(), e.getMaxY()))
                        < MOST_DEGREES);
        Geometry made = polygons(OverlayNG.overlay(a, b, operation, degrees ? BILLIONTHS : MILLIMETRES));
        double moved = GRID_METERS * (a.getLength() + b.getLength());
        if (!isPossible(a, b, operation, made, moved)) {
            throw new TopologyException("overlay gave an area that cannot be");
        }
        return made;
    }

    /**
     * Whether an operation can give such an area.
     *
     * @param slack by how much it may be off
     */
    private static boolean isPossible(Geometry a, Geometry b, int operation, Geometry made, double slack) {
        double areaA = a.getArea();
        double areaB = b.getArea();
        double area = made.getArea();
        double off = slack + 1e-9 * (areaA + areaB);
        return switch (operation) {
            case OverlayNG.UNION -> area >= Math.max(areaA, areaB) - off && area <= areaA + areaB + off;
            case OverlayNG.DIFFERENCE -> area >= areaA - areaB - off && area <= areaA + off;
            default -> area <= Math.min(areaA, areaB) + off;
        };
    }

    private static boolean witnessesAgree(Geometry a, Geometry b, int operation, Geometry made) {
        for (Geometry witness : List.of(a, b, made)) {
            if (!witness.isEmpty()) {
                Coordinate p = InteriorPointArea.getInteriorPoint(witness);
                int inA = SimplePointInAreaLocator.locate(p, a);
                int inB = SimplePointInAreaLocator.locate(p, b);
                int inMade = SimplePointInAreaLocator.locate(p, made);
                boolean onEdge = inA == Location.BOUNDARY || inB == Location.BOUNDARY || inMade == Location.BOUNDARY;
                if (!onEdge
                        && (inMade == Location.INTERIOR)
                                != belongs(inA == Location.INTERIOR, inB == Location.INTERIOR, operation)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean holesLieWithin(MultiPolygon made) {
        for (int i = 0; i < made.getNumGeometries(); i++) {
            Polygon part = (Polygon) made.getGeometryN(i);
            if (part.getNumInteriorRing() > 0) {
                var shell = new IndexedPointInAreaLocator(part.getExteriorRing());
                for (int h = 0; h < part.getNumInteriorRing(); h++) {
                    Polygon hole = FACTORY.createPolygon(part.getInteriorRingN(h));
                    if (shell.locate(InteriorPointArea.getInteriorPoint(hole)) == Location.EXTERIOR) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static boolean belongs(boolean inA, boolean inB, int operation) {
        return switch (operation) {
            case OverlayNG.UNION -> inA || inB;
            case OverlayNG.DIFFERENCE -> inA && !inB;
            default -> inA && inB;
        };
    }

    /** The parts of lines inside a polygon. */
    static Geometry linesInside(Geometry lines, Geometry polygons) {
        return OverlayNGRobust.overlay(lines, polygons, OverlayNG.INTERSECTION);
    }

    /** The parts of lines outside a polygon. */
    static Geometry linesOutside(Geometry lines, Geometry polygons) {
        return OverlayNGRobust.overlay(lines, polygons, OverlayNG.DIFFERENCE);
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
